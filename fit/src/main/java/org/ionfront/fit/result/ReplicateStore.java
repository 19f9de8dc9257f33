package org.ionfront.fit.result;

import java.util.List;

/** Keeps the fits to made-up experiments, so that a run that was killed can go on from them. */
public interface ReplicateStore {
    /** Keeps nothing. */
    ReplicateStore NONE = new ReplicateStore() {
        @Override
        public List<Replicate> known(List<String> labels) {
            return List.of();
        }

        @Override
        public void add(List<Replicate> more) {}
    };

    /**
     * What an earlier run has left, in the order of their indices and without a gap.
     *
     * @param labels of the free parameters
     */
    List<Replicate> known(List<String> labels);

    /** Keeps more of them, which follow those before. */
    void add(List<Replicate> more);
}

package org.ionfront.fit.problem;

import java.util.Optional;

/** What may happen to a parameter in a fit. */
public sealed interface Freedom {
    /** It is searched for. */
    record Free() implements Freedom {}

    /** It keeps its start. */
    record Fixed() implements Freedom {}

    /**
     * It is always a multiple of another parameter.
     *
     * @param name of the other parameter, which is not tied itself
     * @param profile of the other parameter; empty where all profiles share it
     * @param ratio of this parameter to the other [-], positive
     */
    record Tied(String name, Optional<String> profile, double ratio) implements Freedom {
        /** Rejects a ratio that is not positive. */
        public Tied {
            if (!(ratio > 0) || Double.isInfinite(ratio)) {
                throw new IllegalArgumentException(
                        "the ratio to " + name + " is " + ratio + "; it must be a positive number");
            }
        }

        /** Whether this is the other parameter. */
        public boolean isTo(FitParameter parameter) {
            return parameter.name().equals(name) && parameter.profile().equals(profile);
        }

        /** The other parameter in words, with the ratio where it is not 1. */
        public String label() {
            String other = profile.map(id -> name + " (" + id + ")").orElse(name);
            return ratio == 1 ? other : ratio + " times " + other;
        }
    }
}

package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.simulation.SimulationRun.Patience;

/**
 * Which cells are tried one after the other: all there are, with as much work as others are not dearer than, and then, where some ran
 * out of it, those of them that came furthest for it, to the end. Fixed cells that nothing else is left for go to the end at
 * once. Mutable.
 */
final class Attempts {
    private final List<Cells> kinds;
    private int next;
    private boolean someRanOut;
    private double bestProgress = Double.NEGATIVE_INFINITY;
    private Optional<Cells> furthest = Optional.empty();
    private Patience patience = Patience.NONE;

    Attempts(List<Cells> kinds) {
        this.kinds = new ArrayList<>(kinds);
    }

    /** Whether there is something to try yet. */
    boolean hasNext() {
        return next < kinds.size() || (furthest.isPresent() && patience != Patience.ALL);
    }

    /** What to try. */
    Cells next() {
        if (next == kinds.size()) {
            patience = Patience.ALL;
            return furthest.orElseThrow();
        }
        Cells kind = kinds.get(next++);
        boolean isLast = next == kinds.size();
        patience = isLast && !someRanOut ? Patience.ALL : Patience.NONE;
        return kind;
    }

    /** What it is to give up for. */
    Patience patience() {
        return patience;
    }

    /** Notes how it went. */
    void note(SimulationRun run) {
        if (run.hasRunOut()) {
            someRanOut = true;
            if (run.progress() > bestProgress) {
                bestProgress = run.progress();
                furthest = Optional.of(run.kind());
            }
        }
    }
}

package org.ionfront.transport.simulation;

import java.util.stream.IntStream;
import org.ionfront.transport.discretisation.TransportEquations;

/**
 * Ions that are neither in the untouched glass nor have been let in so far. There are none of them, whatever the rounding of linear
 * systems leaves in a cell; that belongs to the ion the glass is made of.
 */
final class AbsentIons {
    private final int[] absent;
    private final int most;
    private final int last;

    AbsentIons(ScaledExperiment scaled, StageModel stage) {
        double[] bulk = scaled.bulk();
        last = bulk.length - 1;
        absent = IntStream.rangeClosed(0, last)
                .filter(i -> bulk[i] == 0 && !stage.arrivals().contains(i))
                .toArray();
        int index = 0;
        for (int i = 1; i <= last; i++) {
            index = bulk[i] > bulk[index] ? i : index;
        }
        most = index;
    }

    /**
     * Takes them out of a state.
     *
     * @param y unknowns, at rest; modified
     */
    void remove(TransportEquations system, double[] y) {
        for (int i : absent) {
            for (int k = 0; k < system.cells(); k++) {
                double content = system.contentBeyondBulk(y, i, k);
                if (i < last) {
                    y[system.contentIndex(i, k)] = 0;
                }
                if (most < last) {
                    y[system.contentIndex(most, k)] += content;
                }
            }
        }
    }
}

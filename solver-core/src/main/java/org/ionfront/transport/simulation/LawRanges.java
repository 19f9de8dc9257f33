package org.ionfront.transport.simulation;

import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** Up to which charge fractions the laws of a stage have values, whatever stands in for them. */
final class LawRanges {
    /** A law may round its fraction otherwise than its range: next to the end of it there are values or none. */
    private static final double ROUNDING = 1e-13;

    private final double[] highest;
    private double[] fraction = new double[0];

    LawRanges(Experiment experiment, StageModel stage) {
        highest = experiment.species().stream()
                .mapToDouble(species -> highest(stage, species))
                .toArray();
    }

    private static double highest(StageModel stage, Species species) {
        return stage.stage()
                .laws()
                .getOrDefault(species.ion(), species.law())
                .range()
                .highest();
    }

    /** Charge fraction of its ion where a law ends [-]; infinite where it does not. */
    double highest(int i) {
        return highest[i];
    }

    /** Whether a state lies beyond one; the end of a step is no point a law was asked at. */
    boolean areLeft(TransportEquations system, double[] y) {
        for (int i = 0; i < highest.length; i++) {
            if (highest[i] < Double.POSITIVE_INFINITY) {
                double limit = highest[i] * (1 - ROUNDING);
                fraction = fraction.length == system.cells() ? fraction : new double[system.cells()];
                system.neutralFractions(y, i, fraction);
                for (double own : fraction) {
                    if (!(own < limit)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

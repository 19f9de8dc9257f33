package org.ionfront.fit.observation;

import java.util.Arrays;
import org.ionfront.fit.problem.MeasuredTrace;

/**
 * One recorded trace and how far its readings scatter.
 *
 * @param measured the readings
 * @param scatter standard deviation of each, in its unit, positive
 */
public record TraceObservation(MeasuredTrace measured, double scatter) {
    /** Scatter that an estimate does not fall below, relative to the largest reading: simulations are no better. */
    static final double LEAST_SCATTER = 1e-4;

    /** With the scatter that was given, or a first estimate from the second differences of the readings. */
    static TraceObservation of(MeasuredTrace measured) {
        return new TraceObservation(
                measured,
                measured.scatter().orElseGet(() -> notLess(SecondDifferences.scatter(measured.value()), measured)));
    }

    /** The same with the scatter about a model, where it was not given. */
    TraceObservation rescaled(double rootMeanSquare) {
        return measured.scatter().isPresent()
                ? this
                : new TraceObservation(measured, notLess(rootMeanSquare, measured));
    }

    private static double notLess(double scatter, MeasuredTrace measured) {
        double largest = Arrays.stream(measured.value()).map(Math::abs).max().orElse(0);
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "all readings of the trace of profile " + measured.profile() + " are zero");
        }
        return Math.max(scatter, LEAST_SCATTER * largest);
    }
}

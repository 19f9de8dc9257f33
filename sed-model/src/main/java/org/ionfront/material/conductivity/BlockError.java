package org.ionfront.material.conductivity;

import java.util.function.ToDoubleFunction;

/** Standard error of a mean from the scatter of parts of a series. */
final class BlockError {
    private BlockError() {}

    /** Of the values of all parts at one place. */
    static double at(double[][] parts, int place) {
        return of(parts, part -> part[place]);
    }

    /** Of what a function makes of each part. */
    static double of(double[][] parts, ToDoubleFunction<double[]> function) {
        double mean = 0;
        double squares = 0;
        for (int b = 0; b < parts.length; b++) {
            double value = function.applyAsDouble(parts[b]);
            double change = value - mean;
            mean += change / (b + 1);
            squares += change * (value - mean);
        }
        return Math.sqrt(squares / (parts.length - 1) / parts.length);
    }
}

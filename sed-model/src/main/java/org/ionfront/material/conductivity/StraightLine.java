package org.ionfront.material.conductivity;

/**
 * A weighted straight line y = intercept + slope x.
 *
 * <p>Weights are relative, and standard errors come from the scatter of the points about the line, unless the errors behind the
 * weights are known: then they are the least that standard errors come from.
 *
 * @param slope of the line
 * @param intercept at x = 0
 * @param slopeError standard error
 * @param interceptError standard error
 * @param centre weighted mean of x, where slope and value are uncorrelated
 * @param centreError standard error of the value there
 * @param scatter weighted sum of squares over the degrees of freedom
 * @param degreesOfFreedom number of points less 2, or those of the known errors
 */
record StraightLine(
        double slope,
        double intercept,
        double slopeError,
        double interceptError,
        double centre,
        double centreError,
        double scatter,
        int degreesOfFreedom) {
    private static final int FEWEST = 3;

    /**
     * Fits a line.
     *
     * @param x not modified
     * @param y not modified
     * @param weights positive; not modified
     * @throws IllegalArgumentException with fewer than three points or only one x
     */
    static StraightLine through(double[] x, double[] y, double[] weights) {
        return through(x, y, weights, 0, x.length - 2);
    }

    /** The same for weights that are one over the squares of known errors, with their degrees of freedom. */
    static StraightLine throughKnown(double[] x, double[] y, double[] weights, int degreesOfFreedom) {
        return through(x, y, weights, 1, degreesOfFreedom);
    }

    private static StraightLine through(double[] x, double[] y, double[] weights, double least, int degreesOfFreedom) {
        int count = x.length;
        if (count < FEWEST) {
            throw new IllegalArgumentException(
                    "there are " + count + " points; a line with an error needs at least " + FEWEST);
        }
        double total = 0;
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < count; k++) {
            total += weights[k];
            meanX += weights[k] * (x[k] - meanX) / total;
            meanY += weights[k] * (y[k] - meanY) / total;
        }
        double xx = 0;
        double xy = 0;
        for (int k = 0; k < count; k++) {
            xx += weights[k] * (x[k] - meanX) * (x[k] - meanX);
            xy += weights[k] * (x[k] - meanX) * (y[k] - meanY);
        }
        if (!(xx > 0)) {
            throw new IllegalArgumentException("all points are at the same place; a line needs at least two");
        }
        double slope = xy / xx;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            double residual = (y[k] - meanY) - slope * (x[k] - meanX);
            squares += weights[k] * residual * residual;
        }
        double scatter = squares / (count - 2);
        double size = Math.max(least, scatter);
        return new StraightLine(
                slope,
                meanY - slope * meanX,
                Math.sqrt(size / xx),
                Math.sqrt(size * (1 / total + meanX * meanX / xx)),
                meanX,
                Math.sqrt(size / total),
                scatter,
                degreesOfFreedom);
    }

    double value(double x) {
        return intercept + slope * x;
    }

    /** Standard error of the line at a place. */
    double valueError(double x) {
        return Math.hypot(centreError, slopeError * (x - centre));
    }
}

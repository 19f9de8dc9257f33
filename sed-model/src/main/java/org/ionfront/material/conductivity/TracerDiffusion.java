package org.ionfront.material.conductivity;

/**
 * Tracer diffusion coefficient from mean square displacements, D* = slope/(2 d); Eq. 5 of {@code docs/conductivity.md}.
 *
 * <p>The standard error is that of points which scatter independently. Displacements from one trajectory do not: their
 * errors grow together, and the error is then too small.
 *
 * @param diffusivity D* [m^2/s]
 * @param exponent slope of ln MSD against ln t in the window [-]; 1 where the motion is diffusive
 * @param points number of points in the window
 */
public record TracerDiffusion(Estimate diffusivity, Estimate exponent, int points) {
    private static final int MOST_DIMENSIONS = 3;

    /**
     * Fits a straight line to the points in a window of time.
     *
     * @param times [s], increasing; not modified
     * @param displacements mean square displacements [m^2]; not modified
     * @param from beginning of the window [s]
     * @param to end of the window [s]
     * @param dimensions in which displacements are counted, 1 to 3
     * @throws IllegalArgumentException where the window holds fewer than three points, or a time or displacement in it is not
     *     positive
     */
    public static TracerDiffusion of(double[] times, double[] displacements, double from, double to, int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("there are " + dimensions + " dimensions; it must be 1, 2 or 3");
        }
        if (times.length != displacements.length) {
            throw new IllegalArgumentException(
                    "there are " + times.length + " times and " + displacements.length + " displacements");
        }
        int first = 0;
        while (first < times.length && times[first] < from) {
            first++;
        }
        int last = first;
        while (last < times.length && times[last] <= to) {
            last++;
        }
        double[] t = new double[last - first];
        double[] square = new double[t.length];
        double[] logTime = new double[t.length];
        double[] logSquare = new double[t.length];
        double[] weights = new double[t.length];
        for (int k = 0; k < t.length; k++) {
            t[k] = times[first + k];
            square[k] = displacements[first + k];
            Checks.positive("time in the window", t[k], "s");
            Checks.positive("mean square displacement in the window", square[k], "m^2");
            logTime[k] = Math.log(t[k]);
            logSquare[k] = Math.log(square[k]);
            weights[k] = 1;
        }
        StraightLine line = StraightLine.through(t, square, weights);
        StraightLine power = StraightLine.through(logTime, logSquare, weights);
        double perDimension = 2.0 * dimensions;
        return new TracerDiffusion(
                new Estimate(line.slope() / perDimension, line.slopeError() / perDimension, line.degreesOfFreedom()),
                new Estimate(power.slope(), power.slopeError(), power.degreesOfFreedom()),
                t.length);
    }
}

package org.ionfront.material.conductivity;

import java.util.List;

/** The total current sum q v of a cell in equilibrium, recorded at even times; one component per axis. */
public final class CurrentSeries {
    private static final int MOST_AXES = 3;

    private final double timeStep;
    private final double[][] components;

    /**
     * A series.
     *
     * @param timeStep [s], positive
     * @param components one series per axis, 1 to 3 of the same length [A m = C m/s]; copied, not modified
     * @throws IllegalArgumentException where the series do not fit together or hold a value that is not finite
     */
    public CurrentSeries(double timeStep, List<double[]> components) {
        Checks.positive("time step", timeStep, "s");
        if (components.isEmpty() || components.size() > MOST_AXES) {
            throw new IllegalArgumentException("there are " + components.size() + " axes; there must be 1, 2 or 3");
        }
        int count = components.get(0).length;
        for (double[] component : components) {
            if (component.length != count) {
                throw new IllegalArgumentException("one axis has " + component.length + " samples, another " + count);
            }
            for (double sample : component) {
                if (!Double.isFinite(sample)) {
                    throw new IllegalArgumentException("a sample is " + sample + "; it must be finite");
                }
            }
        }
        this.timeStep = timeStep;
        this.components = components.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** Time between samples [s]. */
    public double timeStep() {
        return timeStep;
    }

    /** Number of axes. */
    public int axes() {
        return components.length;
    }

    /** Number of samples per axis. */
    public int size() {
        return components[0].length;
    }

    /** Adds the running integrals of the autocorrelations of all axes over a part of the series. */
    double[] runningIntegral(int from, int to, int longestLag) {
        double[] correlation = new double[longestLag + 1];
        for (double[] component : components) {
            double[] own = Autocorrelation.unbiased(component, from, to, longestLag);
            for (int k = 0; k <= longestLag; k++) {
                correlation[k] += own[k] / components.length;
            }
        }
        return Autocorrelation.runningIntegral(correlation, timeStep);
    }
}

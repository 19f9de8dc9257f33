package org.ionfront.material.conductivity;

import java.util.Optional;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Conductivity from the fluctuations of the current in equilibrium, sigma = (1/(V kT)) times the integral of &lt;J_x(0)
 * J_x(t)&gt;; Eqs. 6 to 9 of {@code docs/conductivity.md}.
 *
 * @param volume V of the cell [m^3]
 * @param temperature T [K]
 * @param blocks number of parts into which the series is cut for its error, at least 8
 */
public record GreenKubo(double volume, double temperature, int blocks) {
    private static final int USUAL_BLOCKS = 16;
    /** Fewer parts know no error. */
    public static final int FEWEST_BLOCKS = 8;

    private static final int FEWEST_SAMPLES_PER_BLOCK = 16;

    /** Rejects values outside their range. */
    public GreenKubo {
        Checks.positive("volume", volume, "m^3");
        Checks.positive("temperature", temperature, "K");
        if (blocks < FEWEST_BLOCKS) {
            throw new IllegalArgumentException(
                    "there are " + blocks + " blocks; an error needs at least " + FEWEST_BLOCKS);
        }
    }

    /** Fewer samples than these will not do. */
    public int fewestSamples() {
        return blocks * FEWEST_SAMPLES_PER_BLOCK;
    }

    /** With 16 blocks. */
    public GreenKubo(double volume, double temperature) {
        this(volume, temperature, USUAL_BLOCKS);
    }

    /**
     * What a series gives.
     *
     * @param conductivity mean over the plateau of the running integral [S/m]; empty where there is no plateau
     * @param plateau where the running integral stays the same
     * @param lags times of the running integral [s]
     * @param runningIntegral sigma if the integral ended there [S/m], one per lag
     * @param standardError of each of them from the blocks [S/m]
     */
    public record Result(
            Optional<Estimate> conductivity,
            Optional<Plateau> plateau,
            double[] lags,
            double[] runningIntegral,
            double[] standardError) {
        /** Copies the arrays. */
        public Result {
            lags = lags.clone();
            runningIntegral = runningIntegral.clone();
            standardError = standardError.clone();
        }

        /** A copy. */
        @Override
        public double[] lags() {
            return lags.clone();
        }

        /** A copy. */
        @Override
        public double[] runningIntegral() {
            return runningIntegral.clone();
        }

        /** A copy. */
        @Override
        public double[] standardError() {
            return standardError.clone();
        }
    }

    /**
     * Where the running integral stays the same.
     *
     * @param from its beginning [s]
     * @param to its end [s]
     */
    public record Plateau(double from, double to) {}

    /**
     * Evaluates a series.
     *
     * @throws IllegalArgumentException with fewer than 16 samples to a block
     */
    public Result of(CurrentSeries series) {
        int size = series.size() / blocks;
        if (size < FEWEST_SAMPLES_PER_BLOCK) {
            throw new IllegalArgumentException("there are " + series.size() + " samples for " + blocks
                    + " blocks; each needs at least " + FEWEST_SAMPLES_PER_BLOCK);
        }
        int longest = size / 2;
        double scale = 1 / (volume * PhysicalConstants.BOLTZMANN * temperature);
        double[] whole = scaled(series.runningIntegral(0, series.size(), longest), scale);
        double[][] parts = new double[blocks][];
        for (int b = 0; b < blocks; b++) {
            parts[b] = scaled(series.runningIntegral(b * size, (b + 1) * size, longest), scale);
        }
        double[] lags = new double[longest + 1];
        double[] errors = new double[longest + 1];
        for (int k = 0; k <= longest; k++) {
            lags[k] = k * series.timeStep();
            errors[k] = BlockError.at(parts, k);
        }
        PlateauSearch search = new PlateauSearch(whole, parts);
        Optional<PlateauSearch.Range> range = search.find();
        return new Result(
                range.map(search::mean),
                range.map(found -> new Plateau(lags[found.from()], lags[found.to()])),
                lags,
                whole,
                errors);
    }

    private static double[] scaled(double[] values, double scale) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale;
        }
        return values;
    }
}

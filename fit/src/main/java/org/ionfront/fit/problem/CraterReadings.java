package org.ionfront.fit.problem;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Several readings of the depth of one crater and what they say together: their mean with the inverse squares of the
 * uncertainties as weights (docs/fit.md, Eq. 37). Readings that scatter more than their uncertainties allow leave a larger one.
 *
 * @param depths read [m], positive; own copy
 * @param uncertainties standard uncertainty of each [m], positive and independent of the others; own copy
 */
public record CraterReadings(double[] depths, double[] uncertainties) {
    /** Share of consistent readings that scatter less than the limit. */
    private static final double CONFIDENCE = 0.95;

    /** Copies and checks. */
    public CraterReadings {
        depths = depths.clone();
        uncertainties = uncertainties.clone();
        if (depths.length < 2 || depths.length != uncertainties.length) {
            throw new IllegalArgumentException("readings of a crater are two or more, with an uncertainty each; found "
                    + depths.length + " and " + uncertainties.length);
        }
        for (int k = 0; k < depths.length; k++) {
            if (!(depths[k] > 0 && uncertainties[k] > 0)) {
                throw new IllegalArgumentException("reading " + k + " of a crater is " + depths[k] + " +- "
                        + uncertainties[k] + " m; both must be positive");
            }
        }
    }

    /** Number of readings. */
    public int count() {
        return depths.length;
    }

    /** Weighted mean [m]. */
    public double mean() {
        return IntStream.range(0, count())
                        .mapToDouble(k -> weight(k) * depths[k])
                        .sum()
                / weights();
    }

    /** Squared differences from the mean over the squared uncertainties, summed; {@code count() - 1} is expected [-]. */
    public double chiSquare() {
        double mean = mean();
        return IntStream.range(0, count())
                .mapToDouble(k -> weight(k) * (depths[k] - mean) * (depths[k] - mean))
                .sum();
    }

    /** Whether the readings scatter as their uncertainties let one expect, at 95 %. */
    public boolean consistent() {
        return chiSquare() <= new ChiSquaredDistribution(count() - 1.0).inverseCumulativeProbability(CONFIDENCE);
    }

    /** Standard uncertainty of the mean [m]; of inconsistent readings as large as their scatter says. */
    public double uncertainty() {
        double stated = 1 / Math.sqrt(weights());
        return consistent() ? stated : stated * Math.sqrt(chiSquare() / (count() - 1));
    }

    private double weight(int k) {
        return 1 / (uncertainties[k] * uncertainties[k]);
    }

    private double weights() {
        return IntStream.range(0, count()).mapToDouble(this::weight).sum();
    }
}

package org.ionfront.fit.observation;

/**
 * A one-sided exponential of decay length l behind the origin, blurred by a Gaussian, at one distance y (docs/fit.md, Eq. 32):
 * what an instrument at a distance y behind an ion still sees of it. Used again for every distance.
 */
final class ExponentialTail {
    /** Below this share of sigma closed forms lose digits, and a series in l/sigma is exact to 1e-11. */
    private static final double SHORT = 1e-3;

    private static final int FRACTION_TERMS = 24;

    private final double sigma;
    private final double length;
    /** Kernel [1/m], and the same blurred with the exponential once more [1/m]. */
    private double once;

    private double twice;
    private double slope;
    private double cumulative;
    private double gaussian;
    private double y;

    /**
     * A tail.
     *
     * @param sigma of the Gaussian [m], positive
     * @param length of the decay [m], 0 or more
     */
    ExponentialTail(double sigma, double length) {
        this.sigma = sigma;
        this.length = length;
    }

    /** Evaluates at a distance y behind the ion [m]. */
    void moveTo(double distance) {
        y = distance;
        double t = y / sigma;
        gaussian = NormalDistributionTable.density(t) / sigma;
        cumulative = NormalDistributionTable.cumulative(t);
        if (length < SHORT * sigma) {
            series(t);
            return;
        }
        double c = sigma / length;
        once = Math.abs(t - c) < NormalDistributionTable.RANGE || t > c
                ? Math.exp(0.5 * c * c - y / length) * NormalDistributionTable.cumulative(t - c) / length
                : gaussian * sigma * ratio(c - t) / length;
        twice = (y - sigma * c) / length * once + c * c * gaussian;
        slope = (gaussian - once) / length;
    }

    /** Upper tail over density of the normal distribution at x of 7 or more, by its continued fraction. */
    private static double ratio(double x) {
        double fraction = x;
        for (int k = FRACTION_TERMS; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return 1 / fraction;
    }

    private void series(double t) {
        double e = length / sigma;
        double first = -t;
        double second = t * t - 1;
        double third = -t * (t * t - 3);
        double fourth = t * t * (t * t - 6) + 3;
        once = gaussian * (1 - e * (first - e * (second - e * third)));
        twice = gaussian * (1 - e * (2 * first - e * (3 * second - e * 4 * third)));
        slope = gaussian / sigma * (first - e * (second - e * (third - e * fourth)));
    }

    /** Kernel [1/m]. */
    double density() {
        return once;
    }

    /** Derivative of the kernel with respect to y [1/m^2]. */
    double densitySlope() {
        return slope;
    }

    /** Integral of the kernel from -infinity to y [-]. */
    double integral() {
        return cumulative - length * once;
    }

    /** Integral of {@link #integral()} from -infinity to y [m]. */
    double secondIntegral() {
        return (y - length) * cumulative + sigma * sigma * gaussian + length * length * once;
    }

    /** Derivative of {@link #integral()} with respect to the decay length [1/m]. */
    double integralByLength() {
        return -twice;
    }

    /** Derivative of {@link #secondIntegral()} with respect to the decay length [-]. */
    double secondIntegralByLength() {
        return -(cumulative - length * once - length * twice);
    }
}

package org.ionfront.fit.observation;

/**
 * Depth against sputter time where the rate follows the composition: rate = r (1 + (ratio - 1) u) with the fraction u of the
 * foreign ion at the bottom of the crater, and the crater's final depth known (docs/fit.md, Eq. 34 to 36). The fraction is taken
 * as straight lines between cell centres; times and derivatives are exact for these.
 */
final class SputterClock {
    /** Below this closed forms lose digits, and a series of seven terms has converged. */
    private static final double SMALL = 0.01;

    private static final int TERMS = 8;

    private final double[] nodes;
    private final double[] fraction;
    private final double ratio;
    private final double crater;
    /** Rate relative to untouched glass at each node, and the time to get there in units of depth over that rate [m]. */
    private final double[] rate;

    private final double[] time;
    private final double wholeTime;

    /**
     * A clock.
     *
     * @param nodes from the surface to the back [m]
     * @param fraction of the foreign ion at the nodes [-]
     * @param ratio rate in completely exchanged over that in untouched glass [-], positive
     * @param crater final depth [m], within the nodes
     * @throws IllegalArgumentException where the crater is deeper than the sample or the rate not positive
     */
    SputterClock(double[] nodes, double[] fraction, double ratio, double crater) {
        if (!(crater >= nodes[0] && crater <= nodes[nodes.length - 1])) {
            throw new IllegalArgumentException(
                    "the crater is " + crater + " m deep, the sample only " + nodes[nodes.length - 1] + " m");
        }
        this.nodes = nodes;
        this.fraction = fraction;
        this.ratio = ratio;
        this.crater = crater;
        rate = new double[nodes.length];
        time = new double[nodes.length];
        for (int j = 0; j < nodes.length; j++) {
            rate[j] = 1 + (ratio - 1) * fraction[j];
            if (!(rate[j] > 0)) {
                throw new IllegalArgumentException(
                        "the sputter rate is not positive at a depth of " + nodes[j] + " m, for a ratio of " + ratio);
            }
            if (j > 0) {
                time[j] = time[j - 1] + timeWithin(j - 1, nodes[j] - nodes[j - 1]);
            }
        }
        wholeTime = timeTo(crater);
    }

    /** Depth at a share of the whole sputter time [m]. */
    double depth(double share) {
        double wanted = share * wholeTime;
        int j = Math.min(GaussianWindow.segmentOf(time, wanted), nodes.length - 2);
        double rest = wanted - time[j];
        double exponent = rateSlope(j) * rest;
        double growth = Math.abs(exponent) < 1e-12 ? 1 : Math.expm1(exponent) / exponent;
        return nodes[j] + rate[j] * rest * growth;
    }

    /** Derivative of a depth with respect to that of the crater [-]. */
    double byCrater(double share, double depth) {
        return share * rateAt(depth) / rateAt(crater);
    }

    /** Derivative of depths with respect to the ratio [m]. */
    double[] byRatio(double[] shares, double[] depths) {
        return byRate(fraction, 1, shares, depths);
    }

    /**
     * Derivative of depths with respect to anything that changes the fraction.
     *
     * @param ofFraction derivative of the fraction at the nodes; not modified
     * @param shares of the whole sputter time; not modified
     * @param depths at these [m]; not modified
     */
    double[] byFraction(double[] ofFraction, double[] shares, double[] depths) {
        return byRate(ofFraction, ratio - 1, shares, depths);
    }

    /** How depths follow the relative rate, whose derivative at the nodes is factor times change. */
    private double[] byRate(double[] change, double factor, double[] shares, double[] depths) {
        double[] integral = new double[nodes.length];
        for (int j = 1; j < nodes.length; j++) {
            integral[j] = integral[j - 1] + timeChangeWithin(change, j - 1, nodes[j] - nodes[j - 1]);
        }
        double whole = timeChange(change, integral, crater);
        double[] derivative = new double[depths.length];
        for (int i = 0; i < depths.length; i++) {
            derivative[i] = factor * (timeChange(change, integral, depths[i]) - shares[i] * whole) * rateAt(depths[i]);
        }
        return derivative;
    }

    private double timeChange(double[] change, double[] integral, double depth) {
        int j = GaussianWindow.segmentOf(nodes, depth);
        return integral[j] + timeChangeWithin(change, j, depth - nodes[j]);
    }

    private double rateSlope(int j) {
        return (rate[j + 1] - rate[j]) / (nodes[j + 1] - nodes[j]);
    }

    private double rateAt(double depth) {
        int j = GaussianWindow.segmentOf(nodes, depth);
        return rate[j] + rateSlope(j) * (depth - nodes[j]);
    }

    private double timeTo(double depth) {
        int j = GaussianWindow.segmentOf(nodes, depth);
        return time[j] + timeWithin(j, depth - nodes[j]);
    }

    /** Integral of 1/rate from node j over a length. */
    private double timeWithin(int j, double length) {
        double e = rateSlope(j) * length / rate[j];
        return length / rate[j] * (Math.abs(e) < 1e-12 ? 1 : Math.log1p(e) / e);
    }

    /** Integral of change/rate^2 from node j over a length. */
    private double timeChangeWithin(double[] change, int j, double length) {
        double e = rateSlope(j) * length / rate[j];
        double slope = (change[j + 1] - change[j]) / (nodes[j + 1] - nodes[j]);
        double scaled = length / rate[j];
        return change[j] * scaled / (rate[j] * (1 + e)) + slope * scaled * scaled * moment(e);
    }

    /** Integral of s/(1 + e s)^2 over s from 0 to 1. */
    private static double moment(double e) {
        if (Math.abs(e) > SMALL) {
            return (Math.log1p(e) - e / (1 + e)) / (e * e);
        }
        double sum = 0;
        for (int k = TERMS - 1; k >= 0; k--) {
            sum = (k + 1.0) / (k + 2) - e * sum;
        }
        return sum;
    }
}

package org.ionfront.benchmarks;

import java.util.Arrays;

/**
 * Fraction of the native ion against depth, as straight lines between the given points and constant beyond.
 *
 * @param depth [m], increasing
 * @param fraction as many values
 */
record DepthProfile(double[] depth, double[] fraction) {
    private static final int SAMPLES = 40_000;

    double at(double place) {
        int found = Arrays.binarySearch(depth, place);
        if (found >= 0) {
            return fraction[found];
        }
        int right = -found - 1;
        if (right == 0 || right == depth.length) {
            return fraction[Math.min(right, depth.length - 1)];
        }
        double share = (place - depth[right - 1]) / (depth[right] - depth[right - 1]);
        return fraction[right - 1] + share * (fraction[right] - fraction[right - 1]);
    }

    /** Integral of the absolute difference from the front face to a depth [m]. */
    double distance(DepthProfile other, double end) {
        double sum = 0;
        double width = end / SAMPLES;
        for (int k = 0; k < SAMPLES; k++) {
            double place = (k + 0.5) * width;
            sum += Math.abs(at(place) - other.at(place));
        }
        return sum * width;
    }

    /** Greatest depth at which the fraction is below a level [m]. */
    double greatestDepthBelow(double level) {
        for (int k = depth.length - 1; k > 0; k--) {
            if (fraction[k - 1] < level) {
                double rise = fraction[k] - fraction[k - 1];
                double share = rise > 0 ? Math.min(1, (level - fraction[k - 1]) / rise) : 0;
                return depth[k - 1] + share * (depth[k] - depth[k - 1]);
            }
        }
        return depth[0];
    }
}

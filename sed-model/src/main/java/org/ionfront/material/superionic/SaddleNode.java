package org.ionfront.material.superionic;

/**
 * The two roots of v - ln v = 1 + d, which meet at v = 1 for d = 0; Eq. 7 of {@code docs/superionic.md}.
 *
 * <p>They are the real branches of Lambert's function: -W_0(-e^(-1-d)) and -W_-1(-e^(-1-d)). Written in d they keep all
 * digits close to the point where they meet.
 */
final class SaddleNode {
    private static final int MOST_STEPS = 200;
    private static final double NEAR = 0.25;
    private static final double SERIES_BELOW = 0.1;
    private static final int SERIES_TERMS = 20;

    private SaddleNode() {}

    /**
     * The root that is 1 or less [-].
     *
     * @param d 0 or more
     */
    static double lower(double d) {
        if (d < NEAR) {
            return 1 - newton(-Math.sqrt(2 * d), d);
        }
        // In ln v, from below: the function is concave and rises, so that the steps never pass the root.
        double logarithm = -1 - d;
        for (int k = 0; k < MOST_STEPS; k++) {
            double v = Math.exp(logarithm);
            double next = logarithm - (logarithm - v + 1 + d) / (1 - v);
            if (!(next > logarithm)) {
                break;
            }
            logarithm = next;
        }
        return Math.exp(logarithm);
    }

    /**
     * The root that is 1 or more [-].
     *
     * @param d 0 or more
     */
    static double upper(double d) {
        return 1 + newton(d + Math.sqrt(2 * d), d);
    }

    /** Size of the root s of s - ln(1 + s) = d beyond which Newton's steps start; the function is convex. */
    private static double newton(double start, double d) {
        double s = start;
        for (int k = 0; k < MOST_STEPS && s != 0; k++) {
            double next = s - (excess(s) - d) * (1 + s) / s;
            if (!(Math.abs(next) < Math.abs(s)) || next * s <= 0) {
                break;
            }
            s = next;
        }
        return Math.abs(s);
    }

    /** s - ln(1 + s), without cancellation. */
    private static double excess(double s) {
        if (Math.abs(s) > SERIES_BELOW) {
            return s - Math.log1p(s);
        }
        double sum = 0;
        for (int n = SERIES_TERMS; n >= 2; n--) {
            sum = 1.0 / n - s * sum;
        }
        return s * s * sum;
    }
}

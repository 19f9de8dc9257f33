package org.ionfront.material.superionic;

/** The root of tanh x = t x, from which the polarisation is gamma = tanh x; Eq. 2 of {@code docs/superionic.md}. */
final class Polarisation {
    private static final int MOST_STEPS = 200;
    private static final double SERIES_BELOW = 0.3;
    private static final double LN2 = Math.log(2);

    private Polarisation() {}

    /**
     * The positive root x for t = T/T_p, or 0 where there is none.
     *
     * @param temperature T [K], positive
     * @param transition T_p [K]
     */
    static double reducedField(double temperature, double transition) {
        if (temperature >= transition) {
            return 0;
        }
        double t = temperature / transition;
        // Not 1 - t: x depends on it close to T_p, where the difference of the temperatures is exact.
        double deficit = (transition - temperature) / transition;
        // Both are above the root. From there Newton's steps fall towards it, since tanh x - t x is concave.
        double x = Math.min(1 / t, Math.sqrt(3 * deficit) / t);
        for (int k = 0; k < MOST_STEPS; k++) {
            double gamma = Math.tanh(x);
            double step =
                    t < 0.5 ? (gamma - t * x) / (openness(x) - t) : x * (deficit - lag(x)) / (deficit - gamma * gamma);
            double next = x - step;
            if (!(next < x)) {
                break;
            }
            x = next;
        }
        return x;
    }

    /** 1 - tanh(x)/x, without cancellation. */
    static double lag(double x) {
        if (x >= SERIES_BELOW) {
            return 1 - Math.tanh(x) / x;
        }
        // x coth x = 1 + x^2/(3 + x^2/(5 + x^2/(7 + ...))), hence 1 - tanh(x)/x = 1 - 1/(1 + r) = r/(1 + r).
        double square = x * x;
        double r = square / (3 + square / (5 + square / (7 + square / (9 + square / (11 + square / 13)))));
        return r / (1 + r);
    }

    /** ln cosh x for x of 0 or more, without overflow. */
    static double logCosh(double x) {
        return x < SERIES_BELOW ? Math.log1p(square(Math.sinh(x / 2)) * 2) : x + Math.log1p(Math.exp(-2 * x)) - LN2;
    }

    /** 1 - gamma^2 = 1/cosh^2 x, without cancellation. */
    static double openness(double x) {
        double decay = Math.exp(-x);
        return square(2 * decay / (1 + decay * decay));
    }

    private static double square(double value) {
        return value * value;
    }
}

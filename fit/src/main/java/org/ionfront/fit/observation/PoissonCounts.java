package org.ionfront.fit.observation;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts drawn at random, in a time that does not grow with the mean: transformed rejection (Hoermann 1993, algorithm PTRS) from a
 * mean of 10 on, products of uniform numbers below. (Commons Math takes a logarithm for every count.)
 */
final class PoissonCounts {
    private static final double LARGE = 10;

    /** Above this the counts of a detector with dead time are drawn from a normal distribution. */
    private static final double MANY = 200;

    private PoissonCounts() {}

    /** A count of the given mean, 0 or more. */
    static double draw(double mean, RandomGenerator random) {
        return mean < LARGE ? byProducts(mean, random) : byRejection(mean, random);
    }

    /**
     * Counts of a detector that is blind for a while after each.
     *
     * @param mean counts without dead time
     * @param limit most that there can be, counting time over dead time; may be infinite
     */
    static double draw(double mean, double limit, RandomGenerator random) {
        if (Double.isInfinite(limit)) {
            return draw(mean, random);
        }
        if (mean > MANY) {
            // Renewal theory: mean m = mu/(1 + mu/M), variance m (1 - m/M)^2.
            double expected = mean / (1 + mean / limit);
            double deviation = Math.sqrt(expected) * (1 - expected / limit);
            double drawn = Math.rint(expected + deviation * random.nextGaussian());
            return Math.max(0, Math.min(drawn, Math.ceil(limit) - 1));
        }
        int count = 0;
        double time = -Math.log(1 - random.nextDouble()) / mean;
        while (time < 1 && count + 1 < limit) {
            count++;
            time += 1 / limit - Math.log(1 - random.nextDouble()) / mean;
        }
        return count;
    }

    private static double byProducts(double mean, RandomGenerator random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** The constants are those of the source. */
    private static double byRejection(double mean, RandomGenerator random) {
        double logMean = Math.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double logInverseAlpha = Math.log(1.1239 + 1.1328 / (b - 3.4));
        double inner = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double side = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / side + b) * u + mean + 0.43);
            if (side >= 0.07 && v <= inner) {
                return count;
            }
            boolean outside = count < 0 || (side < 0.013 && v > side);
            if (!outside
                    && Math.log(v) + logInverseAlpha - Math.log(a / (side * side) + b)
                            <= count * logMean - mean - Gamma.logGamma(count + 1)) {
                return count;
            }
        }
    }
}

package org.ionfront.benchmarks.torture;

import java.util.SplittableRandom;

/** Random numbers that follow from a seed alone, on every machine. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Uniform in the logarithm. */
    double logarithmic(double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from low to high, both included. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** One of the values, all alike. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}

package org.ionfront.fit.observation;

import java.util.SplittableRandom;

/** Poisson counts from a seeded source, the same on every machine. */
public final class PoissonSource {
    private final SplittableRandom random;

    public PoissonSource(SplittableRandom random) {
        this.random = random;
    }

    /** One count; by adding up exponential waiting times, in pieces so that the exponential does not underflow. */
    public double next(double mean) {
        double left = mean;
        double count = 0;
        while (left > 0) {
            double piece = Math.min(left, 200);
            double limit = Math.exp(-piece);
            double product = random.nextDouble();
            while (product > limit) {
                count++;
                product *= random.nextDouble();
            }
            left -= piece;
        }
        return count;
    }
}

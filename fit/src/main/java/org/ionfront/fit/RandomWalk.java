package org.ionfront.fit;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.random.RandomGenerator;

/** Metropolis steps whose proposals have the shape of a covariance; deterministic for a given source of randomness. */
final class RandomWalk {
    /** Best for many normal variables (Roberts, Gelman and Gilks 1997). */
    private static final double SCALE = 2.38;

    /** Keeps a nearly singular shape factorisable; relative to the variances. */
    private static final double RIDGE = 1e-9;

    private final ToDoubleFunction<double[]> chiSquare;
    private final double[][] factor;

    /**
     * A walk.
     *
     * @param chiSquare -2 ln of the probability density, up to a constant; +infinity where it is 0
     * @param covariance of the proposals, but for a factor
     */
    RandomWalk(ToDoubleFunction<double[]> chiSquare, double[][] covariance) {
        this.chiSquare = chiSquare;
        int n = covariance.length;
        double[][] scaled = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                scaled[a][b] = a == b ? 1 + RIDGE : covariance[a][b] / Math.sqrt(covariance[a][a] * covariance[b][b]);
            }
        }
        factor = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), 1e-8, 0)
                .getL()
                .getData();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                factor[a][b] *= SCALE / Math.sqrt(n) * Math.sqrt(covariance[a][a]);
            }
        }
    }

    /** A place and its chi-square. */
    record State(double[] variables, double chiSquare) {}

    State at(double[] variables) {
        return new State(variables, chiSquare.applyAsDouble(variables));
    }

    State walk(State from, int steps, RandomGenerator random) {
        State here = from;
        for (int k = 0; k < steps; k++) {
            here = step(here, random);
        }
        return here;
    }

    State step(State here, RandomGenerator random) {
        int n = factor.length;
        double[] normal = new double[n];
        for (int a = 0; a < n; a++) {
            normal[a] = random.nextGaussian();
        }
        double[] proposed = here.variables().clone();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                proposed[a] += factor[a][b] * normal[b];
            }
        }
        double threshold = random.nextDouble();
        State there = at(proposed);
        return threshold < Math.exp(0.5 * (here.chiSquare() - there.chiSquare())) ? there : here;
    }

    /** Covariance of places, one per row. */
    static double[][] covariance(double[][] places) {
        int n = places[0].length;
        double[] mean = new double[n];
        for (double[] place : places) {
            for (int a = 0; a < n; a++) {
                mean[a] += place[a] / places.length;
            }
        }
        double[][] covariance = new double[n][n];
        for (double[] place : places) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    covariance[a][b] += (place[a] - mean[a]) * (place[b] - mean[b]) / (places.length - 1);
                }
            }
        }
        return covariance;
    }
}

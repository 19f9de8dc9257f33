package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Scale;

/**
 * Where the listed parameters may be looked for: within their bounds, else within two standard deviations of their prior, else a
 * factor of ten (log scale) or two (linear) to either side of the start.
 *
 * @param variables of the search that are spread
 * @param lower their smallest values
 * @param upper their largest values
 */
record SearchRanges(int[] variables, double[] lower, double[] upper) {
    private static final double PRIOR_DEVIATIONS = 2;
    private static final double DECADE = Math.log(10);

    static SearchRanges of(ParameterSpace space, List<FitParameter> listed, boolean onlySimulated) {
        int[] variables = IntStream.range(0, space.variables())
                .filter(v -> listed.contains(space.parameter(v)))
                .filter(v -> !onlySimulated || space.observationParameter(v).isEmpty())
                .toArray();
        double[] lower = new double[variables.length];
        double[] upper = new double[variables.length];
        double[] start = space.start();
        for (int k = 0; k < variables.length; k++) {
            int v = variables[k];
            double least = space.bounds().lower()[v];
            double largest = space.bounds().upper()[v];
            double[] range = range(space, v, start[v], least, largest);
            lower[k] = Math.max(least, range[0]);
            upper[k] = Math.min(largest, range[1]);
        }
        return new SearchRanges(variables, lower, upper);
    }

    private static double[] range(ParameterSpace space, int v, double start, double least, double largest) {
        FitParameter parameter = space.parameter(v);
        if (parameter.prior().isPresent()) {
            double mean = space.toVariable(v, parameter.prior().get().mean());
            double reach = PRIOR_DEVIATIONS * space.priorDeviation(v);
            return new double[] {mean - reach, mean + reach};
        }
        boolean bounded = parameter.lower() > 0 && Double.isFinite(least) && Double.isFinite(largest);
        if (bounded || (parameter.scale() == Scale.LINEAR && Double.isFinite(largest - least))) {
            return new double[] {least, largest};
        }
        return parameter.scale() == Scale.LOG
                ? new double[] {start - DECADE, start + DECADE}
                : new double[] {start - 0.5 * Math.abs(start), start + Math.abs(start)};
    }

    /**
     * Points that fill the ranges evenly: each parameter takes one value from each of as many equal parts of its range as there are
     * points (a Latin hypercube; McKay, Beckman and Conover 1979).
     *
     * @param origin what the other variables have
     */
    List<double[]> spread(int points, double[] origin, RandomGenerator random) {
        List<double[]> spread = new ArrayList<>();
        for (int k = 0; k < points; k++) {
            spread.add(origin.clone());
        }
        for (int k = 0; k < variables.length; k++) {
            int[] order = permutation(points, random);
            for (int i = 0; i < points; i++) {
                double part = (order[i] + random.nextDouble()) / points;
                spread.get(i)[variables[k]] = lower[k] + part * (upper[k] - lower[k]);
            }
        }
        return spread;
    }

    private static int[] permutation(int length, RandomGenerator random) {
        int[] order = IntStream.range(0, length).toArray();
        for (int k = length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int moved = order[k];
            order[k] = order[other];
            order[other] = moved;
        }
        return order;
    }

    /** A point by the shares of the ranges, 0 to 1. */
    double[] at(double[] shares, double[] origin) {
        double[] point = origin.clone();
        for (int k = 0; k < variables.length; k++) {
            point[variables[k]] = lower[k] + shares[k] * (upper[k] - lower[k]);
        }
        return point;
    }

    /** Shares of the ranges of a point, moved into 0 to 1. */
    double[] shares(double[] point) {
        double[] shares = new double[variables.length];
        for (int k = 0; k < shares.length; k++) {
            double share = (point[variables[k]] - lower[k]) / (upper[k] - lower[k]);
            shares[k] = Math.max(0, Math.min(1, share));
        }
        return shares;
    }
}

package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.Replicate;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.fit.uncertainty.ChainStatistics;

/**
 * From samples to intervals and summaries.
 *
 * @param result what is reported
 * @param intervals by variable; empty where there were too few samples
 */
record Samples(SamplingResult result, Map<Integer, Interval> intervals) {
    private static final double TAIL = 0.025;

    /** Fewest samples whose tails of 2.5 % can be told. */
    private static final int FEWEST = 40;

    /** Of fits to made-up experiments. */
    static Samples of(FitSolution solution, Sampling sampling, List<Replicate> replicates) {
        ParameterSpace space = solution.objective().space();
        double[] truth = solution.minimum().variables();
        List<double[]> usable = new ArrayList<>();
        int[] held = new int[truth.length];
        int[] judged = new int[truth.length];
        for (Replicate replicate : replicates) {
            if (replicate.converged()) {
                usable.add(replicate.estimates());
                for (int v = 0; v < truth.length; v++) {
                    double error = replicate.errors()[v];
                    if (error > 0) {
                        judged[v]++;
                        held[v] += Math.abs(replicate.estimates()[v] - truth[v]) <= IntervalSearch.NORMAL_95 * error
                                ? 1
                                : 0;
                    }
                }
            }
        }
        List<SamplingResult.Sampled> sampled = new ArrayList<>();
        for (int v = 0; v < truth.length; v++) {
            OptionalDouble coverage =
                    judged[v] == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) held[v] / judged[v]);
            sampled.add(summary(space, usable, v, coverage, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        String remark = usable.size() + " of " + replicates.size() + " fits to made-up experiments";
        return new Samples(
                new SamplingResult(
                        UncertaintyMethod.BOOTSTRAP, sampling, usable.size(), 1, sampled, linear(space, usable)),
                intervals(space, usable, UncertaintyMethod.BOOTSTRAP, remark));
    }

    /** Of chains. */
    static Samples of(FitSolution solution, Sampling sampling, PosteriorChains drawn) {
        ParameterSpace space = solution.objective().space();
        List<double[]> all = new ArrayList<>();
        drawn.chains().forEach(all::addAll);
        int length = drawn.chains().get(0).size();
        List<SamplingResult.Sampled> sampled = new ArrayList<>();
        for (int v = 0; v < space.variables(); v++) {
            int variable = v;
            OptionalDouble rHat = OptionalDouble.empty();
            OptionalDouble effective = OptionalDouble.empty();
            if (length >= 4) {
                ChainStatistics statistics = ChainStatistics.of(drawn.chains().stream()
                        .map(chain -> chain.stream()
                                .mapToDouble(draw -> draw[variable])
                                .toArray())
                        .toArray(double[][]::new));
                rHat = OptionalDouble.of(statistics.rHat());
                effective = OptionalDouble.of(statistics.effectiveSamples());
            }
            sampled.add(summary(space, all, v, OptionalDouble.empty(), rHat, effective));
        }
        return new Samples(
                new SamplingResult(
                        UncertaintyMethod.POSTERIOR,
                        sampling,
                        all.size(),
                        drawn.accepted(),
                        sampled,
                        linear(space, all)),
                intervals(space, all, UncertaintyMethod.POSTERIOR, ""));
    }

    private static SamplingResult.Sampled summary(
            ParameterSpace space,
            List<double[]> draws,
            int v,
            OptionalDouble coverage,
            OptionalDouble rHat,
            OptionalDouble effective) {
        double mean = 0;
        double squares = 0;
        for (double[] draw : draws) {
            mean += space.toValue(v, draw[v]) / draws.size();
        }
        for (double[] draw : draws) {
            double difference = space.toValue(v, draw[v]) - mean;
            squares += difference * difference;
        }
        double deviation = draws.size() > 1 ? Math.sqrt(squares / (draws.size() - 1)) : 0;
        return new SamplingResult.Sampled(space.parameter(v), mean, deviation, coverage, rHat, effective);
    }

    private static List<double[]> linear(ParameterSpace space, List<double[]> draws) {
        return draws.stream()
                .map(draw -> {
                    double[] values = new double[draw.length];
                    for (int v = 0; v < values.length; v++) {
                        values[v] = space.toValue(v, draw[v]);
                    }
                    return values;
                })
                .toList();
    }

    private static Map<Integer, Interval> intervals(
            ParameterSpace space, List<double[]> draws, UncertaintyMethod method, String remark) {
        Map<Integer, Interval> intervals = new TreeMap<>();
        for (int v = 0; v < space.variables() && draws.size() >= FEWEST; v++) {
            int variable = v;
            double[] sorted = draws.stream()
                    .mapToDouble(draw -> space.toValue(variable, draw[variable]))
                    .toArray();
            Arrays.sort(sorted);
            intervals.put(
                    v,
                    new Interval(
                            OptionalDouble.of(quantile(sorted, TAIL)),
                            OptionalDouble.of(quantile(sorted, 1 - TAIL)),
                            method,
                            remark));
        }
        return intervals;
    }

    /** Between the order statistics around it, by a straight line. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length + 1) - 1;
        int below = Math.max(0, Math.min(sorted.length - 2, (int) Math.floor(place)));
        double part = Math.max(0, Math.min(1, place - below));
        return sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}

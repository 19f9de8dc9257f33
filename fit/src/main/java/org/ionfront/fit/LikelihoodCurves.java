package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.result.LikelihoodProfile;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * The likelihood between the estimate and the ends of an interval, for drawing: the ends themselves, and points half way to them. A
 * point is simulated where the covariance has the other variables, and they follow from there by one Newton step. The points of all
 * variables make one batch. Collects, then draws once.
 */
final class LikelihoodCurves {
    private final FitSolution solution;
    private final FitObjective nearby;
    private final double[] best;
    private final Map<Integer, TreeMap<Double, Double>> rises = new TreeMap<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A point to simulate for the curve of a variable. */
    private record Wanted(int variable, double[] point) {}

    /**
     * Curves around a solution.
     *
     * @param nearby the objective, with derivatives that hold near the solution
     */
    LikelihoodCurves(FitSolution solution, FitObjective nearby) {
        this.solution = solution;
        this.nearby = nearby;
        best = solution.minimum().variables();
    }

    /** Takes the ends of a variable; what is open or was not found has no point. */
    void add(int v, List<IntervalSearch.End> ends) {
        TreeMap<Double, Double> curve = new TreeMap<>();
        curve.put(best[v], 0.0);
        for (IntervalSearch.End end : ends) {
            if (end instanceof IntervalSearch.End.At at) {
                curve.put(at.variable(), IntervalSearch.NORMAL_95 * IntervalSearch.NORMAL_95);
                along(v, 0.5 * (at.variable() - best[v])).ifPresent(point -> wanted.add(new Wanted(v, point)));
            }
        }
        rises.put(v, curve);
    }

    /** Where the covariance has the best of the others with one variable moved; empty where it does not know. */
    private Optional<double[]> along(int v, double distance) {
        if (solution.covariance().isEmpty() || !solution.covariance().get().identifiable(v)) {
            return Optional.empty();
        }
        Covariance covariance = solution.covariance().get();
        Bounds bounds = solution.objective().space().bounds();
        double[] point = best.clone();
        for (int k = 0; k < point.length; k++) {
            if (covariance.identifiable(k)) {
                point[k] = bounds.project(
                        k, point[k] + distance * covariance.covariance(k, v) / covariance.covariance(v, v));
            }
        }
        return Optional.of(point);
    }

    /** All curves of more than one point, in the order of the variables. */
    List<LikelihoodProfile> draw() {
        List<Trial> trials =
                nearby.evaluateAll(wanted.stream().map(Wanted::point).toList());
        for (int k = 0; k < trials.size(); k++) {
            addPoint(wanted.get(k), trials.get(k));
        }
        ParameterSpace space = solution.objective().space();
        List<LikelihoodProfile> curves = new ArrayList<>();
        rises.forEach((v, curve) -> {
            if (curve.size() > 1) {
                curves.add(new LikelihoodProfile(
                        space.parameter(v),
                        curve.keySet().stream()
                                .mapToDouble(variable -> space.toValue(v, variable))
                                .toArray(),
                        curve.values().stream().mapToDouble(rise -> rise).toArray()));
            }
        });
        return curves;
    }

    private void addPoint(Wanted at, Trial trial) {
        if (!(trial instanceof FitPoint point)) {
            return;
        }
        boolean[] all = new boolean[best.length];
        Arrays.fill(all, true);
        Optional<double[][]> jacobian = point.jacobian(all);
        if (jacobian.isEmpty()) {
            return;
        }
        boolean[] follow = new boolean[best.length];
        for (int v = 0; v < follow.length; v++) {
            follow[v] = !solution.minimum().atBound()[v];
        }
        double smallest = new ConstrainedQuadratic(point.residuals(), jacobian.get(), at.variable(), follow).smallest();
        double rise = (smallest - solution.minimum().sumOfSquares()) / solution.noiseVariance();
        TreeMap<Double, Double> curve = rises.getOrDefault(at.variable(), new TreeMap<>());
        if (rise > 0) {
            curve.put(at.point()[at.variable()], rise);
        }
    }
}

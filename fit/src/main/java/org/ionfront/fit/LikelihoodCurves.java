package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.BoundedQuadratic;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.result.LikelihoodProfile;

/**
 * The likelihood between the estimate and the ends of an interval, for drawing: the ends themselves, and points half way to them. A
 * point is simulated half way for all variables, and the others follow from there by one Newton step between their bounds. The points
 * of all variables make one batch. Collects, then draws once.
 */
final class LikelihoodCurves {
    /** Added to a diagonal of ones, for directions in which nothing is determined. */
    private static final double DEFINITE = 1e-10;

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
                wanted.add(new Wanted(v, halfWay(at.point())));
            }
        }
        rises.put(v, curve);
    }

    private double[] halfWay(double[] end) {
        return IntStream.range(0, best.length)
                .mapToDouble(k -> 0.5 * (best[k] + end[k]))
                .toArray();
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
        double smallest = smallest(point.residuals(), jacobian.get(), at);
        double rise = (smallest - solution.minimum().sumOfSquares()) / solution.noiseVariance();
        TreeMap<Double, Double> curve = rises.getOrDefault(at.variable(), new TreeMap<>());
        if (rise > 0) {
            curve.put(at.point()[at.variable()], rise);
        }
    }

    /** The least sum of squares with one variable held and the others between their bounds, for residuals that are linear around a point. */
    private double smallest(double[] residuals, double[][] jacobian, Wanted at) {
        Bounds bounds = solution.objective().space().bounds();
        int[] others = IntStream.range(0, best.length)
                .filter(v -> v != at.variable() && Arrays.stream(jacobian).anyMatch(row -> row[v] != 0))
                .toArray();
        int n = others.length;
        double[][] products = new double[n][n];
        double[] slopes = new double[n];
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += residuals[i] * residuals[i];
            for (int a = 0; a < n; a++) {
                slopes[a] += jacobian[i][others[a]] * residuals[i];
                for (int b = 0; b < n; b++) {
                    products[a][b] += jacobian[i][others[a]] * jacobian[i][others[b]];
                }
            }
        }
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int a = 0; a < n; a++) {
            products[a][a] *= 1 + DEFINITE;
            lower[a] = Math.min(0, bounds.lower()[others[a]] - at.point()[others[a]]);
            upper[a] = Math.max(0, bounds.upper()[others[a]] - at.point()[others[a]]);
        }
        double[] step = BoundedQuadratic.minimum(products, slopes, lower, upper).solution();
        double change = 0;
        for (int a = 0; a < n; a++) {
            change += 2 * slopes[a] * step[a];
            for (int b = 0; b < n; b++) {
                change += products[a][b] * step[a] * step[b];
            }
        }
        return sum + change;
    }
}

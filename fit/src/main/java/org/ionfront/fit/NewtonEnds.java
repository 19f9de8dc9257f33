package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * Ends of likelihood intervals by Newton steps: chi-square is to reach its limit and its slope by all other variables to
 * vanish, both at once (Venzon and Moolgavkar 1988; docs/fit.md, Eq. 16). The points of all ends make one batch.
 *
 * <p>An end that bounds or failing simulations stand in the way of is left to {@link IntervalSearch}.
 */
final class NewtonEnds {
    private static final int ROUNDS = 6;

    /** In standard errors: last steps so short need no further simulation, what is left goes with their square. */
    private static final double LAST_MOVE = 0.15;

    private static final double LAST_FOLLOWING = 0.3;

    /** Longest move of a round, in standard errors. */
    private static final double LONGEST = 2;

    /** Which end: a variable and a side, -1 or +1. */
    record Key(int variable, int side) {}

    private final FitSolution solution;
    private final FitObjective nearby;
    private final Bounds bounds;
    private final double deviation;
    private final double target;
    private final Map<Key, double[]> pending = new LinkedHashMap<>();
    private final Map<Key, IntervalSearch.End> found = new LinkedHashMap<>();

    /**
     * A search around a solution.
     *
     * @param nearby the objective, with derivatives that hold near the solution
     */
    NewtonEnds(FitSolution solution, FitObjective nearby) {
        this.solution = solution;
        this.nearby = nearby;
        bounds = solution.objective().space().bounds();
        deviation = Math.sqrt(solution.noiseVariance());
        target = solution.minimum().sumOfSquares()
                + IntervalSearch.NORMAL_95 * IntervalSearch.NORMAL_95 * solution.noiseVariance();
    }

    /**
     * Looks for both ends of some variables.
     *
     * @param variables which
     * @param proceed asked before every round; false ends the search
     * @return what was found; the ends that are missing need another search
     */
    Map<Key, IntervalSearch.End> find(List<Integer> variables, BooleanSupplier proceed) {
        for (int v : variables) {
            for (int side = -1; side <= 1; side += 2) {
                Key key = new Key(v, side);
                start(key).ifPresent(point -> pending.put(key, point));
            }
        }
        for (int round = 0; round < ROUNDS && !pending.isEmpty() && proceed.getAsBoolean(); round++) {
            List<Key> keys = new ArrayList<>(pending.keySet());
            List<Trial> trials = nearby.evaluateAll(new ArrayList<>(pending.values()));
            for (int k = 0; k < keys.size(); k++) {
                advance(keys.get(k), trials.get(k));
            }
        }
        return found;
    }

    /** Where a linear model has the end; empty where it knows none, or none inside the bounds. */
    private Optional<double[]> start(Key key) {
        if (solution.covariance().isEmpty() || solution.minimum().atBound()[key.variable()]) {
            return Optional.empty();
        }
        Covariance covariance = solution.covariance().get();
        int v = key.variable();
        if (!covariance.identifiable(v)) {
            return Optional.empty();
        }
        double[] point = solution.minimum().variables().clone();
        double distance = key.side() * IntervalSearch.NORMAL_95 / Math.sqrt(covariance.covariance(v, v));
        for (int k = 0; k < point.length; k++) {
            if (covariance.identifiable(k)) {
                point[k] += distance * covariance.covariance(k, v);
            }
        }
        return inside(point, v) ? Optional.of(projected(point)) : Optional.empty();
    }

    private boolean inside(double[] point, int v) {
        return point[v] > bounds.lower()[v] && point[v] < bounds.upper()[v];
    }

    private double[] projected(double[] point) {
        double[] moved = new double[point.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = bounds.project(k, point[k]);
        }
        return moved;
    }

    private void advance(Key key, Trial trial) {
        double[] here = pending.remove(key);
        if (here == null || !(trial instanceof FitPoint point)) {
            return;
        }
        boolean[] all = new boolean[here.length];
        Arrays.fill(all, true);
        Optional<double[][]> jacobian = point.jacobian(all);
        if (jacobian.isEmpty()) {
            return;
        }
        if (IntervalSearch.isBetter(point.residuals(), solution)) {
            found.put(key, new IntervalSearch.End.Better(here));
            return;
        }
        ConstrainedQuadratic model = new ConstrainedQuadratic(
                point.residuals(), jacobian.get(), key.variable(), notBlocked(here, point.residuals(), jacobian.get()));
        double distance = model.crossing(target, key.side());
        double length = model.length(distance) / deviation;
        if (!Double.isFinite(length)) {
            return;
        }
        double[] there = model.at(here, length > LONGEST ? distance * LONGEST / length : distance);
        if (!inside(there, key.variable())) {
            return;
        }
        double[] allowed = projected(there);
        boolean last =
                length < LAST_MOVE && model.decrement() / deviation < LAST_FOLLOWING && Arrays.equals(there, allowed);
        if (last) {
            found.put(key, new IntervalSearch.End.At(there[key.variable()], there));
        } else {
            pending.put(key, allowed);
        }
    }

    /** Variables on a bound that the sum of squares pushes against stay there. */
    private boolean[] notBlocked(double[] variables, double[] residuals, double[][] jacobian) {
        boolean[] free = new boolean[variables.length];
        for (int k = 0; k < free.length; k++) {
            double gradient = 0;
            for (int i = 0; i < residuals.length; i++) {
                gradient += jacobian[i][k] * residuals[i];
            }
            free[k] = !bounds.blocks(k, variables[k], -gradient);
        }
        return free;
    }
}

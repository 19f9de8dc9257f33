package org.ionfront.fit.minimise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One search: Levenberg-Marquardt runs on the variables that no bound holds, until the held ones are the right ones. */
final class BoundedSearch {
    /** Relative rounding error of a sum of squares; a smaller gain cannot be seen. */
    private static final double ROUNDING = 1e-15;

    /** Where a step shorter than this share of the tolerance does not lead down, still shorter ones are not tried. */
    private static final double SHORTEST = 0.01;

    private static final int RELEASES_PER_VARIABLE = 3;

    private final LevenbergMarquardt settings;
    private final ResidualFunction function;
    private final Bounds bounds;
    private final boolean[] held;
    private final IterationListener listener;
    private final boolean[] active;
    private final int[] releases;
    private final TrialRecord trials;
    private int iterations;
    private Optional<GaussNewtonStep> lastStep = Optional.empty();

    BoundedSearch(
            LevenbergMarquardt settings,
            ResidualFunction function,
            Bounds bounds,
            boolean[] held,
            IterationListener listener) {
        this.settings = settings;
        this.function = function;
        this.bounds = bounds;
        this.held = held.clone();
        this.listener = listener;
        active = new boolean[held.length];
        releases = new int[held.length];
        trials = new TrialRecord(function);
    }

    Minimum run(double[] start) {
        double[] inside = new double[start.length];
        for (int j = 0; j < inside.length; j++) {
            inside[j] = held[j] ? start[j] : bounds.project(j, start[j]);
        }
        Trial first;
        try {
            first = trials.evaluate(inside);
        } catch (SearchStopped stop) {
            return withoutPoint(Ending.STOPPED, inside, new Trial.Failed("stopped on request"));
        }
        if (!(first instanceof Trial.Valid)) {
            return withoutPoint(Ending.START_FAILED, inside, first);
        }
        try {
            return end(search());
        } catch (SearchStopped stop) {
            return end(Ending.STOPPED);
        } catch (NoDerivatives none) {
            return end(Ending.NO_DERIVATIVES);
        }
    }

    private Minimum withoutPoint(Ending ending, double[] start, Trial trial) {
        return new Minimum(
                ending,
                start,
                trial,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                active,
                0,
                trials.evaluations(),
                trials.failures(),
                trials.lastFailure());
    }

    private Ending search() {
        // A search that begins where another one ended knows at once which bounds hold.
        changeActiveSet(step());
        if (converged(step())) {
            return Ending.CONVERGED;
        }
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            holdWhatStepsOut();
            if (anyFree()) {
                descend();
            }
            GaussNewtonStep step = step();
            if (changeActiveSet(step)) {
                before = Double.POSITIVE_INFINITY;
            } else if (converged(step)) {
                return Ending.CONVERGED;
            } else if (!(trials.best() < before)) {
                return inStandardErrors(step.gain(free())) <= settings.roughness() ? Ending.CONVERGED : Ending.STALLED;
            } else {
                // A fresh run forgets a trust region that noise may have shrunk too far.
                before = trials.best();
            }
            if (iterations >= settings.maximumIterations()) {
                return Ending.ITERATION_LIMIT;
            }
        }
    }

    /** Levenberg-Marquardt from the best point with the variables that are free now, until it has to be looked at again. */
    private void descend() {
        double cost = Math.sqrt(trials.best());
        // The region is measured in changes of the residuals; no sensible first step asks for more than all.
        TrustRegion region = new TrustRegion(cost > 0 ? cost : 1, held.length);
        while (iterations < settings.maximumIterations() && improve(region)) {
            iterations++;
            if (!listener.proceed(iterations, trials.best())) {
                throw new SearchStopped();
            }
            GaussNewtonStep step = step();
            if (!stepsOut(step).isEmpty() || converged(step)) {
                return;
            }
        }
    }

    /** Tries ever shorter steps until one leads down; false where the next one would not be worth it. */
    private boolean improve(TrustRegion region) {
        double before = trials.best();
        double[] here = trials.bestVariables();
        Directions directions = region.directions(step(), free());
        while (true) {
            TrustRegion.Step step = region.step(directions);
            double[] there = here.clone();
            for (int j : freeVariables()) {
                there[j] = bounds.project(j, here[j] + step.move()[j]);
            }
            if (Arrays.equals(there, here)) {
                return false;
            }
            Trial trial = trials.evaluate(there);
            double after = trial instanceof Trial.Valid valid ? valid.sumOfSquares() : Double.POSITIVE_INFINITY;
            region.judge(step, before, after);
            if (after < before) {
                return true;
            }
            if (Double.isFinite(after) && !isWorth(step.gain())) {
                return false;
            }
        }
    }

    private boolean isWorth(double gain) {
        return gain > ROUNDING * trials.best() && inStandardErrors(gain) > SHORTEST * settings.tolerance();
    }

    /** Free variables on a bound that a full step takes beyond it. */
    private List<Integer> stepsOut(GaussNewtonStep step) {
        double[] full = step.step(free());
        double[] variables = trials.bestVariables();
        return Arrays.stream(freeVariables())
                .filter(j -> bounds.blocks(j, variables[j], full[j]))
                .boxed()
                .toList();
    }

    /** Holds variables on a bound that a full step would take beyond it, whatever the slope by them alone. */
    private void holdWhatStepsOut() {
        List<Integer> out = stepsOut(step());
        while (!out.isEmpty()) {
            for (int j : out) {
                active[j] = true;
            }
            out = stepsOut(step());
        }
    }

    /** Holds variables that push against a bound, frees those that a bound holds in vain; whether anything changed. */
    private boolean changeActiveSet(GaussNewtonStep step) {
        double[] variables = trials.bestVariables();
        boolean changed = false;
        for (int j = 0; j < held.length; j++) {
            if (held[j]) {
                continue;
            }
            boolean blocked = bounds.blocks(j, variables[j], -step.gradient(j));
            if (!active[j] && blocked) {
                active[j] = true;
                changed = true;
            } else if (active[j]
                    && !blocked
                    && releases[j] < RELEASES_PER_VARIABLE
                    && inStandardErrors(step.gainAlone(j)) > settings.tolerance()) {
                active[j] = false;
                releases[j]++;
                changed = true;
            }
        }
        return changed;
    }

    private GaussNewtonStep step() {
        Trial.Valid best = trials.bestTrial();
        double[][] jacobian = best.jacobian(wanted()).orElseThrow(NoDerivatives::new);
        if (lastStep.isPresent() && lastStep.get().isOf(best.residuals(), jacobian)) {
            return lastStep.get();
        }
        requireFinite(jacobian);
        GaussNewtonStep step = new GaussNewtonStep(best.residuals(), jacobian);
        lastStep = Optional.of(step);
        return step;
    }

    private static void requireFinite(double[][] jacobian) {
        for (double[] row : jacobian) {
            for (double entry : row) {
                if (!Double.isFinite(entry)) {
                    throw new NoDerivatives();
                }
            }
        }
    }

    private boolean converged(GaussNewtonStep step) {
        double gain = step.gain(free());
        return inStandardErrors(gain) <= settings.tolerance() || gain <= ROUNDING * trials.best();
    }

    /** Root of a fall of the sum of squares, in units of the noise. */
    private double inStandardErrors(double gain) {
        int degreesOfFreedom = Math.max(1, function.residuals() - freeVariables().length);
        double variance = trials.best() / degreesOfFreedom;
        if (settings.knownNoise()) {
            variance = Math.max(1, variance);
        }
        return variance == 0 ? 0 : Math.sqrt(gain / variance);
    }

    private boolean[] free() {
        boolean[] free = new boolean[held.length];
        for (int j = 0; j < free.length; j++) {
            free[j] = !held[j] && !active[j];
        }
        return free;
    }

    private boolean anyFree() {
        return freeVariables().length > 0;
    }

    private int[] freeVariables() {
        boolean[] free = free();
        return IntStream.range(0, free.length).filter(j -> free[j]).toArray();
    }

    /** Variables at a bound keep their derivatives: these tell whether the bound still holds them. */
    private boolean[] wanted() {
        boolean[] wanted = new boolean[held.length];
        for (int j = 0; j < wanted.length; j++) {
            wanted[j] = !held[j];
        }
        return wanted;
    }

    private Minimum end(Ending ending) {
        boolean known = ending != Ending.STOPPED && ending != Ending.NO_DERIVATIVES;
        double remaining = known ? inStandardErrors(step().gain(free())) : Double.POSITIVE_INFINITY;
        return new Minimum(
                ending,
                trials.bestVariables(),
                trials.bestTrial(),
                trials.best(),
                remaining,
                Arrays.copyOf(active, active.length),
                iterations,
                trials.evaluations(),
                trials.failures(),
                trials.lastFailure());
    }

    /** Unwinds the loops when derivatives cannot be had. */
    private static final class NoDerivatives extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

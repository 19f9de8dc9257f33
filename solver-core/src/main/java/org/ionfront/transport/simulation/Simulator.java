package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.transport.model.Experiment;

/** Solves the transport problem of an experiment. Stateless and safe to share between threads. */
public final class Simulator {
    /** Ratio of the accuracies of two simulations that are compared to estimate the error. */
    private static final double RATIO = 4;

    /** Beyond four times this accuracy grids do not get coarser, so that two simulations would tell nothing of the error. */
    private static final double LEAST_CHECKED = 2.5e-3;

    private static final int MOST_REFINEMENTS = 2;

    /** Share of the work that the coarser of two simulations is, for the progress told. */
    private static final double COARSE_SHARE = 0.25;

    /**
     * Simulates the whole protocol once, with the cells and steps that should give the accuracy asked for.
     *
     * <p>Where ions attach and fronts form, the grid follows them. Elsewhere, and should that fail, it is fixed.
     *
     * @param experiment what to simulate
     * @param listener progress and cancellation
     * @return the outcome; numerical failure is a {@link Termination}, never an exception
     */
    public Solution simulate(Experiment experiment, SimulationListener listener) {
        SpeciesOrder order = new SpeciesOrder(experiment);
        return order.restore(told(simulate(order.forSolver(), listener, RunObserver.NONE)));
    }

    /** The same with an observer of what happens to the unknowns, which are those of the ions in the order given. */
    Solution simulate(Experiment experiment, SimulationListener listener, RunObserver observer) {
        return new Trials(new Setup(experiment), listener, observer).best();
    }

    /* No cells that were tried have kept what is promised. */
    private static Solution told(Solution solution) {
        List<String> broken = Trials.gaveUp(solution) || solution.termination() == Termination.STOPPED
                ? List.of()
                : Promises.broken(solution);
        if (broken.isEmpty()) {
            return solution;
        }
        List<String> warnings = new ArrayList<>(solution.diagnostics().warnings());
        warnings.addAll(broken);
        return with(solution, solution.experiment(), solution.diagnostics().estimatedError(), warnings);
    }

    /**
     * Simulates the whole protocol and estimates the error from a second, coarser simulation. Where it is more than the
     * accuracy asked for, the other kind of grid is tried, and then more cells and steps; a warning tells if that was not
     * enough. Where none of them ends well there is no estimate, and the outcome is that of a single simulation.
     *
     * @param experiment what to simulate
     * @param listener progress and cancellation
     * @return the outcome, with {@link Diagnostics#estimatedError()} where two simulations could be compared
     */
    public Solution simulateChecked(Experiment experiment, SimulationListener listener) {
        SpeciesOrder order = new SpeciesOrder(experiment);
        Experiment given = order.forSolver();
        Experiment checkable = given.withAccuracy(Math.min(LEAST_CHECKED, given.accuracy()));
        return order.restore(as(given, told(check(checkable, given.accuracy(), listener))));
    }

    private static Solution check(Experiment experiment, double asked, SimulationListener listener) {
        Setup setup = new Setup(experiment);
        List<Cells> kinds = setup.kinds();
        Trials trials = new Trials(setup, listener, RunObserver.NONE);
        Optional<Solution> best = Optional.empty();
        Cells bestKind = kinds.get(0);
        for (Cells kind : kinds) {
            Attempt tried = attempt(setup, kind, listener);
            boolean good = isGoodEnough(tried.solution(), asked) && Promises.areKept(tried.solution());
            if (tried.stopped() || good || Trials.isFull(tried.solution(), kind)) {
                return tried.solution();
            }
            trials.isTaken(kind, tried.run(), tried.solution());
            if (best.isEmpty() || error(tried.solution()) < error(best.get())) {
                best = Optional.of(tried.solution());
                bestKind = kind;
            }
        }
        Solution solution = best.orElseThrow();
        if (solution.termination() == Termination.FAILED || !Promises.areKept(solution)) {
            return trials.bestOfOthers();
        }
        double accuracy = experiment.accuracy();
        for (int n = 0; n < MOST_REFINEMENTS && error(solution) < Double.POSITIVE_INFINITY; n++) {
            accuracy /= RATIO;
            Solution finer = new Setup(experiment.withAccuracy(accuracy))
                    .run(bestKind, listener, RunObserver.NONE)
                    .run();
            if (Trials.gaveUp(finer) || finer.termination() == Termination.STOPPED) {
                break;
            }
            solution = withEstimate(solution, finer);
            if (error(solution) <= asked) {
                return solution;
            }
        }
        return warned(solution, asked);
    }

    /**
     * A simulation, compared with a coarser one where that was possible.
     *
     * @param run the one that counts
     * @param stopped whether either was stopped on request
     */
    private record Attempt(SimulationRun run, Solution solution, boolean stopped) {}

    /* The one that counts goes first: whoever stops the second has lost nothing but the estimate. */
    private static Attempt attempt(Setup setup, Cells kind, SimulationListener listener) {
        double share = 1 - COARSE_SHARE;
        SimulationRun run = setup.run(
                        kind, (time, duration) -> listener.proceed(share * time, duration), RunObserver.NONE)
                .within(WorkLimits.Bound.PATIENT);
        Solution fine = run.run();
        if (fine.termination() == Termination.STOPPED || Trials.gaveUp(fine)) {
            return new Attempt(run, fine, fine.termination() == Termination.STOPPED);
        }
        Experiment experiment = setup.experiment();
        Solution coarse = new Setup(experiment.withAccuracy(RATIO * experiment.accuracy()))
                .run(
                        kind,
                        (time, duration) -> listener.proceed(share * duration + COARSE_SHARE * time, duration),
                        RunObserver.NONE)
                .within(WorkLimits.Bound.PATIENT)
                .run();
        return switch (coarse.termination()) {
            case STOPPED -> new Attempt(run, fine, true);
            case FAILED, SITES_FULL, IONS_USED_UP -> new Attempt(run, fine, false);
            case FINISHED, FRONT_REACHED_BACK -> new Attempt(run, withEstimate(coarse, fine), false);
        };
    }

    /* What ended early in both, at a face or in a failure, is as good as it gets. */
    private static boolean isGoodEnough(Solution solution, double accuracy) {
        return solution.termination() == Termination.FRONT_REACHED_BACK || error(solution) <= accuracy;
    }

    private static double error(Solution solution) {
        return solution.diagnostics()
                .estimatedError()
                .map(ErrorEstimate::largest)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Solution withEstimate(Solution coarse, Solution fine) {
        return with(
                fine,
                fine.experiment(),
                ErrorEstimate.of(coarse, fine),
                fine.diagnostics().warnings());
    }

    private static Solution warned(Solution solution, double accuracy) {
        List<String> warnings = new ArrayList<>(solution.diagnostics().warnings());
        solution.diagnostics()
                .estimatedError()
                .ifPresent(error -> warnings.add(String.format(
                        Locale.ROOT,
                        "the error is estimated as %.2g of the profile, %.2g of the surface potential and %.2g of the"
                                + " charge, more than the accuracy of %.2g asked for",
                        error.profile(),
                        error.surfacePotential(),
                        error.dose(),
                        accuracy)));
        return with(solution, solution.experiment(), solution.diagnostics().estimatedError(), warnings);
    }

    /* The accuracy a user reads is the one asked for. */
    private static Solution as(Experiment experiment, Solution solution) {
        return with(
                solution,
                experiment,
                solution.diagnostics().estimatedError(),
                solution.diagnostics().warnings());
    }

    private static Solution with(
            Solution solution, Experiment experiment, Optional<ErrorEstimate> error, List<String> warnings) {
        return new Solution(
                experiment,
                solution.profiles(),
                solution.trace(),
                solution.diagnostics().with(error, warnings),
                solution.termination(),
                solution.message(),
                solution.checkpoint(),
                solution.frames());
    }

    /**
     * Goes on from where an earlier simulation ended, with a protocol that is the same up to there and longer.
     *
     * @param experiment with the longer protocol; else that of the earlier simulation, which is the caller's to see to
     * @param origin what the earlier simulation left
     * @param listener progress and cancellation
     * @return the outcome of the whole protocol, with the profiles and traces of the earlier part
     * @throws IllegalArgumentException where the protocol ends before or where the earlier simulation did
     * @throws org.ionfront.transport.model.ModelRestrictionException where it needs what the earlier one did not keep
     */
    public Solution proceed(Experiment experiment, Checkpoint origin, SimulationListener listener) {
        SpeciesOrder order = new SpeciesOrder(experiment, origin.order());
        return order.restore(told(new Trials(new Setup(order.forSolver()), listener, origin).best()));
    }
}

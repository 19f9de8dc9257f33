package org.ionfront.transport.simulation;

import java.util.List;
import java.util.Optional;

/**
 * Tries one kind of cells after another until a result keeps what is promised (docs/solver.md, section 4). Where none does, or fixed
 * cells would take too much work, ever longer ones tell where fronts are. Mutable, used once.
 */
final class Trials {
    /** Numbers of fixed cells down to the depth a front should reach, where those that resolve it do not do. */
    private static final List<Integer> LONGER = List.of(100, 40, 10);

    private final Setup setup;
    private final SimulationListener listener;
    private final RunObserver observer;
    private final Optional<Checkpoint> origin;

    /** The best ends with a cause that is known. */
    private Optional<Solution> known = Optional.empty();

    private Optional<Solution> usable = Optional.empty();

    /** Whether the last fixed cells went through and did not keep what is promised. */
    private boolean fixedBroke;

    private Optional<Solution> last = Optional.empty();

    /** What fixed cells have left when they were given up for their work. */
    private Optional<Checkpoint> ranOut = Optional.empty();

    Trials(Setup setup, SimulationListener listener, RunObserver observer) {
        this(setup, listener, observer, Optional.empty());
    }

    /** Tries to go on from where an earlier simulation ended. */
    Trials(Setup setup, SimulationListener listener, Checkpoint origin) {
        this(setup, listener, RunObserver.NONE, Optional.of(origin));
    }

    private Trials(Setup setup, SimulationListener listener, RunObserver observer, Optional<Checkpoint> origin) {
        this.setup = setup;
        this.listener = listener;
        this.observer = observer;
        this.origin = origin;
    }

    /** The first result that keeps what is promised, or else the one that is worth most. */
    Solution best() {
        List<Cells> kinds = kinds();
        for (int k = 0; k < kinds.size(); k++) {
            boolean others = k < kinds.size() - 1;
            if (isTaken(
                    kinds.get(k), setup, others ? WorkLimits.Bound.BEFORE_OTHERS : WorkLimits.Bound.BEFORE_LONGER)) {
                return last.orElseThrow();
            }
        }
        if (ranOut.isPresent() && isTaken(Cells.FIXED, setup, WorkLimits.Bound.BEFORE_LONGER)) {
            return last.orElseThrow();
        }
        return bestOfOthers();
    }

    /** The same where all kinds of cells have been {@linkplain #isTaken(Cells, SimulationRun, Solution) tried} elsewhere. */
    Solution bestOfOthers() {
        boolean ranOutOfWork = ranOut.isPresent();
        ranOut = Optional.empty();
        if (isTakenWithCare(setup, WorkLimits.Bound.BEFORE_OTHERS)) {
            return last.orElseThrow();
        }
        for (int k = 0; !isKnown() && k < LONGER.size(); k++) {
            ranOut = Optional.empty();
            Setup longer = setup.coarser(LONGER.get(k));
            if (isTaken(Cells.FIXED, longer, WorkLimits.Bound.BEFORE_LONGEST)
                    || isTakenWithCare(longer, WorkLimits.Bound.BEFORE_LONGEST)) {
                return last.orElseThrow();
            }
        }
        ranOut = Optional.empty();
        if (known.isEmpty() && usable.isEmpty() && ranOutOfWork) {
            isTaken(Cells.FIXED, setup, WorkLimits.Bound.NONE);
        }
        return known.or(() -> usable).or(() -> last).orElseThrow();
    }

    /* A run on fixed cells, or one with other fronts, has left nothing that cells could follow. */
    private List<Cells> kinds() {
        return setup.kinds().stream()
                .filter(kind -> kind != Cells.FOLLOWING || origin.isEmpty() || setup.follows(origin.get()))
                .toList();
    }

    private boolean isKnown() {
        return known.isPresent() && Promises.areKept(known.get());
    }

    /* Once more on fixed cells that have just gone through and broken a promise. */
    private boolean isTakenWithCare(Setup cells, WorkLimits.Bound most) {
        return fixedBroke && isTaken(run(cells, Cells.FIXED, most).withCare(), Cells.FIXED);
    }

    private boolean isTaken(Cells kind, Setup cells, WorkLimits.Bound most) {
        return isTaken(run(cells, kind, most), kind);
    }

    private SimulationRun run(Setup cells, Cells kind, WorkLimits.Bound most) {
        SimulationRun run = cells.run(kind, listener, observer).within(most);
        origin.ifPresent(run::after);
        return run;
    }

    private boolean isTaken(SimulationRun run, Cells kind) {
        // What an observer has seen is of the last run, and has to be all of it.
        boolean goesOn = kind == Cells.FIXED && observer == RunObserver.NONE && ranOut.isPresent();
        Optional<Checkpoint> from = goesOn ? ranOut : origin;
        Solution solution = from.isPresent() ? run.proceed(from.get()) : run.run();
        return isTaken(kind, run, solution);
    }

    /** Whether the outcome of a run is the one to hand out; it is remembered if not. */
    boolean isTaken(Cells kind, SimulationRun run, Solution solution) {
        ranOut = kind == Cells.FIXED ? run.whereItRanOut() : ranOut;
        last = Optional.of(solution);
        boolean failed = gaveUp(solution);
        boolean kept = !failed && (observer != RunObserver.NONE || Promises.areKept(solution));
        if (kept || solution.termination() == Termination.STOPPED || isFull(solution, kind)) {
            return true;
        }
        known = failed && solution.termination() != Termination.FAILED ? better(known, solution) : known;
        usable = failed ? usable : usable.or(() -> last);
        fixedBroke = kind == Cells.FIXED ? !failed : fixedBroke;
        return false;
    }

    private static Optional<Solution> better(Optional<Solution> first, Solution second) {
        return first.isPresent() && (Promises.areKept(first.get()) || !Promises.areKept(second))
                ? first
                : Optional.of(second);
    }

    /** Whether sites were full: cells that go where ions gather have resolved that layer; others may only have spread it, or not. */
    static boolean isFull(Solution solution, Cells kind) {
        return kind == Cells.ADAPTED && solution.termination() == Termination.SITES_FULL && Promises.areKept(solution);
    }

    /** Whether a run gave up; other cells may do. */
    static boolean gaveUp(Solution solution) {
        return switch (solution.termination()) {
            case FAILED, SITES_FULL, IONS_USED_UP -> true;
            case FINISHED, FRONT_REACHED_BACK, STOPPED -> false;
        };
    }
}

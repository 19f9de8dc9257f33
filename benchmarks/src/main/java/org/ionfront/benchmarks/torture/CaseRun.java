package org.ionfront.benchmarks.torture;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/** One case in a thread of its own, which is given up where it neither ends nor heeds the listener. */
final class CaseRun {
    /** Times its limit of processor time after which a case that has not answered is given up. */
    private static final double PATIENCE = 6;

    /** The same of the time that passes: a busy machine is no fault of the case. */
    private static final double LONGEST_WAIT = 100;

    /** What is said of results of longer cells. */
    private static final String LONGER = "asked for too many steps, or could not keep what is promised";

    private final long seed;
    private final double limit;
    private final boolean checked;

    /**
     * Prepares a run.
     *
     * @param limit processor time a case may take [s]
     * @param checked whether the error is estimated, too, as the program does
     */
    CaseRun(long seed, double limit, boolean checked) {
        this.seed = seed;
        this.limit = limit;
        this.checked = checked;
    }

    Verdict run() throws InterruptedException {
        FutureTask<Verdict> task = new FutureTask<>(this::judge);
        Thread thread = new Thread(task, "case " + seed);
        thread.setDaemon(true);
        thread.start();
        try {
            for (double waited = 0; waited < LONGEST_WAIT * limit; waited += limit) {
                try {
                    return task.get((long) (limit * 1e3), TimeUnit.MILLISECONDS);
                } catch (TimeoutException late) {
                    if (processorTime(thread) > PATIENCE * limit) {
                        break;
                    }
                }
            }
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("seed " + seed + " could not be judged", thrown);
        }
        String where = Arrays.stream(thread.getStackTrace())
                .limit(4)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return new Verdict(seed, "", Ending.HUNG, where, processorTime(thread));
    }

    private static double processorTime(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) * 1e-9;
    }

    private static double processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
    }

    private Verdict judge() {
        double start = processorTime();
        Experiment experiment;
        try {
            experiment = TortureCase.of(seed);
        } catch (IllegalArgumentException refusal) {
            return new Verdict(seed, "", Ending.REFUSED, String.valueOf(refusal.getMessage()), 0);
        }
        try {
            SimulationListener listener = (time, duration) -> processorTime() - start < limit;
            Simulator simulator = new Simulator();
            Solution solution = checked
                    ? simulator.simulateChecked(experiment, listener)
                    : simulator.simulate(experiment, listener);
            return verdict(solution, processorTime() - start);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            // Whatever a solver throws is what this looks for.
            StackTraceElement[] frames = thrown.getStackTrace();
            String where = frames.length == 0 ? "" : " at " + frames[0];
            return new Verdict(seed, Kind.of(experiment), Ending.THREW, thrown + where, processorTime() - start);
        }
    }

    private Verdict verdict(Solution solution, double seconds) {
        if (solution.termination() == Termination.FAILED) {
            return verdict(solution, seconds, Ending.FAILED, solution.message());
        }
        Optional<Judge.Fault> fault = Judge.fault(solution);
        if (fault.isPresent()) {
            return verdict(solution, seconds, fault.get().ending(), fault.get().detail());
        }
        return switch (solution.termination()) {
            case STOPPED -> {
                double reached = solution.last().time() / solution.experiment().duration();
                yield verdict(solution, seconds, Ending.TIMED_OUT, "reached " + reached);
            }
            case FRONT_REACHED_BACK -> verdict(solution, seconds, Ending.FRONT_REACHED_BACK, "");
            case SITES_FULL -> verdict(solution, seconds, Ending.SITES_FULL, solution.message());
            case IONS_USED_UP -> verdict(solution, seconds, Ending.IONS_USED_UP, solution.message());
            default -> verdict(solution, seconds, Ending.FINISHED, "");
        };
    }

    private Verdict verdict(Solution solution, double seconds, Ending ending, String detail) {
        return new Verdict(
                seed,
                Kind.of(solution.experiment()),
                ending,
                detail,
                seconds,
                solution.diagnostics().cells(),
                solution.diagnostics().steps(),
                solution.diagnostics().warnings().stream().anyMatch(text -> text.contains(LONGER)));
    }
}

package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/** The times a run must land on: knots of traces, requested profiles, ends of stages. */
final class Timetable {
    /** Times closer than this, relative to the stage, are one. */
    private static final double SAME = 1e-12;

    private Timetable() {}

    /**
     * Times to land on during a stage.
     *
     * @param start time at which the stage starts, from the start of the protocol [s]
     * @return increasing times from the start of the stage [s]; the first is 0, the last the end
     */
    static List<Double> landings(Experiment experiment, Stage stage, double start) {
        TreeSet<Double> times = new TreeSet<>();
        Optional<PiecewiseLinear> trace = stage.drive().followed();
        for (int k = 0; trace.isPresent() && k < trace.get().size(); k++) {
            times.add(trace.get().time(k));
        }
        experiment.output().times().forEach(wanted -> times.add(wanted - start));
        List<Double> landings = new ArrayList<>();
        landings.add(0.0);
        double margin = margin(stage);
        for (double time : times.subSet(margin, stage.duration() - margin)) {
            if (time - landings.get(landings.size() - 1) > margin) {
                landings.add(time);
            }
        }
        landings.add(stage.duration());
        return landings;
    }

    /** Times in a stage that differ by less are one [s]. */
    static double margin(Stage stage) {
        return margin(stage.duration());
    }

    /** Times in a protocol of a duration that differ by less are one [s]. */
    static double margin(double duration) {
        return SAME * duration;
    }

    /** Whether a profile is wanted at a time a run has landed on; times that are one to the run are one here too. */
    static boolean isRequested(Experiment experiment, double time) {
        double margin = margin(experiment.duration());
        return experiment.output().times().stream().anyMatch(wanted -> Math.abs(wanted - time) <= margin);
    }
}

package org.ionfront.transport.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.time.RosenbrockStepper;

/**
 * Profiles wanted at doses and depths of the front: a step that passes one is taken again, shorter, until it ends there.
 * Mutable, for one run.
 */
final class OutputEvents {
    /** A dose or depth is met when it is off by less than this, relative to itself. */
    private static final double MET = 1e-10;

    /** A profile kept by an earlier run is of a dose or depth when it is off by less than this, relative to it. */
    private static final double SAME = 1e-6;

    /** A front depth that jumps, as the first ions enter, is met by the state after the jump. */
    private static final double SHORTEST = 1e-9;

    private static final int MOST_ATTEMPTS = 60;

    /** A foreign fraction below this nowhere makes a front. */
    private static final double LEAST_FRACTION = 1e-3;

    private final Experiment experiment;
    private final double chargePerMetre;
    private final List<Double> doses;
    private final List<Double> depths;
    private int nextDose;
    private int nextDepth;
    private final List<String> missed = new ArrayList<>();
    private int attempts;
    private double norm;

    OutputEvents(Experiment experiment, ScaledExperiment scaled) {
        this.experiment = experiment;
        chargePerMetre = scaled.chargePerMetre();
        OutputRequests output = experiment.output();
        doses = output.doses();
        depths = output.depths();
    }

    /** Whether a state lies beyond the next dose or depth. */
    boolean passed(TransportEquations system, double[] y) {
        return beyond(system, y) > MET;
    }

    /**
     * Shortens a step that {@link #passed} so that it ends where the next dose or depth is met; the stepper then holds the
     * attempt of that length.
     *
     * @param time start of the step [s]
     * @param y unknowns there
     * @param step length of the step [s], just attempted
     * @return the shorter length [s]
     */
    double shorten(RosenbrockStepper stepper, TransportEquations system, double time, double[] y, double step) {
        double low = SHORTEST * step;
        double high = step;
        double above = beyond(system, stepper.result());
        attempts = 0;
        double below = attempt(stepper, system, time, y, low);
        if (below >= -MET) {
            return low;
        }
        int side = 0;
        while (attempts < MOST_ATTEMPTS && high - low > SHORTEST * step) {
            // Regula falsi in the manner of Illinois: an end that stays counts half.
            double tried = low + (high - low) * below / (below - above);
            double here = attempt(stepper, system, time, y, tried);
            if (Math.abs(here) <= MET) {
                return tried;
            }
            if (here > 0) {
                high = tried;
                above = here;
                below *= side > 0 ? 0.5 : 1;
                side = 1;
            } else {
                low = tried;
                below = here;
                above *= side < 0 ? 0.5 : 1;
                side = -1;
            }
        }
        attempt(stepper, system, time, y, high);
        return high;
    }

    private double attempt(RosenbrockStepper stepper, TransportEquations system, double time, double[] y, double step) {
        norm = stepper.attempt(time, y, step);
        attempts++;
        return beyond(system, stepper.result());
    }

    /** Error norm of the attempt the last {@link #shorten} ended with. */
    double norm() {
        return norm;
    }

    /** Attempts the last {@link #shorten} took. */
    int attempts() {
        return attempts;
    }

    /** Whether an accepted state meets a dose or depth; asks for the next ones from then on. */
    boolean met(TransportEquations system, double[] y) {
        int before = nextDose + nextDepth;
        double dose = y[system.chargeIndex()] * chargePerMetre;
        while (nextDose < doses.size() && dose >= doses.get(nextDose) * (1 - 2 * MET)) {
            nextDose++;
        }
        double depth = nextDepth < depths.size() ? frontDepth(system, y) : 0;
        while (nextDepth < depths.size() && depth >= depths.get(nextDepth) * (1 - 2 * MET)) {
            nextDepth++;
        }
        return nextDose + nextDepth > before;
    }

    /**
     * Takes what lies before the state a run goes on from as past, and notes what is asked for there and was not kept.
     *
     * @param y unknowns of that state
     */
    void resume(Checkpoint origin, TransportEquations system, double[] y) {
        met(system, y);
        double start = origin.state().time();
        double margin = Timetable.margin(experiment.duration());
        List<Profile> kept = origin.profiles();
        for (double time : experiment.output().times()) {
            if (time < start - margin && kept.stream().noneMatch(one -> Math.abs(one.time() - time) <= margin)) {
                miss("at " + brief(time) + " s", start);
            }
        }
        for (double dose : doses.subList(0, nextDose)) {
            if (kept.stream().noneMatch(one -> isAt(dose, charge(origin.trace(), one.time())))) {
                miss("of the dose of " + brief(dose) + " C/m^2", start);
            }
        }
        for (double depth : depths.subList(0, nextDepth)) {
            if (kept.stream().noneMatch(one -> isAt(depth, frontDepth(one)))) {
                miss("with the front at " + brief(1e9 * depth) + " nm", start);
            }
        }
    }

    private void miss(String profile, double start) {
        missed.add("the profile " + profile + " asked for in the output lies before the state of " + brief(start)
                + " s this simulation goes on from, and was not kept; simulate the protocol from its start to see it");
    }

    private static boolean isAt(double wanted, double value) {
        return Math.abs(value / wanted - 1) <= SAME;
    }

    /* Every profile has a row of its own. */
    private static double charge(Trace trace, double time) {
        int row = Arrays.binarySearch(trace.time(), time);
        return row < 0 ? Double.NaN : trace.charge()[row];
    }

    private double frontDepth(Profile profile) {
        double[] width = new double[profile.cells()];
        double[] foreign = new double[profile.cells()];
        for (int k = 0; k < width.length; k++) {
            width[k] = profile.faces()[k + 1] - profile.faces()[k];
            for (int i = 0; i < experiment.species().size(); i++) {
                foreign[k] += experiment.species().get(i).isNative()
                        ? 0
                        : profile.fractions().get(i)[k];
            }
        }
        return frontDepth(foreign, width);
    }

    /** What was asked for and is not there. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(missed);
        for (double dose : doses.subList(nextDose, doses.size())) {
            warnings.add("the dose of " + brief(dose) + " C/m^2 asked for in the output was not reached");
        }
        for (double depth : depths.subList(nextDepth, depths.size())) {
            warnings.add(
                    "the front did not come to the depth of " + brief(1e9 * depth) + " nm asked for in the output");
        }
        return warnings;
    }

    private static String brief(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    /* Relative distance beyond the next dose or depth, whichever is passed first; negative before both. */
    private double beyond(TransportEquations system, double[] y) {
        double beyond = Double.NEGATIVE_INFINITY;
        if (nextDose < doses.size()) {
            beyond = y[system.chargeIndex()] * chargePerMetre / doses.get(nextDose) - 1;
        }
        if (nextDepth < depths.size()) {
            beyond = Math.max(beyond, frontDepth(system, y) / depths.get(nextDepth) - 1);
        }
        return beyond;
    }

    private double frontDepth(TransportEquations system, double[] y) {
        int cells = system.cells();
        double[] foreign = new double[cells];
        double[] width = new double[cells];
        for (int k = 0; k < cells; k++) {
            foreign[k] = foreign(system, y, k);
            width[k] = system.width(k);
        }
        return frontDepth(foreign, width);
    }

    /** Where the foreign fraction falls to half its largest value, by straight lines between centres; 0 before any front. */
    private static double frontDepth(double[] foreign, double[] width) {
        int cells = foreign.length;
        double largest = 0;
        double depth = 0;
        for (int k = 0; k < cells; k++) {
            largest = Math.max(largest, foreign[k]);
            depth += width[k];
        }
        if (largest < LEAST_FRACTION) {
            return 0;
        }
        depth -= 0.5 * width[cells - 1];
        double level = 0.5 * largest;
        for (int k = cells - 1; k > 0; k--) {
            double distance = 0.5 * (width[k] + width[k - 1]);
            if (foreign[k - 1] >= level) {
                return depth
                        - distance * (foreign[k] >= level ? 0 : (level - foreign[k]) / (foreign[k - 1] - foreign[k]));
            }
            depth -= distance;
        }
        return depth;
    }

    private double foreign(TransportEquations system, double[] y, int cell) {
        double sum = 0;
        for (int i = 0; i < experiment.species().size(); i++) {
            if (!experiment.species().get(i).isNative()) {
                sum += system.fraction(y, i, cell);
            }
        }
        return sum;
    }
}

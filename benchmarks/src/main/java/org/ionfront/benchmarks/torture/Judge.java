package org.ionfront.benchmarks.torture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** What must hold of every solution, whatever the experiment. */
final class Judge {
    static final double BALANCE = 1e-9;
    static final double NEGATIVE = -1e-12;
    /** Rounding of a sum over the ions and a Gauss difference. */
    private static final double SUM = 1e-9;

    private Judge() {}

    /** The fault and its class, or empty where there is none. */
    record Fault(Ending ending, String detail) {}

    static Optional<Fault> fault(Solution solution) {
        double balance = solution.diagnostics().chargeBalance();
        if (!(balance < BALANCE)) {
            return fault(Ending.BALANCE, String.format(Locale.ROOT, "%.3g", balance));
        }
        double least = solution.diagnostics().minimumFraction();
        if (!(least >= NEGATIVE)) {
            return fault(Ending.NEGATIVE, String.format(Locale.ROOT, "%.3g", least));
        }
        for (Profile profile : solution.profiles()) {
            Optional<Fault> found = fault(solution.experiment(), profile);
            if (found.isPresent()) {
                return found;
            }
        }
        return fault(solution.trace());
    }

    private static Optional<Fault> fault(Ending ending, String detail) {
        return Optional.of(new Fault(ending, detail));
    }

    private static Optional<Fault> fault(Trace trace) {
        List<double[]> columns = List.of(
                trace.currentDensity(),
                trace.surfacePotential(),
                trace.foreignContent(),
                trace.charge(),
                trace.replacedCharge(),
                trace.energy(),
                trace.frontExcessCharge());
        for (double[] column : columns) {
            for (double value : column) {
                if (!Double.isFinite(value)) {
                    return fault(Ending.INSANE, "a trace is not finite");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(Experiment experiment, Profile profile) {
        boolean plain = isPlain(experiment);
        boolean neutral = experiment.model() == TransportModel.ELECTRONEUTRAL;
        double rise = 0;
        double field = largestField(profile);
        for (int k = 0; k < profile.cells(); k++) {
            double sum = 0;
            for (int i = 0; i < profile.fractions().size(); i++) {
                double w = profile.fractions().get(i)[k];
                if (!(w >= NEGATIVE)) {
                    return at(Ending.NEGATIVE, "fraction", w, profile, k);
                }
                sum += w;
                if (plain && i == 1 && k > 0) {
                    rise = Math.max(rise, w - profile.fractions().get(i)[k - 1]);
                }
            }
            // Neutral glass has none; there the column is what Gauss's law says of the field.
            double excess = neutral ? 0 : profile.excessCharge()[k];
            if (!Double.isFinite(profile.potential()[k]) || !(Math.abs(sum - 1 - excess) <= SUM * (1 + sum))) {
                return at(Ending.INSANE, "sum of fractions less 1 and excess charge", sum - 1 - excess, profile, k);
            }
            if (plain && !(Math.abs(excess) <= largestExcess(experiment, profile, field, k))) {
                return at(Ending.INSANE, "excess charge", excess, profile, k);
            }
        }
        return rise > experiment.accuracy()
                ? fault(
                        Ending.INSANE,
                        String.format(Locale.ROOT, "the foreign ion rises by %.3g behind its front", rise))
                : Optional.empty();
    }

    /* The displacement changes by no more than its largest value over a cell, and only where the conductivity does. */
    private static double largestExcess(Experiment experiment, Profile profile, double field, int cell) {
        double width = profile.faces()[cell + 1] - profile.faces()[cell];
        double eN = experiment.backgroundDensity() * PhysicalConstants.ELEMENTARY_CHARGE;
        return 1e-6 + 2 * experiment.sample().permittivity() * field / (eN * width);
    }

    private static double largestField(Profile profile) {
        int last = profile.cells() - 1;
        // That of the back face, where the potential is 0; a blocking one holds all the charge that has passed.
        double field = Math.abs(profile.potential()[last] / (profile.faces()[last + 1] - profile.centre(last)));
        for (int k = 1; k < profile.cells(); k++) {
            double drop = profile.potential()[k - 1] - profile.potential()[k];
            field = Math.max(field, Math.abs(drop / (profile.centre(k) - profile.centre(k - 1))));
        }
        return field;
    }

    private static Optional<Fault> at(Ending ending, String what, double value, Profile profile, int cell) {
        return fault(
                ending,
                String.format(
                        Locale.ROOT,
                        "%s %.6g in cell %d of %d, %.4g nm deep, at %.6g s",
                        what,
                        value,
                        cell,
                        profile.cells(),
                        profile.centre(cell) * 1e9,
                        profile.time()));
    }

    /** One foreign ion pushed by one steady or rising drive into a glass with one native: its fraction falls with depth. */
    private static boolean isPlain(Experiment experiment) {
        if (experiment.species().size() != 2
                || experiment.species().get(1).isNative()
                || experiment.protocol().size() != 1
                || !experiment.sample().regions().isEmpty()) {
            return false;
        }
        Stage stage = experiment.protocol().get(0);
        boolean steady = stage.drive() instanceof Drive.Beam
                || (stage.drive() instanceof Drive.Current current && isSteady(current.trace()))
                || (stage.drive() instanceof Drive.SurfacePotential potential && isSteady(potential.trace()));
        return steady
                && stage.ion().equals(Optional.of(experiment.species().get(1).ion()))
                && experiment.frontIn(stage) == FrontMode.ATTACHED;
    }

    private static boolean isSteady(PiecewiseLinear trace) {
        for (int k = 1; k < trace.size(); k++) {
            if (trace.value(k) < trace.value(k - 1)) {
                return false;
            }
        }
        return true;
    }
}

package org.ionfront.transport.simulation;

import java.util.Optional;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/**
 * Whether a foreign ion falls with depth where the equations leave it no choice: one that attaches to untouched glass with one
 * native, driven by what never falls. Its fraction then obeys one equation of drift and diffusion, whose solutions have no new
 * maxima. Cells that rise behind such a front by more than the accuracy have lost it.
 */
final class FallingProfile {
    private FallingProfile() {}

    /** Whether no profile contradicts that. */
    static boolean isKept(Solution solution) {
        Experiment experiment = solution.experiment();
        Optional<Integer> arriving = onlyArriving(experiment);
        return arriving.isEmpty()
                || solution.profiles().stream()
                        .allMatch(profile ->
                                largestRise(profile.fractions().get(arriving.get())) <= experiment.accuracy());
    }

    private static double largestRise(double[] fractions) {
        double rise = 0;
        for (int k = 1; k < fractions.length; k++) {
            rise = Math.max(rise, fractions[k] - fractions[k - 1]);
        }
        return rise;
    }

    /* The ion in question, where there is one. */
    private static Optional<Integer> onlyArriving(Experiment experiment) {
        Stage stage = experiment.protocol().get(0);
        boolean alone = experiment.species().size() == 2
                && experiment.protocol().size() == 1
                && experiment.sample().regions().isEmpty();
        if (!alone || experiment.frontIn(stage) != FrontMode.ATTACHED || !neverFalls(stage.drive())) {
            return Optional.empty();
        }
        for (int i = 0; i < experiment.species().size(); i++) {
            boolean arrives =
                    stage.ion().equals(Optional.of(experiment.species().get(i).ion()));
            if (arrives && !experiment.species().get(i).isNative()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean neverFalls(Drive drive) {
        Optional<PiecewiseLinear> trace = drive.followed();
        for (int k = 1; trace.isPresent() && k < trace.get().size(); k++) {
            if (trace.get().value(k) < trace.get().value(k - 1)) {
                return false;
            }
        }
        return trace.isPresent() || drive instanceof Drive.Beam;
    }
}

package org.ionfront.material.comparison;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/** The assumptions of the closed theory that an experiment shows before anything is computed. */
final class Applicability {
    private Applicability() {}

    /** Why the theory does not apply, a sentence. */
    static Optional<String> objectionTo(Solution solution) {
        if (solution.termination() != Termination.FINISHED) {
            return Optional.of("the run did not come to its end");
        }
        Experiment experiment = solution.experiment();
        if (experiment.commonMotion().isPresent()) {
            return Optional.of("it is for ions without cross terms");
        }
        return ions(experiment.species()).or(() -> protocol(experiment));
    }

    private static Optional<String> ions(List<Species> species) {
        long natives = species.stream().filter(Species::isNative).count();
        if (species.size() != 2 || natives != 1) {
            return Optional.of("it is for one native and one foreign ion; here are " + natives + " native and "
                    + (species.size() - natives) + " foreign");
        }
        if (species.stream().anyMatch(s -> s.ion().valence() != 1)) {
            return Optional.of("it is for monovalent ions");
        }
        if (!(species.get(1).law() instanceof ConstantDiffusivity)) {
            return Optional.of("it is for a foreign ion of constant diffusivity");
        }
        return Optional.empty();
    }

    private static Optional<String> protocol(Experiment experiment) {
        if (experiment.protocol().size() != 1) {
            return Optional.of("it is for a single stage; here are "
                    + experiment.protocol().size());
        }
        Stage stage = experiment.protocol().get(0);
        Ion foreign = experiment.species().get(1).ion();
        if (experiment.frontIn(stage) != FrontMode.ATTACHED || !stage.ion().equals(Optional.of(foreign))) {
            return Optional.of("it is for a foreign ion that attaches to the front face");
        }
        if (!stage.laws().isEmpty()) {
            return Optional.of("it is for laws of the ions, not of a stage");
        }
        Drive drive = stage.drive();
        if (drive instanceof Drive.Current current) {
            return steady(current.trace(), "current");
        }
        if (drive instanceof Drive.SurfacePotential potential) {
            return steady(potential.trace(), "potential");
        }
        return Optional.of("it is for a constant current or a constant potential");
    }

    private static Optional<String> steady(PiecewiseLinear trace, String what) {
        for (int k = 0; k < trace.size(); k++) {
            if (trace.value(k) != trace.value(0)) {
                return Optional.of("it is for a constant " + what);
            }
        }
        return trace.value(0) > 0
                ? Optional.empty()
                : Optional.of("it is for a positive " + what + ", which drives ions into the glass");
    }
}

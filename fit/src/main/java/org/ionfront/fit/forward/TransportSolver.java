package org.ionfront.fit.forward;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.simulation.Sensitivities;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;

/** Solves the transport equations, and their linearisation for derivatives where there is one (docs/sensitivities.md). */
public final class TransportSolver implements ProfileSolver {
    /** What docs/solver.md, section 6, promises; a run with derivatives that misses it is done again without. */
    private static final double LARGEST_IMBALANCE = 1e-9;

    private static final double LEAST_FRACTION = -1e-12;

    @Override
    public Simulation simulate(Experiment experiment, List<Parameter> parameters, SimulationListener listener) {
        Optional<Sensitivities> found =
                parameters.isEmpty() ? Optional.empty() : sensitivities(experiment, parameters, listener);
        return found.map(sensitivities -> new Simulation(sensitivities.solution(), found))
                .orElseGet(() -> Simulation.plain(new Simulator().simulate(experiment, listener)));
    }

    private static Optional<Sensitivities> sensitivities(
            Experiment experiment, List<Parameter> parameters, SimulationListener listener) {
        try {
            return Optional.of(Sensitivities.of(experiment, parameters, listener))
                    .filter(found ->
                            found.solution().termination() == Termination.STOPPED || isSound(found.solution()));
        } catch (ModelRestrictionException noDerivatives) {
            // Equations that are not linearised are differenced; what they cannot do at all the plain run says again.
            return Optional.empty();
        }
    }

    private static boolean isSound(Solution solution) {
        return solution.termination() == Termination.FINISHED
                && solution.diagnostics().chargeBalance() < LARGEST_IMBALANCE
                && solution.diagnostics().minimumFraction() >= LEAST_FRACTION;
    }
}

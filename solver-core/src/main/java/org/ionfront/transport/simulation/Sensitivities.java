package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.sensitivity.Parameter;

/**
 * A solution with its derivatives by parameters: those of the accepted steps on the grid as it was, exactly
 * (docs/sensitivities.md). A factor on all times moves the times of rows and profiles along.
 *
 * @param solution as simulated without derivatives
 * @param parameters by what it is differentiated
 * @param profiles one list per parameter, an entry for every profile of the solution
 * @param traces one per parameter
 */
public record Sensitivities(
        Solution solution,
        List<Parameter> parameters,
        List<List<ProfileDerivatives>> profiles,
        List<TraceDerivatives> traces) {
    /**
     * Simulates an experiment along with its derivatives.
     *
     * @param experiment what to simulate
     * @param parameters at least one
     * @param listener progress and cancellation
     * @throws IllegalArgumentException where the experiment does not have a parameter
     */
    public static Sensitivities of(Experiment experiment, List<Parameter> parameters, SimulationListener listener) {
        // The solver takes the ions in an order of its own; laws of several fractions keep the order they were given
        // in.
        boolean ordered =
                experiment.species().stream().allMatch(one -> one.law().dependsOnOwnFractionOnly());
        SpeciesOrder order = new SpeciesOrder(experiment);
        Experiment solved = ordered ? order.forSolver() : experiment;
        TangentRun run = new TangentRun(solved, parameters);
        Solution solution = new Simulator().simulate(solved, listener, run);
        List<List<ProfileDerivatives>> profiles = new ArrayList<>();
        List<TraceDerivatives> traces = new ArrayList<>();
        for (int q = 0; q < parameters.size(); q++) {
            profiles.add(ordered ? run.profiles(q).stream().map(order::restore).toList() : run.profiles(q));
            traces.add(run.trace(q));
        }
        return new Sensitivities(
                ordered ? order.restore(solution) : solution,
                List.copyOf(parameters),
                List.copyOf(profiles),
                List.copyOf(traces));
    }

    /** Derivatives of the last profile by a parameter. */
    public ProfileDerivatives last(int parameter) {
        List<ProfileDerivatives> all = profiles.get(parameter);
        return all.get(all.size() - 1);
    }
}

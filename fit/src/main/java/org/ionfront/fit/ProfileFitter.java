package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ionfront.fit.forward.FiniteDifferences;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.result.FitResult;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;

/** Fits simulated to measured depth profiles. Stateless and safe to share between threads. */
public final class ProfileFitter {
    /** Step of a variable to either side for derivatives; see docs/fit.md for how it was chosen. */
    static final double DIFFERENCE_STEP = 3e-3;

    private final Function<Experiment, Solution> solver;

    /** A fitter that solves the transport equations of every experiment. */
    public ProfileFitter() {
        this(experiment -> new Simulator().simulate(experiment, SimulationListener.NONE));
    }

    /** A fitter with another source of profiles, for tests. */
    ProfileFitter(Function<Experiment, Solution> solver) {
        this.solver = solver;
    }

    /**
     * Searches the parameters of largest likelihood and their uncertainty; simulations run in parallel on the
     * available cores, the result does not depend on their number.
     *
     * @param problem what to fit
     * @param listener progress and cancellation
     * @return the outcome; a search that goes wrong is a status, never an exception
     * @throws IllegalArgumentException where the data cannot be fitted at all, for example a signal of zeros
     */
    public FitResult fit(FitProblem problem, FitListener listener) {
        long begin = System.nanoTime();
        List<SimsObservation> observations = observations(problem);
        List<FitParameter> parameters = new ArrayList<>(problem.parameters());
        parameters.addAll(AutomaticParameters.missingFrom(problem, observations));
        ParameterSpace space = new ParameterSpace(parameters);
        Simulations simulations = new Simulations(problem.model(), parameters, solver);
        FitObjective exact = new FitObjective(
                space,
                observations,
                simulations,
                new FiniteDifferences(space, observations, simulations, DIFFERENCE_STEP, true));
        FitObjective quick =
                exact.with(new FiniteDifferences(space, observations, simulations, DIFFERENCE_STEP, false));
        return new FitRun(problem, exact, quick, listener, begin).run();
    }

    private static List<SimsObservation> observations(FitProblem problem) {
        ParameterValues starts = new ParameterValues(
                problem.parameters(),
                problem.parameters().stream().mapToDouble(FitParameter::start).toArray());
        return problem.profiles().stream()
                .map(profile ->
                        new SimsObservation(profile, starts.get(ObservationParameter.CRATER_DEPTH.key(), profile.id())))
                .toList();
    }
}

package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.fit.forward.LinearisedModel;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.forward.SparseTraces;
import org.ionfront.fit.forward.TransportSolver;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ReplicateStore;

/** Fits simulated to measured depth profiles. Stateless and safe to share between threads. */
public final class ProfileFitter {
    /** Accuracy that the first part of a search makes do with: the counting noise of few data is below it. */
    static final double COARSE = 2.5e-3;

    private final ProfileSolver solver;
    private final Optional<Map<String, CorrelatedNoise>> knownNoise;

    /** A fitter that solves the transport equations of every experiment. */
    public ProfileFitter() {
        this(new TransportSolver());
    }

    /** A fitter with another source of profiles. */
    ProfileFitter(ProfileSolver solver) {
        this(solver, Optional.empty());
    }

    private ProfileFitter(ProfileSolver solver, Optional<Map<String, CorrelatedNoise>> knownNoise) {
        this.solver = solver;
        this.knownNoise = knownNoise;
    }

    /**
     * A fitter that takes the correlations of the noise as given instead of looking for them in the residuals.
     *
     * @param noise by the id of the profile; independent where there is none
     */
    static ProfileFitter ofKnownNoise(Map<String, CorrelatedNoise> noise) {
        return new ProfileFitter(new TransportSolver(), Optional.of(Map.copyOf(noise)));
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
        return fit(problem, ReplicateStore.NONE, listener);
    }

    /**
     * The same with a place where the fits to made-up experiments of a bootstrap are kept, so that a run that was killed
     * can go on.
     *
     * @param store what is known already, and where more goes
     */
    public FitResult fit(FitProblem problem, ReplicateStore store, FitListener listener) {
        long begin = System.nanoTime();
        List<SimsObservation> observations = observations(problem);
        List<FitParameter> parameters = new ArrayList<>(problem.parameters());
        parameters.addAll(AutomaticParameters.missingFrom(problem, observations));
        ParameterSpace space = new ParameterSpace(parameters);
        LinearisedModel model = new LinearisedModel(space, SparseTraces.of(problem));
        Simulations simulations = new Simulations(model, solver, listener::stopRequested);
        FitObjective exact = FitObjective.of(space, observations, simulations, true);
        return new FitRun(problem, exact, exact.coarser(COARSE), store, listener, begin, knownNoise.isEmpty()).run();
    }

    List<SimsObservation> observations(FitProblem problem) {
        ParameterValues starts = new ParameterValues(
                problem.parameters(),
                problem.parameters().stream().mapToDouble(FitParameter::start).toArray());
        return problem.profiles().stream()
                .map(profile -> new SimsObservation(
                                profile, starts.get(ObservationParameter.CRATER_DEPTH.key(), profile.id()))
                        .withTraces(ProfileTraces.of(problem.tracesOf(profile.id())))
                        .with(knownNoise
                                .map(noise -> noise.getOrDefault(profile.id(), CorrelatedNoise.NONE))
                                .orElse(CorrelatedNoise.NONE)))
                .toList();
    }
}

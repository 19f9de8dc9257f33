package org.ionfront.fit.problem;

import java.util.Optional;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.sensitivity.Parameter;

/** Turns parameter values into the experiment to simulate; supplied by whoever knows the material laws. */
@FunctionalInterface
public interface ForwardModel {
    /**
     * The experiment behind one profile. Called from several threads at once, also with values far from the truth.
     *
     * @param profile id of the profile
     * @param values of all parameters; those named in {@link ObservationParameter} must not be used
     * @return the experiment; its last profile is compared with the measurement
     * @throws IllegalArgumentException where the values allow no experiment; the trial is then rejected and counted
     */
    Experiment experimentFor(String profile, ParameterValues values);

    /**
     * The parameter of the solver that a parameter of the fit is, in the same unit: the derivatives of simulations by it
     * are then used, and differences otherwise.
     *
     * @param profile id of the profile
     * @param name of a parameter that the experiment depends on
     * @return empty where the experiment depends on it in some other way
     */
    default Optional<Parameter> derivative(String profile, String name) {
        return Optional.empty();
    }
}

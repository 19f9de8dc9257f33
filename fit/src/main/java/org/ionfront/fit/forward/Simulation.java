package org.ionfront.fit.forward;

import java.util.Optional;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.simulation.ProfileDerivatives;
import org.ionfront.transport.simulation.Sensitivities;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.TraceDerivatives;

/**
 * A simulation, with its derivatives where they were asked for and the equations have them.
 *
 * @param solution the outcome
 * @param sensitivities of that outcome; empty where there are none
 */
public record Simulation(Solution solution, Optional<Sensitivities> sensitivities) {
    /** A simulation without derivatives. */
    public static Simulation plain(Solution solution) {
        return new Simulation(solution, Optional.empty());
    }

    /** How the last profile changes with a parameter, per unit of it; empty where that is not known. */
    public Optional<ProfileDerivatives> last(Parameter parameter) {
        return sensitivities.flatMap(known -> {
            int index = known.parameters().indexOf(parameter);
            return index < 0 ? Optional.empty() : Optional.of(known.last(index));
        });
    }

    /** How the trace changes with a parameter, per unit of it; empty where that is not known. */
    public Optional<TraceDerivatives> trace(Parameter parameter) {
        return sensitivities.flatMap(known -> {
            int index = known.parameters().indexOf(parameter);
            return index < 0 ? Optional.empty() : Optional.of(known.traces().get(index));
        });
    }
}

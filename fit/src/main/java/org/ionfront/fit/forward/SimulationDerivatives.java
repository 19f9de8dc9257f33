package org.ionfront.fit.forward;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.fit.observation.SignalDerivative;

/** How expected signals change with the variables that need a simulation. */
public interface SimulationDerivatives {
    /**
     * Derivatives at a point.
     *
     * @param point where
     * @param wanted which variables; those of the instrument are skipped
     * @return for each profile, d lambda / d variable by variable, for all wanted ones that concern the profile; empty
     *     where the neighbourhood cannot be simulated
     */
    Optional<List<Map<Integer, SignalDerivative>>> at(SearchPoint point, boolean[] wanted);
}

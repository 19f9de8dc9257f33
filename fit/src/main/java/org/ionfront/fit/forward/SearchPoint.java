package org.ionfront.fit.forward;

import java.util.List;
import org.ionfront.fit.observation.ExpectedSignals;

/**
 * A point of the search with everything simulated there.
 *
 * @param variables of the {@link ParameterSpace}; read-only
 * @param simulations one per profile
 * @param signals what the instrument should report, one per profile
 */
public record SearchPoint(double[] variables, List<Simulation> simulations, List<ExpectedSignals> signals) {}

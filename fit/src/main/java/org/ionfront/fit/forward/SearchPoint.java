package org.ionfront.fit.forward;

import java.util.List;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.transport.simulation.Solution;

/**
 * A point of the search with everything simulated there.
 *
 * @param variables of the {@link ParameterSpace}; read-only
 * @param solutions one per profile
 * @param signals what the instrument should report, one per profile
 */
public record SearchPoint(double[] variables, List<Solution> solutions, List<ExpectedSignals> signals) {}

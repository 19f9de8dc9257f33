package org.ionfront.fit.result;

import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.SearchPlan;

/**
 * What was seen of the likelihood beyond one minimum.
 *
 * @param plan what was asked for
 * @param parameters those that starts differ in
 * @param attempts one per start; empty for CMA-ES
 * @param minima chi-square of the different minima with the accuracy asked for, the best first; those not worth it are left out
 */
public record SearchReport(
        SearchPlan plan, List<FitParameter> parameters, List<SearchAttempt> attempts, List<Double> minima) {
    /** Copies the lists. */
    public SearchReport {
        parameters = List.copyOf(parameters);
        attempts = List.copyOf(attempts);
        minima = List.copyOf(minima);
    }

    /** How many of the starts led to the best minimum. */
    public long attemptsToBest() {
        return attempts.stream().filter(attempt -> attempt.minimum() == 0).count();
    }
}

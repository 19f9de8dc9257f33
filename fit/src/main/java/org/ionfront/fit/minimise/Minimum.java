package org.ionfront.fit.minimise;

import java.util.Optional;

/**
 * Where a search ended, best point seen.
 *
 * @param ending why it ended
 * @param variables the point; read-only
 * @param trial what was found there; a {@link Trial.Failed} only where the start failed
 * @param sumOfSquares there; +infinity where the start failed
 * @param remainingStep length of the next Gauss-Newton step in standard errors (docs/fit.md, Eq. 12); +infinity where
 *     it is not known
 * @param atBound variables held by a bound beyond which the sum of squares would fall; read-only
 * @param iterations accepted steps
 * @param evaluations points tried
 * @param failedTrials points without residuals
 * @param lastFailure why the last of them had none
 */
public record Minimum(
        Ending ending,
        double[] variables,
        Trial trial,
        double sumOfSquares,
        double remainingStep,
        boolean[] atBound,
        int iterations,
        int evaluations,
        int failedTrials,
        Optional<String> lastFailure) {}

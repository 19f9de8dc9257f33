package org.ionfront.fit.minimise;

/**
 * Levenberg-Marquardt within bounds. Immutable.
 *
 * <p>The steps are Moré's (Lecture Notes in Mathematics 630, 105 (1978)), as in MINPACK's {@code lmder}; added are bounds by an
 * active set, trials that may fail, derivatives only where a step was accepted, and a test in standard errors whether the end
 * is a minimum (docs/fit.md, Eq. 12).
 *
 * @param maximumIterations accepted steps allowed
 * @param tolerance length of the next Gauss-Newton step, in standard errors, below which the search has converged
 * @param roughness length of the next step, in standard errors, within which a search that no step improves has converged all
 *     the same: the function is not smooth on that scale; at least the tolerance
 * @param knownNoise whether residuals are in units of their known standard deviation; otherwise the sum of squares over
 *     the degrees of freedom sets the scale of the standard errors
 */
public record LevenbergMarquardt(int maximumIterations, double tolerance, double roughness, boolean knownNoise) {
    /** Rejects limits that are not positive or in the wrong order. */
    public LevenbergMarquardt {
        if (maximumIterations < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException("the number of iterations and the tolerance must be positive, found "
                    + maximumIterations + " and " + tolerance);
        }
        if (!(roughness >= tolerance)) {
            throw new IllegalArgumentException(
                    "the roughness must be at least the tolerance " + tolerance + ", found " + roughness);
        }
    }

    /**
     * For a function as smooth as the tolerance asks.
     *
     * @param maximumIterations accepted steps allowed
     * @param tolerance as above
     * @param knownNoise as above
     */
    public LevenbergMarquardt(int maximumIterations, double tolerance, boolean knownNoise) {
        this(maximumIterations, tolerance, tolerance, knownNoise);
    }

    /**
     * Looks for the smallest sum of squares.
     *
     * @param function to minimise; called on this thread
     * @param start moved into the bounds where it lies outside; not modified
     * @param bounds of the variables
     * @param held variables kept at their start; not modified
     * @param listener progress and cancellation
     * @return the best point seen and why the search ended
     */
    public Minimum minimise(
            ResidualFunction function, double[] start, Bounds bounds, boolean[] held, IterationListener listener) {
        return new BoundedSearch(this, function, bounds, held, listener).run(start);
    }
}

package org.ionfront.fit;

import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.result.FitResult;

/** Fits simulated to measured depth profiles. Stateless and safe to share between threads. */
public final class ProfileFitter {
    /**
     * Searches the parameters of largest likelihood and their uncertainty; simulations run in parallel on the
     * available cores, the result does not depend on their number.
     *
     * @param problem what to fit
     * @param listener progress and cancellation
     * @return the outcome; a search that goes wrong is a status, never an exception
     */
    public FitResult fit(FitProblem problem, FitListener listener) {
        throw new IllegalStateException("under construction");
    }
}

package org.ionfront.fit.minimise;

/** The vector of residuals whose sum of squares is to be minimised. */
public interface ResidualFunction {
    /** Number of residuals. */
    int residuals();

    /**
     * Tries one point.
     *
     * @param variables not modified, not kept
     * @return the residuals there, or why there are none; never an exception for a point that cannot be evaluated
     * @throws SearchStopped where the evaluation was stopped on request
     */
    Trial evaluate(double[] variables);
}

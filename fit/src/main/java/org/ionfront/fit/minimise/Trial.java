package org.ionfront.fit.minimise;

import java.util.Optional;

/** Outcome of trying one point. */
public sealed interface Trial {
    /**
     * The point has no residuals.
     *
     * @param reason one sentence
     */
    record Failed(String reason) implements Trial {}

    /** The point has residuals, and derivatives if asked for. */
    non-sealed interface Valid extends Trial {
        /** The residuals; read-only. */
        double[] residuals();

        /** What is to be minimised. */
        default double sumOfSquares() {
            return TrialRecord.sumOfSquares(residuals());
        }

        /**
         * Derivatives of the residuals, computed when first asked for.
         *
         * @param wanted which variables; the others' columns are left at 0
         * @return one row per residual, one column per variable, read-only; empty where they cannot be had
         */
        Optional<double[][]> jacobian(boolean[] wanted);
    }
}

package org.ionfront.transport.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What the run cost and how well its invariants held.
 *
 * @param cells number of cells
 * @param steps accepted time steps
 * @param rejectedSteps steps repeated with a smaller size
 * @param linearSolves solves with an exact Jacobian, each one Newton iteration of a stage
 * @param chargeBalance |integral of z n_foreign + sigma_s/e - Q/e| relative to the charge passed [-]
 * @param minimumFraction smallest charge fraction of any species in any cell at any accepted step [-]
 * @param redistributed total charge fraction times depth moved between neighbouring cells to keep densities positive,
 *     relative to the charge depth [-]
 * @param largestField largest field in the sample at any accepted step [V/m]
 * @param estimatedError by how much the results may be off, where it was estimated
 * @param warnings remarks a user should read, each a sentence
 */
public record Diagnostics(
        int cells,
        int steps,
        int rejectedSteps,
        int linearSolves,
        double chargeBalance,
        double minimumFraction,
        double redistributed,
        double largestField,
        Optional<ErrorEstimate> estimatedError,
        List<String> warnings) {
    /** Without an estimate of the error. */
    public Diagnostics(
            int cells,
            int steps,
            int rejectedSteps,
            int linearSolves,
            double chargeBalance,
            double minimumFraction,
            double redistributed,
            double largestField,
            List<String> warnings) {
        this(
                cells,
                steps,
                rejectedSteps,
                linearSolves,
                chargeBalance,
                minimumFraction,
                redistributed,
                largestField,
                Optional.empty(),
                warnings);
    }

    Diagnostics with(Optional<ErrorEstimate> error, List<String> remarks) {
        return new Diagnostics(
                cells,
                steps,
                rejectedSteps,
                linearSolves,
                chargeBalance,
                minimumFraction,
                redistributed,
                largestField,
                error,
                remarks);
    }
}

package org.ionfront.transport.discretisation;

import java.util.Optional;

/**
 * A point of {@link ElectroneutralTransport} beside the one that it is at: as the step it has taken found it, with the means and fits of
 * that; anywhere else fields are found anew. Owned by one set of tangents.
 */
final class NeutralVariables extends LocalVariables {
    private final ElectroneutralTransport system;
    private final NeutralSolution solution;

    NeutralVariables(ElectroneutralTransport system) {
        this(system, system.solution.another());
    }

    private NeutralVariables(ElectroneutralTransport system, NeutralSolution solution) {
        super(
                system.grid,
                solution.front,
                solution.back,
                solution.cells.charge,
                solution.bulk,
                new double[system.cells()],
                new double[system.cells()],
                new Values(solution.cells.fraction, solution.faces.field, solution.cells.diffusivities));
        this.system = system;
        this.solution = solution;
    }

    /** Takes over which means the faces take now, and what they give up of the exponential fit. */
    void follow() {
        boolean[] arithmetic = system.faces.means().arithmetic;
        System.arraycopy(arithmetic, 0, means().arithmetic, 0, arithmetic.length);
        fit().relax(system.faces.fit().isRelaxed());
        double[] relaxed = system.faces.fit().relaxed;
        System.arraycopy(relaxed, 0, fit().relaxed, 0, relaxed.length);
        means().hold();
    }

    @Override
    void locate(double time, double[] y) {
        system.locate(time, y, solution);
    }

    @Override
    FaceMeans means() {
        return solution.faces.means();
    }

    @Override
    DriftFit fit() {
        return solution.faces.fit();
    }

    /** {@inheritDoc} None: neutral glass has no thermodynamic factor. */
    @Override
    Optional<EnhancedDiffusion> enhanced(int speciesIndex) {
        return Optional.empty();
    }

    /** {@inheritDoc} None in neutral glass. */
    @Override
    Optional<FluxMixing> mixing() {
        return Optional.empty();
    }

    @Override
    boolean isNeutral() {
        return true;
    }

    @Override
    boolean isCountedFromBulk() {
        return false;
    }
}

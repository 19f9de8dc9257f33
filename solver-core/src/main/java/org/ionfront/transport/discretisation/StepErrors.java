package org.ionfront.transport.discretisation;

/**
 * What a step of the Nernst-Planck-Poisson equations is off by: the estimate of the method, and what its end says of itself
 * (docs/solver.md, section 3). Owned by one system, for one thread.
 */
final class StepErrors {
    /** How much faster displacements may change at the end of a step than on average. */
    private static final double DISPLACEMENTS = 2;

    /** What the two directions of a flux, which nearly cancel, are rounded by. */
    private static final double ROUNDING = 1e-15;

    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final int species;
    /** Whether space charge is part of the composition that steps must get right: a single ion, or a layer at a face. */
    private final boolean resolvesSpaceCharge;

    final ErrorMeasure measure = new ErrorMeasure();

    StepErrors(NernstPlanckPoisson system, boolean resolvesSpaceCharge) {
        this.system = system;
        this.resolvesSpaceCharge = resolvesSpaceCharge;
        state = system.state;
        species = system.species();
    }

    /** Of the estimate. */
    double norm(double[] error, double[] y, CircuitCondition circuit) {
        double[] weight = measure.weights();
        boolean weighs = weight.length > 0;
        double content = Math.abs(error[system.chargeIndex()]) * (weighs ? weight[state.cells] : 1);
        for (int k = 0; k < state.cells; k++) {
            double share = weighs ? weight[k] : 1;
            for (int i = 0; i < species - 1; i++) {
                content += share * Math.abs(error[system.contentIndex(i, k)]);
            }
        }
        if (resolvesSpaceCharge) {
            content += spaceCharge(error, weight);
        }
        boolean given = weighs && circuit instanceof CircuitCondition.Potential;
        double potential = given ? sumOfDrops(error) : system.surfacePotential(error);
        return measure.norm(content, y[system.chargeIndex()], potential, system.surfacePotential(y), circuit);
    }

    /* At a given potential fields may be off by whatever adds up to nothing. */
    private double sumOfDrops(double[] error) {
        double sum = 0;
        for (int f = 0; f <= state.cells; f++) {
            sum += state.grid.reach[f] * Math.abs(system.field(error, f));
        }
        return sum;
    }

    /* Content of the species without unknowns of its own, as far as it is not that of the others: Eq. 15. */
    private double spaceCharge(double[] error, double[] weight) {
        double[] lambda2 = system.lambda2;
        double sum = 0;
        double left = lambda2[0] * system.field(error, state.firstField());
        for (int k = 0; k < state.cells; k++) {
            double right = lambda2[k + 1] * system.field(error, k + 1);
            sum += Math.abs(right - left) * (weight.length > 0 ? weight[k] : 1);
            left = right;
        }
        return sum;
    }

    /**
     * Of what the fluxes at the end of a step lack, or have too much, of the current, beyond their rounding: that says nothing of the
     * step, but grows with its length.
     *
     * @param current at its end, at which the state was evaluated, as a velocity [m/s]
     * @param before unknowns at its start
     * @param after unknowns at its end
     * @param step its length [s]
     */
    double defect(double current, double[] before, double[] after, double step) {
        double[] weight = measure.weights();
        double sum = 0;
        for (int f = Math.max(1, state.firstField()); f < state.cells; f++) {
            double displaced = system.lambda2[f] * Math.abs(system.field(after, f) - system.field(before, f));
            double missing = step * (Math.abs(current - state.conduction[f]) - ROUNDING * bothWays(f));
            double share = weight.length > 0 ? Math.max(weight[f - 1], weight[f]) : 1;
            sum += share * Math.max(0, missing - DISPLACEMENTS * displaced);
        }
        return measure.contentNorm(sum, after[system.chargeIndex()]);
    }

    /* What goes through a face in both directions, by the derivatives of the start of the step [m/s]. */
    private double bothWays(int f) {
        double sum = 0;
        for (int i = 0; i < species; i++) {
            int p = i * (state.cells + 1) + f;
            int k = i * state.cells + f;
            sum += Math.abs(state.fluxes.byLeft[p] * state.fraction[k - 1])
                    + Math.abs(state.fluxes.byRight[p] * state.fraction[k]);
        }
        return sum;
    }
}

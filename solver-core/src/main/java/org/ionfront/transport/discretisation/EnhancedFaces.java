package org.ionfront.transport.discretisation;

/**
 * Fluxes of one species with the thermodynamic factor at all inner faces, S = g s(p/g), with the derivatives that tangents need
 * (docs/sensitivities.md, section 5). Entries are by face. Owned by one {@link LinearisedFaces}.
 */
final class EnhancedFaces {
    private final EnhancedDiffusion diffusion;
    private final int species;
    private final int cells;
    private final double[] drifts;
    private final double[] shapes;
    /** B and its derivatives at the drift over g. */
    final double[] plus;

    final double[] slope;
    final double[] curvature;
    /** The drift over g, and g itself [-]. */
    final double[] drift;

    final double[] mean;
    /** Derivatives of g by the fractions beside the face. */
    final double[] meanByLeft;

    final double[] meanByRight;
    /** Derivative of S by g. */
    final double[] balance;
    /** Derivatives of S by the fractions, through g too. */
    final double[] shapeByLeft;

    final double[] shapeByRight;
    /** Derivatives of the factors of the cells by their fractions, where they were asked about. */
    final double[] factorSlope;

    EnhancedFaces(EnhancedDiffusion diffusion, int species, int cells) {
        this.diffusion = diffusion;
        this.species = species;
        this.cells = cells;
        drifts = new double[cells + 1];
        shapes = new double[cells + 1];
        plus = new double[cells + 1];
        slope = new double[cells + 1];
        curvature = new double[cells + 1];
        drift = diffusion.drift;
        mean = diffusion.mean;
        meanByLeft = new double[cells + 1];
        meanByRight = new double[cells + 1];
        balance = new double[cells + 1];
        shapeByLeft = new double[cells + 1];
        shapeByRight = new double[cells + 1];
        factorSlope = new double[cells];
    }

    /** Index of the species. */
    int species() {
        return species;
    }

    /** The factor and what it is made of, as last evaluated. */
    EnhancedDiffusion diffusion() {
        return diffusion;
    }

    /**
     * Evaluates everything at a point, and puts S and its derivative by the drift where ideal ones are.
     *
     * @param curved whether second derivatives are wanted too
     */
    void evaluate(LocalPoint point, LinearisedFaces at, boolean curved) {
        int row = species * (cells + 1);
        System.arraycopy(at.drift, row, drifts, 0, cells + 1);
        diffusion.fillShapes(point.fraction, species * cells, drifts, shapes);
        if (curved) {
            Bernoulli.withDerivatives(drift, 1, cells, plus, slope, curvature);
        } else {
            Bernoulli.withSlope(drift, 1, cells, plus, slope);
        }
        fillFactorSlopes(point, curved);
        for (int f = 1; f < cells; f++) {
            double left = point.left[row + f];
            double right = point.right[row + f];
            double byDrift = left + slope[f] * (left - right);
            at.shape[row + f] = shapes[f];
            at.shapeByDrift[row + f] = byDrift;
            meanByLeft[f] = meanByFraction(f, f - 1, f, left, right);
            meanByRight[f] = meanByFraction(f, f, f - 1, right, left);
            balance[f] = shapes[f] / mean[f] - drift[f] * byDrift;
            shapeByLeft[f] = mean[f] * (plus[f] + drift[f]) + balance[f] * meanByLeft[f];
            shapeByRight[f] = -mean[f] * plus[f] + balance[f] * meanByRight[f];
        }
    }

    /* The Jacobian has differences instead where g is the mean of two factors; currents that are sums of fluxes would show it. */
    private double meanByFraction(int f, int cell, int other, double w, double wOther) {
        boolean mean = diffusion.varies(cell, other, w) && diffusion.areClose(cell, other);
        return mean ? 0.5 * factorSlope[cell] : diffusion.meanByFraction(f, cell, other, w, wOther);
    }

    /* Of cells that are asked about: all along a direction, else those with a neighbour of nearly the same fraction. */
    private void fillFactorSlopes(LocalPoint point, boolean all) {
        int own = species * cells;
        boolean before = false;
        for (int k = 0; k < cells; k++) {
            boolean close = (k > 0 && diffusion.areClose(k - 1, k)) || (k < cells - 1 && diffusion.areClose(k, k + 1));
            boolean wanted = all || close;
            if (wanted && before && point.fraction[own + k] == point.fraction[own + k - 1]) {
                factorSlope[k] = factorSlope[k - 1];
            } else if (wanted) {
                factorSlope[k] = diffusion.factorSlope(point.fraction[own + k]);
            }
            before = wanted;
        }
    }

    /** Puts the derivatives of the fluxes by the fractions in the place of the ideal ones. */
    void finish(LinearisedFaces at) {
        int row = species * (cells + 1);
        for (int f = 1; f < cells; f++) {
            at.byLeft[row + f] = at.conductance[row + f] * shapeByLeft[f];
            at.byRight[row + f] = at.conductance[row + f] * shapeByRight[f];
        }
    }
}

package org.ionfront.transport.discretisation;

import org.ionfront.transport.linalg.BlockTridiagonalMatrix;

/**
 * Assembles the blocks 2 to K - 1 of any number of species face by face: what a face adds to the rows of its own block and
 * of the next one is worked out once.
 */
final class InsideBlocks {
    private final LocalState state;
    private final double[] perLambda2;
    private final BlockTridiagonalMatrix matrix;
    private final int species;
    private final int last;
    /** Derivatives of flux i of a face by content j of the cell on its left, at i(M - 1) + j. */
    private double[] left;
    /** The same by the contents on its right. */
    private double[] right;
    /** Derivatives of flux i by the drop of the face itself. */
    private double[] drop;

    private double[] leftBefore;
    private double[] rightBefore;
    private double[] dropBefore;

    InsideBlocks(LocalState state, double[] perLambda2, BlockTridiagonalMatrix matrix) {
        this.state = state;
        this.perLambda2 = perLambda2;
        this.matrix = matrix;
        species = state.species;
        last = state.last;
        left = new double[species * last];
        right = new double[species * last];
        drop = new double[species];
        leftBefore = new double[species * last];
        rightBefore = new double[species * last];
        dropBefore = new double[species];
    }

    void assemble(double shift) {
        differentiate(1);
        for (int f = 2; f < state.cells; f++) {
            swap();
            differentiate(f);
            fillContentRows(f, shift);
            fillFieldRow(f, shift);
        }
    }

    private void swap() {
        double[] spare = leftBefore;
        leftBefore = left;
        left = spare;
        spare = rightBefore;
        rightBefore = right;
        right = spare;
        spare = dropBefore;
        dropBefore = drop;
        drop = spare;
    }

    private void differentiate(int f) {
        double perLeft = state.grid.perWidth[f - 1];
        double perRight = state.grid.perWidth[f];
        double[] slope = state.diffusivities.byFraction;
        FaceFluxes fluxes = state.fluxes;
        for (int i = 0; i < species; i++) {
            int p = i * (state.cells + 1) + f;
            int q = (i * state.cells + f - 1) * species;
            double byLeftD = fluxes.byLeftDiffusivity[p];
            double byRightD = fluxes.byRightDiffusivity[p];
            // The last fraction is one minus the others, apart from the charge.
            double common = i == last ? -1 : 0;
            for (int j = 0; j < last; j++) {
                double share = i == j ? 1 : common;
                left[i * last + j] =
                        (FluxJacobian.byNonzero(byLeftD, slope[q + j]) + share * fluxes.byLeft[p]) * perLeft;
                right[i * last + j] =
                        (FluxJacobian.byNonzero(byRightD, slope[q + species + j]) + share * fluxes.byRight[p])
                                * perRight;
            }
            drop[i] = fluxes.byField[p] * state.grid.perScale[f];
        }
        int p = last * (state.cells + 1) + f;
        drop[last] += (fluxes.byLeft[p] * perLeft * state.gaussRight[f - 1]
                        - fluxes.byRight[p] * perRight * state.gaussLeft[f])
                * state.grid.perScale[f];
    }

    /* The flux that leaves through f enters with a plus sign, that which came through the face before with a minus. */
    private void fillContentRows(int f, double shift) {
        for (int i = 0; i < last; i++) {
            int p = (f * species + i) * species;
            for (int j = 0; j < last; j++) {
                int m = i * last + j;
                matrix.lower()[p + j] = -leftBefore[m];
                matrix.diagonal()[p + j] = left[m] - rightBefore[m];
                matrix.upper()[p + j] = right[m];
            }
            matrix.diagonal()[p + i] += shift;
            matrix.lower()[p + last] = -dropBefore[i];
            matrix.diagonal()[p + last] = drop[i];
            matrix.upper()[p + last] = 0;
        }
    }

    private void fillFieldRow(int f, double shift) {
        MovingGrid grid = state.grid;
        double weight = grid.scale[f] * perLambda2[f];
        int row = (f * species + last) * species;
        for (int j = 0; j < last; j++) {
            double sumLeft = 0;
            double sumRight = 0;
            for (int i = 0; i < species; i++) {
                sumLeft += left[i * last + j];
                sumRight += right[i * last + j];
            }
            matrix.lower()[row + j] = 0;
            matrix.diagonal()[row + j] = weight * sumLeft;
            matrix.upper()[row + j] = weight * sumRight;
        }
        double sum = 0;
        for (int i = 0; i < species; i++) {
            sum += drop[i];
        }
        int p = last * (state.cells + 1) + f;
        double byLeft = weight * state.fluxes.byLeft[p] * grid.perWidth[f - 1];
        double byRight = weight * state.fluxes.byRight[p] * grid.perWidth[f];
        matrix.lower()[row + last] = -byLeft * state.gaussLeft[f - 1] * grid.perScale[f - 1];
        matrix.diagonal()[row + last] = shift + weight * sum;
        matrix.upper()[row + last] = byRight * state.gaussRight[f] * grid.perScale[f + 1];
    }
}

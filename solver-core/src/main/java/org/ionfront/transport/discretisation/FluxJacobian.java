package org.ionfront.transport.discretisation;

import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.BackCondition;

/** Assembles shift I - df/dy from the derivatives of the face fluxes (docs/solver.md, Eqs. 18 and 19). */
final class FluxJacobian {
    private final LocalState state;
    private final double lambda2;
    private final BlockTridiagonalMatrix matrix;

    FluxJacobian(LocalState state, double lambda2, BlockTridiagonalMatrix matrix) {
        this.state = state;
        this.lambda2 = lambda2;
        this.matrix = matrix;
    }

    /** Fills the matrix at the point the state was last evaluated at, with derivatives. */
    void assemble(double shift) {
        matrix.clear();
        double[] diagonal = matrix.diagonal();
        for (int b = 0; b <= state.cells; b++) {
            for (int m = 0; m < state.species; m++) {
                diagonal[(b * state.species + m) * state.species + m] = shift;
            }
        }
        for (int k = 0; k < state.cells; k++) {
            for (int i = 0; i < state.last; i++) {
                addContentRow(i, k);
            }
        }
        for (int f = state.firstField(); f <= state.cells; f++) {
            diagonal[(f * state.species + state.last) * state.species + state.last] -=
                    state.grid.reachRate[f] / state.grid.reach[f];
            for (int i = 0; i < state.species; i++) {
                addFluxDerivative(f, state.last, i, f, state.grid.reach[f] / lambda2);
            }
        }
    }

    /* The matrix is shift I - df/dy: the flux that leaves enters with a plus sign. */
    private void addContentRow(int i, int cell) {
        int block = cell + 1;
        if (cell == state.cells - 1 && state.back == BackCondition.SELECTIVE) {
            for (int j = 0; j < state.species && i == 0; j++) {
                addFluxDerivative(block, i, j, state.cells, 1);
            }
        } else {
            addFluxDerivative(block, i, i, cell + 1, 1);
        }
        if (cell == 0 && state.front instanceof FrontCondition.Attached attached) {
            for (int j = 0; j < state.species && attached.species() == i; j++) {
                addFluxDerivative(block, i, j, 1, -1);
            }
        } else {
            addFluxDerivative(block, i, i, cell, -1);
        }
    }

    /** Adds factor times the derivative of a flux to one row of the matrix (docs/solver.md, Eqs. 18 and 19). */
    private void addFluxDerivative(int block, int row, int i, int face, double factor) {
        int p = i * (state.cells + 1) + face;
        add(
                block,
                row,
                Math.max(face, state.firstField()),
                state.last,
                factor * state.fluxes.byField[p] / state.grid.reach[Math.max(face, state.firstField())]);
        if (face > 0) {
            addCellDerivative(
                    block,
                    row,
                    i,
                    face - 1,
                    factor * state.fluxes.byLeft[p],
                    factor * state.fluxes.byLeftDiffusivity[p]);
        }
        if (face < state.cells) {
            addCellDerivative(
                    block, row, i, face, factor * state.fluxes.byRight[p], factor * state.fluxes.byRightDiffusivity[p]);
        }
    }

    /* A flux sees a cell through the species' state.fraction and through its diffusion coefficient. */
    private void addCellDerivative(int block, int row, int i, int cell, double byFraction, double byDiffusivity) {
        int p = (i * state.cells + cell) * state.species;
        double perWidth = 1 / state.grid.width[cell];
        for (int j = 0; j < state.last; j++) {
            double value = byNonzero(byDiffusivity, state.diffusivityByFraction[p + j]);
            if (i == state.last) {
                value -= byFraction;
            } else if (i == j) {
                value += byFraction;
            }
            add(block, row, cell + 1, j, value * perWidth);
        }
        if (i == state.last && state.gauss[cell] != 0) {
            double byCharge =
                    byFraction + (state.last == 0 ? byNonzero(byDiffusivity, state.diffusivityByFraction[p]) : 0);
            double value = byCharge * state.gauss[cell] * perWidth;
            add(block, row, cell + 1, state.last, value / state.grid.reach[cell + 1]);
            add(block, row, cell, state.last, -value / state.grid.reach[cell]);
        }
    }

    private void add(int block, int row, int columnBlock, int column, double value) {
        int p = (block * state.species + row) * state.species + column;
        if (columnBlock == block) {
            matrix.diagonal()[p] += value;
        } else if (columnBlock == block - 1) {
            matrix.lower()[p] += value;
        } else if (columnBlock == block + 1) {
            matrix.upper()[p] += value;
        } else if (value != 0) {
            throw new IllegalStateException("block " + block + " couples to block " + columnBlock);
        }
    }

    /* Where a flux does not see a diffusion coefficient, an unbounded slope of the law there does not matter. */
    static double byNonzero(double byDiffusivity, double slope) {
        return byDiffusivity == 0 ? 0 : byDiffusivity * slope;
    }
}

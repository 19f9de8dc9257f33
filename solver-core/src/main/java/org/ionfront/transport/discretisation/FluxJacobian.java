package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.BackCondition;

/** Assembles shift I - df/dy from the derivatives of the face fluxes (docs/solver.md, Eqs. 18 and 19). */
final class FluxJacobian {
    private final LocalState state;
    private final double[] perLambda2;
    private final BlockTridiagonalMatrix matrix;
    private final InsideBlocks inside;

    FluxJacobian(LocalState state, double[] perLambda2, BlockTridiagonalMatrix matrix) {
        this.state = state;
        this.perLambda2 = perLambda2;
        this.matrix = matrix;
        inside = new InsideBlocks(state, perLambda2, matrix);
    }

    /** Fills the matrix at the point the state was last evaluated at, with derivatives. */
    void assemble(double shift) {
        boolean inner = state.cells > 2 && state.species > 1;
        if (inner && state.species == 2) {
            assembleInsideOfTwo(shift);
        } else if (inner) {
            inside.assemble(shift);
        }
        for (int b = 0; b <= state.cells; b++) {
            if (!inner || b < 2 || b == state.cells) {
                startRows(b, shift);
                addRows(b);
            }
        }
    }

    /** Fills the matrix entry by entry, whatever the number of species: the reference for the faster ways. */
    void assembleEntryByEntry(double shift) {
        for (int b = 0; b <= state.cells; b++) {
            startRows(b, shift);
            addRows(b);
        }
    }

    private void startRows(int b, double shift) {
        int square = state.species * state.species;
        Arrays.fill(matrix.lower(), b * square, (b + 1) * square, 0);
        Arrays.fill(matrix.diagonal(), b * square, (b + 1) * square, 0);
        Arrays.fill(matrix.upper(), b * square, (b + 1) * square, 0);
        for (int m = 0; m < state.species; m++) {
            matrix.diagonal()[b * square + m * (state.species + 1)] = shift;
        }
    }

    private void addRows(int b) {
        for (int i = 0; i < state.last && b > 0; i++) {
            addContentRow(i, b - 1);
        }
        if (b >= state.firstField()) {
            for (int i = 0; i < state.species; i++) {
                addFluxDerivative(b, state.last, i, b, state.grid.scale[b] * perLambda2[b]);
            }
        }
    }

    /*
     * Blocks 2 to K - 1 of two species, written out. Face f between the cells l and r: a.. are derivatives of the first
     * flux and b.. of the second one, by the contents of l and r and by the drops of the faces before, at and after f.
     */
    private void assembleInsideOfTwo(double shift) {
        double[] lower = matrix.lower();
        double[] diagonal = matrix.diagonal();
        double[] upper = matrix.upper();
        MovingGrid grid = state.grid;
        FaceFluxes fluxes = state.fluxes;
        double[] slope = state.diffusivities.byFraction;
        int faces = state.cells + 1;
        int second = 2 * state.cells;
        double aLeftBefore = byContent(fluxes, 1, slope[0]) * grid.perWidth[0];
        double aRightBefore = byRightContent(fluxes, 1, slope[2]) * grid.perWidth[1];
        double aDropBefore = fluxes.byField[1] * grid.perScale[1];
        for (int f = 2; f < faces - 1; f++) {
            int p = 4 * f;
            double perLeft = grid.perWidth[f - 1];
            double perRight = grid.perWidth[f];
            double aLeft = byContent(fluxes, f, slope[2 * f - 2]) * perLeft;
            double aRight = byRightContent(fluxes, f, slope[2 * f]) * perRight;
            double aDrop = fluxes.byField[f] * grid.perScale[f];
            int g = faces + f;
            double bByLeft = fluxes.byLeft[g] * perLeft;
            double bByRight = fluxes.byRight[g] * perRight;
            double bLeft = byNonzero(fluxes.byLeftDiffusivity[g], slope[second + 2 * f - 2]) * perLeft - bByLeft;
            double bRight = byNonzero(fluxes.byRightDiffusivity[g], slope[second + 2 * f]) * perRight - bByRight;
            double bDrop = (fluxes.byField[g] + bByLeft * state.gaussRight[f - 1] - bByRight * state.gaussLeft[f])
                    * grid.perScale[f];
            double weight = grid.scale[f] * perLambda2[f];
            lower[p] = -aLeftBefore;
            lower[p + 1] = -aDropBefore;
            lower[p + 2] = 0;
            lower[p + 3] = -weight * bByLeft * state.gaussLeft[f - 1] * grid.perScale[f - 1];
            diagonal[p] = shift + aLeft - aRightBefore;
            diagonal[p + 1] = aDrop;
            diagonal[p + 2] = weight * (aLeft + bLeft);
            diagonal[p + 3] = shift + weight * (aDrop + bDrop);
            upper[p] = aRight;
            upper[p + 1] = 0;
            upper[p + 2] = weight * (aRight + bRight);
            upper[p + 3] = weight * bByRight * state.gaussRight[f] * grid.perScale[f + 1];
            aLeftBefore = aLeft;
            aRightBefore = aRight;
            aDropBefore = aDrop;
        }
    }

    private static double byContent(FaceFluxes fluxes, int p, double slope) {
        return fluxes.byLeft[p] + byNonzero(fluxes.byLeftDiffusivity[p], slope);
    }

    private static double byRightContent(FaceFluxes fluxes, int p, double slope) {
        return fluxes.byRight[p] + byNonzero(fluxes.byRightDiffusivity[p], slope);
    }

    /* The matrix is shift I - df/dy: the flux that leaves enters with a plus sign. */
    private void addContentRow(int i, int cell) {
        int block = cell + 1;
        if (cell == state.cells - 1 && state.back == BackCondition.SELECTIVE) {
            for (int j = 0; j < state.species && i == state.firstNative; j++) {
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
                factor * state.fluxes.byField[p] * state.grid.perScale[Math.max(face, state.firstField())]);
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
        double perWidth = state.grid.perWidth[cell];
        for (int j = 0; j < state.last; j++) {
            double value = byNonzero(byDiffusivity, state.diffusivities.byFraction[p + j]);
            if (i == state.last) {
                value -= byFraction;
            } else if (i == j) {
                value += byFraction;
            }
            add(block, row, cell + 1, j, value * perWidth);
        }
        if (i == state.last && state.gaussRight[cell] != 0) {
            double byCharge =
                    byFraction + (state.last == 0 ? byNonzero(byDiffusivity, state.diffusivities.byFraction[p]) : 0);
            double value = byCharge * perWidth;
            add(block, row, cell + 1, state.last, value * state.gaussRight[cell] * state.grid.perScale[cell + 1]);
            add(block, row, cell, state.last, -value * state.gaussLeft[cell] * state.grid.perScale[cell]);
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

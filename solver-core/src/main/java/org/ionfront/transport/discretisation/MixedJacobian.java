package org.ionfront.transport.discretisation;

import org.ionfront.transport.linalg.PairedBlocks;
import org.ionfront.transport.model.BackCondition;

/**
 * Assembles shift I - df/dy for mixed fluxes. What enters a cell depends, through the pool, on the last species behind the face
 * and so, by Gauss's law, on the field one face further back than {@link FluxJacobian} has it: the matrix has two blocks below
 * the diagonal (docs/solver.md, Eq. 19b). Owned by one solver, for one thread.
 */
final class MixedJacobian {
    private final LocalState state;
    private final FluxMixing mixing;
    private final double[] perLambda2;
    final PairedBlocks matrix;

    MixedJacobian(LocalState state, FluxMixing mixing, double[] perLambda2) {
        this.state = state;
        this.mixing = mixing;
        this.perLambda2 = perLambda2;
        matrix = new PairedBlocks(state.cells + 1, state.species);
    }

    /** Fills the matrix at the point the state was last evaluated at, with derivatives. */
    void assemble(double shift) {
        matrix.reset(shift);
        for (int b = 0; b <= state.cells; b++) {
            for (int i = 0; i < state.last && b > 0; i++) {
                addContentRow(i, b - 1);
            }
            for (int i = 0; i < state.species && b >= state.firstField(); i++) {
                addFluxDerivative(b, state.last, i, b, state.grid.scale[b] * perLambda2[b]);
            }
        }
    }

    /* The matrix is shift I - df/dy: the flux that leaves enters with a plus sign. */
    private void addContentRow(int i, int cell) {
        int block = cell + 1;
        boolean discharges = cell == state.cells - 1 && state.back == BackCondition.SELECTIVE;
        boolean arrives = cell == 0 && state.front instanceof FrontCondition.Attached;
        for (int j = 0; j < state.species; j++) {
            if (discharges ? i == state.firstNative : i == j) {
                addFluxDerivative(block, i, j, cell + 1, 1);
            }
            if (arrives ? ((FrontCondition.Attached) state.front).species() == i : i == j) {
                addFluxDerivative(block, i, j, arrives ? 1 : cell, -1);
            }
        }
    }

    private void addFluxDerivative(int block, int row, int i, int face, double factor) {
        int field = Math.max(face, state.firstField());
        double byField = state.fluxes.byField[i * (state.cells + 1) + face];
        matrix.add(block, row, field, state.last, factor * byField * state.grid.perScale[field]);
        int place = mixing.place(face, i);
        if (face > 0) {
            addCell(block, row, face - 1, mixing.byLeft, place, factor);
        }
        if (face < state.cells) {
            addCell(block, row, face, mixing.byRight, place, factor);
        }
    }

    /* A mixed flux sees the fractions of all species in a cell, the last of which is what contents and fields leave. */
    private void addCell(int block, int row, int cell, double[] byFraction, int place, double factor) {
        double perWidth = factor * state.grid.perWidth[cell];
        double byLast = byFraction[place + state.last];
        for (int j = 0; j < state.last; j++) {
            matrix.add(block, row, cell + 1, j, (byFraction[place + j] - byLast) * perWidth);
        }
        if (state.gaussRight[cell] != 0) {
            double value = byLast * perWidth;
            double[] perScale = state.grid.perScale;
            matrix.add(block, row, cell + 1, state.last, value * state.gaussRight[cell] * perScale[cell + 1]);
            matrix.add(block, row, cell, state.last, -value * state.gaussLeft[cell] * perScale[cell]);
        }
    }
}

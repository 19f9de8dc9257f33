package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.BackCondition;

/** Partial derivatives of fluxes by time at fixed unknowns, from the motion of the grid (docs/solver.md, Eq. 22). */
final class MotionDerivative {
    private final LocalState state;
    private final double[] fractionByTime;
    private final double[] diffusivityByTime;
    /** Of the fluxes [m/s^2], length M(K+1). */
    final double[] fluxByTime;
    /** Of the current carried by ions [m/s^2], length K + 1. */
    final double[] conductionByTime;

    MotionDerivative(LocalState state) {
        this.state = state;
        fractionByTime = new double[state.species * state.cells];
        diffusivityByTime = new double[state.species * state.cells];
        fluxByTime = new double[state.species * (state.cells + 1)];
        conductionByTime = new double[state.cells + 1];
    }

    /* Fluxes see the motion through fractions and half widths; the last cell does not change its width. */
    void evaluate() {
        evaluateUnknowns();
        Arrays.fill(conductionByTime, 0);
        for (int i = 0; i < state.species; i++) {
            int row = i * (state.cells + 1);
            if (state.mixing.isPresent()) {
                evaluateMixed(state.mixing.get(), i);
            } else {
                evaluateInside(i);
                fluxByTime[row] = atFront(i);
                fluxByTime[row + state.cells] = atBack(i);
            }
            for (int f = 0; f <= state.cells; f++) {
                conductionByTime[f] += fluxByTime[row + f];
            }
        }
        if (state.front instanceof FrontCondition.Attached attached) {
            fluxByTime[attached.species() * (state.cells + 1)] = conductionByTime[1];
        }
        if (state.back == BackCondition.SELECTIVE) {
            for (int i = 0; i < state.species; i++) {
                fluxByTime[i * (state.cells + 1) + state.cells] =
                        i == state.firstNative ? conductionByTime[state.cells] : 0;
            }
        }
    }

    private void evaluateUnknowns() {
        MovingGrid grid = state.grid;
        int cells = state.cells;
        for (int i = 0; i < state.species; i++) {
            double untouched = state.bulk(i);
            for (int k = 0; k < cells; k++) {
                double beyond = state.fraction[i * cells + k] - untouched;
                fractionByTime[i * cells + k] = -beyond * grid.widthRate[k] * grid.perWidth[k];
            }
        }
        for (int i = 0; i < state.species; i++) {
            if (!state.diffusivities.isConstant(i)) {
                evaluateDiffusivity(i);
            }
        }
    }

    private void evaluateDiffusivity(int i) {
        int cells = state.cells;
        double[] slope = state.diffusivities.byFraction;
        for (int k = 0; k < cells; k++) {
            int p = (i * cells + k) * state.species;
            double sum = slope[p] * fractionByTime[k];
            for (int j = 1; j < state.last; j++) {
                sum += slope[p + j] * fractionByTime[j * cells + k];
            }
            diffusivityByTime[i * cells + k] = sum;
        }
    }

    private void evaluateInside(int i) {
        int row = i * (state.cells + 1);
        int cell = i * state.cells;
        FaceFluxes fluxes = state.fluxes;
        double[] widthRate = state.grid.widthRate;
        for (int f = 1; f < state.cells; f++) {
            int p = row + f;
            fluxByTime[p] = fluxes.byLeft[p] * fractionByTime[cell + f - 1]
                    + fluxes.byRight[p] * fractionByTime[cell + f]
                    + 0.5 * (fluxes.byLeftHalf[p] * widthRate[f - 1] + fluxes.byRightHalf[p] * widthRate[f]);
        }
        if (!state.diffusivities.isConstant(i)) {
            for (int f = 1; f < state.cells; f++) {
                int p = row + f;
                fluxByTime[p] += FluxJacobian.byNonzero(fluxes.byLeftDiffusivity[p], diffusivityByTime[cell + f - 1])
                        + FluxJacobian.byNonzero(fluxes.byRightDiffusivity[p], diffusivityByTime[cell + f]);
            }
        }
    }

    private double atFront(int i) {
        int p = i * (state.cells + 1);
        int right = i * state.cells;
        return state.fluxes.byRight[p] * fractionByTime[right]
                + FluxJacobian.byNonzero(state.fluxes.byRightDiffusivity[p], diffusivityByTime[right])
                + 0.5 * state.fluxes.byRightHalf[p] * state.grid.widthRate[0];
    }

    private double atBack(int i) {
        int p = i * (state.cells + 1) + state.cells;
        int left = (i + 1) * state.cells - 1;
        return state.fluxes.byLeft[p] * fractionByTime[left]
                + FluxJacobian.byNonzero(state.fluxes.byLeftDiffusivity[p], diffusivityByTime[left])
                + 0.5 * state.fluxes.byLeftHalf[p] * state.grid.widthRate[state.cells - 1];
    }

    private void evaluateMixed(FluxMixing mixing, int i) {
        int cells = state.cells;
        FaceFluxes fluxes = state.fluxes;
        double[] widthRate = state.grid.widthRate;
        for (int f = 0; f <= cells; f++) {
            int p = i * (cells + 1) + f;
            int place = mixing.place(f, i);
            double sum = 0;
            if (f > 0) {
                sum += 0.5 * fluxes.byLeftHalf[p] * widthRate[f - 1];
            }
            if (f < cells) {
                sum += 0.5 * fluxes.byRightHalf[p] * widthRate[f];
            }
            for (int j = 0; j < state.species; j++) {
                sum += f == 0 ? 0 : mixing.byLeft[place + j] * fractionByTime[j * cells + f - 1];
                sum += f == cells ? 0 : mixing.byRight[place + j] * fractionByTime[j * cells + f];
            }
            fluxByTime[p] = sum;
        }
    }
}

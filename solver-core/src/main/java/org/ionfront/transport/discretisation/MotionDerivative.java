package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.BackCondition;

/** Partial derivatives of fluxes by time at fixed unknowns, from the motion of the grid (docs/solver.md, Eq. 22). */
final class MotionDerivative {
    private final LocalState state;
    private final double[] fractionByTime;
    private final double[] fieldByTime;
    private final double[] diffusivityByTime;
    /** Of the fluxes [m/s^2], length M(K+1). */
    final double[] fluxByTime;
    /** Of the current carried by ions [m/s^2], length K + 1. */
    final double[] conductionByTime;

    MotionDerivative(LocalState state) {
        this.state = state;
        fractionByTime = new double[state.species * state.cells];
        fieldByTime = new double[state.cells + 1];
        diffusivityByTime = new double[state.species * state.cells];
        fluxByTime = new double[state.species * (state.cells + 1)];
        conductionByTime = new double[state.cells + 1];
    }

    /* Fluxes see the motion through fractions, fields and half widths; the state.last cell does not change its width. */
    void evaluate() {
        Arrays.fill(conductionByTime, 0);
        for (int f = 0; f <= state.cells; f++) {
            fieldByTime[f] = -state.field[f] * state.grid.reachRate[f] * state.grid.perReach[f];
        }
        fieldByTime[0] = fieldByTime[state.firstField()];
        for (int k = 0; k < state.cells; k++) {
            double stretch = state.grid.widthRate[k] * state.grid.perWidth[k];
            for (int i = 0; i < state.species; i++) {
                fractionByTime[i * state.cells + k] = -state.fraction[i * state.cells + k] * stretch;
            }
            fractionByTime[state.last * state.cells + k] += stretch
                    + (state.gaussRight[k] * fieldByTime[k + 1] - state.gaussLeft[k] * fieldByTime[k])
                            * state.grid.perWidth[k];
            for (int i = 0; i < state.species; i++) {
                double sum = 0;
                int p = (i * state.cells + k) * state.species;
                for (int j = 0; j < Math.max(1, state.last); j++) {
                    sum += state.diffusivities.byFraction[p + j] * fractionByTime[j * state.cells + k];
                }
                diffusivityByTime[i * state.cells + k] = sum;
            }
        }
        for (int i = 0; i < state.species; i++) {
            for (int f = 0; f <= state.cells; f++) {
                double value = fluxByTime(i, f);
                fluxByTime[i * (state.cells + 1) + f] = value;
                conductionByTime[f] += value;
            }
        }
        if (state.front instanceof FrontCondition.Attached attached) {
            fluxByTime[attached.species() * (state.cells + 1)] = conductionByTime[1];
        }
        if (state.back == BackCondition.SELECTIVE) {
            for (int i = 0; i < state.species; i++) {
                fluxByTime[i * (state.cells + 1) + state.cells] = i == 0 ? conductionByTime[state.cells] : 0;
            }
        }
    }

    private double fluxByTime(int i, int face) {
        int p = i * (state.cells + 1) + face;
        double sum = state.fluxes.byField[p] * fieldByTime[face];
        if (face > 0) {
            int left = i * state.cells + face - 1;
            sum += state.fluxes.byLeft[p] * fractionByTime[left]
                    + FluxJacobian.byNonzero(state.fluxes.byLeftDiffusivity[p], diffusivityByTime[left])
                    + 0.5 * state.fluxes.byLeftHalf[p] * state.grid.widthRate[face - 1];
        }
        if (face < state.cells) {
            int right = i * state.cells + face;
            sum += state.fluxes.byRight[p] * fractionByTime[right]
                    + FluxJacobian.byNonzero(state.fluxes.byRightDiffusivity[p], diffusivityByTime[right])
                    + 0.5 * state.fluxes.byRightHalf[p] * state.grid.widthRate[face];
        }
        return sum;
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.Optional;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;

/**
 * Solves the linear systems of the stages of a step: the block-tridiagonal matrix of contents and fields, bordered by the current
 * where the circuit does not prescribe it (docs/solver.md, Eqs. 20, 21 and 25), and refined on request. Owned by one system,
 * for one thread.
 */
final class StageSolver {
    private final LocalState state;
    private final double[] perLambda2;
    private final FluxJacobian jacobian;
    private final FluxIncrements fluxes;
    /** In place of the matrix where fluxes are mixed. */
    private final Optional<MixedJacobian> mixed;

    private final int potentialIndex;
    final BlockTridiagonalMatrix matrix;
    /** What a unit of current does to the unknowns; of use only where the circuit does not prescribe the current. */
    final double[] unitCurrentResponse;
    /** What a field unknown contributes to the surface potential at the start of a step [-], length K + 1. */
    final double[] dropAtStart;

    private CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    double unitResistance;
    double shift;
    double beamSlope;
    private boolean refines;
    private boolean byInverses;
    private double[] right = new double[0];
    private double[] residual = new double[0];

    StageSolver(LocalState state, double[] perLambda2) {
        this.state = state;
        this.perLambda2 = perLambda2;
        int blocks = state.cells + 1;
        matrix = new BlockTridiagonalMatrix(blocks, state.species);
        jacobian = new FluxJacobian(state, perLambda2, matrix);
        fluxes = new FluxIncrements(state, perLambda2);
        mixed = state.mixing.map(mixing -> new MixedJacobian(state, mixing, perLambda2));
        unitCurrentResponse = new double[blocks * state.species];
        dropAtStart = new double[blocks];
        potentialIndex = blocks * state.species + 1;
    }

    /** Solves every system twice from now on, the second time for what the first one's fluxes leave, or no longer. */
    void refine(boolean wanted) {
        refines = wanted;
        if (wanted && right.length == 0) {
            right = new double[potentialIndex + 1];
            residual = new double[potentialIndex + 1];
        }
    }

    /**
     * Turns to the step at whose start the state was evaluated, with derivatives.
     *
     * @param newShift factor of the increments
     * @param given what the circuit prescribes
     * @param surfacePotential reduced potential at the start
     * @return whether the matrix could be factorised
     */
    boolean factorise(double newShift, CircuitCondition given, double surfacePotential) {
        shift = newShift;
        circuit = given;
        beamSlope = circuit instanceof CircuitCondition.Beam beam ? beam.slope(surfacePotential) : 0;
        if (mixed.isPresent()) {
            mixed.get().assemble(shift);
        } else {
            jacobian.assemble(shift);
        }
        if (refines) {
            fluxes.capture();
        }
        boolean sound = mixed.isPresent() ? mixed.get().matrix.factorise() : matrix.factorise();
        if (!sound) {
            return false;
        }
        if (!(circuit instanceof CircuitCondition.Current)) {
            Arrays.fill(unitCurrentResponse, 0);
            for (int f = state.firstField(); f <= state.cells; f++) {
                unitCurrentResponse[state.fieldIndex(f)] = state.grid.scale[f] * perLambda2[f];
                dropAtStart[f] = state.grid.reach[f] * state.grid.perScale[f];
            }
            solveBlocks(unitCurrentResponse);
            unitResistance = sumOfDrops(unitCurrentResponse);
        }
        return true;
    }

    /* With the ranges of the start of the step, to which the matrix belongs. */
    private double sumOfDrops(double[] x) {
        double sum = 0;
        for (int f = state.firstField(); f <= state.cells; f++) {
            sum += dropAtStart[f] * x[state.fieldIndex(f)];
        }
        return sum;
    }

    /**
     * Overwrites a right-hand side with the solution.
     *
     * <p>With a prescribed potential the current is one more unknown: the field equations see it through one column, and
     * the sum of the increments of the drops must be the increment of the potential. Solving that bordered system avoids
     * the cancellation that projecting the right-hand side would suffer. A beam answers to that sum with its slope instead.
     * While faces move, that row is an algebraic equation, because the sum with the ranges of the start of the step is not
     * the potential then: it asks for what the drops are short of it.
     */
    void solve(double[] x) {
        boolean algebraic = state.grid.isMoving() && circuit instanceof CircuitCondition.Potential;
        double potentialIncrement = algebraic ? x[potentialIndex] : x[potentialIndex] / shift;
        if (refines) {
            System.arraycopy(x, 0, right, 0, x.length);
        }
        solveBlocks(x);
        double current = close(x, circuit instanceof CircuitCondition.Potential ? potentialIncrement : 0);
        // Blocks in pairs are so much worse conditioned that one more solution is not enough.
        int solutions = refines ? 2 : 0;
        for (int n = 0; n < solutions; n++) {
            current += refineOnce(x, current, potentialIncrement);
        }
        x[potentialIndex] = algebraic ? 0 : potentialIncrement;
        x[potentialIndex - 1] = (x[potentialIndex - 1] + current) / shift;
    }

    /** The same for one of many right-hand sides; where it is refined, from less accurate solutions of the blocks. */
    void solveOfMany(double[] x) {
        byInverses = refines;
        solve(x);
        byInverses = false;
    }

    private void solveBlocks(double[] x) {
        if (mixed.isPresent() && byInverses) {
            mixed.get().matrix.solveByInverses(x);
        } else if (mixed.isPresent()) {
            mixed.get().matrix.solve(x);
        } else {
            matrix.solve(x);
        }
    }

    private double refineOnce(double[] x, double current, double potentialIncrement) {
        fluxes.residual(shift, right, current, x, residual);
        double missing = 0;
        if (circuit instanceof CircuitCondition.Potential) {
            missing = potentialIncrement - sumOfDrops(x);
        } else if (beamSlope != 0) {
            missing = beamSlope * sumOfDrops(x) - current;
        }
        solveBlocks(residual);
        double further = close(residual, missing);
        for (int m = 0; m < unitCurrentResponse.length; m++) {
            x[m] += residual[m];
        }
        return further;
    }

    /* The current that the circuit adds, and what it does. */
    private double close(double[] x, double missing) {
        double current = 0;
        if (circuit instanceof CircuitCondition.Potential) {
            current = (missing - sumOfDrops(x)) / unitResistance;
        } else if (beamSlope != 0) {
            current = (missing + beamSlope * sumOfDrops(x)) / (1 - beamSlope * unitResistance);
        }
        if (current != 0) {
            for (int m = 0; m < unitCurrentResponse.length; m++) {
                x[m] += current * unitCurrentResponse[m];
            }
        }
        return current;
    }
}

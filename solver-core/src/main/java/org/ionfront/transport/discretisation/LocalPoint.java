package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * Everything local at one point of a step, kept while the state goes on. Planes, arrays of length M(K + 1), hold what species i
 * has at face f or in the cell on its left or right at i(K + 1) + f: loops over planes have one index, and run fast for that.
 * An open face has its reservoir on the outer side. Owned by one set of tangents.
 */
final class LocalPoint {
    /** Charge fractions on both sides of the faces [-]. */
    final double[] left;

    final double[] right;
    /** Fields, the same for all species [1/m]. */
    final double[] field;
    /** Half widths on both sides [m]; distance of the points and its reciprocal. */
    final double[] leftHalf;

    final double[] rightHalf;
    final double[] distance;
    final double[] perDistance;
    /** What turns contents and drops into fractions and fields: contents of the cell on the left, drops in the last row. */
    final double[] scale;
    /** Squared screening lengths over the width of the cell on the left, of its right and left face; in the last row [m]. */
    final double[] gaussRight;

    final double[] gaussLeft;
    /** Diffusion coefficients on both sides [m^2/s]. */
    final double[] leftD;

    final double[] rightD;
    /** Slopes of those that are functions of one argument [m^2/s]; 0 of others. */
    final double[] leftSlope;

    final double[] rightSlope;
    /** Ranges of the fields [m], length K + 1. */
    final double[] reach;
    /** What a law of one argument is asked with, and its slope by it; species i and cell k at iK + k. */
    final double[] argument;

    final double[] slope;
    /** Piece of its table that answers, and the place on that. */
    final int[] piece;

    final double[] position;
    /** Coefficients in the same places [m^2/s]. */
    final double[] diffusivity;
    /** Charge fractions in the same places [-]. */
    final double[] fraction;
    /** Derivatives of other laws by the content-bearing fractions j at (iK + k)M + j [m^2/s]. */
    final double[] byFraction;

    private final LocalVariables state;
    private final int cells;
    private final int faces;
    private boolean placed;

    LocalPoint(LocalVariables state) {
        this.state = state;
        cells = state.cells;
        faces = cells + 1;
        int size = state.species * faces;
        left = new double[size];
        right = new double[size];
        field = new double[size];
        leftHalf = new double[size];
        rightHalf = new double[size];
        distance = new double[size];
        perDistance = new double[size];
        scale = new double[size];
        gaussRight = new double[size];
        gaussLeft = new double[size];
        leftD = new double[size];
        rightD = new double[size];
        leftSlope = new double[size];
        rightSlope = new double[size];
        reach = new double[faces];
        argument = new double[state.species * cells];
        slope = new double[state.species * cells];
        piece = new int[state.species * cells];
        position = new double[state.species * cells];
        diffusivity = new double[state.species * cells];
        fraction = new double[state.species * cells];
        byFraction = new double[state.species * cells * state.species];
    }

    /** Whether the coefficient of a species is a function of one argument. */
    boolean isOfOneArgument(int i) {
        return state.diffusivities.table(i).isPresent();
    }

    /** Whether that argument is the fraction of the species itself; the last one sees what the others leave. */
    boolean isOfOwnFraction(int i) {
        return isOfOneArgument(i) && (i < state.last || state.last == 0);
    }

    /** Whether that argument is what the other species leave. */
    boolean isOfRest(int i) {
        return isOfOneArgument(i) && !isOfOwnFraction(i);
    }

    /** Evaluates a point and keeps it. */
    void capture(double time, double[] y) {
        state.locate(time, y);
        if (!placed || state.grid.isMoving()) {
            place();
            placed = !state.grid.isMoving();
        }
        System.arraycopy(state.fraction, 0, fraction, 0, fraction.length);
        for (int i = 0; i < state.species; i++) {
            System.arraycopy(state.field, 0, field, i * faces, faces);
            spread(fraction, i, left, right);
            if (state.front instanceof FrontCondition.Reservoir reservoir) {
                left[i * faces] = reservoir.fractions()[i];
            }
            right[i * faces + cells] = state.bulk(i);
            captureCoefficient(i);
        }
    }

    /** Writes the values of the cells of a species to both sides of their faces. */
    void spread(double[] ofCells, int i, double[] toLeft, double[] toRight) {
        System.arraycopy(ofCells, i * cells, toLeft, i * faces + 1, cells);
        System.arraycopy(ofCells, i * cells, toRight, i * faces, cells);
    }

    private void place() {
        MovingGrid grid = state.grid;
        int drops = state.last * faces;
        System.arraycopy(grid.reach, 0, reach, 0, faces);
        double[] width = grid.width;
        for (int k = 0; k < cells; k++) {
            rightHalf[k] = 0.5 * width[k];
        }
        System.arraycopy(rightHalf, 0, leftHalf, 1, cells);
        System.arraycopy(grid.perWidth, 0, scale, 1, cells);
        System.arraycopy(grid.distance, 0, distance, 0, faces);
        System.arraycopy(grid.perDistance, 0, perDistance, 0, faces);
        for (int i = 1; i < state.species; i++) {
            int row = i * faces;
            System.arraycopy(rightHalf, 0, rightHalf, row, faces);
            System.arraycopy(leftHalf, 0, leftHalf, row, faces);
            System.arraycopy(scale, 0, scale, row, faces);
            System.arraycopy(distance, 0, distance, row, faces);
            System.arraycopy(perDistance, 0, perDistance, row, faces);
        }
        System.arraycopy(state.gaussRight, 0, gaussRight, drops + 1, cells);
        System.arraycopy(state.gaussLeft, 0, gaussLeft, drops + 1, cells);
        for (int p = drops; p < drops + faces; p++) {
            gaussRight[p] *= scale[p];
            gaussLeft[p] *= scale[p];
        }
        System.arraycopy(grid.perScale, 0, scale, drops, faces);
    }

    private void captureCoefficient(int i) {
        int from = i * cells;
        if (isOfOneArgument(i)) {
            double sign = isOfOwnFraction(i) ? 0 : 1;
            if (sign == 0) {
                System.arraycopy(fraction, from, argument, from, cells);
            } else {
                rest(fraction, 1, argument, from);
            }
            state.diffusivities
                    .table(i)
                    .orElseThrow()
                    .evaluate(argument, from, cells, diffusivity, slope, piece, position);
            spread(slope, i, leftSlope, rightSlope);
        } else if (state.diffusivities.isConstant(i)) {
            if (diffusivity[from] == 0) {
                Arrays.fill(diffusivity, from, from + cells, state.diffusivities.value[from]);
            }
        } else {
            captureGeneral(i);
        }
        spread(diffusivity, i, leftD, rightD);
        leftD[i * faces] = rightD[i * faces];
        rightD[i * faces + cells] = leftD[i * faces + cells];
    }

    private void captureGeneral(int i) {
        state.diffusivities.evaluate(state.fraction, true);
        int size = cells * state.species;
        for (int p = i * size; p < (i + 1) * size; p++) {
            byFraction[p] = TabulatedLaw.finite(state.diffusivities.byFraction[p]);
        }
        System.arraycopy(state.diffusivities.value, i * cells, diffusivity, i * cells, cells);
    }

    /** What the other fractions leave of a total in every cell. */
    void rest(double[] fractions, double total, double[] result, int to) {
        Arrays.fill(result, to, to + cells, total);
        for (int j = 0; j < state.last; j++) {
            for (int k = 0; k < cells; k++) {
                result[to + k] -= fractions[j * cells + k];
            }
        }
    }
}

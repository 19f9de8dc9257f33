package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;

/**
 * Fluxes of all species through all faces at one point, with the derivatives that tangents need (docs/sensitivities.md, section
 * 3), in planes as {@link LocalPoint} has them.
 */
final class LinearisedFaces {
    private final LocalVariables state;
    private final int cells;
    private final int faces;
    private final int size;
    /** Charge numbers. */
    private final double[] charge;

    /** Drift and B, B', B'' of it. */
    final double[] drift;

    final double[] plus;
    final double[] slope;
    final double[] curvature;
    /** Flux over conductance [-] and its derivative by the drift. */
    final double[] shape;

    final double[] shapeByDrift;
    /** Conductance of the face [m/s], and its derivatives by the coefficients beside it [1/m]. */
    final double[] conductance;

    final double[] conductanceByLeft;
    final double[] conductanceByRight;
    /** Parts of the two coefficients in a harmonic mean, reciprocal of their weighted sum; 0 in an arithmetic one. */
    final double[] leftPart;

    final double[] rightPart;
    final double[] perSum;
    /** Physical flux, without what passes because the face moves [m/s]. */
    final double[] flux;
    /** Derivative of the relative flux, of the physical one where fluxes are mixed, by the fractions; through a coefficient too, where that is of its own fraction. */
    final double[] byLeft;

    final double[] byRight;
    /** Derivative by the field [m^2/s] and by the coefficients [1/m]. */
    final double[] byField;

    final double[] byLeftDiffusivity;
    final double[] byRightDiffusivity;
    /** Derivative through a coefficient by what other species leave in the cells, where that is its argument [m/s]. */
    final double[] byLeftRest;

    final double[] byRightRest;
    /** Of species with a thermodynamic factor. */
    final List<EnhancedFaces> enhanced = new ArrayList<>();

    LinearisedFaces(LocalVariables state) {
        this.state = state;
        cells = state.cells;
        faces = cells + 1;
        size = state.species * faces;
        charge = new double[size];
        for (int i = 0; i < state.species; i++) {
            Arrays.fill(charge, i * faces, (i + 1) * faces, state.charge()[i]);
        }
        drift = new double[size];
        plus = new double[size];
        slope = new double[size];
        curvature = new double[size];
        shape = new double[size];
        shapeByDrift = new double[size];
        conductance = new double[size];
        conductanceByLeft = new double[size];
        conductanceByRight = new double[size];
        leftPart = new double[size];
        rightPart = new double[size];
        perSum = new double[size];
        flux = new double[size];
        byLeft = new double[size];
        byRight = new double[size];
        byField = new double[size];
        byLeftDiffusivity = new double[size];
        byRightDiffusivity = new double[size];
        byLeftRest = new double[size];
        byRightRest = new double[size];
        for (int i = 0; i < state.species; i++) {
            int index = i;
            state.enhanced(i).ifPresent(own -> enhanced.add(new EnhancedFaces(own, index, cells)));
        }
    }

    /** Charge numbers by plane. */
    double[] charge() {
        return charge;
    }

    /**
     * Evaluates everything at a point.
     *
     * @param curved whether curvatures are wanted too
     */
    void evaluate(LocalPoint point, boolean curved) {
        fillBernoulli(point, curved);
        fillShapes(point);
        for (EnhancedFaces own : enhanced) {
            own.evaluate(point, this, curved);
        }
        for (int i = 0; i < state.species; i++) {
            if (state.diffusivities.isConstant(i)) {
                fillConstant(i, point);
            } else {
                fillVarying(i, point);
            }
        }
        finish(point);
        for (EnhancedFaces own : enhanced) {
            own.finish(this);
        }
        for (int i = 0; i < state.species; i++) {
            fixOuter(i, point);
            if (point.isOfOneArgument(i)) {
                fold(i, point);
            }
            if (state.grid.isMoving() && state.mixing().isEmpty()) {
                sweep(i);
            }
        }
    }

    private void fillBernoulli(LocalPoint point, boolean curved) {
        double[] e = point.field;
        double[] d = point.distance;
        for (int p = 0; p < size; p++) {
            drift[p] = charge[p] * e[p] * d[p];
        }
        for (int i = 0; i < state.species; i++) {
            int row = i * faces;
            int known = -1;
            for (int j = 0; j < i && known < 0; j++) {
                known = charge[j * faces] == charge[row] ? j * faces : -1;
            }
            if (known < 0 && curved) {
                Bernoulli.withDerivatives(drift, row, row + faces, plus, slope, curvature);
            } else if (known < 0) {
                Bernoulli.withSlope(drift, row, row + faces, plus, slope);
            } else {
                // Ions of one charge share the only costly function of a face.
                System.arraycopy(plus, known, plus, row, faces);
                System.arraycopy(slope, known, slope, row, faces);
                System.arraycopy(curvature, known, curvature, row, faces);
            }
        }
        if (state.fit().isRelaxed()) {
            relax(curved);
        }
    }

    /* What faces give up of the exponential fit: the even part of B moves towards 1. */
    private void relax(boolean curved) {
        double[] relaxed = state.fit().relaxed;
        for (int p = 0; p < size; p++) {
            plus[p] = DriftFit.relaxed(plus[p], drift[p], relaxed[p]);
            slope[p] = DriftFit.relaxedSlope(slope[p], relaxed[p]);
        }
        for (int p = 0; p < size && curved; p++) {
            curvature[p] *= 1 - relaxed[p];
        }
    }

    private void fillShapes(LocalPoint point) {
        double[] left = point.left;
        double[] right = point.right;
        for (int p = 0; p < size; p++) {
            double jump = left[p] - right[p];
            shape[p] = plus[p] * jump + drift[p] * left[p];
            shapeByDrift[p] = left[p] + slope[p] * jump;
        }
    }

    private void fillConstant(int i, LocalPoint point) {
        double d = point.diffusivity[i * cells];
        double[] per = point.perDistance;
        for (int p = i * faces; p < (i + 1) * faces; p++) {
            conductance[p] = d * per[p];
        }
    }

    private void fillVarying(int i, LocalPoint point) {
        double[] leftD = point.leftD;
        double[] rightD = point.rightD;
        double[] leftHalf = point.leftHalf;
        double[] rightHalf = point.rightHalf;
        int from = i * faces;
        int to = from + faces;
        for (int p = from; p < to; p++) {
            // The tiny number keeps two cells without mobility from making 0/0.
            double inverse = 1 / (leftHalf[p] * rightD[p] + rightHalf[p] * leftD[p] + Double.MIN_NORMAL);
            perSum[p] = inverse;
            leftPart[p] = rightD[p] * inverse;
            rightPart[p] = leftD[p] * inverse;
        }
        for (int p = from; p < to; p++) {
            conductance[p] = leftD[p] * leftPart[p];
        }
        double[] per = point.perDistance;
        FaceMeans means = state.means();
        for (int p = from; p < to; p++) {
            if (means.isHeld() ? means.arithmetic[p] : shape[p] * (leftD[p] - rightD[p]) > 0) {
                perSum[p] = 0;
                leftPart[p] = per[p];
                rightPart[p] = per[p];
                conductance[p] = (leftHalf[p] * leftD[p] + rightHalf[p] * rightD[p]) * per[p] * per[p];
            }
        }
        for (int p = from; p < to; p++) {
            conductanceByLeft[p] = leftHalf[p] * leftPart[p] * leftPart[p];
            conductanceByRight[p] = rightHalf[p] * rightPart[p] * rightPart[p];
        }
        for (int p = from; p < to; p++) {
            byLeftDiffusivity[p] = conductanceByLeft[p] * shape[p];
            byRightDiffusivity[p] = conductanceByRight[p] * shape[p];
        }
    }

    private void finish(LocalPoint point) {
        double[] d = point.distance;
        for (int p = 0; p < size; p++) {
            double c = conductance[p];
            flux[p] = c * shape[p];
            byLeft[p] = c * (plus[p] + drift[p]);
            byRight[p] = -c * plus[p];
        }
        for (int p = 0; p < size; p++) {
            byField[p] = conductance[p] * shapeByDrift[p] * charge[p] * d[p];
        }
    }

    private void fixOuter(int i, LocalPoint point) {
        if (!(state.front instanceof FrontCondition.Reservoir)) {
            close(i * faces);
        }
        int p = i * faces + cells;
        if (state.back == BackCondition.RESERVOIR) {
            return;
        }
        close(p);
        if (state.back != BackCondition.BLOCKING) {
            double z = charge[p];
            double d = point.leftD[p];
            double w = point.left[p];
            double e = point.field[p];
            flux[p] = z * d * w * e;
            byLeft[p] = z * d * e;
            byField[p] = z * d * w;
            byLeftDiffusivity[p] = z * w * e;
        }
    }

    /** Nothing passes. */
    private void close(int p) {
        conductance[p] = 0;
        conductanceByLeft[p] = 0;
        conductanceByRight[p] = 0;
        flux[p] = 0;
        byLeft[p] = 0;
        byRight[p] = 0;
        byField[p] = 0;
        byLeftDiffusivity[p] = 0;
        byRightDiffusivity[p] = 0;
    }

    private void fold(int i, LocalPoint point) {
        double[] leftSlope = point.leftSlope;
        double[] rightSlope = point.rightSlope;
        int from = i * faces;
        int to = from + faces;
        for (int p = from; p < to; p++) {
            byLeftRest[p] = byLeftDiffusivity[p] * leftSlope[p];
            byRightRest[p] = byRightDiffusivity[p] * rightSlope[p];
        }
        for (int p = from; p < to && point.isOfOwnFraction(i); p++) {
            byLeft[p] += byLeftRest[p];
            byRight[p] += byRightRest[p];
        }
    }

    private void sweep(int i) {
        int row = i * faces;
        double[] velocities = state.grid.velocities();
        double[] leftWeight = state.grid.swept.leftWeight;
        for (int f = 1; f < cells; f++) {
            byLeft[row + f] -= velocities[f] * leftWeight[row + f];
            byRight[row + f] -= velocities[f] * (1 - leftWeight[row + f]);
        }
    }
}

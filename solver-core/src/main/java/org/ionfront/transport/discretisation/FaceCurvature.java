package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;

/**
 * How the derivatives of the fluxes at a point change along one direction: second derivatives of the fluxes, contracted with
 * it once (docs/sensitivities.md, section 3), in planes as {@link LocalPoint} has them.
 */
final class FaceCurvature {
    private final LocalVariables state;
    private final LocalPoint point;
    private final LinearisedFaces at;
    private final int cells;
    private final int faces;
    private final int size;

    /** The direction: change of fractions [-], species i and cell k at iK + k; then on both sides of the faces. */
    final double[] fraction;

    final double[] left;
    final double[] right;
    /** Change of the fields [1/m], in planes. */
    final double[] field;
    /** Change of diffusion coefficients, and of slopes of laws of one argument, along it [m^2/s], by cell. */
    final double[] diffusivity;

    final double[] slope;
    /** The direction: change of half widths [m], in planes; not used unless in motion. */
    final double[] leftRate;

    final double[] rightRate;

    final double[] byLeft;
    final double[] byRight;
    final double[] byField;
    final double[] byLeftDiffusivity;
    final double[] byRightDiffusivity;
    /** As {@link LinearisedFaces#byLeftRest}. */
    final double[] byLeftRest;

    final double[] byRightRest;
    /** Change of the physical flux itself [m/s]. */
    final double[] flux;

    private final double[] leftD;
    private final double[] rightD;
    private final double[] leftBend;
    private final double[] rightBend;
    /** Change of the drifts. */
    final double[] drift;
    /** Change of the flux over the conductance, and of its derivative by the drift. */
    final double[] shape;

    final double[] bent;
    /** Change of the conductance [m/s]; 0 of constant coefficients unless in motion. */
    final double[] conductance;
    /** Of species with a thermodynamic factor, in the order of {@link LinearisedFaces#enhanced}. */
    final List<EnhancedCurvature> enhanced = new ArrayList<>();

    FaceCurvature(LocalVariables state, LocalPoint point, LinearisedFaces at) {
        this.state = state;
        this.point = point;
        this.at = at;
        cells = state.cells;
        faces = cells + 1;
        size = state.species * faces;
        fraction = new double[state.species * cells];
        left = new double[size];
        right = new double[size];
        field = new double[size];
        diffusivity = new double[state.species * cells];
        slope = new double[state.species * cells];
        leftRate = new double[size];
        rightRate = new double[size];
        byLeft = new double[size];
        byRight = new double[size];
        byField = new double[size];
        byLeftDiffusivity = new double[size];
        byRightDiffusivity = new double[size];
        byLeftRest = new double[size];
        byRightRest = new double[size];
        flux = new double[size];
        leftD = new double[size];
        rightD = new double[size];
        leftBend = new double[size];
        rightBend = new double[size];
        drift = new double[size];
        shape = new double[size];
        bent = new double[size];
        conductance = new double[size];
        for (EnhancedFaces own : at.enhanced) {
            enhanced.add(new EnhancedCurvature(own, cells));
        }
    }

    /**
     * Evaluates along the direction that {@link #fraction}, {@link #left}, {@link #right} and {@link #field} hold.
     *
     * @param curvature second derivatives of laws of one argument [m^2/s], species i and cell k at iK + k
     * @param inMotion whether the half widths change too
     */
    void evaluate(double[] curvature, boolean inMotion) {
        fillShapes(inMotion);
        for (EnhancedCurvature own : enhanced) {
            own.evaluate(point, this);
        }
        for (int i = 0; i < state.species; i++) {
            boolean constant = state.diffusivities.isConstant(i);
            if (!constant) {
                differentiateCoefficient(i, curvature);
            }
            if (inMotion) {
                meansInMotion(i, constant);
            } else if (!constant) {
                means(i);
            }
        }
        finish(inMotion);
        for (int n = 0; n < enhanced.size(); n++) {
            finish(at.enhanced.get(n), enhanced.get(n));
        }
        for (int i = 0; i < state.species; i++) {
            fixOuter(i);
            if (point.isOfOneArgument(i)) {
                fold(i);
            }
        }
    }

    private void fillShapes(boolean inMotion) {
        double[] z = at.charge();
        double[] d = point.distance;
        for (int p = 0; p < size; p++) {
            drift[p] = z[p] * field[p] * d[p];
        }
        for (int p = 0; p < size && inMotion; p++) {
            drift[p] += z[p] * point.field[p] * (leftRate[p] + rightRate[p]);
        }
        double[] plus = at.plus;
        double[] driftHere = at.drift;
        double[] bentHere = at.shapeByDrift;
        for (int p = 0; p < size; p++) {
            shape[p] = plus[p] * (left[p] - right[p]) + driftHere[p] * left[p] + bentHere[p] * drift[p];
        }
        double[] bend = at.slope;
        for (int p = 0; p < size; p++) {
            bent[p] = left[p] + bend[p] * (left[p] - right[p]);
        }
        double[] curve = at.curvature;
        double[] leftHere = point.left;
        double[] rightHere = point.right;
        for (int p = 0; p < size; p++) {
            bent[p] += curve[p] * (leftHere[p] - rightHere[p]) * drift[p];
        }
    }

    private void differentiateCoefficient(int i, double[] curvature) {
        int from = i * cells;
        if (point.isOfOneArgument(i)) {
            boolean own = point.isOfOwnFraction(i);
            double[] along = fraction;
            if (!own) {
                point.rest(fraction, 0, slope, from);
                along = slope;
            }
            double[] slopeHere = point.slope;
            for (int k = from; k < from + cells; k++) {
                diffusivity[k] = slopeHere[k] * along[k];
            }
            for (int k = from; k < from + cells; k++) {
                slope[k] = curvature[k] * along[k];
            }
            point.spread(slope, i, leftBend, rightBend);
        } else {
            Arrays.fill(diffusivity, from, from + cells, 0);
            for (int j = 0; j < Math.max(1, state.last); j++) {
                for (int k = 0; k < cells; k++) {
                    diffusivity[from + k] += point.byFraction[(from + k) * state.species + j] * fraction[j * cells + k];
                }
            }
        }
        point.spread(diffusivity, i, leftD, rightD);
    }

    private void means(int i) {
        int from = i * faces;
        int to = from + faces;
        double[] leftHalf = point.leftHalf;
        double[] rightHalf = point.rightHalf;
        double[] x = at.leftPart;
        double[] y = at.rightPart;
        double[] perSum = at.perSum;
        // Changes of the parts, in the place of the results.
        for (int p = from; p < to; p++) {
            double sum = leftHalf[p] * rightD[p] + rightHalf[p] * leftD[p];
            byLeftDiffusivity[p] = (rightD[p] - x[p] * sum) * perSum[p];
            byRightDiffusivity[p] = sum;
        }
        for (int p = from; p < to; p++) {
            byRightDiffusivity[p] = (leftD[p] - y[p] * byRightDiffusivity[p]) * perSum[p];
        }
        double[] shapeHere = at.shape;
        double[] cByLeft = at.conductanceByLeft;
        double[] cByRight = at.conductanceByRight;
        for (int p = from; p < to; p++) {
            byLeftDiffusivity[p] = 2 * leftHalf[p] * x[p] * byLeftDiffusivity[p] * shapeHere[p] + cByLeft[p] * shape[p];
        }
        for (int p = from; p < to; p++) {
            byRightDiffusivity[p] =
                    2 * rightHalf[p] * y[p] * byRightDiffusivity[p] * shapeHere[p] + cByRight[p] * shape[p];
        }
        for (int p = from; p < to; p++) {
            conductance[p] = cByLeft[p] * leftD[p] + cByRight[p] * rightD[p];
        }
    }

    /* With the half widths as two more variables; once per step. */
    private void meansInMotion(int i, boolean constant) {
        for (int p = i * faces; p < (i + 1) * faces; p++) {
            double stretch = leftRate[p] + rightRate[p];
            double per = point.perDistance[p];
            double c = at.conductance[p];
            if (constant) {
                conductance[p] = -c * per * stretch;
                continue;
            }
            double x = at.leftPart[p];
            double y = at.rightPart[p];
            double leftHalf = point.leftHalf[p];
            double rightHalf = point.rightHalf[p];
            double sum = leftRate[p] * point.rightD[p]
                    + leftHalf * rightD[p]
                    + rightRate[p] * point.leftD[p]
                    + rightHalf * leftD[p];
            boolean arithmetic = at.perSum[p] == 0;
            double xChange = arithmetic ? -stretch * per * per : (rightD[p] - x * sum) * at.perSum[p];
            double yChange = arithmetic ? xChange : (leftD[p] - y * sum) * at.perSum[p];
            double weighted = leftRate[p] * point.leftD[p]
                    + leftHalf * leftD[p]
                    + rightRate[p] * point.rightD[p]
                    + rightHalf * rightD[p];
            conductance[p] =
                    arithmetic ? weighted * per * per - 2 * c * stretch * per : leftD[p] * x + point.leftD[p] * xChange;
            byLeftDiffusivity[p] = (leftRate[p] * x * x + 2 * leftHalf * x * xChange) * at.shape[p]
                    + at.conductanceByLeft[p] * shape[p];
            byRightDiffusivity[p] = (rightRate[p] * y * y + 2 * rightHalf * y * yChange) * at.shape[p]
                    + at.conductanceByRight[p] * shape[p];
        }
    }

    private void finish(boolean inMotion) {
        double[] c = at.conductance;
        double[] bend = at.slope;
        double[] plus = at.plus;
        double[] driftHere = at.drift;
        for (int p = 0; p < size; p++) {
            byLeft[p] = conductance[p] * (plus[p] + driftHere[p]) + c[p] * (1 + bend[p]) * drift[p];
        }
        for (int p = 0; p < size; p++) {
            byRight[p] = -(conductance[p] * plus[p] + c[p] * bend[p] * drift[p]);
        }
        double[] z = at.charge();
        double[] d = point.distance;
        double[] bentHere = at.shapeByDrift;
        for (int p = 0; p < size; p++) {
            byField[p] = z[p] * d[p] * (conductance[p] * bentHere[p] + c[p] * bent[p]);
        }
        double[] shapeHere = at.shape;
        for (int p = 0; p < size; p++) {
            flux[p] = conductance[p] * shapeHere[p] + c[p] * shape[p];
        }
        for (int p = 0; p < size && inMotion; p++) {
            byField[p] += z[p] * (leftRate[p] + rightRate[p]) * c[p] * bentHere[p];
        }
    }

    private void finish(EnhancedFaces here, EnhancedCurvature along) {
        int row = here.species() * faces;
        for (int f = 1; f < cells; f++) {
            double c = at.conductance[row + f];
            byLeft[row + f] = conductance[row + f] * here.shapeByLeft[f] + c * along.byLeft[f];
            byRight[row + f] = conductance[row + f] * here.shapeByRight[f] + c * along.byRight[f];
        }
    }

    private void fixOuter(int i) {
        if (!(state.front instanceof FrontCondition.Reservoir)) {
            close(i * faces);
        }
        int p = i * faces + cells;
        if (state.back == BackCondition.RESERVOIR) {
            return;
        }
        close(p);
        if (state.back != BackCondition.BLOCKING) {
            double z = at.charge()[p];
            double e = point.field[p];
            double w = point.left[p];
            double d = point.leftD[p];
            double dChange = state.diffusivities.isConstant(i) ? 0 : leftD[p];
            byLeft[p] = z * (dChange * e + d * field[p]);
            byField[p] = z * (dChange * w + d * left[p]);
            byLeftDiffusivity[p] = z * (left[p] * e + w * field[p]);
            flux[p] = z * (dChange * w * e + d * left[p] * e + d * w * field[p]);
        }
    }

    private void close(int p) {
        byLeft[p] = 0;
        byRight[p] = 0;
        byField[p] = 0;
        byLeftDiffusivity[p] = 0;
        byRightDiffusivity[p] = 0;
        flux[p] = 0;
    }

    private void fold(int i) {
        double[] leftSlope = point.leftSlope;
        double[] rightSlope = point.rightSlope;
        double[] byLeftHere = at.byLeftDiffusivity;
        double[] byRightHere = at.byRightDiffusivity;
        int from = i * faces;
        int to = from + faces;
        for (int p = from; p < to; p++) {
            byLeftRest[p] = byLeftDiffusivity[p] * leftSlope[p] + byLeftHere[p] * leftBend[p];
        }
        for (int p = from; p < to; p++) {
            byRightRest[p] = byRightDiffusivity[p] * rightSlope[p] + byRightHere[p] * rightBend[p];
        }
        for (int p = from; p < to && point.isOfOwnFraction(i); p++) {
            byLeft[p] += byLeftRest[p];
            byRight[p] += byRightRest[p];
        }
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How the thermodynamic factor of one species changes with one parameter of its law at all inner faces, and its fluxes by that
 * (docs/sensitivities.md, section 5).
 */
final class EnhancedTangent {
    /** Step of differences by the logarithm of the fraction. */
    private static final double STEP = 1e-5;

    private final DoubleUnaryOperator potential;
    private final LinearisedFaces startFaces;
    private final LinearisedFaces stageFaces;
    private final int place;
    private final EnhancedFaces start;
    private final EnhancedFaces stage;
    private final int row;
    private final int cells;
    private final double[] potentialOfCells;
    private final double[] factorOfCells;
    /** Change of g at the start of the step and at the point of the stage. */
    private final double[] atStart;

    private final double[] atPoint;
    /** Changes of the derivatives of g by the fractions, at the start. */
    private final double[] byLeft;

    private final double[] byRight;
    private boolean isStart;

    /**
     * Prepares the work space.
     *
     * @param potential derivative of the reduced chemical potential by the parameter, against the fraction
     * @param startFaces fluxes at the start of a step
     * @param stageFaces fluxes at the points of its other stages
     * @param place of the species among those with a thermodynamic factor
     */
    EnhancedTangent(DoubleUnaryOperator potential, LinearisedFaces startFaces, LinearisedFaces stageFaces, int place) {
        this.potential = potential;
        this.startFaces = startFaces;
        this.stageFaces = stageFaces;
        this.place = place;
        start = startFaces.enhanced.get(place);
        stage = stageFaces.enhanced.get(place);
        cells = start.factorSlope.length;
        row = start.species() * (cells + 1);
        potentialOfCells = new double[cells];
        factorOfCells = new double[cells];
        atStart = new double[cells + 1];
        atPoint = new double[cells + 1];
        byLeft = new double[cells + 1];
        byRight = new double[cells + 1];
    }

    /** Turns to the start of a step, which the faces are at. */
    void begin(LocalPoint point) {
        isStart = true;
        fill(point, start.diffusion(), atStart);
        for (int k = 0; k < cells; k++) {
            factor(k, point);
        }
        for (int f = 1; f < cells; f++) {
            byLeft[f] = slope(f, f - 1, f, point);
            byRight[f] = slope(f, f, f - 1, point);
        }
    }

    /** Turns to the point of another stage. */
    void moveTo(LocalPoint point) {
        isStart = false;
        fill(point, stage.diffusion(), atPoint);
    }

    private void fill(LocalPoint point, EnhancedDiffusion diffusion, double[] change) {
        int own = start.species() * cells;
        Arrays.fill(factorOfCells, Double.NaN);
        for (int k = 0; k < cells; k++) {
            double w = point.fraction[own + k];
            boolean same = k > 0 && w == point.fraction[own + k - 1];
            potentialOfCells[k] = same ? potentialOfCells[k - 1] : potential.applyAsDouble(EnhancedDiffusion.asked(w));
        }
        for (int f = 1; f < cells; f++) {
            if (!diffusion.areFinite(f - 1, f)) {
                int finite = diffusion.finite(f - 1, f);
                change[f] = finite < 0 ? 0 : factor(finite, point);
            } else if (diffusion.areClose(f - 1, f)) {
                change[f] = 0.5 * (factor(f - 1, point) + factor(f, point));
            } else {
                change[f] = (potentialOfCells[f] - potentialOfCells[f - 1]) / diffusion.distance(f, f - 1);
            }
        }
    }

    /* Change of the thermodynamic factor of a cell, worked out once at a point. */
    private double factor(int k, LocalPoint point) {
        if (Double.isNaN(factorOfCells[k])) {
            int p = start.species() * cells + k;
            boolean same = k > 0 && point.fraction[p] == point.fraction[p - 1];
            boolean known = same && !Double.isNaN(factorOfCells[k - 1]);
            double w = EnhancedDiffusion.asked(point.fraction[p]);
            factorOfCells[k] = known ? factorOfCells[k - 1] : factor(w);
        }
        return factorOfCells[k];
    }

    private double factor(double w) {
        double change =
                (potential.applyAsDouble(w * (1 + STEP)) - potential.applyAsDouble(w * (1 - STEP))) / (2 * STEP);
        return TabulatedLaw.finite(change);
    }

    /* Change of the derivative of g by the fraction of a cell beside the face. */
    private double slope(int f, int cell, int other, LocalPoint point) {
        EnhancedDiffusion diffusion = start.diffusion();
        double w = point.fraction[start.species() * cells + cell];
        if (!diffusion.varies(cell, other, w)) {
            return 0;
        }
        if (diffusion.areClose(cell, other)) {
            double difference = w - point.fraction[start.species() * cells + other];
            return Math.abs(difference) > EnhancedDiffusion.SAME * w
                    ? 0.5 * (factorOfCells[cell] - factorOfCells[other]) / difference
                    : 0;
        }
        return (factorOfCells[cell] - atStart[f]) / (w * diffusion.distance(cell, other));
    }

    /** Adds what the parameter does to the fluxes at the point of the stage. */
    void addHere(double[] flux) {
        double[] conductance = isStart ? startFaces.conductance : stageFaces.conductance;
        double[] balance = isStart ? start.balance : stage.balance;
        double[] change = isStart ? atStart : atPoint;
        for (int f = 1; f < cells; f++) {
            flux[row + f] += conductance[row + f] * balance[f] * change[f];
        }
    }

    /** Adds what it does to the change of the fluxes along a direction from the start. */
    void addAlong(FaceCurvature path, double[] flux) {
        EnhancedCurvature curve = path.enhanced.get(place);
        for (int f = 1; f < cells; f++) {
            double bend = byLeft[f] * path.left[row + f] + byRight[f] * path.right[row + f];
            flux[row + f] += path.conductance[row + f] * start.balance[f] * atStart[f]
                    + startFaces.conductance[row + f] * (curve.balance[f] * atStart[f] + start.balance[f] * bend);
        }
    }
}

package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Derivatives of mixed fluxes for those of the fluxes of independent ions (docs/sensitivities.md, section 7): at the point of a
 * stage, and along a direction from the start of the step. Owned by one set of tangents.
 */
final class MixingTangents {
    /** Step of directional differences of the common share, relative to the smallest fraction it concerns. */
    private static final double STEP = 1e-5;

    private static final double SMALLEST = 1e-6;

    private final LocalVariables state;
    private final int cells;
    private final int faces;
    private final List<CoefficientTangents> coefficients;
    private final double[] direct;
    private final MixedPoint start;
    private final MixedPoint stage;
    private final List<MixedChange> atStart = new ArrayList<>();
    private final MixedChange atStage;
    private final MixedChange along;
    private final MixedChange inTime;
    private final MixedChange second;
    private final double[] mixed;
    private boolean isStart;

    /**
     * Prepares the work space.
     *
     * @param start everything at the start of a step
     * @param stage the same at the points of its other stages
     * @param coefficients changes of the coefficients, one per parameter
     * @param share changes of the common share itself, one per parameter
     */
    MixingTangents(MixedPoint start, MixedPoint stage, List<CoefficientTangents> coefficients, double[] share) {
        this.state = start.state;
        this.start = start;
        this.stage = stage;
        this.coefficients = coefficients;
        this.direct = share.clone();
        cells = state.cells;
        faces = cells + 1;
        for (int q = 0; q < coefficients.size(); q++) {
            atStart.add(new MixedChange(start));
        }
        atStage = new MixedChange(stage);
        along = new MixedChange(start);
        inTime = new MixedChange(start);
        second = new MixedChange(start);
        mixed = new double[state.species * faces];
    }

    /** Turns to the start of a step. */
    void begin() {
        isStart = true;
        start.evaluate();
    }

    /** Turns to the point of another stage. */
    void moveTo() {
        isStart = false;
        stage.evaluate();
    }

    /** Turns to the increment of a stage. */
    void follow(FaceCurvature path) {
        settle(path, along);
    }

    /** Turns to time at fixed unknowns. */
    void followTime(FaceCurvature path) {
        settle(path, inTime);
    }

    private void settle(FaceCurvature path, MixedChange change) {
        System.arraycopy(path.flux, 0, change.own, 0, change.own.length);
        for (int i = 0; i < state.species; i++) {
            System.arraycopy(path.fraction, i * cells, change.fraction, i * start.places, cells);
            System.arraycopy(path.diffusivity, i * cells, change.diffusivity, i * start.places, cells);
            start.extend(change.diffusivity, i);
        }
        change.shares = !start.isUniform();
        for (int k = 0; k < cells && change.shares; k++) {
            change.share[k] = 0;
            for (int j = 0; j < state.last; j++) {
                change.share[k] += start.shareBy[j * cells + k] * path.fraction[j * cells + k];
            }
        }
        change.settle();
    }

    /** Turns to a parameter at the start of the step, with the changes of the fluxes of independent ions there. */
    void begin(int q, LocalTangent local, double[] flux) {
        fill(q, local, start, flux, atStart.get(q));
    }

    /** Mixes changes of the fluxes of independent ions at the point of the stage, and lets moving faces carry ions. */
    void here(int q, LocalTangent local, double[] flux) {
        MixedChange change = isStart ? atStart.get(q) : atStage;
        if (!isStart) {
            fill(q, local, stage, flux, change);
        }
        change.mix(flux);
        sweep(q, local, state.isCountedFromBulk(), flux);
    }

    private void fill(int q, LocalTangent local, MixedPoint at, double[] flux, MixedChange change) {
        CoefficientTangents coefficient = coefficients.get(q);
        System.arraycopy(flux, 0, change.own, 0, flux.length);
        for (int i = 0; i < state.species; i++) {
            int row = i * at.places;
            System.arraycopy(local.right(), i * faces, change.fraction, row, cells);
            change.fraction[row + cells + 1] = coefficient.bulk(i);
            coefficient.changeThrough(i, at.point, local, change.diffusivity, row);
            coefficient.addByParameter(i, at.point, coefficient.here(), change.diffusivity, row);
            at.extend(change.diffusivity, i);
        }
        change.shares = direct[q] != 0 || !at.isUniform();
        for (int k = 0; k < cells && change.shares; k++) {
            change.share[k] = direct[q];
            for (int j = 0; j < state.last; j++) {
                change.share[k] += at.shareBy[j * cells + k] * local.right()[j * faces + k];
            }
        }
        change.settle();
    }

    /**
     * Mixes changes along the increment of a stage and by a parameter together.
     *
     * @param path the increment
     * @param local changes by the parameter at the start of the step
     * @param rates changes of the increment itself by the parameter
     * @param changing whether there are any
     * @param flux those of the fluxes of independent ions; modified
     */
    void alongIncrement(
            int q, FaceCurvature path, LocalTangent local, LocalTangent rates, boolean changing, double[] flux) {
        fillSecond(q, path, along, local, rates, changing, flux);
    }

    /** The same along time. */
    void alongTime(int q, FaceCurvature path, LocalTangent local, LocalTangent rates, double[] flux) {
        fillSecond(q, path, inTime, local, rates, true, flux);
    }

    private void fillSecond(
            int q,
            FaceCurvature path,
            MixedChange first,
            LocalTangent local,
            LocalTangent rates,
            boolean changing,
            double[] flux) {
        CoefficientTangents coefficient = coefficients.get(q);
        System.arraycopy(flux, 0, second.own, 0, flux.length);
        for (int i = 0; i < state.species; i++) {
            int row = i * start.places;
            if (changing) {
                System.arraycopy(rates.right(), i * faces, second.fraction, row, cells);
                coefficient.changeThrough(i, start.point, rates, second.diffusivity, row);
            } else {
                Arrays.fill(second.fraction, row, row + cells, 0);
                Arrays.fill(second.diffusivity, row, row + cells, 0);
            }
            coefficient.addBend(i, start.point, path, local, second.diffusivity, row);
            start.extend(second.diffusivity, i);
        }
        second.shares = !start.isUniform();
        for (int k = 0; k < cells && second.shares; k++) {
            second.share[k] = bentShare(k, path, local, rates);
        }
        second.settle(first, atStart.get(q));
        second.mix(mixed);
        MixedChange.addProduct(first, atStart.get(q), mixed);
        if (changing) {
            sweep(q, rates, false, mixed);
        }
        System.arraycopy(mixed, 0, flux, 0, flux.length);
    }

    private double bentShare(int k, FaceCurvature path, LocalTangent local, LocalTangent rates) {
        double step = 1 / Double.MIN_NORMAL;
        double linear = 0;
        for (int j = 0; j < state.last; j++) {
            double size = Math.max(Math.abs(start.point.fraction[j * cells + k]), SMALLEST);
            step = Math.min(step, STEP * size / (Math.abs(path.fraction[j * cells + k]) + Double.MIN_NORMAL));
            linear += start.shareBy[j * cells + k] * rates.right()[j * faces + k];
        }
        double above = start.shareChange(k, path.fraction, step, local.right());
        return linear + (above - start.shareChange(k, path.fraction, -step, local.right())) / (2 * step);
    }

    /* Moving faces carry what is beyond the fraction from which contents are counted. */
    private void sweep(int q, LocalTangent local, boolean fromBulk, double[] flux) {
        double[] velocities = state.grid.velocities();
        double[] leftWeight = state.grid.swept.leftWeight;
        for (int i = 0; i < state.species && state.grid.isMoving(); i++) {
            double untouched = fromBulk ? coefficients.get(q).bulk(i) : 0;
            for (int f = 1; f < cells; f++) {
                int p = i * faces + f;
                double carried = leftWeight[p] * local.left()[p] + (1 - leftWeight[p]) * local.right()[p];
                flux[p] -= velocities[f] * (carried - untouched);
            }
        }
    }
}

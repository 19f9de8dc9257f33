package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;

/**
 * Fields and fluxes of neutral cells at all faces for a given total current, with their derivatives by the fractions of all
 * species but the last, at that current (docs/electroneutral.md). With m = M - 1, entry i(K + 1) + f of a flux
 * array belongs to species i and face f; derivatives by the fraction of species j are at (i(K + 1) + f)m + j. Owned by one
 * system, for one thread.
 */
abstract class NeutralFaces {
    final NeutralCells state;
    private final boolean migration;
    private final boolean selective;
    private final int firstNative;
    private final int attached;
    /** First face with a field of its own. */
    final int firstFace;
    /** Last face between two points with a composition; a face of pure migration may follow. */
    final int lastFace;

    /** Reduced fields [1/m], length K + 1. */
    final double[] field;
    /** Derivative of the field by the total current [s/m^2]. */
    final double[] fieldByCurrent;
    /** Derivative of the field by fractions on the left [1/m], entry fm + j. */
    final double[] fieldByLeft;
    /** Derivative of the field by fractions on the right [1/m], entry fm + j. */
    final double[] fieldByRight;
    /** Derivative of the field by time through widths alone [1/(m s)]. */
    final double[] fieldByWidths;
    /** Fluxes relative to the face [m/s]. */
    final double[] flux;
    /** Derivative of the flux by the total current: the transference number [-]. */
    final double[] share;
    /** Derivative of the flux by fractions on the left [m/s]. */
    final double[] fluxByLeft;
    /** Derivative of the flux by fractions on the right [m/s]. */
    final double[] fluxByRight;
    /** Derivative of the flux by time through widths alone [m/s^2]. */
    final double[] fluxByWidths;

    private final double[] byTime;

    NeutralFaces(NeutralCells state, FrontCondition front, BackCondition back, double[] bulk) {
        this.state = state;
        migration = back != BackCondition.RESERVOIR;
        selective = back == BackCondition.SELECTIVE;
        firstNative = LocalVariables.firstNative(bulk);
        attached = front instanceof FrontCondition.Attached sheet && sheet.species() < state.last
                ? sheet.species() * (state.cells + 1)
                : -1;
        firstFace = front instanceof FrontCondition.Attached ? 1 : 0;
        lastFace = migration ? state.cells - 1 : state.cells;
        int faces = state.cells + 1;
        int m = state.last;
        field = new double[faces];
        fieldByCurrent = new double[faces];
        fieldByLeft = new double[faces * m];
        fieldByRight = new double[faces * m];
        fieldByWidths = new double[faces];
        flux = new double[faces * m];
        share = new double[faces * m];
        fluxByLeft = new double[faces * m * m];
        fluxByRight = new double[faces * m * m];
        fluxByWidths = new double[faces * m];
        byTime = new double[faces];
        if (attached >= 0) {
            share[attached] = 1;
        }
    }

    /** Which mean of the coefficients faces take. */
    abstract FaceMeans means();

    /** How much of the exponential fit they give up. */
    abstract DriftFit fit();

    /** Forms what does not depend on the current, for the cells as they were last evaluated. */
    abstract void prepare();

    /** Finds the field at which the fluxes between points add up to the current [m/s]. */
    abstract void solveBetween(double current);

    /** Differentiates the fluxes between points where they were last found. */
    abstract void differentiateBetween();

    /** Finds fields, fluxes, transference numbers and the derivatives of the fields by the current. */
    final void solve(double current) {
        solveBetween(current);
        if (migration) {
            migrate(current);
        }
        if (attached >= 0) {
            flux[attached] = current;
        }
        field[0] = field[firstFace];
    }

    /** Takes the fields found last, where only the velocities of the faces are others now. */
    void takeAgain(double current) {
        prepare();
        solve(current);
    }

    /** Forms all derivatives where fields and fluxes were last found. */
    final void differentiate() {
        differentiateBetween();
        if (migration) {
            differentiateMigration();
        }
    }

    /** Derivatives of the fields by time at given contents and current, where the grid moves [1/(m s)]. */
    final double[] fieldByTime() {
        int m = state.last;
        for (int f = firstFace; f < field.length; f++) {
            double sum = fieldByWidths[f];
            for (int j = 0; j < m; j++) {
                if (f > 0) {
                    sum += fieldByLeft[f * m + j] * state.fractionByTime[j * state.cells + f - 1];
                }
                if (f < state.cells) {
                    sum += fieldByRight[f * m + j] * state.fractionByTime[j * state.cells + f];
                }
            }
            byTime[f] = sum;
        }
        byTime[0] = byTime[firstFace];
        return byTime;
    }

    /** Derivative of a flux by time at given contents and current, where the grid moves [m/s^2]. */
    final double fluxByTime(int i, int f) {
        int m = state.last;
        int p = i * (state.cells + 1) + f;
        double sum = fluxByWidths[p];
        for (int j = 0; j < m; j++) {
            if (f > 0) {
                sum += fluxByLeft[p * m + j] * state.fractionByTime[j * state.cells + f - 1];
            }
            if (f < state.cells) {
                sum += fluxByRight[p * m + j] * state.fractionByTime[j * state.cells + f];
            }
        }
        return sum;
    }

    /** Corrects fields and fluxes for a change of the current that is too small for their curvature to matter. */
    final void shiftCurrent(double change) {
        int faces = field.length;
        for (int f = 0; f < faces; f++) {
            field[f] += fieldByCurrent[f] * change;
        }
        field[0] = field[firstFace];
        for (int p = 0; p < flux.length; p++) {
            flux[p] += share[p] * change;
        }
    }

    /* No gradient at the back face: each ion leaves with its transference number. */
    private void migrate(double current) {
        double sum = 0;
        for (int i = 0; i < state.species; i++) {
            sum += mobility(i);
        }
        int f = state.cells;
        fieldByCurrent[f] = 1 / sum;
        field[f] = current / sum;
        for (int i = 0; i < state.last; i++) {
            int p = i * (state.cells + 1) + f;
            share[p] = !selective ? mobility(i) / sum : i == firstNative ? 1 : 0;
            flux[p] = share[p] * current;
        }
    }

    private double mobility(int i) {
        int p = i * state.cells + state.cells - 1;
        return state.charge[i] * state.diffusivities.value[p] * state.fraction[p];
    }

    private void differentiateMigration() {
        int f = state.cells;
        int m = state.last;
        for (int j = 0; j < m; j++) {
            double total = 0;
            for (int i = 0; i <= m; i++) {
                total += migrationByFraction(i, j);
            }
            for (int i = 0; i < m; i++) {
                int p = i * (state.cells + 1) + f;
                fluxByLeft[p * m + j] = selective ? 0 : migrationByFraction(i, j) - share[p] * total;
            }
            fieldByLeft[f * m + j] = -total * fieldByCurrent[f];
        }
    }

    /* Derivative of the migration flux of species i by the fraction of species j below the last, at constant field. */
    private double migrationByFraction(int i, int j) {
        int p = i * state.cells + state.cells - 1;
        double own = i == j ? 1 : i == state.last ? -1 : 0;
        double slope = FluxJacobian.byNonzero(state.fraction[p], state.diffusivities.byFraction[p * state.species + j]);
        return state.charge[i] * field[state.cells] * (state.diffusivities.value[p] * own + slope);
    }
}

package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;

/**
 * Faces between neutral cells of any number of ions of any charge: the sum of the fluxes grows with the field, and Newton's
 * method finds the field, kept inside a bracket where the sum is neither convex nor concave (docs/electroneutral.md, Eq. 4).
 */
final class MixedFaces extends NeutralFaces {
    /** A step of the drift of a single charge after which Newton's next would be rounding. */
    private static final double SMALL_STEP = 1e-9;

    /** Relative change of a field that is its rounding. */
    private static final double ROUNDING = 1e-15;

    private static final int MOST_STEPS = 200;

    private final FaceFluxes fluxes;
    private final FrontCondition front;
    private final double[] bulk;
    private final int faces;
    /** Current of the last solution [m/s]. */
    private double solvedFor;

    MixedFaces(NeutralCells state, FrontCondition front, BackCondition back, double[] bulk) {
        super(state, front, back, bulk);
        this.front = front;
        this.bulk = bulk;
        faces = state.cells + 1;
        fluxes = new FaceFluxes(state.species, faces, state.charge);
    }

    @Override
    FaceMeans means() {
        return fluxes.means;
    }

    @Override
    DriftFit fit() {
        return fluxes.fit;
    }

    @Override
    void prepare() {
        // Every trial of a field evaluates the fluxes anew.
        fluxes.fit.settle(state.fraction);
    }

    @Override
    void solveBetween(double current) {
        double change = current - solvedFor;
        solvedFor = current;
        for (int f = firstFace; f <= lastFace; f++) {
            double guess = field[f] + change * fieldByCurrent[f];
            solveFace(f, current - state.grid.velocity(f), Double.isNaN(guess) ? 0 : guess);
            double perSlope = 1 / total(fluxes.byField, f);
            fieldByCurrent[f] = perSlope;
            for (int i = 0; i < state.last; i++) {
                int p = i * faces + f;
                flux[p] = fluxes.flux[p];
                share[p] = fluxes.byField[p] * perSlope;
            }
        }
    }

    /*
     * The sum is linear far from zero drift on either side, so a step from there meets it if the answer is there too. Between,
     * where conductivities differ by decades, it has sharp bends around which Newton's steps go back and forth: one that is
     * not half as long as the last but one gives way to halving the bracket.
     */
    private void solveFace(int f, double wanted, double guess) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double distance = leftHalf(f) + rightHalf(f);
        double e = guess;
        double last = Double.POSITIVE_INFINITY;
        double lastButOne = Double.POSITIVE_INFINITY;
        for (int n = 0; n < MOST_STEPS; n++) {
            evaluate(f, e);
            double missing = wanted - total(fluxes.flux, f);
            double slope = total(fluxes.byField, f);
            if (!(slope > 0)) {
                // A state without a value, or with so few ions that fields drive them backwards; the step that tried it
                // is rejected.
                e = Double.NaN;
                break;
            }
            if (missing > 0) {
                low = e;
            } else {
                high = e;
            }
            double next = e + missing / slope;
            boolean bracketed = high - low < Double.POSITIVE_INFINITY;
            boolean slow = Math.abs(next - e) > 0.5 * lastButOne;
            if (bracketed && next != e && (slow || !(next > low && next < high))) {
                next = 0.5 * (low + high);
            }
            lastButOne = last;
            last = Math.abs(next - e);
            if (last * distance <= SMALL_STEP || last <= ROUNDING * Math.abs(next)) {
                finish(f, next - e);
                field[f] = next;
                return;
            }
            e = next;
        }
        evaluate(f, e);
        field[f] = e;
    }

    /* So short a step changes fluxes in proportion, and derivatives not at all. */
    private void finish(int f, double change) {
        for (int i = 0; i < state.species; i++) {
            int p = i * faces + f;
            fluxes.flux[p] += change * fluxes.byField[p];
        }
    }

    private void evaluate(int f, double e) {
        fluxes.setFace(leftHalf(f), rightHalf(f), e, state.grid.velocity(f), state.grid.swept);
        int cells = state.cells;
        for (int i = 0; i < state.species; i++) {
            int before = i * cells + Math.max(f - 1, 0);
            int after = i * cells + Math.min(f, cells - 1);
            double left = f == 0 && front instanceof FrontCondition.Reservoir reservoir
                    ? reservoir.fractions()[i]
                    : state.fraction[before];
            double right = f == cells ? bulk[i] : state.fraction[after];
            fluxes.between(
                    i, f, left, right, state.diffusivities.value[before], state.diffusivities.value[after], true);
        }
    }

    private double leftHalf(int f) {
        return f == 0 ? 0 : 0.5 * state.grid.width[f - 1];
    }

    private double rightHalf(int f) {
        return f == state.cells ? 0 : 0.5 * state.grid.width[f];
    }

    private double total(double[] values, int f) {
        double sum = 0;
        for (int i = 0; i < state.species; i++) {
            sum += values[i * faces + f];
        }
        return sum;
    }

    @Override
    void differentiateBetween() {
        for (int f = firstFace; f <= lastFace; f++) {
            if (f > 0) {
                eliminate(f, f - 1, fluxes.byLeft, fluxes.byLeftDiffusivity, fluxByLeft, fieldByLeft);
            }
            if (f < state.cells) {
                eliminate(f, f, fluxes.byRight, fluxes.byRightDiffusivity, fluxByRight, fieldByRight);
            }
            if (state.grid.isMoving()) {
                differentiateWidths(f);
            }
        }
    }

    /* At a given current the field takes back what the fluxes together would change (docs/electroneutral.md, Eq. 9). */
    private void eliminate(
            int f, int cell, double[] byFraction, double[] byDiffusivity, double[] fluxBy, double[] fieldBy) {
        int m = state.last;
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int i = 0; i <= m; i++) {
                sum += atField(i, j, f, cell, byFraction, byDiffusivity);
            }
            for (int i = 0; i < m; i++) {
                int p = i * faces + f;
                fluxBy[p * m + j] = atField(i, j, f, cell, byFraction, byDiffusivity) - share[p] * sum;
            }
            fieldBy[f * m + j] = -sum * fieldByCurrent[f];
        }
    }

    private double atField(int i, int j, int f, int cell, double[] byFraction, double[] byDiffusivity) {
        int p = i * faces + f;
        double own = i == j ? byFraction[p] : i == state.last ? -byFraction[p] : 0;
        double slope = state.diffusivities.byFraction[(i * state.cells + cell) * state.species + j];
        return own + FluxJacobian.byNonzero(byDiffusivity[p], slope);
    }

    private void differentiateWidths(int f) {
        double[] rate = state.grid.widthRate;
        double leftRate = f > 0 ? 0.5 * rate[f - 1] : 0;
        double rightRate = f < state.cells ? 0.5 * rate[f] : 0;
        double sum = 0;
        for (int i = 0; i < state.species; i++) {
            int p = i * faces + f;
            sum += fluxes.byLeftHalf[p] * leftRate + fluxes.byRightHalf[p] * rightRate;
        }
        for (int i = 0; i < state.last; i++) {
            int p = i * faces + f;
            fluxByWidths[p] = fluxes.byLeftHalf[p] * leftRate + fluxes.byRightHalf[p] * rightRate - share[p] * sum;
        }
        fieldByWidths[f] = -sum * fieldByCurrent[f];
    }
}

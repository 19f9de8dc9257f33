package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.BackCondition;

/**
 * What the linearised fluxes at the start of a step make of increments of the unknowns, face by face: the residual of a stage that
 * is put together from them conserves ions and charge to the rounding of the fluxes themselves, however much larger the entries
 * of the matrix are (docs/solver.md, section 3). Owned by one solver, for one thread.
 */
final class FluxIncrements {
    private final LocalState state;
    private final double[] perLambda2;
    private final int cells;
    private final int species;
    private final int last;
    private final double[] byLeft;
    private final double[] byRight;
    private final double[] byField;
    private final double[] byLeftDiffusivity;
    private final double[] byRightDiffusivity;
    private final double[] byFraction;
    private final double[] mixedByLeft;
    private final double[] mixedByRight;
    private final double[] perWidth;
    private final double[] field;
    private final double[] fraction;
    private final double[] diffusivity;
    private final double[] flux;
    private final double[] conduction;

    FluxIncrements(LocalState state, double[] perLambda2) {
        this.state = state;
        this.perLambda2 = perLambda2;
        cells = state.cells;
        species = state.species;
        last = state.last;
        int faces = species * (cells + 1);
        byLeft = new double[faces];
        byRight = new double[faces];
        byField = new double[faces];
        byLeftDiffusivity = new double[faces];
        byRightDiffusivity = new double[faces];
        byFraction = new double[species * cells * species];
        int mixed = state.mixing.isPresent() ? faces * species : 0;
        mixedByLeft = new double[mixed];
        mixedByRight = new double[mixed];
        perWidth = new double[cells];
        field = new double[cells + 1];
        fraction = new double[species * cells];
        diffusivity = new double[species * cells];
        flux = new double[faces];
        conduction = new double[cells + 1];
    }

    /** Keeps the derivatives at the point the state was last evaluated at, with derivatives. */
    void capture() {
        FaceFluxes fluxes = state.fluxes;
        System.arraycopy(fluxes.byLeft, 0, byLeft, 0, byLeft.length);
        System.arraycopy(fluxes.byRight, 0, byRight, 0, byRight.length);
        System.arraycopy(fluxes.byField, 0, byField, 0, byField.length);
        System.arraycopy(fluxes.byLeftDiffusivity, 0, byLeftDiffusivity, 0, byLeft.length);
        System.arraycopy(fluxes.byRightDiffusivity, 0, byRightDiffusivity, 0, byLeft.length);
        System.arraycopy(state.diffusivities.byFraction, 0, byFraction, 0, byFraction.length);
        System.arraycopy(state.grid.perWidth, 0, perWidth, 0, cells);
        if (state.mixing.isPresent()) {
            System.arraycopy(state.mixing.get().byLeft, 0, mixedByLeft, 0, mixedByLeft.length);
            System.arraycopy(state.mixing.get().byRight, 0, mixedByRight, 0, mixedByRight.length);
        }
    }

    /**
     * Residual of a stage.
     *
     * @param shift factor of the increments
     * @param right right-hand side
     * @param current what the circuit adds to the current [m/s]
     * @param increments of the contents and fields
     * @param residual filled but for what comes after the contents and fields
     */
    void residual(double shift, double[] right, double current, double[] increments, double[] residual) {
        evaluate(increments);
        Arrays.fill(residual, 0, species, 0);
        for (int i = 0; i < last; i++) {
            int row = i * (cells + 1);
            for (int k = 0, p = species + i; k < cells; k++, p += species) {
                double out = k == cells - 1 ? discharge(i) : flux[row + k + 1];
                residual[p] = right[p] - shift * increments[p] + (flux[row + k] - out);
            }
        }
        for (int f = state.firstField(), p = state.fieldIndex(f); f <= cells; f++, p += species) {
            double weight = state.grid.scale[f] * perLambda2[f];
            residual[p] = right[p] - shift * increments[p] + weight * (current - conduction[f]);
        }
    }

    private double discharge(int i) {
        if (state.back == BackCondition.SELECTIVE) {
            return i == state.firstNative ? conduction[cells] : 0;
        }
        return flux[i * (cells + 1) + cells];
    }

    private void evaluate(double[] increments) {
        unpack(increments);
        Arrays.fill(conduction, 0);
        for (int i = 0; i < species; i++) {
            if (state.mixing.isPresent()) {
                evaluateMixed(state.mixing.get(), i);
                continue;
            }
            if (!state.diffusivities.isConstant(i)) {
                evaluateDiffusivity(i);
            }
            evaluateFluxes(i, !state.diffusivities.isConstant(i));
        }
        if (state.front instanceof FrontCondition.Attached attached) {
            flux[attached.species() * (cells + 1)] = conduction[1];
        }
    }

    private void unpack(double[] increments) {
        MovingGrid grid = state.grid;
        for (int f = 0, p = last; f <= cells; f++, p += species) {
            field[f] = increments[p] * grid.perScale[f];
        }
        field[0] = field[state.firstField()];
        int rest = last * cells;
        if (last == 1) {
            unpackPairs(increments);
            return;
        }
        for (int k = 0; k < cells; k++) {
            double content = state.gaussRight[k] * field[k + 1] - state.gaussLeft[k] * field[k];
            for (int i = 0; i < last; i++) {
                double own = increments[(k + 1) * species + i];
                fraction[i * cells + k] = own * perWidth[k];
                content -= own;
            }
            fraction[rest + k] = content * perWidth[k];
        }
    }

    private void unpackPairs(double[] increments) {
        double[] right = state.gaussRight;
        double[] left = state.gaussLeft;
        for (int k = 0; k < cells; k++) {
            double own = increments[2 * k + 2];
            fraction[k] = own * perWidth[k];
            fraction[cells + k] = (right[k] * field[k + 1] - left[k] * field[k] - own) * perWidth[k];
        }
    }

    private void evaluateDiffusivity(int i) {
        for (int k = 0; k < cells; k++) {
            int p = (i * cells + k) * species;
            double sum = 0;
            for (int j = 0; j < Math.max(1, last); j++) {
                sum += FluxJacobian.byNonzero(fraction[j * cells + k], byFraction[p + j]);
            }
            diffusivity[i * cells + k] = sum;
        }
    }

    private void evaluateFluxes(int i, boolean varying) {
        int row = i * (cells + 1);
        int cell = i * cells;
        for (int f = 0; f <= cells; f++) {
            int p = row + f;
            double change = byField[p] * field[f];
            if (f > 0) {
                change += byLeft[p] * fraction[cell + f - 1];
                change += varying ? FluxJacobian.byNonzero(byLeftDiffusivity[p], diffusivity[cell + f - 1]) : 0;
            }
            if (f < cells) {
                change += byRight[p] * fraction[cell + f];
                change += varying ? FluxJacobian.byNonzero(byRightDiffusivity[p], diffusivity[cell + f]) : 0;
            }
            flux[p] = change;
            conduction[f] += change;
        }
    }

    private void evaluateMixed(FluxMixing mixing, int i) {
        mixedAt(mixing, i, 0);
        if (species == 2) {
            mixedPairs(mixing, i);
        } else {
            for (int f = 1; f < cells; f++) {
                mixedAt(mixing, i, f);
            }
        }
        mixedAt(mixing, i, cells);
    }

    private void mixedAt(FluxMixing mixing, int i, int f) {
        int place = mixing.place(f, i);
        double change = byField[i * (cells + 1) + f] * field[f];
        for (int j = 0; j < species; j++) {
            change += f == 0 ? 0 : mixedByLeft[place + j] * fraction[j * cells + f - 1];
            change += f == cells ? 0 : mixedByRight[place + j] * fraction[j * cells + f];
        }
        flux[i * (cells + 1) + f] = change;
        conduction[f] += change;
    }

    /* The same between the cells, of two species. */
    private void mixedPairs(FluxMixing mixing, int i) {
        int row = i * (cells + 1);
        int step = mixing.place(1, i) - mixing.place(0, i);
        for (int f = 1, place = mixing.place(1, i); f < cells; f++, place += step) {
            double change = byField[row + f] * field[f];
            change += mixedByLeft[place] * fraction[f - 1];
            change += mixedByRight[place] * fraction[f];
            change += mixedByLeft[place + 1] * fraction[cells + f - 1];
            change += mixedByRight[place + 1] * fraction[cells + f];
            flux[row + f] = change;
            conduction[f] += change;
        }
    }
}

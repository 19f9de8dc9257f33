package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * What follows from the unknowns at one time: fields, fractions, diffusion coefficients and face fluxes. Arrays of length MK
 * hold species i and cell k at iK + k. Owned by one system, for one thread.
 */
final class LocalState {
    final int cells;
    final int species;
    /** Index of the species that follows from Gauss's law. */
    final int last;

    final MovingGrid grid;
    final FrontCondition front;
    final BackCondition back;
    /** Square of the screening length in every cell [m^2]; 0 in a neutral first cell. */
    final double[] gauss;

    final FaceFluxes fluxes;
    /** Charge fractions [-], length MK. */
    final double[] fraction;
    /** Reduced fields at the faces [1/m], length K + 1. */
    final double[] field;
    /** Diffusion coefficients [m^2/s], length MK. */
    final double[] diffusivity;
    /** Their derivatives by the fraction of species j at (iK + k)M + j [m^2/s]. */
    final double[] diffusivityByFraction;

    private final DiffusivityLaw[] laws;
    private final double[] bulk;
    private final double[] composition;
    private final double[] partials;

    LocalState(
            Grid grid,
            double lambda2,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            FrontCondition front,
            BackCondition back) {
        this.cells = grid.cells();
        this.species = charge.length;
        this.last = species - 1;
        this.front = front;
        this.back = back;
        this.bulk = bulk;
        this.grid = new MovingGrid(grid, isAttached());
        this.laws = new DiffusivityLaw[species];
        for (int i = 0; i < species; i++) {
            this.laws[i] = TabulatedLaw.of(laws.get(i), i, species);
        }
        gauss = new double[cells];
        Arrays.fill(gauss, lambda2);
        if (isAttached()) {
            gauss[0] = 0;
        }
        fluxes = new FaceFluxes(species, cells + 1, charge);
        fraction = new double[species * cells];
        field = new double[cells + 1];
        diffusivity = new double[species * cells];
        diffusivityByFraction = new double[species * cells * species];
        composition = new double[species];
        partials = new double[species];
    }

    private boolean isAttached() {
        return front instanceof FrontCondition.Attached;
    }

    /** First face whose field is an unknown of its own; a neutral first cell has that of its right face. */
    int firstField() {
        return isAttached() ? 1 : 0;
    }

    /** Position of the content of a species (not the last one) in a cell among the unknowns. */
    int contentIndex(int speciesIndex, int cell) {
        return (cell + 1) * species + speciesIndex;
    }

    /** Position of the potential drop over the range of a face among the unknowns. */
    int dropIndex(int face) {
        return face * species + last;
    }

    /** Current carried by ions, at the place of a face that may move: sum of relative fluxes plus the velocity. */
    double conduction(int face) {
        double sum = grid.velocity(face);
        for (int i = 0; i < species; i++) {
            sum += fluxes.flux[i * (cells + 1) + face];
        }
        return sum;
    }

    /** Evaluates everything at a point; derivatives of fluxes and coefficients only on request. */
    void evaluate(double time, double[] y, boolean derivatives) {
        grid.moveTo(time);
        unpack(y);
        for (int k = 0; k < cells; k++) {
            evaluateLaws(k, derivatives);
        }
        double[] width = grid.width;
        for (int f = 1; f < cells; f++) {
            double leftHalf = 0.5 * width[f - 1];
            double rightHalf = 0.5 * width[f];
            fluxes.setFace(leftHalf, rightHalf, field[f], grid.velocity(f));
            for (int i = 0; i < species; i++) {
                int left = i * cells + f - 1;
                fluxes.between(
                        i,
                        f,
                        fraction[left],
                        fraction[left + 1],
                        diffusivity[left],
                        diffusivity[left + 1],
                        derivatives);
            }
        }
        evaluateFront(derivatives);
        evaluateBack(derivatives);
    }

    /** Fields and fractions from the unknowns. */
    private void unpack(double[] y) {
        for (int f = firstField(); f <= cells; f++) {
            field[f] = y[dropIndex(f)] / grid.reach[f];
        }
        field[0] = field[firstField()];
        for (int k = 0; k < cells; k++) {
            double rest = gauss[k] * (field[k + 1] - field[k]);
            for (int i = 0; i < last; i++) {
                double content = y[contentIndex(i, k)];
                fraction[i * cells + k] = content / grid.width[k];
                rest -= content;
            }
            fraction[last * cells + k] = 1 + rest / grid.width[k];
        }
    }

    /*
     * Laws see the neutral composition: the last fraction is one minus the others, so that the small space charge does not
     * couple distant fields through a law (with a single species it is the fraction itself).
     */
    private void evaluateLaws(int cell, boolean derivatives) {
        double rest = 1;
        for (int i = 0; i < last; i++) {
            composition[i] = fraction[i * cells + cell];
            rest -= composition[i];
        }
        composition[last] = last == 0 ? fraction[cell] : rest;
        for (int i = 0; i < species; i++) {
            diffusivity[i * cells + cell] = laws[i].evaluate(composition, i, partials);
            if (derivatives) {
                int p = (i * cells + cell) * species;
                for (int j = 0; j < last; j++) {
                    diffusivityByFraction[p + j] = partials[j] - partials[last];
                }
                diffusivityByFraction[p + last] = last == 0 ? partials[0] : 0;
            }
        }
    }

    private void evaluateFront(boolean derivatives) {
        for (int i = 0; i < species; i++) {
            if (front instanceof FrontCondition.Reservoir reservoir) {
                double d = diffusivity[i * cells];
                double half = 0.5 * grid.width[0];
                double inside = fraction[i * cells];
                fluxes.setFace(0, half, field[0], 0);
                fluxes.between(i, 0, reservoir.fractions()[i], inside, d, d, derivatives);
            } else {
                fluxes.close(i, 0);
            }
        }
        if (front instanceof FrontCondition.Attached attached) {
            // What enters balances what leaves the neutral cell; its derivatives are those of face 1, see
            // FluxJacobian.
            fluxes.flux[attached.species() * (cells + 1)] = conduction(1);
        }
    }

    private void evaluateBack(boolean derivatives) {
        double half = 0.5 * grid.width[cells - 1];
        for (int i = 0; i < species; i++) {
            int p = i * cells + cells - 1;
            double d = diffusivity[p];
            switch (back) {
                case OUTFLOW, SELECTIVE -> fluxes.migration(i, cells, fraction[p], d, field[cells]);
                case RESERVOIR -> {
                    fluxes.setFace(half, 0, field[cells], 0);
                    fluxes.between(i, cells, fraction[p], bulk[i], d, d, derivatives);
                }
                case BLOCKING -> fluxes.close(i, cells);
            }
        }
    }

    /** Flux of one species through the back face as it is discharged [m/s]. */
    double discharge(int speciesIndex) {
        if (back == BackCondition.SELECTIVE) {
            return speciesIndex == 0 ? conduction(cells) : 0;
        }
        return fluxes.flux[speciesIndex * (cells + 1) + cells];
    }
}

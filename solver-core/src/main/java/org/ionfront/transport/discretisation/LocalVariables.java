package org.ionfront.transport.discretisation;

import java.util.Optional;
import org.ionfront.transport.model.BackCondition;

/**
 * What both kinds of equations have in every cell and at every face, for those who look at faces one by one: fractions, fields and
 * coefficients. Arrays of length MK hold species i and cell k at iK + k. Owned by one system, for one thread.
 */
abstract class LocalVariables {
    final int cells;
    final int species;
    /** Index of the species that follows from the others. */
    final int last;

    final MovingGrid grid;
    final FrontCondition front;
    final BackCondition back;
    /** Square of the screening length at the left face of every cell, as Gauss's law takes it [m^2]; 0 in a neutral cell. */
    final double[] gaussLeft;
    /** The same at the right face. */
    final double[] gaussRight;

    /** Charge fractions [-], length MK. */
    final double[] fraction;
    /** Reduced fields at the faces [1/m], length K + 1. */
    final double[] field;
    /** Diffusion coefficients [m^2/s]. */
    final CellDiffusivities diffusivities;

    final int firstNative;
    private final double[] charge;
    private final double[] bulk;

    LocalVariables(
            MovingGrid grid,
            FrontCondition front,
            BackCondition back,
            double[] charge,
            double[] bulk,
            double[] gaussLeft,
            double[] gaussRight,
            Values values) {
        this.grid = grid;
        this.front = front;
        this.back = back;
        this.charge = charge;
        this.bulk = bulk;
        this.gaussLeft = gaussLeft;
        this.gaussRight = gaussRight;
        cells = grid.width.length;
        species = charge.length;
        last = species - 1;
        fraction = values.fraction();
        field = values.field();
        diffusivities = values.diffusivities();
        firstNative = firstNative(bulk);
    }

    /**
     * Where the values of a state are.
     *
     * @param fraction charge fractions [-], length MK
     * @param field reduced fields at the faces [1/m], length K + 1
     * @param diffusivities diffusion coefficients [m^2/s]
     */
    record Values(double[] fraction, double[] field, CellDiffusivities diffusivities) {}

    /** Brings cells, fractions and fields to a point. */
    abstract void locate(double time, double[] y);

    /** Which mean of the coefficients faces take. */
    abstract FaceMeans means();

    /** How much of the exponential fit they give up. */
    abstract DriftFit fit();

    /** The thermodynamic factor of the gradients of a species; empty for ideal ones. */
    abstract Optional<EnhancedDiffusion> enhanced(int speciesIndex);

    /** What cross terms make of the fluxes; empty where there are none. */
    abstract Optional<FluxMixing> mixing();

    /** Whether contents are counted from those of the untouched glass; else all are whole, and the last one is what is left of 1. */
    abstract boolean isCountedFromBulk();

    /** Whether cells are neutral, and fields no unknowns. */
    boolean isNeutral() {
        return false;
    }

    /** The fraction from which the contents of a species are counted [-]. */
    final double origin(int speciesIndex) {
        double whole = speciesIndex == last ? 1 : 0;
        return isCountedFromBulk() ? bulk[speciesIndex] : whole;
    }

    final boolean isAttached() {
        return front instanceof FrontCondition.Attached;
    }

    /** First face whose field is one of its own; a neutral first cell has that of its right face. */
    final int firstField() {
        return isAttached() ? 1 : 0;
    }

    /** Charge numbers; read-only. */
    final double[] charge() {
        return charge;
    }

    /** Charge fraction of a species in the untouched glass [-]. */
    final double bulk(int speciesIndex) {
        return bulk[speciesIndex];
    }

    /** The ion that a selective back face discharges: the first that was there before. */
    static int firstNative(double[] bulk) {
        int first = 0;
        while (first < bulk.length - 1 && bulk[first] == 0) {
            first++;
        }
        return first;
    }
}

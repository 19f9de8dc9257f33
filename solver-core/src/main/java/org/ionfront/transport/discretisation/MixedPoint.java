package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;

/**
 * What {@link FluxMixing} makes of the fluxes at one point, kept for its derivatives (docs/sensitivities.md, section 7). Places are
 * the cells and the reservoirs beyond the faces, species i and place s at i(K + 2) + s; planes are those of {@link LocalPoint}.
 * Owned by one set of tangents.
 */
final class MixedPoint {
    final LocalVariables state;
    final FluxMixing mixing;
    final LocalPoint point;
    final LinearisedFaces faces;
    final int cells;
    final int places;
    final int species;
    /** Reciprocal of the sum of the transport coefficients of a place; 0 where nothing moves. */
    final double[] perSum;
    /** Part of a species in the pool, by place and by face [-]. */
    final double[] part;

    final double[] taken;
    /** What is pooled at a face [m/s], and the common share there [-]. */
    final double[] pooled;

    final double[] common;
    /** Derivatives of the common share of a cell by the fractions of all species but the last at jK + k. */
    final double[] shareBy;

    private final double[] composition;
    private final double[] partials;

    MixedPoint(LocalVariables state, FluxMixing mixing, LocalPoint point, LinearisedFaces faces) {
        this.state = state;
        this.mixing = mixing;
        this.point = point;
        this.faces = faces;
        cells = state.cells;
        places = cells + 2;
        species = state.species;
        perSum = new double[places];
        part = new double[species * places];
        taken = new double[species * (cells + 1)];
        pooled = new double[cells + 1];
        common = new double[cells + 1];
        shareBy = new double[species * cells];
        composition = new double[species];
        partials = new double[species];
    }

    /** The cell whose coefficients a place has. */
    int cellOf(int place) {
        return place < cells ? place : place == cells ? 0 : cells - 1;
    }

    /** Fraction of a species in a place [-]. */
    double fraction(int i, int place) {
        if (place < cells) {
            return point.fraction[i * cells + place];
        }
        return place == cells ? point.left[i * (cells + 1)] : point.right[i * (cells + 1) + cells];
    }

    /** Whether anything passes a face that can be mixed. */
    boolean isMixed(int f) {
        return f == 0
                ? state.front instanceof FrontCondition.Reservoir
                : f < cells || state.back != BackCondition.BLOCKING;
    }

    int leftPlace(int f) {
        return f == 0 ? cells : f - 1;
    }

    int rightPlace(int f) {
        return f < cells ? f : state.back == BackCondition.RESERVOIR ? cells + 1 : cells - 1;
    }

    /** Looks at the point. */
    void evaluate() {
        for (int s = 0; s < places; s++) {
            int cell = cellOf(s);
            double sum = 0;
            for (int i = 0; i < species; i++) {
                double one = fraction(i, s) * point.diffusivity[i * cells + cell] / state.charge()[i];
                part[i * places + s] = one;
                sum += one;
            }
            perSum[s] = sum == 0 ? 0 : 1 / sum;
            for (int i = 0; i < species; i++) {
                part[i * places + s] *= perSum[s];
            }
        }
        double[] share = new double[cells];
        for (int k = 0; k < cells; k++) {
            share[k] = share(k, point.fraction, 0);
            for (int j = 0; j < state.last; j++) {
                shareBy[j * cells + k] = partials[j] - partials[state.last];
            }
        }
        for (int f = 0; f <= cells; f++) {
            common[f] = atFace(share, f);
            pooled[f] = pooled(faces.flux, f);
            if (isMixed(f)) {
                take(part, f, 1, taken);
            }
        }
    }

    /* The common share of a cell with the composition moved along a path; leaves its derivatives behind. */
    private double share(int cell, double[] path, double step) {
        double rest = 1;
        for (int j = 0; j < state.last; j++) {
            composition[j] = point.fraction[j * cells + cell] + step * path[j * cells + cell];
            rest -= composition[j];
        }
        composition[state.last] = rest;
        return mixing.motion().evaluate(composition, partials);
    }

    /** Change of the common share of a cell with a composition moved along a path, for changes of fractions in planes. */
    double shareChange(int cell, double[] path, double step, double[] changes) {
        share(cell, path, step);
        double sum = 0;
        for (int j = 0; j < state.last; j++) {
            sum += (partials[j] - partials[state.last]) * changes[j * (cells + 1) + cell];
        }
        return sum;
    }

    /** The mean of a quantity of the cells at a face; at the ends that of the cell. */
    double atFace(double[] ofCells, int f) {
        return 0.5 * (ofCells[Math.max(0, f - 1)] + ofCells[Math.min(cells - 1, f)]);
    }

    /** Sum of fluxes over charges. */
    double pooled(double[] flux, int f) {
        double sum = 0;
        for (int i = 0; i < species; i++) {
            sum += flux[i * (cells + 1) + f] / state.charge()[i];
        }
        return sum;
    }

    /**
     * Parts at a face, or their changes, from those of the places beside it.
     *
     * @param total of all parts: 1, or 0 of changes
     */
    void take(double[] parts, int f, double total, double[] result) {
        int carrier = mixing.carrier[f];
        double rest = total;
        for (int i = 0; i < species; i++) {
            if (i != carrier) {
                double weight = mixing.leftPart[i * (cells + 1) + f];
                double value =
                        weight * parts[i * places + leftPlace(f)] + (1 - weight) * parts[i * places + rightPlace(f)];
                result[i * (cells + 1) + f] = value;
                rest -= value;
            }
        }
        result[carrier * (cells + 1) + f] = rest;
    }
}

package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.UniformCommonMotion;

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
    /** Charge fraction and diffusion coefficient by place [-, m^2/s]. */
    final double[] fraction;

    final double[] diffusivity;
    /** Reciprocal of the sum of the transport coefficients of a place; 0 where nothing moves. */
    final double[] perSum;
    /** Part of a species in the pool, by place and by face [-]. */
    final double[] part;

    final double[] taken;
    /** What is pooled at a face [m/s], and the common share there [-]. */
    final double[] pooled;

    final double[] common;
    /** What pooling does to a flux, over the common share [m/s]. */
    final double[] excess;
    /** Derivatives of the common share of a cell by the fractions of all species but the last at jK + k. */
    final double[] shareBy;

    private final double[] share;
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
        fraction = new double[species * places];
        diffusivity = new double[species * places];
        perSum = new double[places];
        part = new double[species * places];
        taken = new double[species * (cells + 1)];
        pooled = new double[cells + 1];
        common = new double[cells + 1];
        excess = new double[species * (cells + 1)];
        shareBy = new double[species * cells];
        share = new double[cells];
        composition = new double[species];
        partials = new double[species];
    }

    /** Gives the reservoirs the values of the cells beside them. */
    void extend(double[] values, int i) {
        int row = i * places;
        values[row + cells] = values[row];
        values[row + cells + 1] = values[row + cells - 1];
    }

    /** Whether the common share is the same everywhere. */
    boolean isUniform() {
        return mixing.motion() instanceof UniformCommonMotion;
    }

    /** First and last face where something passes that can be mixed. */
    int firstMixed() {
        return state.front instanceof FrontCondition.Reservoir ? 0 : 1;
    }

    int lastMixed() {
        return state.back == BackCondition.BLOCKING ? cells - 1 : cells;
    }

    /** Looks at the point. */
    void evaluate() {
        for (int i = 0; i < species; i++) {
            System.arraycopy(point.fraction, i * cells, fraction, i * places, cells);
            fraction[i * places + cells] = point.left[i * (cells + 1)];
            fraction[i * places + cells + 1] = point.right[i * (cells + 1) + cells];
            System.arraycopy(point.diffusivity, i * cells, diffusivity, i * places, cells);
            extend(diffusivity, i);
        }
        divide();
        for (int k = 0; k < cells; k++) {
            share[k] = share(k, point.fraction, 0);
            for (int j = 0; j < state.last; j++) {
                shareBy[j * cells + k] = partials[j] - partials[state.last];
            }
        }
        atFaces(share, common);
        pool(faces.flux, pooled);
        take(part, 1, taken);
        for (int i = 0; i < species; i++) {
            double z = state.charge()[i];
            for (int f = 0, p = i * (cells + 1); f <= cells; f++, p++) {
                excess[p] = z * taken[p] * pooled[f] - faces.flux[p];
            }
        }
    }

    private void divide() {
        double[] sum = new double[places];
        for (int i = 0; i < species; i++) {
            double z = state.charge()[i];
            for (int s = 0, p = i * places; s < places; s++, p++) {
                part[p] = fraction[p] * diffusivity[p] / z;
                sum[s] += part[p];
            }
        }
        for (int s = 0; s < places; s++) {
            perSum[s] = sum[s] == 0 ? 0 : 1 / sum[s];
        }
        for (int i = 0; i < species; i++) {
            for (int s = 0, p = i * places; s < places; s++, p++) {
                part[p] *= perSum[s];
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

    /** Writes the means of a quantity of the cells at the faces; at the ends it is that of the cell. */
    void atFaces(double[] ofCells, double[] result) {
        result[0] = ofCells[0];
        for (int f = 1; f < cells; f++) {
            result[f] = 0.5 * (ofCells[f - 1] + ofCells[f]);
        }
        result[cells] = ofCells[cells - 1];
    }

    /** Writes the sums of fluxes over charges. */
    void pool(double[] flux, double[] result) {
        double first = 1 / state.charge()[0];
        for (int f = 0; f <= cells; f++) {
            result[f] = flux[f] * first;
        }
        for (int i = 1; i < species; i++) {
            double perCharge = 1 / state.charge()[i];
            int row = i * (cells + 1);
            for (int f = 0; f <= cells; f++) {
                result[f] += flux[row + f] * perCharge;
            }
        }
    }

    /**
     * Writes parts at the faces, or their changes, from those of the places beside them.
     *
     * @param total of all parts: 1, or 0 of changes
     */
    void take(double[] parts, double total, double[] result) {
        double[] weight = mixing.leftPart;
        for (int i = 0; i < species; i++) {
            int row = i * (cells + 1);
            int from = i * places;
            for (int f = 1; f < cells; f++) {
                double left = weight[row + f];
                result[row + f] = left * parts[from + f - 1] + (1 - left) * parts[from + f];
            }
            double atFront = weight[row];
            result[row] = atFront * parts[from + cells] + (1 - atFront) * parts[from];
            double atBack = weight[row + cells];
            int behind = state.back == BackCondition.RESERVOIR ? cells + 1 : cells - 1;
            result[row + cells] = atBack * parts[from + cells - 1] + (1 - atBack) * parts[from + behind];
        }
        int[] carrier = mixing.carrier;
        if (species == 2) {
            for (int f = 0, row = cells + 1; f <= cells; f++) {
                double own = result[carrier[f] == 0 ? row + f : f];
                result[carrier[f] == 0 ? f : row + f] = total - own;
            }
            return;
        }
        for (int f = 0; f <= cells; f++) {
            double rest = total;
            for (int i = 0; i < species; i++) {
                rest -= i == carrier[f] ? 0 : result[i * (cells + 1) + f];
            }
            result[carrier[f] * (cells + 1) + f] = rest;
        }
    }
}

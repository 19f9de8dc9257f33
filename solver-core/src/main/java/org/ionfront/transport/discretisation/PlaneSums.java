package org.ionfront.transport.discretisation;

/**
 * Sums of products over planes of {@link LocalPoint}, in loops with one index.
 *
 * @param faces number of faces K + 1
 * @param drops start of the last plane
 * @param size length of all planes
 */
record PlaneSums(int faces, int drops, int size) {
    /** Writes changes of all fluxes by fractions and fields. */
    void combine(double[] byLeft, double[] byRight, double[] byField, LocalTangent local, double[] flux) {
        double[] left = local.left();
        double[] right = local.right();
        double[] field = local.field();
        for (int p = 0; p < size; p++) {
            flux[p] = byLeft[p] * left[p] + byRight[p] * right[p] + byField[p] * field[p];
        }
    }

    /** Adds them. */
    void addCombined(double[] byLeft, double[] byRight, double[] byField, LocalTangent local, double[] flux) {
        double[] left = local.left();
        double[] right = local.right();
        double[] field = local.field();
        for (int p = 0; p < size; p++) {
            flux[p] += byLeft[p] * left[p] + byRight[p] * right[p] + byField[p] * field[p];
        }
    }

    /** Adds changes of the fluxes of a species through coefficients. */
    void addThrough(int i, double[] byLeft, double[] byRight, LocalTangent change, double[] flux) {
        double[] left = change.left();
        double[] right = change.right();
        for (int p = i * faces; p < (i + 1) * faces; p++) {
            flux[p] += byLeft[p] * left[p] + byRight[p] * right[p];
        }
    }

    /** Adds those through a coefficient that sees what the other species leave. */
    void addRest(int i, double[] byLeft, double[] byRight, LocalTangent local, double[] flux) {
        double[] left = local.left();
        double[] right = local.right();
        int row = i * faces;
        for (int other = 0; other < drops; other += faces) {
            for (int f = 0; f < faces; f++) {
                flux[row + f] -= byLeft[row + f] * left[other + f] + byRight[row + f] * right[other + f];
            }
        }
    }

    /** Adds a multiple of the fluxes of a species. */
    void addMultiple(int i, double factor, double[] values, double[] flux) {
        for (int p = i * faces; p < (i + 1) * faces && factor != 0; p++) {
            flux[p] += factor * values[p];
        }
    }
}

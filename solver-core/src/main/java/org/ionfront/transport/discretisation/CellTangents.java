package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * Fractions and fields beside the faces for contents and drops, of tangents and of increments (docs/sensitivities.md, section 3). Owned by
 * one set of tangents.
 */
final class CellTangents {
    private final LocalVariables state;
    private final int faces;
    private final int size;
    private final int drops;
    private final double[] shifted;
    private final double[] others;
    private final double[] changes;

    CellTangents(LocalVariables state) {
        this.state = state;
        faces = state.cells + 1;
        size = state.species * faces;
        drops = state.last * faces;
        shifted = new double[size];
        others = new double[size];
        changes = new double[size];
    }

    /** Writes derivatives of fractions and fields for those of contents and drops. */
    void fill(double[] tangent, LocalPoint at, LocalTangent result) {
        if (state.isNeutral()) {
            neutralLocal(tangent, at, result);
            return;
        }
        double[] left = result.left();
        double[] field = result.field();
        double[] scale = at.scale;
        for (int p = 0; p < size; p++) {
            left[p] = tangent[p] * scale[p];
        }
        if (state.firstField() == 1) {
            left[drops] = left[drops + 1];
        }
        for (int i = 0; i < state.species; i++) {
            System.arraycopy(left, drops, field, i * faces, faces);
        }
        System.arraycopy(field, drops, shifted, drops + 1, faces - 1);
        double[] gaussRight = at.gaussRight;
        double[] gaussLeft = at.gaussLeft;
        for (int p = drops; p < size; p++) {
            left[p] = gaussRight[p] * field[p] - gaussLeft[p] * shifted[p];
        }
        for (int i = 0; i < state.last; i++) {
            System.arraycopy(left, i * faces, others, drops, faces);
            for (int p = drops; p < size; p++) {
                left[p] -= others[p];
            }
        }
        System.arraycopy(left, 1, result.right(), 0, size - 1);
    }

    /* The last ion takes what the others leave, and fields are no unknowns. */
    private void neutralLocal(double[] tangent, LocalPoint at, LocalTangent result) {
        double[] left = result.left();
        double[] scale = at.scale;
        for (int p = 0; p < drops; p++) {
            left[p] = tangent[p] * scale[p];
        }
        Arrays.fill(left, drops, size, 0);
        for (int row = 0; row < drops; row += faces) {
            for (int f = 0; f < faces; f++) {
                left[drops + f] -= left[row + f];
            }
        }
        System.arraycopy(left, 1, result.right(), 0, size - 1);
        Arrays.fill(result.field(), 0);
    }

    /**
     * Adds what a change of the squared screening length itself does to the last fraction.
     *
     * @param permittivity relative change at every face; empty where there is none
     * @param fields in the row of the last species
     */
    void addPermittivity(double[] permittivity, LocalPoint at, double[] fields, LocalTangent result) {
        if (permittivity.length == 0) {
            return;
        }
        System.arraycopy(permittivity, 0, changes, drops, faces);
        for (int p = drops; p < size; p++) {
            changes[p] *= fields[p];
        }
        System.arraycopy(changes, drops, shifted, drops + 1, faces - 1);
        double[] gaussRight = at.gaussRight;
        double[] gaussLeft = at.gaussLeft;
        for (int p = drops; p < size; p++) {
            changes[p] = gaussRight[p] * changes[p] - gaussLeft[p] * shifted[p];
        }
        double[] left = result.left();
        for (int p = drops; p < size; p++) {
            left[p] += changes[p];
        }
        System.arraycopy(left, drops + 1, result.right(), drops, faces - 1);
    }
}

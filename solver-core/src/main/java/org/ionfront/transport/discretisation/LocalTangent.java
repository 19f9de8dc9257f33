package org.ionfront.transport.discretisation;

/**
 * Derivatives of fractions [-] and fields [1/m] by one parameter, in planes as {@link LocalPoint} has them.
 *
 * @param left of the cells on the left of the faces
 * @param right of those on the right
 * @param field at the faces, in every row
 */
record LocalTangent(double[] left, double[] right, double[] field) {
    LocalTangent(int size) {
        this(new double[size], new double[size], new double[size]);
    }
}

package org.ionfront.io.sims;

import java.util.Arrays;

/** Numbers of which it is not known beforehand how many come. */
final class DoubleColumn {

    private static final int FIRST_CAPACITY = 256;

    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double last() {
        return values[size - 1];
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

package org.ionfront.transport.simulation;

import java.util.Arrays;

/** Rows of derivatives while a run proceeds. */
final class DerivativeRows {
    private double[] current = new double[256];
    private double[] potential = new double[256];
    private double[] charge = new double[256];
    private int size;

    void add(double currentDensity, double surfacePotential, double chargeDensity) {
        if (size == current.length) {
            current = Arrays.copyOf(current, 2 * size);
            potential = Arrays.copyOf(potential, 2 * size);
            charge = Arrays.copyOf(charge, 2 * size);
        }
        current[size] = currentDensity;
        potential[size] = surfacePotential;
        charge[size] = chargeDensity;
        size++;
    }

    TraceDerivatives trace() {
        return new TraceDerivatives(
                Arrays.copyOf(current, size), Arrays.copyOf(potential, size), Arrays.copyOf(charge, size));
    }
}

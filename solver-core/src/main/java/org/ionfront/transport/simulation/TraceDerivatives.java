package org.ionfront.transport.simulation;

/**
 * Derivatives of a {@link Trace} by one parameter, per unit of it, row by row; arrays are read-only.
 *
 * @param currentDensity [A/m^2]
 * @param surfacePotential [V]
 * @param charge [C/m^2]
 */
public record TraceDerivatives(double[] currentDensity, double[] surfacePotential, double[] charge) {}

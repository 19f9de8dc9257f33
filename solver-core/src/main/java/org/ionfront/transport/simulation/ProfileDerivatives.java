package org.ionfront.transport.simulation;

import java.util.List;

/**
 * Derivatives of a {@link Profile} by one parameter, per unit of it, in the same cells.
 *
 * @param time of the profile [s]
 * @param fractions of the charge fractions [-], one array of length K per species; read-only
 * @param surfacePotential of the potential of the front face [V]
 * @param sheetCharge of the charge on the front face [C/m^2]
 */
public record ProfileDerivatives(double time, List<double[]> fractions, double surfacePotential, double sheetCharge) {}

package org.ionfront.material.defect;

/**
 * Density of one kind of defect with its logarithmic derivatives.
 *
 * @param density [1/m^3]
 * @param logDerivatives d ln [X]/dp [1 per unit of p], one per parameter of the equilibrium; not copied, never modified
 * @param logTemperatureDerivative d ln [X]/dT [1/K]
 */
public record DefectDensity(double density, double[] logDerivatives, double logTemperatureDerivative) {}

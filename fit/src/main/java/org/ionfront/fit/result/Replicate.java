package org.ionfront.fit.result;

/**
 * The fit to one made-up experiment; arrays have one entry per free parameter and are read-only.
 *
 * @param index of the experiment, from 0; everything random in it follows from index and seed
 * @param converged whether the fit did
 * @param estimates as variables of the search (docs/fit.md)
 * @param errors standard errors of these from the covariance; NaN where there is none
 */
public record Replicate(int index, boolean converged, double[] estimates, double[] errors) {}

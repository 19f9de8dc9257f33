package org.ionfront.fit.result;

/**
 * Where one local search of several led, with coarse simulations.
 *
 * @param start values of the parameters of the report, linear; read-only
 * @param estimate the same where it ended; read-only
 * @param chiSquare there; +infinity where the start could not be simulated
 * @param minimum which of the different minima that is, from 0 for the best; -1 where the start could not be simulated
 */
public record SearchAttempt(double[] start, double[] estimate, double chiSquare, int minimum) {}

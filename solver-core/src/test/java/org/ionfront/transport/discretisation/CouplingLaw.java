package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.DiffusivityLaw;

/** D = d exp(sum of a_j w_j): depends on every fraction, so that no term of a Jacobian can hide. */
record CouplingLaw(double d, double[] a) implements DiffusivityLaw {
    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        double exponent = 0;
        for (int j = 0; j < fractions.length; j++) {
            exponent += a[j] * fractions[j];
        }
        double value = d * Math.exp(exponent);
        for (int j = 0; j < fractions.length; j++) {
            partials[j] = a[j] * value;
        }
        return value;
    }
}

package org.ionfront.material.theory;

import org.ionfront.transport.model.DiffusivityLaw;

/**
 * D = D_b w^m, which an exponential tail of site energies gives: the exactly solvable front. Test only.
 *
 * @param bulkDiffusivity D_b [m^2/s]
 * @param exponent m [-]
 */
record PowerLaw(double bulkDiffusivity, double exponent) implements DiffusivityLaw {
    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        partials[0] = 0;
        partials[1] = 0;
        partials[species] = bulkDiffusivity * exponent * Math.pow(fractions[species], exponent - 1);
        return bulkDiffusivity * Math.pow(fractions[species], exponent);
    }
}

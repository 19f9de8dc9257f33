package org.ionfront.io.config;

import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.transport.model.Ion;

/**
 * The ion whose law is read.
 *
 * @param ion the ion
 * @param density density at which its charge fraction is 1, or that of a native ion in the untouched sample [1/m^3]; 0 where it
 *     is not known
 * @param onlyNative whether it has the sites for itself
 * @param temperature of the sample [K]
 */
record LawSubject(Ion ion, double density, boolean onlyNative, double temperature) {
    /** The diffusivity in the untouched sample, from a conductivity. */
    double diffusivityOf(Value conductivity) {
        double value = conductivity.positive(QuantityKind.CONDUCTIVITY).value();
        double diffusivity = NernstEinstein.diffusivity(value, temperature, ion, density);
        if (!(diffusivity > 0) || Double.isInfinite(diffusivity)) {
            throw conductivity.fault(
                    "found '" + conductivity.text() + "', which gives a diffusivity beyond the range of numbers");
        }
        return diffusivity;
    }
}

package org.ionfront.material.theory;

import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A native and a foreign ion, both monovalent, that share the sites of electroneutral glass.
 *
 * @param nativeLaw D_1; evaluated with the fractions {w, 1 - w} as species 0
 * @param foreignDiffusivity D_2 [m^2/s], positive
 */
public record IonPair(DiffusivityLaw nativeLaw, double foreignDiffusivity) {
    /** Rejects a foreign diffusivity that is not positive and finite. */
    public IonPair {
        if (!(foreignDiffusivity > 0) || Double.isInfinite(foreignDiffusivity)) {
            throw new IllegalArgumentException(
                    "the foreign diffusivity is " + foreignDiffusivity + " m^2/s; it must be positive");
        }
    }

    /** Native diffusivity D_1 at a native fraction [m^2/s]. */
    public double nativeDiffusivity(double fraction) {
        return at(fraction).diffusivity();
    }

    /** dD_1/dw along w + u = 1 [m^2/s]. */
    public double nativeDiffusivitySlope(double fraction) {
        return at(fraction).slope();
    }

    /** S = w D_1 + (1 - w) D_2 [m^2/s]; the conductivity is N e^2 S/kT. */
    public double mobilitySum(double fraction) {
        return at(fraction).mobilitySum(this);
    }

    /** dS/dw [m^2/s]. */
    public double mobilitySumSlope(double fraction) {
        Composition here = at(fraction);
        return here.diffusivity() + fraction * here.slope() - foreignDiffusivity;
    }

    /** Share of the current that the native ion carries by migration, t_1 = w D_1/S [-]. */
    public double nativeTransference(double fraction) {
        Composition here = at(fraction);
        return fraction * here.diffusivity() / here.mobilitySum(this);
    }

    /**
     * Depth of a composition in a fan over the charge depth, x/x_Q = dt_2/du = D_2 [D_1 + u w D_1']/S^2 [-]; Eq. 11 of
     * {@code docs/site-energies.md}.
     */
    public double characteristicDepth(double fraction) {
        Composition here = at(fraction);
        double sum = here.mobilitySum(this);
        return foreignDiffusivity / sum * ((here.diffusivity() + (1.0 - fraction) * fraction * here.slope()) / sum);
    }

    /**
     * How the foreign ion replaces the native one.
     *
     * @throws IllegalArgumentException if the law gives no number somewhere between w = 0 and w = 1
     */
    public Replacement replacement() {
        return ReplacementSearch.of(this);
    }

    private Composition at(double fraction) {
        double[] partials = new double[2];
        double diffusivity = nativeLaw.evaluate(new double[] {fraction, 1.0 - fraction}, 0, partials);
        return new Composition(fraction, diffusivity, partials[0] - partials[1]);
    }

    /** D_1 and its derivative along w + u = 1. */
    private record Composition(double fraction, double diffusivity, double slope) {
        double mobilitySum(IonPair pair) {
            return fraction * diffusivity + (1.0 - fraction) * pair.foreignDiffusivity;
        }
    }
}

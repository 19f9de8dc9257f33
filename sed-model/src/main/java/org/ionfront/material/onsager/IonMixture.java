package org.ionfront.material.onsager;

/**
 * Two mobile ions at one place of a neutral glass.
 *
 * @param firstDensity n_1 [1/m^3], 0 or more
 * @param secondDensity n_2 [1/m^3], 0 or more
 * @param firstValence z_1, 1 or more
 * @param secondValence z_2, 1 or more
 */
public record IonMixture(double firstDensity, double secondDensity, int firstValence, int secondValence) {
    /** Rejects values outside the ranges given above, and a place without ions. */
    public IonMixture {
        if (!(firstDensity >= 0 && secondDensity >= 0 && firstDensity + secondDensity > 0)
                || Double.isInfinite(firstDensity + secondDensity)) {
            throw new IllegalArgumentException("the densities are " + firstDensity + " and " + secondDensity
                    + " 1/m^3; both must be 0 or more, and not both 0");
        }
        if (firstValence < 1 || secondValence < 1) {
            throw new IllegalArgumentException(
                    "the charge numbers are " + firstValence + " and " + secondValence + "; they must be 1 or more");
        }
    }

    /** The composition in which the first ion balances a share of the charge of the glass, the second one the rest. */
    public static IonMixture ofFraction(double fraction, double background, int firstValence, int secondValence) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("the fraction is " + fraction + "; it must lie in 0 to 1");
        }
        return new IonMixture(
                fraction * background / firstValence,
                (1 - fraction) * background / secondValence,
                firstValence,
                secondValence);
    }
}

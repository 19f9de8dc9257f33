package org.ionfront.material.energy;

/**
 * Site energies that become exponentially rarer below a top energy of 0 eV: in step filling D = D_b w^m, m = E_c/kT.
 *
 * <p>Its one parameter is {@code fwhm} [eV]; the density has fallen to a half of its maximum at E_c ln 2 below the top.
 *
 * @param fwhm full width at half maximum, E_c ln 2 [eV], positive
 */
public record ExponentialTailDistribution(double fwhm) implements WidthOnly {
    private static final double LN_2 = Math.log(2.0);

    /** Rejects a width that is not positive and finite. */
    public ExponentialTailDistribution {
        WidthCheck.require(fwhm);
    }

    /** The distribution exp(E/E_c)/E_c, by E_c [eV]. */
    public static ExponentialTailDistribution ofDecayEnergy(double decayEnergy) {
        return new ExponentialTailDistribution(decayEnergy * LN_2);
    }

    /** Energy over which the density falls by a factor e, E_c [eV]. */
    public double decayEnergy() {
        return fwhm / LN_2;
    }

    @Override
    public String shape() {
        return "exponential-tail";
    }

    @Override
    public double density(double energy) {
        return energy > 0 ? 0.0 : Math.exp(energy / decayEnergy()) / decayEnergy();
    }

    @Override
    public double cumulative(double energy) {
        return energy > 0 ? 1.0 : Math.exp(energy / decayEnergy());
    }

    @Override
    public double upperCumulative(double energy) {
        return energy > 0 ? 0.0 : -Math.expm1(energy / decayEnergy());
    }

    @Override
    public double quantile(double fraction) {
        return fraction > 1 ? Double.NaN : decayEnergy() * Math.log(fraction);
    }

    @Override
    public double upperQuantile(double fraction) {
        return fraction < 0 ? Double.NaN : decayEnergy() * Math.log1p(-fraction);
    }

    @Override
    public double smoothness() {
        return decayEnergy();
    }

    @Override
    public double[] knots() {
        return new double[] {0.0};
    }

    @Override
    public String words() {
        return "an exponential-tail";
    }

    @Override
    public ExponentialTailDistribution withWidth(double width) {
        return new ExponentialTailDistribution(width);
    }
}

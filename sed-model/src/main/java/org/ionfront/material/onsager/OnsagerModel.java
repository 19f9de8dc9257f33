package org.ionfront.material.onsager;

import org.ionfront.material.evaluation.LawPoint;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.Species;

/**
 * Two ions whose laws give Onsager coefficients at every composition, at one temperature.
 *
 * @param first the native ion
 * @param second the ion that shares the charge of the glass with it
 * @param background N, charge density of the fixed background in elementary charges [1/m^3], positive
 * @param temperature at which the laws hold [K]
 * @param havenRatio H_R, tracer over effective diffusivity of a law [-], positive
 * @param crossTerms what is common to the motion of both
 */
public record OnsagerModel(
        Species first,
        Species second,
        double background,
        double temperature,
        double havenRatio,
        CrossTerms crossTerms) {
    /** Rejects values outside the ranges given above. */
    public OnsagerModel {
        if (!(background > 0) || Double.isInfinite(background)) {
            throw new IllegalArgumentException("the background is " + background + " 1/m^3; it must be positive");
        }
        if (!(havenRatio > 0) || Double.isInfinite(havenRatio)) {
            throw new IllegalArgumentException("the Haven ratio is " + havenRatio + "; it must be positive");
        }
    }

    /**
     * Everything at one composition.
     *
     * @param fraction charge fraction of the first ion w [-], above 0 to 1
     * @throws LawRangeException where a law does not hold
     */
    public OnsagerPoint at(double fraction) {
        double[] fractions = {fraction, 1 - fraction};
        LawPoint nativeIon = LawPoint.of(first, fractions, 0, background, temperature);
        double secondDiffusivity = second.law().valueAt(fractions, 1);
        IonMixture mixture = IonMixture.ofFraction(
                fraction, background, first.ion().valence(), second.ion().valence());
        OnsagerCoefficients coefficients = OnsagerCoefficients.ofDiffusivities(
                mixture, temperature, nativeIon.diffusivity(), secondDiffusivity, crossTerms);
        return new OnsagerPoint(
                coefficients,
                nativeIon,
                second.law().thermodynamicFactor(1 - fraction),
                effective(coefficients, nativeIon.diffusivity(), secondDiffusivity),
                new ProfileDiffusivities(havenRatio * nativeIon.diffusivity(), havenRatio * secondDiffusivity));
    }

    /** Factor of Eq. 9: what the cross terms do to the response to a field; exactly 1 for two ions of the same charge. */
    private ProfileDiffusivities effective(OnsagerCoefficients coefficients, double d1, double d2) {
        double z1 = first.ion().valence();
        double z2 = second.ion().valence();
        double a1 = coefficients.mixture().firstDensity() * d1;
        double a2 = coefficients.mixture().secondDensity() * d2;
        if (z1 == z2 || a1 + a2 == 0) {
            return new ProfileDiffusivities(d1, d2);
        }
        double charge = (z1 * a1 + z2 * a2) / (a1 + a2);
        double share = crossTerms.share();
        return new ProfileDiffusivities(d1 * (1 - share + share * charge / z1), d2 * (1 - share + share * charge / z2));
    }
}

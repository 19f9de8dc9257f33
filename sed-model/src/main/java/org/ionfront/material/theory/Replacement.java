package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * How a foreign ion replaces a native one at depths far beyond the natural length: the three possible outcomes.
 *
 * <p>All are self-similar in x/x_Q, depth over charge depth. The profile is the entropy solution of the electroneutral
 * transport equation, the upper concave envelope of the foreign ion's share of the current.
 */
public sealed interface Replacement permits PartialReplacement, CompleteReplacement, SpreadingReplacement {
    /** The two ions. */
    IonPair pair();

    /** Smallest mobility sum S_p of all compositions [m^2/s]. */
    double leastMobilitySum();

    /**
     * Depth that the foreign ion has reached over the charge depth, D_2/S_p [-]; for a front that is v N/I, its speed over
     * that of complete replacement.
     */
    default double reach() {
        return pair().foreignDiffusivity() / leastMobilitySum();
    }

    /** Resistance of the replaced depth: mean of 1/S over it [s/m^2]; Eq. 10 of {@code docs/theory.md}. */
    default double meanInverseMobilitySum() {
        double depth = reach();
        DoubleUnaryOperator fractions = nativeFractions();
        return new AdaptiveMean(x -> 1.0 / pair().mobilitySum(fractions.applyAsDouble(x * depth))).over(0, 1);
    }

    /**
     * Native fraction at a depth [-].
     *
     * @param depth x/x_Q [-], 0 or more
     * @throws IllegalArgumentException for a negative depth
     */
    default double nativeFraction(double depth) {
        return nativeFractions().applyAsDouble(depth);
    }

    /** {@link #nativeFraction} for many depths: what they share is worked out once. */
    DoubleUnaryOperator nativeFractions();
}

package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * A steady front that leaves a part of the native ions behind, because the mobility sum has its minimum at w_p &gt; 0.
 *
 * <p>Behind the front the native fraction falls slowly towards the surface: what looks like a plateau is a fan.
 *
 * @param pair the two ions
 * @param plateauFraction native fraction directly behind the front w_p [-], in (0, 1); Eq. 9 of
 *     {@code docs/site-energies.md}
 */
public record PartialReplacement(IonPair pair, double plateauFraction) implements Replacement {
    /** Rejects a fraction outside (0, 1). */
    public PartialReplacement {
        if (!(plateauFraction > 0 && plateauFraction < 1)) {
            throw new IllegalArgumentException(
                    "the plateau fraction is " + plateauFraction + "; it must lie between 0 and 1");
        }
    }

    @Override
    public double leastMobilitySum() {
        return pair.mobilitySum(plateauFraction);
    }

    /**
     * Native fraction that stays behind the front, averaged over its depth, pbar = 1 - S_p/D_2 [-].
     *
     * <p>Computed as w_p (1 - D_1(w_p)/D_2), which has no cancellation.
     */
    public double meanResidual() {
        return plateauFraction * (1.0 - pair.nativeDiffusivity(plateauFraction) / pair.foreignDiffusivity());
    }

    /**
     * Native fraction behind the front [-]; Eq. 12 of {@code docs/site-energies.md}.
     *
     * @param position depth over the depth of the front x/x_f [-], 0 to 1
     * @throws IllegalArgumentException outside 0 to 1
     */
    public double fan(double position) {
        return fan().applyAsDouble(position);
    }

    private DoubleUnaryOperator fan() {
        DoubleUnaryOperator fractions = ReplacementSearch.fractions(pair, plateauFraction);
        double reach = reach();
        return position -> {
            if (!(position >= 0 && position <= 1)) {
                throw new IllegalArgumentException(
                        "the position is " + position + "; behind the front it lies in 0 (surface) to 1 (front)");
            }
            return position == 1 ? plateauFraction : fractions.applyAsDouble(position * reach);
        };
    }

    @Override
    public DoubleUnaryOperator nativeFractions() {
        DoubleUnaryOperator fan = fan();
        double reach = reach();
        return depth -> depth > reach ? 1.0 : fan.applyAsDouble(depth / reach);
    }

    /** The steady shape of the front. */
    public FrontProfile frontProfile() {
        return new FrontProfile(pair, plateauFraction);
    }
}

package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * A steady front that replaces every native ion, because no mixture conducts less than the pure foreign ion.
 *
 * @param pair the two ions
 */
public record CompleteReplacement(IonPair pair) implements Replacement {
    @Override
    public double leastMobilitySum() {
        return pair.foreignDiffusivity();
    }

    @Override
    public DoubleUnaryOperator nativeFractions() {
        return depth -> {
            if (!(depth >= 0)) {
                throw new IllegalArgumentException("the depth is " + depth + "; it must be 0 or more");
            }
            return depth > 1 ? 1.0 : 0.0;
        };
    }

    @Override
    public double meanInverseMobilitySum() {
        return 1.0 / pair.foreignDiffusivity();
    }

    /** The steady shape of the front. */
    public FrontProfile frontProfile() {
        return new FrontProfile(pair, 0.0);
    }
}

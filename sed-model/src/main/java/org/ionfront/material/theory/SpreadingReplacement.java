package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * No steady front: no mixture conducts less than the untouched glass, so the foreign ion runs ahead and the transition
 * widens in proportion to its depth.
 *
 * @param pair the two ions
 */
public record SpreadingReplacement(IonPair pair) implements Replacement {
    @Override
    public double leastMobilitySum() {
        return pair.mobilitySum(1.0);
    }

    @Override
    public DoubleUnaryOperator nativeFractions() {
        DoubleUnaryOperator fan = ReplacementSearch.fractions(pair, 1.0);
        return depth -> {
            if (!(depth >= 0)) {
                throw new IllegalArgumentException("the depth is " + depth + "; it must be 0 or more");
            }
            return depth >= reach() ? 1.0 : fan.applyAsDouble(depth);
        };
    }
}

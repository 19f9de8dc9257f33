package org.ionfront.material.superionic;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The exact transition temperatures of one set of parameters; Eqs. 3, 8 and 10 of {@code docs/superionic.md}.
 *
 * @param typeTwo T_p at which the polarisation vanishes [K]; empty without repulsion
 * @param typeOne where the equation for P0 loses its solution on heating; empty where it never does
 * @param singleOccupation temperature above which no site holds more than one ion [K]; empty where that holds at all
 *     temperatures, infinite where it holds at none
 */
public record Transitions(OptionalDouble typeTwo, Optional<TypeOne> typeOne, OptionalDouble singleOccupation) {
    /**
     * The end of the branch of P0 that begins at T = 0: there it meets an upper branch, at a finite P0 with infinite slope.
     *
     * @param temperature T_I [K]
     * @param polarisation gamma there [-]
     * @param hoppingProbability P0 there, 1/B [-]
     * @param reappearance temperature above which the equation has solutions again, none of them below 1 [K]
     */
    public record TypeOne(double temperature, double polarisation, double hoppingProbability, double reappearance) {
        /** 1 - P0 (1 + gamma) at the transition [-]; below 0 the model has failed before it gets there. */
        public double stayProbability() {
            return 1 - hoppingProbability * (1 + polarisation);
        }
    }

    /** Which transitions are passed on heating. */
    public Sequence sequence() {
        if (typeOne.isEmpty()) {
            return typeTwo.isEmpty() ? Sequence.NONE : Sequence.TYPE_TWO;
        }
        if (typeTwo.isEmpty()) {
            return Sequence.TYPE_ONE;
        }
        return typeOne.get().temperature() > typeTwo.getAsDouble() ? Sequence.BOTH : Sequence.TYPE_ONE_WHILE_POLARISED;
    }

    /** What happens on heating from T = 0. */
    public enum Sequence {
        /** No transition. */
        NONE,
        /** Type II only. */
        TYPE_TWO,
        /** Type I only, without any repulsion. */
        TYPE_ONE,
        /** Coexistence: first type II at T_p, then type I. */
        BOTH,
        /** Type I at or below T_p, inside the polarised phase; T_p is never reached. */
        TYPE_ONE_WHILE_POLARISED
    }
}

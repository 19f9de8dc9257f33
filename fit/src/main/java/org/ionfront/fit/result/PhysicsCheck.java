package org.ionfront.fit.result;

import java.util.OptionalDouble;

/**
 * One question that a fit should stand up to beside its chi-square, and the answer.
 *
 * @param name key in result files
 * @param found what the data say [-]; empty where they say nothing
 * @param expected what it should be [-]; empty where there is no single number
 * @param error one standard deviation of what was found [-]; empty where it is not known
 * @param outcome the answer
 * @param verdict the answer in words
 */
public record PhysicsCheck(
        String name,
        OptionalDouble found,
        OptionalDouble expected,
        OptionalDouble error,
        Outcome outcome,
        String verdict) {
    /** How a check ended. */
    public enum Outcome {
        /** Data and expectation agree. */
        AGREES("agrees"),
        /** They do not. */
        DISAGREES("disagrees"),
        /** They agree by construction, because something was fitted that makes them. */
        CIRCULAR("circular"),
        /** There is nothing to compare. */
        NOT_POSSIBLE("not-possible");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** A check without numbers. */
    public static PhysicsCheck without(String name, Outcome outcome, String verdict) {
        return new PhysicsCheck(
                name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), outcome, verdict);
    }
}

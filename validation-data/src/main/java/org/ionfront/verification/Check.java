package org.ionfront.verification;

/**
 * One of our numbers beside an outside one.
 *
 * @param quantity what it is, with its unit
 * @param outside published or exact value; 0 where the number is itself an error
 * @param ours our value
 * @param error distance between the two, absolute or relative
 * @param limit largest error that passes
 * @param basis what the limit is
 */
public record Check(String quantity, double outside, double ours, double error, double limit, Basis basis) {
    /** Where a limit comes from. */
    public enum Basis {
        /** The error that a published program reports of itself: we must not be worse. */
        PUBLISHED_ERROR("published"),
        /** The uncertainty of the outside number, or what our resolution allows; absolute. */
        TOLERANCE("tolerance"),
        /** The same, relative to the outside number. */
        RELATIVE_TOLERANCE("relative");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The word used in tables. */
        public String label() {
            return label;
        }
    }

    /** A value with an absolute tolerance. */
    static Check value(String quantity, double outside, double ours, double tolerance) {
        return new Check(quantity, outside, ours, Math.abs(ours - outside), tolerance, Basis.TOLERANCE);
    }

    /** A value with a relative tolerance. */
    static Check relative(String quantity, double outside, double ours, double tolerance) {
        return new Check(
                quantity,
                outside,
                ours,
                Math.abs(ours - outside) / Math.abs(outside),
                tolerance,
                Basis.RELATIVE_TOLERANCE);
    }

    /** An error of ours that must stay below a bound. */
    static Check atMost(String quantity, double error, double bound) {
        return new Check(quantity, 0, error, Math.abs(error), bound, Basis.TOLERANCE);
    }

    /** An error of ours beside the one a published program reports. */
    static Check published(String quantity, double error, double publishedError) {
        return new Check(quantity, 0, error, Math.abs(error), publishedError, Basis.PUBLISHED_ERROR);
    }

    /** An observed order of convergence, which may be above the nominal one. */
    static Check order(String quantity, double nominal, double observed, double slack) {
        double missing = observed >= nominal ? 0 : nominal - observed;
        return new Check(quantity, nominal, observed, missing, slack, Basis.TOLERANCE);
    }

    /** A claim that a number lies between two others. */
    static Check between(String quantity, double low, double high, double ours) {
        double middle = 0.5 * (low + high);
        return new Check(quantity, middle, ours, Math.abs(ours - middle), 0.5 * (high - low), Basis.TOLERANCE);
    }

    /** Whether the error is within the limit; what is not a number never is. */
    public boolean passes() {
        return error <= limit;
    }
}

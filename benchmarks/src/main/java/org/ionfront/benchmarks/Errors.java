package org.ionfront.benchmarks;

/**
 * How far an outcome is from the reference.
 *
 * @param profile L1 distance of the native profile over 0 to 1.8 front depths, relative to the front depth [-]
 * @param potential of the surface at the end, relative [-]; rounding where it is prescribed
 * @param dose charge passed, relative [-]; rounding where the current is prescribed
 */
record Errors(double profile, double potential, double dose) {
    private static final double RANGE = 1.8;

    static Errors of(Outcome outcome, Outcome reference, double frontDepth) {
        return new Errors(
                outcome.profile().distance(reference.profile(), RANGE * frontDepth) / frontDepth,
                Math.abs(outcome.surfacePotential() / reference.surfacePotential() - 1),
                Math.abs(outcome.dose() / reference.dose() - 1));
    }
}

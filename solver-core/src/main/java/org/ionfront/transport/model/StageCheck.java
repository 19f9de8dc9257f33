package org.ionfront.transport.model;

/**
 * Whether drive, front and back of a stage can go together.
 *
 * @param stage the stage
 * @param front what its front face does with ions
 * @param back condition at the back face
 */
record StageCheck(Stage stage, FrontMode front, BackCondition back) {
    /** Throws an {@link IllegalArgumentException} where they cannot. */
    void run() {
        boolean rests = stage.drive() instanceof Drive.Rest;
        boolean drivesCurrent = stage.drive() instanceof Drive.Beam
                || (stage.drive() instanceof Drive.Current current
                        && current.trace().largestMagnitude() > 0);
        if (stage.ion().isEmpty() && !rests && front != FrontMode.BLOCKING) {
            throw new IllegalArgumentException(
                    "a stage without an arriving ion needs the drive rest or a blocking front face");
        }
        if (stage.ion().isEmpty() && front == FrontMode.OPEN) {
            throw new IllegalArgumentException("an open front face needs an arriving ion, which fills the reservoir");
        }
        if (front == FrontMode.BLOCKING && drivesCurrent) {
            throw new IllegalArgumentException("a blocking front face carries no steady current; drive the stage by a"
                    + " surface potential, or open the front");
        }
        if (back == BackCondition.BLOCKING && drivesCurrent) {
            throw new IllegalArgumentException("a blocking back face carries no steady current: a prescribed one would"
                    + " charge the sample without end; drive the stage by a surface potential, or choose another back");
        }
        if (front == FrontMode.ATTACHED) {
            requireNotNegative();
        }
    }

    private void requireNotNegative() {
        if (stage.drive() instanceof Drive.Current current) {
            requireNotNegative(current.trace(), "current density", "A/m^2");
        } else if (stage.drive() instanceof Drive.SurfacePotential potential) {
            requireNotNegative(potential.trace(), "surface potential", "V");
        }
    }

    private static void requireNotNegative(PiecewiseLinear trace, String what, String unit) {
        for (int k = 0; k < trace.size(); k++) {
            if (trace.value(k) < 0) {
                throw new IllegalArgumentException("the " + what + " falls to " + trace.value(k) + " " + unit
                        + "; with an attached front face it must be 0 or more, since nothing leaves through that face");
            }
        }
    }
}

package org.ionfront.transport.discretisation;

/**
 * Exponentially fitted charge fluxes of all species through all faces, and their partial derivatives (docs/solver.md,
 * Eqs. 7 to 10).
 *
 * <p>The diffusion coefficient of a face is the harmonic mean of its two cells, weighted by their half widths. No other
 * mean is offered: on a front the grid does not resolve, the arithmetic one empties the donor cell with the mobility of
 * its fast neighbour and invents a flat plateau.
 *
 * <p>Arrays of length (M)(K+1): entry i (K+1) + f belongs to species i and face f. Owned by one system, for one thread.
 */
final class FaceFluxes {
    private final int faceCount;
    private final double[] charge;
    /** Fluxes z J / N [m/s]. */
    final double[] flux;
    /** Derivative by the fraction on the left of the face [m/s]. */
    final double[] byLeft;
    /** Derivative by the fraction on the right of the face [m/s]. */
    final double[] byRight;
    /** Derivative by the reduced field at the face [m^2/s]. */
    final double[] byField;
    /** Derivative by the diffusion coefficient of the cell on the left [1/m]. */
    final double[] byLeftDiffusivity;
    /** Derivative by the diffusion coefficient of the cell on the right [1/m]. */
    final double[] byRightDiffusivity;

    FaceFluxes(int species, int faces, double[] charge) {
        this.faceCount = faces;
        this.charge = charge;
        int size = species * faces;
        flux = new double[size];
        byLeft = new double[size];
        byRight = new double[size];
        byField = new double[size];
        byLeftDiffusivity = new double[size];
        byRightDiffusivity = new double[size];
    }

    /** Sets a flux and all its derivatives to zero. */
    void close(int species, int face) {
        int p = species * faceCount + face;
        flux[p] = 0;
        byLeft[p] = 0;
        byRight[p] = 0;
        byField[p] = 0;
        byLeftDiffusivity[p] = 0;
        byRightDiffusivity[p] = 0;
    }

    /**
     * Flux between two points; derivatives only on request, because the right-hand side alone is wanted most often.
     *
     * @param leftHalf distance from the left point to the face [m]
     * @param rightHalf distance from the face to the right point [m]
     */
    void between(
            int species,
            int face,
            double leftHalf,
            double rightHalf,
            double left,
            double right,
            double leftDiffusivity,
            double rightDiffusivity,
            double field,
            boolean derivatives) {
        int p = species * faceCount + face;
        double distance = leftHalf + rightHalf;
        double drift = charge[species] * field * distance;
        double plus = Bernoulli.value(Math.abs(drift));
        double minus = plus + Math.abs(drift);
        if (drift < 0) {
            double swap = plus;
            plus = minus;
            minus = swap;
        }
        double leftResistance = leftHalf / leftDiffusivity;
        double rightResistance = rightHalf / rightDiffusivity;
        double conductance = 1 / (leftResistance + rightResistance);
        // B(-p) wl - B(p) wr, arranged so that equal fractions give the drift without cancellation.
        double shape = drift >= 0 ? plus * (left - right) + drift * left : minus * (left - right) + drift * right;
        flux[p] = conductance * shape;
        if (derivatives) {
            byLeft[p] = conductance * minus;
            byRight[p] = -conductance * plus;
            double slope = Bernoulli.derivative(drift, plus, minus);
            byField[p] = conductance * charge[species] * distance * ((slope + 1) * left - slope * right);
            byLeftDiffusivity[p] = shape * leftHalf * square(conductance / leftDiffusivity);
            byRightDiffusivity[p] = shape * rightHalf * square(conductance / rightDiffusivity);
        }
    }

    /** Pure migration out of the cell on the left: no concentration gradient at the face. */
    void migration(int species, int face, double fraction, double diffusivity, double field) {
        int p = species * faceCount + face;
        double mobility = charge[species] * diffusivity;
        flux[p] = mobility * fraction * field;
        byLeft[p] = mobility * field;
        byRight[p] = 0;
        byField[p] = mobility * fraction;
        byLeftDiffusivity[p] = charge[species] * fraction * field;
        byRightDiffusivity[p] = 0;
    }

    private static double square(double x) {
        return x * x;
    }
}

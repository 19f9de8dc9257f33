package org.ionfront.material.theory;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;

/**
 * Shape of a steady front by quadrature; Eq. 13 of {@code docs/site-energies.md}.
 *
 * <p>Positions are in units of the natural length ell = N D_2/I, positive towards the bulk, and zero where the foreign
 * fraction is half of that behind the front.
 *
 * @param pair the two ions
 * @param plateauFraction native fraction directly behind the front w_p [-], in [0, 1)
 */
public record FrontProfile(IonPair pair, double plateauFraction) {
    private static final double RELATIVE_ACCURACY = 1e-11;
    private static final double ABSOLUTE_ACCURACY = 1e-12;
    private static final int MAX_EVALUATIONS = 1_000_000;

    /** Rejects a fraction outside [0, 1). */
    public FrontProfile {
        if (!(plateauFraction >= 0 && plateauFraction < 1)) {
            throw new IllegalArgumentException(
                    "the plateau fraction is " + plateauFraction + "; it must lie in [0, 1)");
        }
    }

    /**
     * Where the foreign fraction has a given value [ell].
     *
     * @param share foreign fraction over that directly behind the front u/u_p [-], between 0 and 1
     * @throws IllegalArgumentException unless 0 &lt; share &lt; 1
     */
    public double position(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share is " + share + "; it must lie between 0 and 1");
        }
        if (share == 0.5) {
            return 0.0;
        }
        // In y = ln(u/(u_p - u)) the pole at u = 0 disappears and the one at u_p is pushed out to infinity.
        double end = Math.log(share) - Math.log1p(-share);
        var quadrature = new IterativeLegendreGaussIntegrator(16, RELATIVE_ACCURACY, ABSOLUTE_ACCURACY);
        double distance = quadrature.integrate(MAX_EVALUATIONS, this::stretch, Math.min(0.0, end), Math.max(0.0, end));
        return end > 0 ? -distance : distance;
    }

    /** Distance over which the foreign fraction rises from 10 to 90 % of that behind the front [ell]. */
    public double width() {
        return position(0.1) - position(0.9);
    }

    /** -dX/dy, y = ln(u/(u_p - u)). */
    private double stretch(double y) {
        double plateauForeign = 1.0 - plateauFraction;
        double missing = plateauForeign / (1.0 + Math.exp(y));
        double fraction = plateauFraction + missing;
        double least = pair.mobilitySum(plateauFraction);
        return least
                / pair.foreignDiffusivity()
                * pair.nativeDiffusivity(fraction)
                * missing
                / (plateauForeign * (pair.mobilitySum(fraction) - least));
    }
}

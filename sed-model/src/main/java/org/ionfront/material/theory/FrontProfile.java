package org.ionfront.material.theory;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

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
    /** Where the search for the largest excess charge begins, in ln(u/(u_p - u)). */
    private static final int SEARCH_END = 30;

    private static final double SEARCH_STEP = 0.25;

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
        return -end * new AdaptiveMean(this::stretch).over(0.0, end);
    }

    /** Distance over which the foreign fraction rises from 10 to 90 % of that behind the front [ell]. */
    public double width() {
        return position(0.1) - position(0.9);
    }

    /**
     * Length over which the foreign fraction falls by a factor e far ahead of the front, (S_p/D_2)/(1 - S_p/D_b) [ell];
     * Eq. 6 of {@code docs/theory.md}.
     */
    public double decayLength() {
        double least = pair.mobilitySum(plateauFraction);
        return least / pair.foreignDiffusivity() / (1.0 - least / pair.mobilitySum(1.0));
    }

    /**
     * Reduced field eE/kT inside the front [1/ell], (D_2/S_p)(1 - (S - S_p)/D_1); Eq. 7 of {@code docs/theory.md}.
     *
     * @param share foreign fraction over that directly behind the front u/u_p [-], 0 to 1
     */
    public double field(double share) {
        return here(share).field();
    }

    /**
     * Excess charge over the charge of the fixed background, in units of the squared ratio of screening to natural length
     * (lambda/ell)^2 [-]: the slope of the field; Eq. 8 of {@code docs/theory.md}.
     *
     * @param share foreign fraction over that directly behind the front u/u_p [-], 0 to 1
     */
    public double excessCharge(double share) {
        return here(share).excessCharge();
    }

    /** Most negative excess charge in the front, in the units of {@link #excessCharge} [-]. */
    public double peakExcessCharge() {
        double best = 0;
        for (double y = -SEARCH_END; y <= SEARCH_END; y += SEARCH_STEP) {
            best = excessAt(y) < excessAt(best) ? y : best;
        }
        return new BrentOptimizer(1e-8, 1e-10)
                .optimize(
                        new MaxEval(1000),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(this::excessAt),
                        new SearchInterval(best - SEARCH_STEP, best + SEARCH_STEP))
                .getValue();
    }

    private double excessAt(double y) {
        return excessCharge(1.0 / (1.0 + Math.exp(-y)));
    }

    private Place here(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share is " + share + "; it must lie in 0 to 1");
        }
        double foreign = share * (1.0 - plateauFraction);
        double fraction = plateauFraction + (1.0 - share) * (1.0 - plateauFraction);
        double diffusivity = pair.nativeDiffusivity(fraction);
        double least = pair.mobilitySum(plateauFraction);
        double sum = pair.mobilitySum(fraction);
        // Both vanish where the native ion does not move at all.
        double gain = sum == least ? 0 : (sum - least) / diffusivity;
        double gainSlope = diffusivity == 0
                ? 0
                : (pair.mobilitySumSlope(fraction) - gain * pair.nativeDiffusivitySlope(fraction)) / diffusivity;
        return new Place(pair.foreignDiffusivity() / least, foreign, gain, gainSlope);
    }

    /** D_2/S_p, u, (S - S_p)/D_1 and its derivative by w. */
    private record Place(double reach, double foreign, double gain, double gainSlope) {
        double field() {
            return reach * (1.0 - gain);
        }

        double excessCharge() {
            return -reach * reach * foreign * gain * gainSlope;
        }
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

package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.ionfront.transport.model.ConstantDiffusivity;

/** The electroneutral model: against exact fronts, and as the limit of the full one for a vanishing screening length. */
final class ElectroneutralFront {
    private static final double R = 10;
    private static final double TIME = 40;
    private static final double PLATEAU = 0.85;

    private ElectroneutralFront() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "electroneutral-front",
                "exact logistic front; front by quadrature (algebraic plateau side: its limit of long times)",
                ElectroneutralFront::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        double coarse = logisticError(128);
        double fine = logisticError(256);
        checks.add(Check.atMost("logistic front: largest error, h = ell/4", fine, 5e-4));
        checks.add(Check.order("logistic front: order in space", 2, Math.log(coarse / fine) / Math.log(2), 0.05));
        addQuadrature(checks);
        addLimit(checks);
        return checks;
    }

    private static double logisticError(int cells) {
        FrontProblem front = FrontProblem.electroneutral(64, cells, new ConstantDiffusivity(R), 1e-7)
                .to(TIME);
        double largest = 0;
        for (int k = 0; k < cells; k++) {
            double exact = 1 / (1 + Math.exp((front.centre(k) - TIME) * (R - 1) / R));
            largest = Math.max(largest, Math.abs(front.foreignFraction(k) - exact));
        }
        return largest;
    }

    /* Leading half of the front: the other one meets the fan, which changes as 1/t. */
    private static void addQuadrature(List<Check> checks) {
        PartialReplacement theory =
                (PartialReplacement) new IonPair(SiteEnergyFront.law(1 / SiteEnergyFront.RATIO), 1).replacement();
        FrontProfile profile = theory.frontProfile();
        FrontProblem front =
                FrontProblem.electroneutral(100, 1600, SiteEnergyFront.law(1 / SiteEnergyFront.RATIO), 1e-5);
        double[] shares = {0.01, 0.1, 0.3};
        double[] early = places(front.to(40), shares);
        double[] late = places(front.to(80), shares);
        for (int k = 0; k < shares.length; k++) {
            checks.add(Check.value(
                    "place of u/u_p = " + shares[k] + " against 0.5 (ell)",
                    profile.position(shares[k]),
                    2 * late[k] - early[k],
                    6e-3));
        }
    }

    private static double[] places(FrontProblem front, double[] shares) {
        double[] places = new double[shares.length];
        for (int k = 0; k < shares.length; k++) {
            places[k] = front.depthOf(shares[k] * PLATEAU) - front.depthOf(0.5 * PLATEAU);
        }
        return places;
    }

    private static void addLimit(List<Check> checks) {
        double neutral = FrontProblem.electroneutral(30, 480, SiteEnergyFront.law(1 / SiteEnergyFront.RATIO), 1e-7)
                .to(16)
                .depthOf(PLATEAU / 2);
        double wide = fullDepth(0.08) - neutral;
        double narrow = fullDepth(0.04) - neutral;
        checks.add(Check.atMost("full model less electroneutral, lambda = 0.04 ell: depth (ell)", narrow, 2e-3));
        checks.add(Check.order(
                "order of that difference in the screening length", 2, Math.log(wide / narrow) / Math.log(2), 0.15));
    }

    private static double fullDepth(double screening) {
        return new FrontProblem(30, 480, screening, SiteEnergyFront.law(1 / SiteEnergyFront.RATIO), 1e-7)
                .to(16)
                .depthOf(PLATEAU / 2);
    }
}

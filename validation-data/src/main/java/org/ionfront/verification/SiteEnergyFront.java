package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;

/** A Gaussian distribution of 250 meV with 10 % vacancies at 300 K, in natural units. */
final class SiteEnergyFront {
    /** D_2/D_b that leaves 15 % directly behind the front. */
    static final double RATIO = 1.637589e-4;

    private static final double PLATEAU = 0.85;
    private static final double SCREENING = 0.02;
    private static final double TEMPERATURE = 300;

    private SiteEnergyFront() {}

    static SiteEnergyLaw law(double bulkDiffusivity) {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), TEMPERATURE, bulkDiffusivity);
    }

    static VerificationCase quadrature() {
        return new VerificationCase(
                "front-quadrature",
                "plateau, fan and steady front by another program (scipy: brentq and adaptive quadrature)",
                SiteEnergyFront::quadratureChecks);
    }

    static VerificationCase simulation() {
        return new VerificationCase(
                "site-energy-front",
                "another full program (implicit Euler, Newton), extrapolated to h, dt = 0; limits are its uncertainty",
                SiteEnergyFront::simulationChecks);
    }

    static VerificationCase unresolved() {
        return new VerificationCase(
                "unresolved-front",
                "plateau theory; another program with a harmonic mean gives 0.0896 and 0.1171, an arithmetic one 0.0295",
                SiteEnergyFront::unresolvedChecks);
    }

    private static List<Check> quadratureChecks() {
        List<Check> checks = new ArrayList<>();
        double[] ratios = {1.6375892372914e-4, 2.4529220105181e-5, 4.3083236282992e-6};
        double[] plateaus = {0.15, 0.07, 0.03};
        double[] speeds = {1.120930, 1.049742, 1.019592};
        double[] half = {0.1153699, 0.0507395, 0.0205190};
        double[] widths = {3.548902, 3.896969, 4.138304};
        double[] excess = {-0.3535, -0.2819, -0.2610};
        for (int k = 0; k < ratios.length; k++) {
            PartialReplacement found = (PartialReplacement) new IonPair(law(1 / ratios[k]), 1).replacement();
            FrontProfile front = found.frontProfile();
            String plateau = Math.round(100 * plateaus[k]) + " %: ";
            checks.add(Check.value(plateau + "plateau", plateaus[k], found.plateauFraction(), 1e-9));
            checks.add(Check.value(plateau + "front speed (I/N)", speeds[k], found.reach(), 1e-6));
            checks.add(Check.value(plateau + "fan at half depth", half[k], found.fan(0.5), 1e-7));
            checks.add(Check.value(plateau + "10-90 % width (ell)", widths[k], front.width(), 2e-6));
            checks.add(Check.value(
                    plateau + "peak excess charge (lambda/ell)^2", excess[k], front.peakExcessCharge(), 1e-4));
        }
        FrontProfile front = ((PartialReplacement) new IonPair(law(1 / ratios[0]), 1).replacement()).frontProfile();
        checks.add(Check.value("place of u/u_p = 0.01 (ell)", 3.98771, front.position(0.01), 1e-5));
        checks.add(Check.value("place of u/u_p = 0.9 (ell)", -1.68765, front.position(0.9), 1e-5));
        checks.add(Check.value("place of u/u_p = 0.99 (ell)", -6.15957, front.position(0.99), 1e-5));
        return checks;
    }

    private static List<Check> simulationChecks() {
        List<Check> checks = new ArrayList<>();
        FrontProblem front = new FrontProblem(30, 480, SCREENING, law(1 / RATIO), 1e-5).to(8);
        // The space error of cells of ell/16 in the width, found by halving them, adds 0.001 to its uncertainty.
        addState(checks, "t = 8: ", front, new double[] {9.1035, 3.471, 0.1071, 0.1397, 0.1913, -0.3585, 9.922});
        front.to(16);
        addState(checks, "t = 16: ", front, new double[] {18.120, 3.522, 0.0974, 0.1264, 0.1541, -0.3556, 19.813});
        checks.add(Check.atMost("foreign ions and sheet against charge", front.foreignImbalance(), 1e-10));
        checks.add(Check.atMost("native ions lost against charge", front.nativeImbalance(), 1e-9));
        return checks;
    }

    private static void addState(List<Check> checks, String when, FrontProblem front, double[] outside) {
        double depth = front.depthOf(PLATEAU / 2);
        checks.add(Check.value(when + "depth of u_p/2 (ell)", outside[0], depth, 6e-4));
        double width = front.depthOf(0.1 * PLATEAU) - front.depthOf(0.9 * PLATEAU);
        checks.add(Check.value(when + "10-90 % width (ell)", outside[1], width, 4e-3));
        checks.add(Check.value(when + "native fraction at 1/4 depth", outside[2], front.nativeAt(0.25 * depth), 1e-4));
        checks.add(Check.value(when + "native fraction at 1/2 depth", outside[3], front.nativeAt(0.50 * depth), 1e-4));
        checks.add(Check.value(when + "native fraction at 3/4 depth", outside[4], front.nativeAt(0.75 * depth), 2e-4));
        checks.add(Check.value(when + "peak excess charge (lambda/ell)^2", outside[5], front.steepestField(), 3e-4));
        checks.add(Check.value(when + "surface potential (kT/e)", outside[6], front.surfacePotential(), 3e-3));
    }

    /* Cells of four natural lengths; half a cell of reading makes one per cent. */
    private static List<Check> unresolvedChecks() {
        FrontProblem front = new FrontProblem(400, 100, 0.0159, law(1 / RATIO), 1e-5).to(280);
        double depth = front.depthOf(PLATEAU / 2);
        return List.of(
                Check.relative("native fraction at 1/4 depth", 0.0896, front.nativeAt(0.25 * depth), 0.015),
                Check.relative("native fraction at 1/2 depth", 0.1171, front.nativeAt(0.5 * depth), 0.015));
    }
}

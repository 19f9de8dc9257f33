package org.ionfront.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * D = D_b w^m, which an exponential tail of site energies gives: plateau w_p = (D_2/((m + 1) D_b))^(1/m), everything else in
 * closed form.
 */
final class ExponentialTailFront {
    private static final double[][] CASES = {
        // m, D_2/D_b, w_p, v N/I, fan at 1/4, 1/2, 3/4
        {4, 1e-4, 0.066874, 1.056523, 0.047306, 0.056194, 0.062192},
        {4, 1e-3, 0.118921, 1.105139, 0.084154, 0.099869, 0.110531},
        {6, 1e-4, 0.155770, 1.154091, 0.123664, 0.138638, 0.148353}
    };

    private ExponentialTailFront() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "exponential-tail-front",
                "closed form of the hyperbolic limit; simulation at t = 125 and 250, its 1/t term extrapolated away",
                ExponentialTailFront::checks);
    }

    private static DiffusivityLaw law(double power, double ratio) {
        return (fractions, species, partials) -> {
            Arrays.fill(partials, 0);
            double w = Math.max(0, fractions[species]);
            partials[species] = power / ratio * Math.pow(w, power - 1);
            return Math.pow(w, power) / ratio;
        };
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (double[] row : CASES) {
            String name = "m = " + Math.round(row[0]) + ", r = " + row[1] + ": ";
            DiffusivityLaw law = law(row[0], row[1]);
            PartialReplacement theory = (PartialReplacement) new IonPair(law, 1).replacement();
            checks.add(Check.value(name + "theory, plateau", row[2], theory.plateauFraction(), 1e-6));
            checks.add(Check.value(name + "theory, fan at 1/2", row[5], theory.fan(0.5), 1e-6));
            addSimulated(checks, name, law, row);
        }
        FrontProfile front = ((PartialReplacement) new IonPair(law(4, 1e-4), 1).replacement()).frontProfile();
        checks.add(Check.value("m = 4, r = 1.0E-4: place of u/u_p = 0.01 (ell)", 4.289647, front.position(0.01), 1e-6));
        checks.add(Check.value("m = 4, r = 1.0E-4: place of u/u_p = 0.9 (ell)", -1.730134, front.position(0.9), 1e-6));
        return checks;
    }

    private static void addSimulated(List<Check> checks, String name, DiffusivityLaw law, double[] row) {
        FrontProblem front = new FrontProblem(330, 330, 0.01, law, 1e-5);
        double level = 0.5 * (1 - row[2]);
        double firstDepth = front.to(125).depthOf(level);
        double[] first = fan(front, firstDepth);
        double secondDepth = front.to(250).depthOf(level);
        double[] second = fan(front, secondDepth);
        checks.add(Check.relative(name + "front speed (I/N)", row[3], (secondDepth - firstDepth) / 125, 5e-4));
        String[] places = {"1/4", "1/2", "3/4"};
        for (int k = 0; k < places.length; k++) {
            checks.add(Check.relative(
                    name + "native fraction at " + places[k] + " depth", row[4 + k], 2 * second[k] - first[k], 1e-3));
        }
    }

    private static double[] fan(FrontProblem front, double depth) {
        return new double[] {front.nativeAt(0.25 * depth), front.nativeAt(0.5 * depth), front.nativeAt(0.75 * depth)};
    }
}

package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.model.ConstantDiffusivity;

/**
 * Constant coefficients D_1 = R D_2: the logistic front u = 1/(1 + exp((x - I t/N)/delta)), delta = ell R/(R - 1), with a field
 * linear in u; electroneutral travelling wave, of the class of Abou-el-Leil and Cooper 1979. A screening length of 1e-3 ell
 * changes it by 1e-6.
 */
final class TravellingFront {
    private static final double R = 10;
    private static final double DELTA = R / (R - 1);
    private static final double TIME = 40;
    private static final double SCREENING = 1e-3;

    private TravellingFront() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "logistic-front",
                "travelling wave of two ions with constant coefficients, exact; class of Abou-el-Leil and Cooper 1979",
                TravellingFront::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        FrontProblem middle = front(2);
        FrontProblem fine = front(4);
        checks.add(Check.atMost("largest error of the foreign fraction, h = ell/4", error(fine), 5e-4));
        checks.add(Check.order("order in space", 2, Math.log(error(middle) / error(fine)) / Math.log(2), 0.05));
        checks.add(Check.atMost("largest error of the reduced field", fieldError(fine), 5e-4));
        checks.add(Check.value(
                "peak excess charge (lambda/ell)^2", -Math.pow(1 - 1 / R, 2) / 4, fine.steepestField(), 1e-3));
        FrontProblem moving = new FrontProblem(64, 256, SCREENING, new ConstantDiffusivity(R), 1e-7);
        double before = moving.to(25).depthOf(0.5);
        checks.add(Check.value("front speed (I/N)", 1, (moving.to(45).depthOf(0.5) - before) / 20, 1e-4));
        checks.add(Check.atMost("foreign ions and sheet against charge", moving.foreignImbalance(), 1e-9));
        checks.add(Check.atMost("native ions lost against charge", moving.nativeImbalance(), 1e-9));
        return checks;
    }

    private static double exact(double x) {
        return 1 / (1 + Math.exp((x - TIME) / DELTA));
    }

    private static FrontProblem front(int cellsPerLength) {
        return new FrontProblem(64, 64 * cellsPerLength, SCREENING, new ConstantDiffusivity(R), 1e-7).to(TIME);
    }

    private static double error(FrontProblem front) {
        double largest = 0;
        for (int k = 0; k < front.cells(); k++) {
            largest = Math.max(largest, Math.abs(front.foreignFraction(k) - exact(front.centre(k))));
        }
        return largest;
    }

    private static double fieldError(FrontProblem front) {
        double largest = 0;
        for (int f = 2; f < front.cells(); f++) {
            double exact = 1 / R + (1 - 1 / R) * exact(64.0 * f / front.cells());
            largest = Math.max(largest, Math.abs(front.field(f) - exact));
        }
        return largest;
    }
}

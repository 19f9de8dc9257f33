package org.ionfront.transport.discretisation;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.TimeIntegration;

/**
 * A foreign ion with D2 = 1 replaces a native one under the current 1, in natural units: lengths in N D2/I, times in
 * N^2 D2/I^2. Equal cells; species 0 is the native ion.
 */
final class FrontProblem {
    final NernstPlanckPoisson system;
    final double[] y;
    private final int cells;
    private final double width;
    private double time;

    FrontProblem(double length, int cells, double screeningLength, DiffusivityLaw nativeLaw, double tolerance) {
        this(length, cells, screeningLength, nativeLaw, tolerance, false);
    }

    FrontProblem(
            double length,
            int cells,
            double screeningLength,
            DiffusivityLaw nativeLaw,
            double tolerance,
            boolean thermodynamicFactor) {
        this(length, cells, screeningLength, nativeLaw, tolerance, thermodynamicFactor, Optional.empty());
    }

    FrontProblem(
            double length,
            int cells,
            double screeningLength,
            DiffusivityLaw nativeLaw,
            double tolerance,
            boolean thermodynamicFactor,
            Optional<CommonMotion> commonMotion) {
        this.cells = cells;
        width = length / cells;
        system = new NernstPlanckPoisson(
                Grid.uniform(length, cells),
                new IonicMaterial(
                        Permittivity.uniform(screeningLength * screeningLength),
                        new double[] {1, 1},
                        new double[] {1, 0},
                        List.of(nativeLaw, new ConstantDiffusivity(1)),
                        thermodynamicFactor,
                        commonMotion),
                new FrontCondition.Attached(1),
                BackCondition.OUTFLOW);
        system.setCircuit(new CircuitCondition.Current(1, 0, 0));
        system.setTolerances(tolerance, tolerance, 1);
        y = system.uniformState(0);
    }

    /** Goes on to a time. */
    FrontProblem to(double end) {
        TimeIntegration.adaptive(system, y, time, end, 1e-6);
        time = end;
        return this;
    }

    int cells() {
        return cells;
    }

    double centre(int cell) {
        return (cell + 0.5) * width;
    }

    double nativeFraction(int cell) {
        return system.fraction(y, 0, cell);
    }

    double foreignFraction(int cell) {
        return system.fraction(y, 1, cell);
    }

    /** Deepest place where the foreign fraction crosses a level, by straight lines between cell centres. */
    double depthOf(double level) {
        int k = cells - 1;
        while (foreignFraction(k) < level) {
            k--;
        }
        double share = (foreignFraction(k) - level) / (foreignFraction(k) - foreignFraction(k + 1));
        return centre(k) + share * width;
    }

    /** Native fraction at a depth, by straight lines between cell centres. */
    double nativeAt(double depth) {
        int k = (int) Math.floor(depth / width - 0.5);
        double share = depth / width - 0.5 - k;
        return (1 - share) * nativeFraction(k) + share * nativeFraction(k + 1);
    }

    /** Most negative slope of the field between faces: the excess charge over lambda squared. */
    double steepestField() {
        double steepest = 0;
        for (int f = 1; f < cells; f++) {
            steepest = Math.min(steepest, (system.field(y, f + 1) - system.field(y, f)) / width);
        }
        return steepest;
    }

    /** Foreign content and sheet charge less the charge passed, relative to it. */
    double imbalance(double screeningLength) {
        double content = 0;
        for (int k = 0; k < cells; k++) {
            content += foreignFraction(k) * width;
        }
        double charge = y[system.chargeIndex()];
        return Math.abs(content + screeningLength * screeningLength * system.field(y, 0) - charge) / charge;
    }
}

package org.ionfront.verification;

import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.ElectroneutralTransport;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A foreign ion with D_2 = 1 replaces a native one under the current 1, in natural units: lengths in N D_2/I, times in N^2
 * D_2/I^2. Equal cells at rest; species 0 is the native ion. Mutable.
 */
final class FrontProblem {
    private static final double FIRST_STEP = 1e-6;

    private final TransportEquations system;
    private final double[] y;
    private final double screeningLength;
    private final int cells;
    private final double width;
    private double time;

    /** The full model. */
    FrontProblem(double length, int cells, double screeningLength, DiffusivityLaw nativeLaw, double tolerance) {
        this(
                new NernstPlanckPoisson(
                        Grid.uniform(length, cells),
                        screeningLength * screeningLength,
                        new double[] {1, 1},
                        new double[] {1, 0},
                        List.of(nativeLaw, new ConstantDiffusivity(1)),
                        new FrontCondition.Attached(1),
                        BackCondition.OUTFLOW),
                length / cells,
                screeningLength,
                tolerance);
    }

    /** The electroneutral model. */
    static FrontProblem electroneutral(double length, int cells, DiffusivityLaw nativeLaw, double tolerance) {
        return new FrontProblem(
                new ElectroneutralTransport(
                        Grid.uniform(length, cells),
                        new double[] {1, 1},
                        new double[] {1, 0},
                        List.of(nativeLaw, new ConstantDiffusivity(1)),
                        new FrontCondition.Attached(1),
                        BackCondition.OUTFLOW),
                length / cells,
                0,
                tolerance);
    }

    private FrontProblem(TransportEquations system, double width, double screeningLength, double tolerance) {
        this.system = system;
        this.width = width;
        this.screeningLength = screeningLength;
        cells = system.cells();
        system.setCircuit(new CircuitCondition.Current(1, 0, 0));
        system.setTolerances(tolerance, tolerance, 1);
        y = system.uniformState(0);
    }

    /** Goes on to a time. */
    FrontProblem to(double end) {
        Stepping.adaptive(system, y, time, end, FIRST_STEP);
        time = end;
        system.observe(time, y);
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

    /** Reduced field of a face. */
    double field(int face) {
        return system.field(face);
    }

    /** Reduced potential of the front face. */
    double surfacePotential() {
        return system.surfacePotential();
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
            steepest = Math.min(steepest, (field(f + 1) - field(f)) / width);
        }
        return steepest;
    }

    /** Foreign content and sheet charge less the charge passed, relative to it. */
    double foreignImbalance() {
        double content = 0;
        for (int k = 0; k < cells; k++) {
            content += foreignFraction(k) * width;
        }
        double charge = y[system.chargeIndex()];
        double sheet = screeningLength * screeningLength * field(0);
        return Math.abs(content + sheet - charge) / charge;
    }

    /** Native ions lost less the charge that left at the back, relative to the charge passed. */
    double nativeImbalance() {
        double lost = 0;
        for (int k = 0; k < cells; k++) {
            lost += (1 - nativeFraction(k)) * width;
        }
        double charge = y[system.chargeIndex()];
        double displaced = screeningLength * screeningLength * field(cells);
        return Math.abs(lost + displaced - charge) / charge;
    }
}

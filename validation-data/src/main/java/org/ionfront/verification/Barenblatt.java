package org.ionfront.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * Diffusion with D = 2 n, which vanishes with the density: unit mass released at x = 0 spreads with a sharp edge, n = t^(-1/3)
 * (C - x^2/(12 t^(2/3))) within x &lt; 2.08008382 t^(1/3), C = 0.36056239. Half of it is computed; two ions that exchange
 * with equal coefficients leave no field.
 */
final class Barenblatt {
    private static final double C = 0.36056239;
    private static final double EDGE = 2.08008382;
    private static final double LENGTH = 6;
    private static final double START = 1;
    private static final double END = 8;
    private static final DiffusivityLaw LAW = (fractions, species, partials) -> {
        Arrays.fill(partials, 0);
        partials[0] = fractions[0] > 0 ? 2 : 0;
        return Math.max(0, 2 * fractions[0]);
    };

    private final double width;
    private final double[] density;
    private final double massGain;

    private Barenblatt(int cells) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(LENGTH, cells),
                1e-6,
                new double[] {1, 1},
                new double[] {0, 1},
                List.of(LAW, LAW),
                new FrontCondition.Blocking(),
                BackCondition.BLOCKING);
        system.setTolerances(1e-6, 1e-6, 1);
        width = LENGTH / cells;
        double[] y = system.uniformState(0);
        double mass = 0;
        for (int k = 0; k < cells; k++) {
            y[system.contentIndex(0, k)] = width * exact((k + 0.5) * width, START);
            mass += y[system.contentIndex(0, k)];
        }
        Stepping.adaptive(system, y, START, END, 1e-6);
        density = new double[cells];
        for (int k = 0; k < cells; k++) {
            density[k] = system.fraction(y, 0, k);
        }
        massGain = width * Arrays.stream(density).sum() / mass - 1;
    }

    static VerificationCase verification() {
        return new VerificationCase(
                "barenblatt", "Barenblatt 1952, exact: nonlinear diffusion with a moving edge", Barenblatt::checks);
    }

    private static List<Check> checks() {
        Barenblatt coarse = new Barenblatt(120);
        Barenblatt fine = new Barenblatt(240);
        List<Check> checks = new ArrayList<>();
        for (double x : new double[] {0.5, 1.5, 2.5, 3.5}) {
            checks.add(Check.value("density at x = " + x, exact(x, END), fine.at(x), 2e-5));
        }
        checks.add(Check.value("moving edge", EDGE * Math.cbrt(END), fine.edge(), fine.width));
        checks.add(Check.atMost("largest error at any place, the edge included", fine.largestError(), 1e-3));
        checks.add(Check.order(
                "order of the mean error", 2, Math.log(coarse.meanError() / fine.meanError()) / Math.log(2), 0.2));
        checks.add(Check.atMost("mass, relative change", fine.massGain, 1e-12));
        checks.add(Check.atMost(
                "density below zero",
                Math.min(0, Arrays.stream(fine.density).min().orElse(0)),
                1e-12));
        return checks;
    }

    private static double exact(double x, double t) {
        return Math.max(0, Math.pow(t, -1.0 / 3) * (C - x * x / (12 * Math.pow(t, 2.0 / 3))));
    }

    private double at(double x) {
        int left = (int) Math.floor(x / width - 0.5);
        double share = x / width - 0.5 - left;
        return (1 - share) * density[left] + share * density[left + 1];
    }

    /** Where the straight line through the last two cells well above zero comes to zero. */
    private double edge() {
        int last = density.length - 1;
        while (density[last] < 5e-3) {
            last--;
        }
        double slope = (density[last - 1] - density[last]) / width;
        return (last + 0.5) * width + density[last] / slope;
    }

    private double largestError() {
        double largest = 0;
        for (int k = 0; k < density.length; k++) {
            largest = Math.max(largest, Math.abs(density[k] - exact((k + 0.5) * width, END)));
        }
        return largest;
    }

    private double meanError() {
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += width * Math.abs(density[k] - exact((k + 0.5) * width, END));
        }
        return sum;
    }
}

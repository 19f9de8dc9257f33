package org.ionfront.verification;

import java.util.ArrayList;
import java.util.List;

/** The manufactured solution of {@link ManufacturedProblem}: orders of the method in space and time. */
final class ManufacturedSolution {
    private static final int COARSE = 20;
    private static final double SPACE_END = 0.1;
    private static final int SPACE_STEPS = 40;

    private ManufacturedSolution() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "manufactured-solution",
                "exact by construction, full equations with D(n); sources by symbolic differentiation in another program",
                ManufacturedSolution::checks);
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        addSources(checks);
        checks.add(Check.atMost("largest error of n1 on 80 cells, t = 0.1", contentError(80), 4.067e-5));
        checks.add(Check.order(
                "order of n1 in space, 20 to 40 cells", 2, order(contentError(20), contentError(40)), 0.05));
        checks.add(Check.order(
                "order of n1 in space, 40 to 80 cells", 2, order(contentError(40), contentError(80)), 0.05));
        checks.add(Check.order("order of the field in space", 2, order(fieldError(40), fieldError(80)), 0.05));
        ManufacturedProblem problem = new ManufacturedProblem(COARSE);
        double[] reference = problem.exactState(0);
        Stepping.equalSteps(problem, reference, 0, 1, 500);
        // The relaxation time of the field is lambda^2/S = 0.01; the first steps are six times that.
        checks.add(Check.order(
                "order of n1 in time, 16 to 32 steps",
                4,
                order(timeError(16, reference), timeError(32, reference)),
                0.15));
        checks.add(Check.order(
                "order of n1 in time, 32 to 64 steps",
                4,
                order(timeError(32, reference), timeError(64, reference)),
                0.15));
        return checks;
    }

    private static void addSources(List<Check> checks) {
        double[][] places = {{0.25, 0.5, 0.79666994, 2.71952934}, {0.75, 0, -0.79694035, -2.22598048}};
        for (double[] place : places) {
            double x = place[0];
            double t = place[1];
            double d = 1e-4;
            double rate = -0.2 * Math.cos(Math.PI * x) * Math.exp(-t);
            double first = rate
                    + (ManufacturedProblem.firstFlux(x + d, t) - ManufacturedProblem.firstFlux(x - d, t)) / (2 * d);
            double second = -rate
                    + (ManufacturedProblem.secondFlux(x + d, t) - ManufacturedProblem.secondFlux(x - d, t)) / (2 * d);
            String at = "source at x = " + x + ", t = " + t + ": ";
            checks.add(Check.value(at + "first ion", place[2], first, 1e-6));
            checks.add(Check.value(at + "second ion", place[3], second, 1e-6));
        }
    }

    private static double order(double coarse, double fine) {
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double contentError(int cells) {
        ManufacturedProblem problem = new ManufacturedProblem(cells);
        double[] y = problem.exactState(0);
        Stepping.equalSteps(problem, y, 0, SPACE_END, SPACE_STEPS);
        double largest = 0;
        for (int k = 0; k < cells; k++) {
            double difference = y[problem.system.contentIndex(0, k)] - problem.exactContent(k, SPACE_END);
            largest = Math.max(largest, cells * Math.abs(difference));
        }
        return largest;
    }

    private static double fieldError(int cells) {
        ManufacturedProblem problem = new ManufacturedProblem(cells);
        double[] y = problem.exactState(0);
        Stepping.equalSteps(problem, y, 0, SPACE_END, SPACE_STEPS);
        double largest = 0;
        for (int f = 0; f <= cells; f++) {
            double exact = ManufacturedProblem.field((double) f / cells);
            largest = Math.max(largest, Math.abs(problem.field(y, f) - exact));
        }
        return largest;
    }

    private static double timeError(int steps, double[] reference) {
        ManufacturedProblem problem = new ManufacturedProblem(COARSE);
        double[] y = problem.exactState(0);
        Stepping.equalSteps(problem, y, 0, 1, steps);
        double largest = 0;
        for (int k = 0; k < COARSE; k++) {
            int p = problem.system.contentIndex(0, k);
            largest = Math.max(largest, COARSE * Math.abs(y[p] - reference[p]));
        }
        return largest;
    }
}

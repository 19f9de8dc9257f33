package org.ionfront.transport.time;

import java.util.Arrays;

/**
 * Derivatives of the result of a step of {@link RosenbrockStepper} by parameters, with the length of the step held: the
 * stages differentiated one by one, each of which is linear in the derivatives and has the matrix of the step itself
 * (docs/sensitivities.md, section 2). Mutable, for one run.
 */
public final class RosenbrockTangent {
    private final TangentSystem system;
    /** Derivatives of the stages' increments, by stage and parameter. */
    private final double[][][] byStage;
    /** The same arrays by parameter and stage. */
    private final double[][][] byParameter;

    private final double[][] points;
    private final double[] weights = new double[RosenbrockStepper.STAGES - 1];
    private final double[] point;
    private final double[] history;

    /**
     * Prepares the work space.
     *
     * @param system differentiated system
     * @param size number of unknowns of the step
     * @param parameters number of parameters
     */
    public RosenbrockTangent(TangentSystem system, int size, int parameters) {
        this.system = system;
        byStage = new double[RosenbrockStepper.STAGES][parameters][system.size()];
        byParameter = new double[parameters][RosenbrockStepper.STAGES][];
        for (int s = 0; s < byStage.length; s++) {
            for (int q = 0; q < parameters; q++) {
                byParameter[q][s] = byStage[s][q];
            }
        }
        points = new double[parameters][system.size()];
        point = new double[size];
        history = new double[size];
    }

    /**
     * Takes tangents through the step that was attempted last.
     *
     * @param stepper the stepper, after the attempt
     * @param time start of the step
     * @param y unknowns at the start
     * @param step length of the step
     * @param tangents derivatives of the unknowns at the start; overwritten by those at the end
     */
    public void advance(RosenbrockStepper stepper, double time, double[] y, double step, double[][] tangents) {
        system.begin(time, y, tangents);
        double[][] increments = stepper.increments();
        for (int s = 0; s < RosenbrockStepper.STAGES; s++) {
            double[] a = s < RosenbrockStepper.STAGES - 1 ? RosenbrockStepper.A[s] : new double[0];
            for (int j = 0; j < s; j++) {
                weights[j] = RosenbrockStepper.C[s][j] / step;
            }
            combine(s, a, y, increments, point, history);
            for (int q = 0; q < tangents.length; q++) {
                combine(s, a, tangents[q], byParameter[q], points[q], byStage[s][q]);
            }
            system.addStage(
                    new TangentStage(
                            time + RosenbrockStepper.NODE[s] * step,
                            point,
                            increments[s],
                            history,
                            RosenbrockStepper.TIME_WEIGHT[s] * step),
                    points,
                    byStage[s]);
            system.solve(byStage[s]);
        }
        int last = RosenbrockStepper.STAGES - 1;
        for (int q = 0; q < tangents.length; q++) {
            System.arraycopy(points[q], 0, tangents[q], 0, tangents[q].length);
            Combination.add(tangents[q], 1, byStage[last][q]);
        }
    }

    /* The point of a stage and what the stages before it add to its right-hand side. */
    private void combine(int s, double[] a, double[] start, double[][] stages, double[] at, double[] sum) {
        if (s == 0) {
            System.arraycopy(start, 0, at, 0, at.length);
            Arrays.fill(sum, 0);
        } else if (s < RosenbrockStepper.STAGES - 1) {
            Combination.ofBoth(start, a, weights, s, stages, at, sum);
        } else {
            Combination.add(at, 1, stages[s - 1]);
            Combination.sum(weights, s, stages, sum);
        }
    }
}

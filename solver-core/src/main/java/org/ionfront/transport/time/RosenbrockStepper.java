package org.ionfront.transport.time;

/**
 * One step of RODAS, the stiffly accurate Rosenbrock method of order 4 with an embedded method of order 3 (6 stages,
 * L-stable, no order reduction on differential-algebraic systems of index 1).
 *
 * <p>Every stage solves one linear system with the exact Jacobian at the start of the step: one Newton iteration of an
 * implicit stage, whose remaining error the order conditions account for. Nothing is iterated and nothing can fail to
 * converge; too long a step shows in the error estimate. Coefficients and notation: E. Hairer and G. Wanner, Solving
 * Ordinary Differential Equations II, 2nd ed. (1996), section IV.7 and VI.4.
 */
public final class RosenbrockStepper {
    /** Order of the error estimate; the local error scales with the step to the power of this plus one. */
    public static final int ERROR_ORDER = 3;

    /** Linear systems solved per step. */
    public static final int STAGES = 6;

    private static final double GAMMA = 0.25;
    private static final double[] NODE = {0, 0.386, 0.21, 0.63, 1, 1};
    private static final double[] TIME_WEIGHT = {0.25, -0.1043, 0.1035, -0.0362, 0, 0};
    private static final double[][] A = {
        {},
        {1.544000000000000},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
    };
    private static final double[][] C = {
        {},
        {-5.668800000000000},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
    };

    private final StiffSystem system;
    private final double[][] stage;
    private final double[] point;
    private final double[] timeDerivative;
    private final double[] result;

    /** Prepares the work space for a system. */
    public RosenbrockStepper(StiffSystem system) {
        this.system = system;
        int n = system.size();
        stage = new double[STAGES][n];
        point = new double[n];
        timeDerivative = new double[n];
        result = new double[n];
    }

    /**
     * Tries one step.
     *
     * @param time start of the step
     * @param y unknowns at the start; not modified
     * @param step length of the step, positive
     * @return norm of the estimated local error (acceptable up to 1); NaN where a stage left the problem's domain
     */
    public double attempt(double time, double[] y, double step) {
        system.linearise(time, y, stage[0], timeDerivative);
        if (!system.factorise(1.0 / (GAMMA * step))) {
            return Double.NaN;
        }
        for (int s = 0; s < STAGES; s++) {
            double[] u = stage[s];
            if (s > 0) {
                combine(y, A[s], point);
                system.rates(time + NODE[s] * step, point, u);
                for (int j = 0; j < s; j++) {
                    addScaled(u, stage[j], C[s][j] / step);
                }
            }
            if (TIME_WEIGHT[s] != 0) {
                addScaled(u, timeDerivative, TIME_WEIGHT[s] * step);
            }
            system.solve(u);
        }
        for (int m = 0; m < result.length; m++) {
            result[m] = point[m] + stage[STAGES - 1][m];
        }
        return system.errorNorm(stage[STAGES - 1], result);
    }

    /** Unknowns at the end of the last attempt; valid until the next one, may be modified by the caller. */
    public double[] result() {
        return result;
    }

    private void combine(double[] y, double[] weights, double[] target) {
        System.arraycopy(y, 0, target, 0, y.length);
        for (int j = 0; j < weights.length; j++) {
            addScaled(target, stage[j], weights[j]);
        }
    }

    private static void addScaled(double[] target, double[] source, double factor) {
        for (int m = 0; m < target.length; m++) {
            target[m] += factor * source[m];
        }
    }
}

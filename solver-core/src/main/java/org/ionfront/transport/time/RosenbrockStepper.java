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
    static final double[] NODE = {0, 0.386, 0.21, 0.63, 1, 1};
    static final double[] TIME_WEIGHT = {0.25, -0.1043, 0.1035, -0.0362, 0, 0};
    static final double[][] A = {
        {},
        {1.544000000000000},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950}
    };
    static final double[][] C = {
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
    private final double[] weights = new double[STAGES - 1];

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
        Combination.add(stage[0], TIME_WEIGHT[0] * step, timeDerivative);
        system.solve(stage[0]);
        for (int s = 1; s < STAGES; s++) {
            double[] u = stage[s];
            if (s < STAGES - 1) {
                Combination.of(y, A[s], s, stage, point);
            } else {
                // The last two points differ by the stage between them.
                Combination.add(point, 1, stage[s - 1]);
            }
            system.rates(time + NODE[s] * step, point, u);
            for (int j = 0; j < s; j++) {
                weights[j] = C[s][j] / step;
            }
            Combination.of(u, weights, s, stage, u);
            if (TIME_WEIGHT[s] != 0) {
                Combination.add(u, TIME_WEIGHT[s] * step, timeDerivative);
            }
            system.solve(u);
        }
        double[] error = stage[STAGES - 1];
        System.arraycopy(point, 0, result, 0, result.length);
        Combination.add(result, 1, error);
        return system.errorNorm(error, result);
    }

    /** Solutions of the stages of the last attempt; valid until the next one, read-only. */
    double[][] increments() {
        return stage;
    }

    /** Unknowns at the end of the last attempt; valid until the next one, may be modified by the caller. */
    public double[] result() {
        return result;
    }

    /** Estimated local error of the unknowns in the last attempt; valid until the next one, treat as read-only. */
    public double[] error() {
        return stage[STAGES - 1];
    }
}

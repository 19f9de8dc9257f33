package org.ionfront.fit.minimise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The smallest value of x^T H x / 2 + g^T x between bounds, for a positive definite H: by ojAlgo, then exactly on the bounds that it
 * found, and checked against the conditions of Karush, Kuhn and Tucker.
 *
 * @param solution x; read-only
 * @param violation largest violation of the conditions, relative to the root of H's diagonal times the length of the unconstrained
 *     slope; 0 would be exact
 */
public record BoundedQuadratic(double[] solution, double violation) {
    private static final int ROUNDS = 60;

    /** Of a violation: what rounding leaves of a sum of some dozens of products. */
    private static final double EXACT = 1e-10;

    /**
     * Solves it.
     *
     * @param hessian H, symmetric and positive definite; not modified
     * @param gradient g; not modified
     * @param lower bounds of x, 0 or less, may be infinite
     * @param upper bounds of x, 0 or more, may be infinite
     */
    public static BoundedQuadratic minimum(double[][] hessian, double[] gradient, double[] lower, double[] upper) {
        int n = gradient.length;
        double[] scale = new double[n];
        for (int k = 0; k < n; k++) {
            scale[k] = 1 / Math.sqrt(hessian[k][k]);
        }
        double size = 0;
        double[][] h = new double[n][n];
        double[] g = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                h[a][b] = hessian[a][b] * scale[a] * scale[b];
            }
            g[a] = gradient[a] * scale[a];
            size += g[a] * g[a];
            low[a] = lower[a] / scale[a];
            high[a] = upper[a] / scale[a];
        }
        if (size == 0) {
            return new BoundedQuadratic(new double[n], 0);
        }
        // In units of the slope: the solver's own tolerances are absolute.
        double unit = Math.sqrt(size);
        for (int a = 0; a < n; a++) {
            g[a] /= unit;
            low[a] /= unit;
            high[a] /= unit;
        }
        double[] x = polished(h, g, low, high, bySolver(h, g, low, high));
        double violation = violation(h, g, low, high, x);
        for (int a = 0; a < n; a++) {
            // A bound is met exactly, whatever scaling back makes of it.
            x[a] = x[a] <= low[a] ? lower[a] : x[a] >= high[a] ? upper[a] : x[a] * scale[a] * unit;
        }
        return new BoundedQuadratic(x, violation);
    }

    private static double[] bySolver(double[][] h, double[] g, double[] low, double[] high) {
        int n = g.length;
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int k = 0; k < n; k++) {
            Variable variable = model.newVariable("x" + k);
            if (Double.isFinite(low[k])) {
                variable.lower(low[k]);
            }
            if (Double.isFinite(high[k])) {
                variable.upper(high[k]);
            }
        }
        Expression objective = model.newExpression("objective").weight(1.0);
        for (int a = 0; a < n; a++) {
            objective.set(a, g[a]);
            for (int b = 0; b < n; b++) {
                objective.set(a, b, 0.5 * h[a][b]);
            }
        }
        Optimisation.Result result = model.minimise();
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            double value = result.getState().isFeasible() ? result.doubleValue(k) : 0;
            x[k] = Double.isFinite(value) ? Math.max(low[k], Math.min(high[k], value)) : 0;
        }
        return x;
    }

    /** Newton's step on the variables that no bound holds, with bounds taken up and let go one after the other. */
    private static double[] polished(double[][] h, double[] g, double[] low, double[] high, double[] start) {
        double[] x = start.clone();
        boolean[] held = new boolean[x.length];
        for (int k = 0; k < x.length; k++) {
            double slope = slope(h, g, x, k);
            held[k] = (x[k] <= low[k] && slope > 0) || (x[k] >= high[k] && slope < 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] full = onFree(h, g, x, held);
            int blocking = -1;
            double share = 1;
            for (int k = 0; k < x.length; k++) {
                double limit = full[k] < low[k] ? low[k] : full[k] > high[k] ? high[k] : full[k];
                if (!held[k] && limit != full[k]) {
                    double part = (limit - x[k]) / (full[k] - x[k]);
                    if (part < share) {
                        share = part;
                        blocking = k;
                    }
                }
            }
            for (int k = 0; k < x.length; k++) {
                x[k] = share == 1 ? full[k] : x[k] + share * (full[k] - x[k]);
            }
            if (blocking >= 0) {
                x[blocking] = full[blocking] < low[blocking] ? low[blocking] : high[blocking];
                held[blocking] = true;
                continue;
            }
            int released = -1;
            double largest = EXACT;
            for (int k = 0; k < x.length; k++) {
                double slope = slope(h, g, x, k);
                double inwards = !held[k] ? 0 : x[k] <= low[k] ? -slope : slope;
                if (inwards > largest) {
                    largest = inwards;
                    released = k;
                }
            }
            if (released < 0) {
                return x;
            }
            held[released] = false;
        }
        return x;
    }

    private static double[] onFree(double[][] h, double[] g, double[] x, boolean[] held) {
        int[] free = IntStream.range(0, x.length).filter(k -> !held[k]).toArray();
        double[] full = x.clone();
        if (free.length == 0) {
            return full;
        }
        double[][] matrix = new double[free.length][free.length];
        double[] right = new double[free.length];
        for (int a = 0; a < free.length; a++) {
            right[a] = -slope(h, g, x, free[a]);
            for (int b = 0; b < free.length; b++) {
                matrix[a][b] = h[free[a]][free[b]];
            }
        }
        double[] step = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-8, 0)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        for (int a = 0; a < free.length; a++) {
            full[free[a]] += step[a];
        }
        return full;
    }

    private static double slope(double[][] h, double[] g, double[] x, int k) {
        double slope = g[k];
        for (int b = 0; b < x.length; b++) {
            slope += h[k][b] * x[b];
        }
        return slope;
    }

    /** Slopes that should be 0, or that lead inwards from a bound; bounds are kept by construction. */
    private static double violation(double[][] h, double[] g, double[] low, double[] high, double[] x) {
        return Arrays.stream(IntStream.range(0, x.length)
                        .mapToDouble(k -> violation(slope(h, g, x, k), x[k] <= low[k], x[k] >= high[k]))
                        .toArray())
                .max()
                .orElse(0);
    }

    /**
     * How far one variable is from its condition.
     *
     * @param slope of the objective by it
     * @param atLower whether it lies on its lower bound
     * @param atUpper whether it lies on its upper bound
     */
    public static double violation(double slope, boolean atLower, boolean atUpper) {
        if (atLower) {
            return Math.max(0, -slope);
        }
        return atUpper ? Math.max(0, slope) : Math.abs(slope);
    }
}

package org.ionfront.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.BoundedQuadratic;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.problem.FreeFormProblem;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.FreeFormResult;

/** Shapes for given weights of the roughness, by Gauss-Newton steps of which each is a quadratic program between bounds. */
final class FreeFormSearch {
    private static final int ITERATIONS = 20;

    /** Length of the next step in standard errors at which a search has ended; chi-square itself jumps by some tenths. */
    private static final double TOLERANCE = 0.1;

    /** What still counts as converged where no step helps any more. */
    private static final double ACCEPTED = 0.5;

    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e4;
    private static final double NORMAL_95 = 1.96;
    /** Keeps directions that nothing determines apart from rounding, relative to the diagonal. */
    private static final double RIDGE = 1e-10;

    private final FreeFormProblem problem;
    private final FitObjective objective;
    private final FitListener listener;
    private final ParameterSpace space;
    private final Bounds bounds;
    /** The variables of the steepness, in the order of the nodes. */
    private final int[] shape;

    private final double[][] roughness;
    private final boolean[] all;
    private double variance = 1;
    private double quadraticViolation;
    private int steps;

    FreeFormSearch(FreeFormProblem problem, FitObjective objective, FitListener listener) {
        this.problem = problem;
        this.objective = objective;
        this.listener = listener;
        space = objective.space();
        bounds = space.bounds();
        shape = problem.steepness().stream().mapToInt(this::variable).toArray();
        all = new boolean[space.variables()];
        Arrays.fill(all, true);
        roughness = roughness();
    }

    private int variable(String name) {
        return IntStream.range(0, space.variables())
                .filter(v -> space.parameter(v).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** L^T L in terms of the variables, L the second differences of the steepness over the square of the spacing. */
    private double[][] roughness() {
        double[][] matrix = new double[all.length][all.length];
        double h2 = problem.spacing() * problem.spacing();
        for (int k = 1; k < shape.length - 1; k++) {
            int[] v = {shape[k - 1], shape[k], shape[k + 1]};
            double[] row = {1 / h2, -2 / h2, 1 / h2};
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    matrix[v[a]][v[b]] += row[a] * unit(v[a]) * row[b] * unit(v[b]) * problem.spacing();
                }
            }
        }
        return matrix;
    }

    /** The steepness is on a linear scale: its variable times a unit. */
    private double unit(int v) {
        return space.slope(v, 0);
    }

    /** Variance of the residuals: estimated where the noise is not known, or chi-square shows that it is larger. */
    double variance() {
        return variance;
    }

    /** A point with its derivatives. */
    private record Linearised(double[] variables, FitPoint point, double[][] jacobian, double[][] information) {}

    /** Where a search for one weight ended. */
    record Found(double[] variables, FreeFormResult.Trial trial, double violation, double[][] information) {}

    private FitPoint valid(double[] variables) {
        if (objective.evaluate(variables) instanceof FitPoint point) {
            return point;
        }
        throw new IllegalStateException("a point that was simulated before cannot be");
    }

    private Linearised linearised(double[] variables, FitPoint point) {
        if (!listener.proceed(new FitProgress(
                FitProgress.Phase.FREE_FORM,
                ++steps,
                chiSquare(point),
                objective.simulations().count()))) {
            throw new SearchStopped();
        }
        double[][] jacobian = point.jacobian(all).orElseThrow(SearchStopped::new);
        double[][] rows = point.informationRows(all).orElseThrow(SearchStopped::new);
        return new Linearised(variables, point, jacobian, products(rows, rows));
    }

    private static double chiSquare(FitPoint point) {
        return Arrays.stream(point.residuals()).map(r -> r * r).sum();
    }

    private static double[][] products(double[][] one, double[][] other) {
        int n = one[0].length;
        double[][] products = new double[n][n];
        for (int i = 0; i < one.length; i++) {
            for (int a = 0; a < n; a++) {
                if (one[i][a] != 0) {
                    for (int b = 0; b < n; b++) {
                        products[a][b] += one[i][a] * other[i][b];
                    }
                }
            }
        }
        return products;
    }

    /** A weight so strong that hardly more than a straight line is left. */
    double strongest(double[] start) {
        Linearised here = linearised(start, valid(start));
        double freedom = Math.max(1, objective.independentData() - space.variables());
        double reduced = chiSquare(here.point()) / freedom;
        variance = FitSolution.anyGaussian(objective) ? reduced : 1;
        double ofData = 0;
        double ofRoughness = 0;
        for (int v : shape) {
            ofData += here.information()[v][v];
            ofRoughness += roughness[v][v];
        }
        return ofData / ofRoughness;
    }

    private double roughnessOf(double[] variables) {
        double sum = 0;
        for (int a : shape) {
            for (int b : shape) {
                sum += variables[a] * roughness[a][b] * variables[b];
            }
        }
        return sum;
    }

    /** The best shape for a weight. */
    Found at(double weight, double[] start) {
        Linearised here = linearised(start, valid(start));
        double damping = 0;
        double remaining = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = gradient(here, weight);
            double[][] hessian = hessian(products(here.jacobian(), here.jacobian()), weight);
            BoundedQuadratic full = step(hessian, gradient, here.variables(), 0);
            remaining = length(hessian, gradient, full.solution());
            if (remaining <= TOLERANCE) {
                break;
            }
            double before = chiSquare(here.point()) + weight * roughnessOf(here.variables());
            boolean accepted = false;
            while (!accepted && damping <= MOST_DAMPING) {
                double[] step = damping == 0
                        ? full.solution()
                        : step(hessian, gradient, here.variables(), damping).solution();
                double[] next = here.variables().clone();
                for (int v = 0; v < next.length; v++) {
                    next[v] = bounds.project(v, next[v] + step[v]);
                }
                if (objective.evaluate(next) instanceof FitPoint point
                        && chiSquare(point) + weight * roughnessOf(next) < before) {
                    accepted = true;
                    here = linearised(next, point);
                    damping = damping <= FIRST_DAMPING ? 0 : damping / 10;
                } else {
                    damping = damping == 0 ? FIRST_DAMPING : damping * 10;
                }
            }
            if (!accepted) {
                break;
            }
        }
        double[][] information = here.information();
        FreeFormResult.Trial trial = new FreeFormResult.Trial(
                weight,
                chiSquare(here.point()),
                roughnessOf(here.variables()),
                effectiveParameters(information, weight, here.variables()));
        return new Found(here.variables(), trial, remaining, information);
    }

    private BoundedQuadratic step(double[][] hessian, double[] gradient, double[] variables, double damping) {
        int n = gradient.length;
        double[][] damped = new double[n][];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int a = 0; a < n; a++) {
            damped[a] = hessian[a].clone();
            damped[a][a] *= 1 + damping;
            lower[a] = Math.min(0, bounds.lower()[a] - variables[a]);
            upper[a] = Math.max(0, bounds.upper()[a] - variables[a]);
        }
        BoundedQuadratic found = BoundedQuadratic.minimum(damped, gradient, lower, upper);
        quadraticViolation = Math.max(quadraticViolation, found.violation());
        return found;
    }

    private double[] gradient(Linearised here, double weight) {
        double[] residuals = here.point().residuals();
        double[] gradient = new double[all.length];
        for (int a = 0; a < gradient.length; a++) {
            for (int i = 0; i < residuals.length; i++) {
                gradient[a] += here.jacobian()[i][a] * residuals[i];
            }
            for (int b : shape) {
                gradient[a] += weight * roughness[a][b] * here.variables()[b];
            }
        }
        return gradient;
    }

    private double[][] hessian(double[][] products, double weight) {
        int n = products.length;
        double[][] hessian = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                hessian[a][b] = products[a][b] + weight * roughness[a][b];
            }
        }
        for (int a = 0; a < n; a++) {
            hessian[a][a] += hessian[a][a] == 0 ? 1 : RIDGE * hessian[a][a];
        }
        return hessian;
    }

    /** Root of twice what a step promises, in standard errors. */
    private double length(double[][] hessian, double[] gradient, double[] step) {
        double promised = 0;
        for (int a = 0; a < step.length; a++) {
            promised -= gradient[a] * step[a];
            for (int b = 0; b < step.length; b++) {
                promised -= 0.5 * step[a] * hessian[a][b] * step[b];
            }
        }
        return Math.sqrt(Math.max(0, 2 * promised) / variance);
    }

    private boolean held(int v, double[] variables) {
        return variables[v] <= bounds.lower()[v];
    }

    private double effectiveParameters(double[][] information, double weight, double[] variables) {
        RealMatrix inverse = inverse(hessian(information, weight));
        double trace = 0;
        for (int a : shape) {
            for (int b = 0; b < all.length && !held(a, variables); b++) {
                trace += inverse.getEntry(a, b) * information[b][a];
            }
        }
        return trace;
    }

    private static RealMatrix inverse(double[][] matrix) {
        int n = matrix.length;
        double[] scale = new double[n];
        double[][] scaled = new double[n][n];
        for (int a = 0; a < n; a++) {
            scale[a] = 1 / Math.sqrt(matrix[a][a]);
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                scaled[a][b] = matrix[a][b] * scale[a] * scale[b];
            }
        }
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(scaled, false), 0)
                .getSolver()
                .getInverse();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                inverse.multiplyEntry(a, b, scale[a] * scale[b]);
            }
        }
        return inverse;
    }

    /** The curve of a shape with its band, and what the data see of it. */
    FreeFormResult result(Found found, boolean chosen, List<FreeFormResult.Trial> trials) {
        double[] variables = found.variables();
        RealMatrix covariance =
                inverse(hessian(found.information(), found.trial().smoothing())).scalarMultiply(variance);
        int points = problem.fractions().length;
        double[][] curves = new double[5][points];
        double[] bumps = bumpErrors(found.information());
        double logBulk = Math.log(space.parameterValues(variables).get(problem.bulk(), ""));
        for (int i = 0; i < points; i++) {
            double[] slope = slopes(i, variables);
            double value = logBulk;
            double squares = 0;
            for (int k = 0; k < shape.length; k++) {
                value += problem.weights()[i][k] * space.toValue(shape[k], variables[shape[k]]);
            }
            for (int a = 0; a < slope.length; a++) {
                for (int b = 0; b < slope.length; b++) {
                    squares += slope[a] * covariance.getEntry(a, b) * slope[b];
                }
            }
            double half = NORMAL_95 * Math.sqrt(Math.max(0, squares));
            curves[0][i] = Math.exp(value);
            curves[1][i] = Math.exp(value - half);
            curves[2][i] = Math.exp(value + half);
            curves[3][i] = atNodes(i, k -> space.toValue(shape[k], variables[shape[k]]));
            curves[4][i] = bumps[(int) Math.round(place(i))];
        }
        int flat = (int) IntStream.of(shape).filter(v -> held(v, variables)).count();
        return new FreeFormResult(
                found.violation() <= ACCEPTED,
                problem.fractions().clone(),
                curves[0],
                curves[1],
                curves[2],
                curves[3],
                curves[4],
                found.trial().smoothing(),
                chosen,
                found.trial().chiSquare(),
                found.trial().effectiveParameters(),
                found.violation(),
                quadraticViolation,
                flat,
                trials);
    }

    /** The place of a fraction between the nodes, counted from 0. */
    private double place(int point) {
        double place = shape.length - 1 + Math.log(problem.fractions()[point]) / problem.spacing();
        return Math.max(0, Math.min(shape.length - 1, place));
    }

    private double atNodes(int point, IntToDoubleFunction node) {
        double place = place(point);
        int k = (int) Math.min(shape.length - 2, Math.floor(place));
        return node.applyAsDouble(k) + (place - k) * (node.applyAsDouble(k + 1) - node.applyAsDouble(k));
    }

    /** How ln D at a fraction changes with the variables. */
    private double[] slopes(int point, double[] variables) {
        double[] slopes = new double[all.length];
        for (int k = 0; k < shape.length; k++) {
            slopes[shape[k]] = problem.weights()[point][k] * unit(shape[k]);
        }
        for (int v = 0; v < slopes.length; v++) {
            if (space.parameter(v).name().equals(problem.bulk())) {
                slopes[v] = space.parameter(v).scale() == Scale.LOG
                        ? 1
                        : space.slope(v, variables[v]) / space.toValue(v, variables[v]);
            }
        }
        return slopes;
    }

    /**
     * Errors of a bump of ln D around each node: as high as 1 there and gone two nodes away. All variables but the shape adapt to it.
     */
    private double[] bumpErrors(double[][] information) {
        boolean[] inShape = new boolean[all.length];
        for (int v : shape) {
            inShape[v] = true;
        }
        int[] others = IntStream.range(0, all.length)
                .filter(v -> !inShape[v] && information[v][v] > 0)
                .toArray();
        double[][] block = new double[others.length][others.length];
        for (int a = 0; a < others.length; a++) {
            for (int b = 0; b < others.length; b++) {
                block[a][b] = information[others[a]][others[b]];
            }
            block[a][a] *= 1 + RIDGE;
        }
        RealMatrix inverse = inverse(block);
        double[] errors = new double[shape.length];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        for (int k = 2; k < shape.length - 2; k++) {
            double[] bump = new double[all.length];
            bump[shape[k - 1]] = 1 / (problem.spacing() * unit(shape[k - 1]));
            bump[shape[k + 1]] = -1 / (problem.spacing() * unit(shape[k + 1]));
            double own = 0;
            double[] mixed = new double[others.length];
            for (int a : shape) {
                for (int b : shape) {
                    own += bump[a] * information[a][b] * bump[b];
                }
                for (int o = 0; o < others.length; o++) {
                    mixed[o] += bump[a] * information[a][others[o]];
                }
            }
            for (int a = 0; a < others.length; a++) {
                for (int b = 0; b < others.length; b++) {
                    own -= mixed[a] * inverse.getEntry(a, b) * mixed[b];
                }
            }
            errors[k] = own > 0 ? Math.sqrt(variance / own) : Double.POSITIVE_INFINITY;
        }
        return errors;
    }
}

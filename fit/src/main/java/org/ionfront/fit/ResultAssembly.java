package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.uncertainty.Covariance;

/** Turns variables and their covariance back into parameters with errors and intervals. */
final class ResultAssembly {
    private final FitSolution solution;
    private final ParameterSpace space;
    private final int listed;

    /**
     * Of a solution.
     *
     * @param listed number of parameters that the problem lists; those after them were added
     */
    ResultAssembly(FitSolution solution, int listed) {
        this.solution = solution;
        this.listed = listed;
        space = solution.objective().space();
    }

    /** All parameters as they are before any search. */
    static List<ParameterEstimate> starts(List<FitParameter> parameters, int listed) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            estimates.add(new ParameterEstimate(
                    parameters.get(k),
                    k >= listed,
                    parameters.get(k).start(),
                    OptionalDouble.empty(),
                    open("the fit failed"),
                    false,
                    !parameters.get(k).free()));
        }
        return estimates;
    }

    /** All parameters, with the given intervals (by variable) in place of those from the covariance. */
    List<ParameterEstimate> parameters(Map<Integer, Interval> intervals) {
        double[] values = space.values(solution.minimum().variables());
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            Optional<Integer> variable = space.variableOf(k);
            Optional<Integer> followed = space.movedBy(k);
            if (variable.isEmpty() && followed.isPresent()) {
                estimates.add(tied(k, free(followed.get(), k, intervals)));
                continue;
            }
            estimates.add(
                    variable.isPresent()
                            ? free(variable.get(), k, intervals)
                            : new ParameterEstimate(
                                    space.parameters().get(k),
                                    k >= listed,
                                    values[k],
                                    OptionalDouble.empty(),
                                    open("fixed"),
                                    false,
                                    true));
        }
        return estimates;
    }

    /** A multiple of what was found for the parameter that it follows. */
    private ParameterEstimate tied(int index, ParameterEstimate followed) {
        FitParameter parameter = space.parameters().get(index);
        double ratio = parameter.tie().orElseThrow().ratio();
        Interval interval = followed.interval95();
        return new ParameterEstimate(
                parameter,
                followed.automatic(),
                ratio * followed.estimate(),
                times(ratio, followed.standardError()),
                new Interval(
                        times(ratio, interval.lower()),
                        times(ratio, interval.upper()),
                        interval.method(),
                        interval.remark()),
                followed.atBound(),
                followed.identifiable());
    }

    private static OptionalDouble times(double ratio, OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(ratio * value.getAsDouble()) : OptionalDouble.empty();
    }

    private ParameterEstimate free(int v, int index, Map<Integer, Interval> intervals) {
        double variable = solution.minimum().variables()[v];
        boolean atBound = solution.minimum().atBound()[v];
        OptionalDouble error = variableError(v);
        boolean identifiable =
                atBound || solution.covariance().map(c -> c.identifiable(v)).orElse(false);
        OptionalDouble linear = error.isPresent()
                ? OptionalDouble.of(error.getAsDouble() * space.slope(v, variable))
                : OptionalDouble.empty();
        return new ParameterEstimate(
                space.parameter(v),
                index >= listed,
                space.toValue(v, variable),
                linear,
                Optional.ofNullable(intervals.get(v)).orElseGet(() -> covarianceInterval(v, "")),
                atBound,
                identifiable);
    }

    /** From the two ends of a likelihood search; from the covariance, and told so, where one was not found. */
    Interval likelihoodInterval(int v, IntervalSearch.End lower, IntervalSearch.End upper) {
        List<String> remarks = new ArrayList<>();
        for (IntervalSearch.End end : List.of(lower, upper)) {
            if (end instanceof IntervalSearch.End.NotFound notFound) {
                return covarianceInterval(v, "from the covariance, because " + notFound.reason());
            }
            if (end instanceof IntervalSearch.End.Open open) {
                remarks.add(open.reason());
            }
        }
        return new Interval(
                end(v, lower), end(v, upper), UncertaintyMethod.PROFILE_LIKELIHOOD, String.join("; ", remarks));
    }

    private OptionalDouble end(int v, IntervalSearch.End end) {
        return end instanceof IntervalSearch.End.At at ? end(v, at.variable()) : OptionalDouble.empty();
    }

    /** Symmetric in the variable, but no wider than the bounds; open at a bound and where nothing is determined. */
    Interval covarianceInterval(int v, String remark) {
        OptionalDouble error = variableError(v);
        if (error.isEmpty()) {
            return open(whyWithoutError(v));
        }
        double variable = solution.minimum().variables()[v];
        double half = IntervalSearch.NORMAL_95 * error.getAsDouble();
        double lowest = space.bounds().lower()[v];
        double highest = space.bounds().upper()[v];
        boolean cut = variable - half < lowest || variable + half > highest;
        String cutOff = cut ? "the covariance reaches beyond a bound, where the interval is cut off" : "";
        return new Interval(
                end(v, Math.max(lowest, variable - half)),
                end(v, Math.min(highest, variable + half)),
                UncertaintyMethod.COVARIANCE,
                remark.isEmpty() || !cut ? remark + cutOff : remark + "; " + cutOff);
    }

    private String whyWithoutError(int v) {
        if (solution.minimum().ending() == Ending.STOPPED) {
            return "the fit was stopped";
        }
        if (solution.minimum().atBound()[v]) {
            return "held by a bound";
        }
        if (solution.covariance().isEmpty()) {
            return "derivatives could not be had";
        }
        String others = IntStream.of(solution.covariance().get().notToldFrom(v))
                .mapToObj(other -> space.parameter(other).label())
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "data and priors do not determine it"
                : "data and priors do not tell it from " + others
                        + ", with which it moves: fix one, or give one a prior";
    }

    private OptionalDouble end(int v, double variable) {
        double value = space.toValue(v, variable);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private OptionalDouble variableError(int v) {
        if (solution.minimum().atBound()[v]) {
            return OptionalDouble.empty();
        }
        return solution.covariance().map(c -> c.standardError(v)).orElse(OptionalDouble.empty());
    }

    private static Interval open(String remark) {
        return new Interval(OptionalDouble.empty(), OptionalDouble.empty(), UncertaintyMethod.COVARIANCE, remark);
    }

    /** Correlations of all variables with a standard error. */
    Correlations correlations() {
        List<Integer> variables = new ArrayList<>();
        for (int v = 0; v < space.variables(); v++) {
            if (variableError(v).isPresent()) {
                variables.add(v);
            }
        }
        int n = variables.size();
        double[][] matrix = new double[n][n];
        if (solution.covariance().isPresent()) {
            Covariance covariance = solution.covariance().get();
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    matrix[a][b] = covariance.correlation(variables.get(a), variables.get(b));
                }
            }
        }
        return new Correlations(variables.stream().map(space::parameter).toList(), matrix);
    }
}

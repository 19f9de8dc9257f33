package org.ionfront.fit.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Freedom;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;

/**
 * The free parameters as variables of the search: ln p on a log scale, p over the size of its start on a linear one, so
 * that all are of order one.
 */
public final class ParameterSpace {
    private final List<FitParameter> parameters;
    private final int[] free;
    /** For each tied parameter the place of the one it follows, else -1. */
    private final int[] source;

    /**
     * A parameter that a variable moves.
     *
     * @param parameter the variable's own or one tied to it
     * @param ratio of its change to that of the variable's own parameter
     */
    public record Part(FitParameter parameter, double ratio) {
        /** The observation parameter it is; empty where it belongs to the simulation. */
        public Optional<ObservationParameter> observationParameter() {
            return ObservationParameter.named(parameter.name());
        }
    }

    /**
     * Takes the free ones of the given parameters, in their order.
     *
     * @param parameters free and fixed
     */
    public ParameterSpace(List<FitParameter> parameters) {
        this.parameters = List.copyOf(parameters);
        free = IntStream.range(0, parameters.size())
                .filter(k -> parameters.get(k).free())
                .toArray();
        source = parameters.stream()
                .mapToInt(parameter -> parameter.tie().map(this::place).orElse(-1))
                .toArray();
    }

    private int place(Freedom.Tied tie) {
        return IntStream.range(0, parameters.size())
                .filter(k -> tie.isTo(parameters.get(k)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + tie.label()));
    }

    /** All parameters, fixed ones included. */
    public List<FitParameter> parameters() {
        return parameters;
    }

    /** Number of variables. */
    public int variables() {
        return free.length;
    }

    /** The parameter behind a variable. */
    public FitParameter parameter(int variable) {
        return parameters.get(free[variable]);
    }

    /** The variable that moves a parameter by its place in the list, its own or that of the one it is tied to; empty for a fixed one. */
    public Optional<Integer> movedBy(int parameterIndex) {
        return variableOf(source[parameterIndex] < 0 ? parameterIndex : source[parameterIndex]);
    }

    /** The variable of a parameter by its place in the list; empty for one that has none of its own. */
    public Optional<Integer> variableOf(int parameterIndex) {
        int[] found = IntStream.range(0, free.length)
                .filter(v -> free[v] == parameterIndex)
                .toArray();
        return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    /** The observation parameter behind a variable; empty where it belongs to the simulation, and so do those tied to it. */
    public Optional<ObservationParameter> observationParameter(int variable) {
        return ObservationParameter.named(parameter(variable).name());
    }

    /** Whether a profile depends on a variable. */
    public boolean concerns(int variable, String profile) {
        return !parts(variable, profile).isEmpty();
    }

    /** The parameters by which a profile depends on a variable: its own, and those tied to it. */
    public List<Part> parts(int variable, String profile) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            boolean mine = k == free[variable];
            if ((mine || source[k] == free[variable]) && isSeenBy(parameters.get(k), profile)) {
                double ratio = parameters.get(k).tie().map(Freedom.Tied::ratio).orElse(1.0);
                parts.add(new Part(parameters.get(k), ratio));
            }
        }
        return parts;
    }

    /** A shared parameter stands back where the profile has one of its own. */
    private boolean isSeenBy(FitParameter parameter, String profile) {
        if (parameter.profile().isPresent()) {
            return parameter.profile().get().equals(profile);
        }
        return parameters.stream()
                .noneMatch(other ->
                        other.name().equals(parameter.name()) && other.profile().equals(Optional.of(profile)));
    }

    /** Which variables are backgrounds that are not among the parameters listed, so that their starts are from the data. */
    public boolean[] automaticBackgrounds(List<FitParameter> listed) {
        boolean[] found = new boolean[free.length];
        for (int v = 0; v < free.length; v++) {
            boolean background = observationParameter(v)
                    .filter(p ->
                            p == ObservationParameter.NATIVE_BACKGROUND || p == ObservationParameter.FOREIGN_BACKGROUND)
                    .isPresent();
            found[v] = background && !listed.contains(parameter(v));
        }
        return found;
    }

    /** Start of the search. */
    public double[] start() {
        return IntStream.range(0, free.length)
                .mapToDouble(v -> toVariable(v, parameter(v).start()))
                .toArray();
    }

    /** The bounds in terms of the variables. */
    public Bounds bounds() {
        double[] lower = new double[free.length];
        double[] upper = new double[free.length];
        for (int v = 0; v < free.length; v++) {
            lower[v] = toVariable(v, parameter(v).lower());
            upper[v] = toVariable(v, parameter(v).upper());
        }
        return new Bounds(lower, upper);
    }

    /** Values of all parameters, linear, in the order of {@link #parameters()}. */
    public double[] values(double[] variables) {
        double[] values = parameters.stream().mapToDouble(FitParameter::start).toArray();
        for (int v = 0; v < free.length; v++) {
            values[free[v]] = toValue(v, variables[v]);
        }
        fillTied(values);
        return values;
    }

    /** Sets the values of tied parameters to those that follow from the others; values as of {@link #values}, changed in place. */
    public void fillTied(double[] values) {
        for (int k = 0; k < source.length; k++) {
            if (source[k] >= 0) {
                values[k] = parameters.get(k).tie().orElseThrow().ratio() * values[source[k]];
            }
        }
    }

    /** The same as a look-up by name and profile. */
    public ParameterValues parameterValues(double[] variables) {
        return new ParameterValues(parameters, values(variables));
    }

    /** Parameter value of a variable; a variable on a bound gives the bound itself, free of rounding. */
    public double toValue(int v, double variable) {
        FitParameter parameter = parameter(v);
        if (variable <= toVariable(v, parameter.lower())) {
            return parameter.lower();
        }
        if (variable >= toVariable(v, parameter.upper())) {
            return parameter.upper();
        }
        return parameter.scale() == Scale.LOG ? Math.exp(variable) : variable * unit(parameter);
    }

    /** Variable of a parameter value. */
    public double toVariable(int v, double value) {
        FitParameter parameter = parameter(v);
        return parameter.scale() == Scale.LOG ? Math.log(value) : value / unit(parameter);
    }

    /** dp/du, the derivative of the parameter with respect to its variable. */
    public double slope(int v, double variable) {
        FitParameter parameter = parameter(v);
        return parameter.scale() == Scale.LOG ? Math.exp(variable) : unit(parameter);
    }

    /** Variables whose parameters have a prior. */
    public int[] withPrior() {
        return IntStream.range(0, free.length)
                .filter(v -> parameter(v).prior().isPresent())
                .toArray();
    }

    /** Prior mean minus variable, in standard deviations of the prior. */
    public double priorResidual(int v, double variable) {
        Prior prior = parameter(v).prior().orElseThrow();
        return (toVariable(v, prior.mean()) - variable) / priorDeviation(v);
    }

    /** Standard deviation of the prior in terms of the variable. */
    public double priorDeviation(int v) {
        FitParameter parameter = parameter(v);
        double deviation = parameter.prior().orElseThrow().standardDeviation();
        return parameter.scale() == Scale.LOG ? deviation : deviation / unit(parameter);
    }

    private static double unit(FitParameter parameter) {
        if (parameter.start() != 0) {
            return Math.abs(parameter.start());
        }
        double range = parameter.upper() - parameter.lower();
        if (parameter.prior().isPresent()) {
            return parameter.prior().get().standardDeviation();
        }
        return Double.isFinite(range) ? range / 10 : 1;
    }
}

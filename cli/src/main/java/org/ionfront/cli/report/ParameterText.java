package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/**
 * What was found for one parameter, in words and digits: all numbers share one power of ten, which goes to the unit, and
 * have the decimals that the standard error leaves.
 *
 * @param parameter what it is about
 * @param unit of all numbers, a power of ten in front where there is one: {@code meV}, {@code 1e-21 m^2/s}; empty for a
 *     plain number
 * @param power of ten in the unit; 0 where there is none
 * @param value estimate
 * @param error standard error; empty where there is none
 * @param interval the 95 % interval; empty where there is none
 * @param start first value
 * @param found as the fit gave it
 */
record ParameterText(
        FitParameter parameter,
        String unit,
        int power,
        String value,
        String error,
        String interval,
        String start,
        ParameterEstimate found) {
    private static final int DIGITS_WITHOUT_ERROR = 4;
    private static final int START_DIGITS = 4;
    /** Values that differ by less than this factor share their power of ten. */
    private static final double SAME_POWER = 1000;

    /** All parameters; those of one name share a power of ten unless they differ by orders of magnitude. */
    static List<ParameterText> of(FitConfig config, List<ParameterEstimate> found) {
        Map<String, List<ParameterEstimate>> groups = new LinkedHashMap<>();
        for (ParameterEstimate one : found) {
            groups.computeIfAbsent(one.parameter().name(), name -> new ArrayList<>())
                    .add(one);
        }
        return found.stream()
                .map(one -> of(
                        config,
                        one,
                        power(config, one, groups.getOrDefault(one.parameter().name(), List.of()))))
                .toList();
    }

    private static int power(FitConfig config, ParameterEstimate one, List<ParameterEstimate> group) {
        double largest = group.stream().mapToDouble(p -> size(config, p)).max().orElse(0);
        double own = size(config, one);
        return NumberText.commonExponent(own * SAME_POWER > largest ? largest : own);
    }

    /** What decides the power of ten; a value at a bound of zero may be next to nothing, its start is not. */
    private static double size(FitConfig config, ParameterEstimate found) {
        Unit unit = config.unitOf(found.parameter());
        double start = found.atBound() ? found.parameter().start() : 0;
        return Math.max(Math.abs(unit.fromBase(found.estimate())), Math.abs(unit.fromBase(start)));
    }

    private static ParameterText of(FitConfig config, ParameterEstimate found, int power) {
        FitParameter parameter = found.parameter();
        Unit unit = config.unitOf(parameter);
        double value = unit.fromBase(found.estimate());
        OptionalDouble error = found.standardError();
        double scaledError = NumberText.scale(unit.fromBaseDifference(error.orElse(Double.NaN)), power);
        double scaled = NumberText.scale(value, power);
        boolean hasError = scaledError > 0 && Double.isFinite(scaledError);
        String symbol = unit.symbol().equals("1") ? "" : unit.symbol();
        return new ParameterText(
                parameter,
                power == 0 ? symbol : ("1e" + power + " " + symbol).strip(),
                power,
                hasError
                        ? NumberText.fixed(scaled, NumberText.decimalsOf(scaledError))
                        : NumberText.significant(scaled, DIGITS_WITHOUT_ERROR),
                hasError ? NumberText.fixed(scaledError, NumberText.decimalsOf(scaledError)) : "",
                interval(found, unit, power, hasError ? scaledError : 0),
                NumberText.brief(NumberText.scale(unit.fromBase(parameter.start()), power), START_DIGITS),
                found);
    }

    private static String interval(ParameterEstimate found, Unit unit, int power, double error) {
        String lower = end(found.interval95().lower(), unit, power, error);
        String upper = end(found.interval95().upper(), unit, power, error);
        if (lower.isEmpty() && upper.isEmpty()) {
            return "";
        }
        if (lower.isEmpty()) {
            return "below " + upper;
        }
        return upper.isEmpty() ? "above " + lower : lower + " to " + upper;
    }

    private static String end(OptionalDouble end, Unit unit, int power, double error) {
        if (end.isEmpty()) {
            return "";
        }
        double scaled = NumberText.scale(unit.fromBase(end.getAsDouble()), power);
        return error > 0
                ? NumberText.fixed(scaled, NumberText.decimalsOf(error))
                : NumberText.significant(scaled, DIGITS_WITHOUT_ERROR);
    }

    /** Value with its error and unit, for sentences: {@code 250.1 ± 1.3 meV}. */
    String sentence() {
        String number = error.isEmpty() ? value : value + " ± " + error;
        boolean factor = unit.startsWith("1e");
        if (!factor) {
            return unit.isEmpty() ? number : number + " " + unit;
        }
        return (error.isEmpty() ? number : "(" + number + ")") + " × " + unit.replaceFirst("^1e", "10^");
    }

    /** Remarks on the value that a number cannot say; empty for an ordinary one. */
    String remark() {
        if (parameter.fixed()) {
            return "fixed";
        }
        if (!found.identifiable()) {
            return "not determined";
        }
        if (parameter.tie().isPresent()) {
            return parameter.tie().get().label();
        }
        return found.atBound() ? "at bound" : "";
    }

    /** A parameter's key or label in words: {@code depth resolution}. */
    static String words(String key) {
        return key.replaceFirst("^fwhm", "FWHM").replace('_', ' ');
    }
}

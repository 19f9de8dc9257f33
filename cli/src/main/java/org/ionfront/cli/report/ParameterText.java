package org.ionfront.cli.report;

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
 * @param value estimate
 * @param error standard error; empty where there is none
 * @param interval the 95 % interval; empty where there is none
 * @param start first value
 * @param found as the fit gave it
 */
record ParameterText(
        FitParameter parameter,
        String unit,
        String value,
        String error,
        String interval,
        String start,
        ParameterEstimate found) {
    private static final int DIGITS_WITHOUT_ERROR = 4;
    private static final int START_DIGITS = 4;

    static ParameterText of(FitConfig config, ParameterEstimate found) {
        FitParameter parameter = found.parameter();
        Unit unit = config.unitOf(parameter);
        double value = unit.fromBase(found.estimate());
        int power = NumberText.commonExponent(value);
        OptionalDouble error = found.standardError();
        double scaledError = NumberText.scale(unit.fromBaseDifference(error.orElse(Double.NaN)), power);
        double scaled = NumberText.scale(value, power);
        boolean hasError = scaledError > 0 && Double.isFinite(scaledError);
        String symbol = unit.symbol().equals("1") ? "" : unit.symbol();
        return new ParameterText(
                parameter,
                power == 0 ? symbol : ("1e" + power + " " + symbol).strip(),
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
        return found.atBound() ? "at bound" : "";
    }

    /** The key in words: {@code depth resolution}. */
    String words() {
        return parameter.name().equals("fwhm") ? "FWHM" : parameter.name().replace('_', ' ');
    }
}

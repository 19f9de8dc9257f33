package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.result.FitResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/**
 * The sections on parameters and their correlations.
 *
 * @param config what was fitted
 * @param result how it ended
 * @param listed parameters of the fit file
 * @param automatic sensitivities and backgrounds that the fit added
 */
record FitParameterSection(
        FitConfig config, FitResult result, List<ParameterText> listed, List<ParameterText> automatic) {
    /** Adds the sections. */
    void addTo(HtmlPage page) {
        addParameters(page);
        LikelihoodSection.addTo(page, config, result);
        CorrelationSection.addTo(page, result.correlations(), "fit.json");
    }

    private void addParameters(HtmlPage page) {
        page.section("Parameters").table(parameterTable(listed));
        page.paragraph(method());
        listed.stream()
                .filter(p -> !p.found().interval95().remark().isEmpty())
                .forEach(p -> page.paragraph(
                        p.parameter().label() + ": " + p.found().interval95().remark()));
        addStarts(page);
        if (!automatic.isEmpty()) {
            page.heading("Sensitivities and backgrounds")
                    .paragraph("Free in every fit unless they are fixed in the file, with starts taken from the data.")
                    .table(parameterTable(automatic));
        }
    }

    private void addStarts(HtmlPage page) {
        Map<String, List<String>> origins = new LinkedHashMap<>();
        for (ParameterText p : listed) {
            config.originOf(p.parameter())
                    .ifPresent(origin -> origins.computeIfAbsent(origin, one -> new ArrayList<>())
                            .add(ParameterText.words(p.parameter().label())));
        }
        if (!origins.isEmpty()) {
            page.paragraph("Starts that the file does not give come from "
                    + origins.entrySet().stream()
                            .map(one -> one.getKey() + " (" + String.join(", ", one.getValue()) + ")")
                            .collect(Collectors.joining(", and from "))
                    + ".");
        }
    }

    private HtmlTable parameterTable(List<ParameterText> parameters) {
        HtmlTable table = HtmlTable.withColumns(
                "Parameter",
                "Profile",
                "Unit",
                "Value",
                "Std error",
                "95 % interval",
                "Start",
                "Prior",
                "At bound",
                "Determined");
        for (ParameterText p : parameters) {
            boolean fixed = p.parameter().fixed();
            table.row(
                    ParameterText.words(p.parameter().name()),
                    p.parameter().profile().orElse("all"),
                    UnitText.raised(p.unit().replaceFirst("^1e(-?[0-9]+)", "10^$1")),
                    ScientificText.raised(p.value()),
                    fixed ? "fixed" : p.error().isEmpty() ? "none" : ScientificText.raised(p.error()),
                    p.interval().isEmpty() ? (fixed ? "" : "none") : ScientificText.raised(p.interval()),
                    ScientificText.raised(p.start()),
                    p.parameter().prior().map(prior -> prior(p, prior)).orElse(""),
                    p.found().atBound() ? "yes" : "no",
                    determined(p, fixed));
        }
        return table;
    }

    /** Of what lies on a bound the data say only that they would have it beyond. */
    private static String determined(ParameterText p, boolean fixed) {
        if (fixed) {
            return "fixed";
        }
        if (p.parameter().tie().isPresent()) {
            return "as " + ParameterText.words(p.parameter().tie().get().label());
        }
        if (p.found().atBound()) {
            return "by its bound only";
        }
        return p.found().identifiable() ? "yes" : "no";
    }

    private String prior(ParameterText p, Prior prior) {
        Unit unit = config.unitOf(p.parameter());
        String mean = NumberText.brief(NumberText.scale(unit.fromBase(prior.mean()), p.power()), 4);
        String deviation = p.parameter().scale() == Scale.LOG
                ? NumberText.brief(100 * prior.standardDeviation(), 3) + " %"
                : NumberText.brief(NumberText.scale(unit.fromBaseDifference(prior.standardDeviation()), p.power()), 3);
        return ScientificText.raised(mean + " ± " + deviation);
    }

    private String method() {
        String intervals = switch (config.problem().uncertainty()) {
            case COVARIANCE -> "The 95 % intervals come from the curvature of chi-square at the solution.";
            case PROFILE_LIKELIHOOD ->
                "The 95 % intervals come from the profile likelihood: all other parameters are fitted again at each"
                        + " value, and chi-square may rise by 3.84.";
            case BOOTSTRAP ->
                "The 95 % intervals hold the middle 95 % of the estimates from fits to made-up experiments.";
            case POSTERIOR ->
                "The 95 % intervals hold the middle 95 % of points drawn with the probability that data and priors give"
                        + " them.";
        };
        String scaling = result.goodness().errorsScaled()
                ? " The size of the noise was estimated from the data; errors are scaled by the root of the reduced"
                        + " chi-square."
                : " Errors are those of counting statistics and are not scaled by chi-square.";
        return "A standard error is one standard deviation, with all other parameters free. " + intervals + scaling;
    }
}

package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.result.Outlook;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PlanResult;
import org.ionfront.io.config.FitConfig;

/** The report of a plan: what a fit should be able to say. */
public final class PlanReport {
    private static final int DIGITS = 2;

    /** An improvement by less than this factor is not worth a sentence. */
    private static final double NOTABLE = 0.95;

    private static final double BETTER_COUNTS = 10;
    private static final double LONGER = 2;
    private static final double KNOWN = 0.01;

    private final FitConfig config;
    private final PlanResult result;
    private final List<ParameterText> listed;
    private final int[] shown;

    private PlanReport(FitConfig config, PlanResult result) {
        this.config = config;
        this.result = result;
        listed = ParameterText.of(
                config,
                result.parameters().stream().filter(found -> !found.automatic()).toList());
        shown = IntStream.range(0, result.parameters().size())
                .filter(k -> !result.parameters().get(k).automatic()
                        && !result.parameters().get(k).parameter().fixed())
                .toArray();
    }

    /** Describes a plan. */
    public static Report of(FitConfig config, PlanResult result, RunOrigin origin) {
        PlanReport report = new PlanReport(config, result);
        return Report.of(report.page(origin), report::summary);
    }

    /** What the data would not tell, a sentence each. */
    public static List<String> warnings(PlanResult result) {
        List<String> warnings = new ArrayList<>();
        for (ParameterEstimate found : result.parameters()) {
            if (!found.identifiable()) {
                warnings.add(found.parameter().label()
                        + " would not be determined by these data and priors; fix it, or give it a prior");
            }
        }
        return warnings;
    }

    private HtmlPage page(RunOrigin origin) {
        HtmlPage page = new HtmlPage("Plan of a fit");
        page.headline(UnitText.raised(headline())).warnings(warnings(result));
        page.section("Errors to expect")
                .table(parameters())
                .paragraph(
                        "One standard deviation, with all other parameters free, from the expected information at the start"
                                + " values, which are taken for true. Sensitivities and backgrounds that the file does not list are free"
                                + " as well. Errors of the model itself are not in it.");
        CorrelationSection.addTo(page, result.correlations(), "plan.json");
        addOutlooks(page);
        PhysicsSection.addTo(page, config.sources().get(0).experiment());
        origin.addTo(page);
        return page;
    }

    private HtmlTable parameters() {
        HtmlTable table = HtmlTable.withColumns(
                "Parameter", "Profile", "Unit", "Value", "Std error", "95 % interval", "Relative", "Determined");
        for (ParameterText p : listed) {
            boolean fixed = p.parameter().fixed();
            table.row(
                    ParameterText.words(p.parameter().name()),
                    p.parameter().profile().orElse("all"),
                    UnitText.raised(p.unit().replaceFirst("^1e(-?[0-9]+)", "10^$1")),
                    p.value(),
                    fixed ? "fixed" : p.error().isEmpty() ? "none" : p.error(),
                    p.interval().isEmpty() ? (fixed ? "" : "none") : p.interval(),
                    fixed ? "" : relative(p.found(), p.found().standardError()),
                    fixed ? "fixed" : p.found().identifiable() ? "yes" : "no");
        }
        return table;
    }

    private static String relative(ParameterEstimate found, OptionalDouble error) {
        return error.isPresent() && found.estimate() != 0
                ? NumberText.significant(100 * error.getAsDouble() / Math.abs(found.estimate()), DIGITS) + " %"
                : "none";
    }

    private void addOutlooks(HtmlPage page) {
        page.section("What would change them")
                .heading("Counting statistics")
                .paragraph("All counts per point times a factor; of a given scatter, its square divided by it.")
                .table(outlooks("Counts", result.byCounts(), PlanReport::factor));
        page.heading("Dose")
                .paragraph("All stages so many times as long, at the same currents or potentials.")
                .table(outlooks("Duration", result.byDose(), PlanReport::factor));
        if (!result.byKnowledge().isEmpty()) {
            page.heading("Independent knowledge of the bulk diffusion coefficient")
                    .paragraph("Usually from the dc conductivity; its relative error instead of the prior in the file.")
                    .table(outlooks(
                            "Known to",
                            result.byKnowledge(),
                            change -> change == Double.POSITIVE_INFINITY
                                    ? "not known"
                                    : NumberText.brief(100 * change, DIGITS) + " %"));
        }
    }

    private static String factor(double change) {
        return "× " + NumberText.brief(change, DIGITS);
    }

    private HtmlTable outlooks(String title, List<Outlook> outlooks, DoubleFunction<String> change) {
        List<String> titles = new ArrayList<>(List.of(title));
        for (int k : shown) {
            titles.add(
                    ParameterText.words(result.parameters().get(k).parameter().label()));
        }
        titles.add("Remark");
        HtmlTable table = HtmlTable.withColumns(titles.toArray(String[]::new));
        for (Outlook outlook : outlooks) {
            List<String> cells = new ArrayList<>(List.of(change.apply(outlook.change())));
            for (int k : shown) {
                cells.add(relative(
                        result.parameters().get(k), outlook.standardErrors().get(k)));
            }
            cells.add(outlook.remark());
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** The parameter people plan for: the width, or else the first one that is free. */
    private Optional<Integer> main() {
        return Arrays.stream(shown)
                .boxed()
                .min(Comparator.comparing(
                        k -> !result.parameters().get(k).parameter().name().equals("fwhm")));
    }

    private String headline() {
        Optional<Integer> main = main();
        if (main.isEmpty()) {
            return "All parameters are fixed: there is nothing to plan.";
        }
        ParameterEstimate found = result.parameters().get(main.get());
        String name = ParameterText.words(found.parameter().label());
        if (found.standardError().isEmpty()) {
            return "The data would not determine " + name + ".";
        }
        double now = found.standardError().getAsDouble();
        List<String> better = new ArrayList<>();
        improvement(main.get(), now, result.byCounts(), BETTER_COUNTS, "ten times the counts", better);
        improvement(main.get(), now, result.byDose(), LONGER, "twice the duration", better);
        improvement(main.get(), now, result.byKnowledge(), KNOWN, "a bulk diffusion coefficient known to 1 %", better);
        String advice = better.isEmpty()
                ? "Neither more counts nor a longer protocol would change that much."
                : "Its error would be " + String.join(", ", better) + ".";
        return "The fit should determine " + name + " to " + sentence(found) + " ("
                + relative(found, found.standardError()) + "). " + advice;
    }

    private String sentence(ParameterEstimate found) {
        return ParameterText.of(config, List.of(found)).get(0).sentence();
    }

    private static void improvement(
            int parameter, double now, List<Outlook> outlooks, double change, String what, List<String> better) {
        for (Outlook outlook : outlooks) {
            OptionalDouble error = outlook.standardErrors().get(parameter);
            if (outlook.change() == change && error.isPresent() && error.getAsDouble() < NOTABLE * now) {
                better.add(NumberText.significant(error.getAsDouble() / now, DIGITS) + " of that with " + what);
            }
        }
    }

    private List<String> summary(int columns) {
        List<String> lines = new ArrayList<>(ParameterTable.lines(listed, columns));
        lines.add("");
        lines.add(headline());
        return lines;
    }
}

package org.ionfront.cli.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;
import org.ionfront.cli.text.UnitText;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.units.Unit;

/** The section on what was drawn at random for a bootstrap or a posterior. */
final class SamplingSection {
    private SamplingSection() {}

    static void addTo(HtmlPage page, FitConfig config, SamplingResult result) {
        boolean posterior = result.method() == UncertaintyMethod.POSTERIOR;
        page.section(posterior ? "Posterior" : "Bootstrap").paragraph(summary(result));
        HtmlTable table = posterior
                ? HtmlTable.withColumns(
                        "Parameter",
                        "Profile",
                        "Unit",
                        "Mean",
                        "Std deviation",
                        "R-hat",
                        "Effective samples",
                        "Settled")
                : HtmlTable.withColumns(
                        "Parameter", "Profile", "Unit", "Mean", "Std deviation", "Truth in 95 % interval");
        for (SamplingResult.Sampled one : result.parameters()) {
            Unit unit = config.unitOf(one.parameter());
            String name = ParameterText.words(one.parameter().name());
            String profile = one.parameter().profile().orElse("all");
            String mean = ScientificText.of(unit.fromBase(one.mean()), 5);
            String deviation = ScientificText.of(unit.fromBaseDifference(one.deviation()), 3);
            if (posterior) {
                table.row(
                        name,
                        profile,
                        UnitText.raised(unit.symbol()),
                        mean,
                        deviation,
                        one.rHat().isPresent() ? NumberText.fixed(one.rHat().getAsDouble(), 3) : "none",
                        one.effectiveSamples().isPresent()
                                ? NumberText.fixed(one.effectiveSamples().getAsDouble(), 0)
                                : "none",
                        one.settled() ? "yes" : "no");
            } else {
                table.row(name, profile, UnitText.raised(unit.symbol()), mean, deviation, percent(one.coverage()));
            }
        }
        page.table(table);
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "none";
    }

    /** What was done, in two sentences. */
    static String summary(SamplingResult result) {
        if (result.method() == UncertaintyMethod.POSTERIOR) {
            return String.format(
                    Locale.ROOT,
                    "%d points of the posterior, seed %d; the full model took %.0f %% of what the linearised one"
                            + " proposed.",
                    result.usable(),
                    result.sampling().seed(),
                    100 * result.accepted());
        }
        return String.format(
                Locale.ROOT,
                "%d fits to made-up experiments, seed %d, with the estimate as the truth; %d of them converged. The last"
                        + " column is the share of their intervals from the covariance that hold the truth; it should be"
                        + " 95 %%.",
                result.draws().size(),
                result.sampling().seed(),
                result.usable());
    }
}

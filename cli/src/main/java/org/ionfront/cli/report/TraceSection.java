package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.report.FitFigures.Subject;
import org.ionfront.cli.text.DurationText;
import org.ionfront.cli.text.NumberText;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.TraceFit;

/** The section on potentials and currents that were recorded along with profiles. */
final class TraceSection {
    private TraceSection() {}

    /** Adds the section; nothing where there are no traces. */
    static void addTo(HtmlPage page, List<Subject> subjects) {
        if (subjects.stream().allMatch(subject -> subject.fit().traces().isEmpty())) {
            return;
        }
        page.section("Potentials and currents")
                .paragraph(
                        "Recorded while the profiles came about, and part of the same likelihood. The potential tells the"
                                + " foreign ion's diffusion coefficient, which profiles alone hardly tell from the width.");
        HtmlTable table = HtmlTable.withColumns(
                "Profile", "Quantity", "Readings", "Scatter", "Mean", "Neighbours", "Largest", "Verdict");
        for (Subject subject : subjects) {
            for (int k = 0; k < subject.fit().traces().size(); k++) {
                TraceFit trace = subject.fit().traces().get(k);
                page.figures(List.of(figure(subject, trace, k)));
                table.row(
                        subject.fit().id(),
                        words(trace.quantity()),
                        Integer.toString(trace.time().length),
                        NumberText.significant(trace.scatter(), 3)
                                + (trace.quantity() == TraceQuantity.SURFACE_POTENTIAL ? " V" : " A/m²")
                                + (trace.estimated() ? ", estimated" : ", given"),
                        signed(trace.statistics().mean(), 3),
                        signed(trace.statistics().lagOneAutocorrelation(), 2),
                        signed(trace.statistics().largest(), 1),
                        verdict(trace));
            }
        }
        page.table(table);
    }

    private static Figure figure(Subject subject, TraceFit trace, int k) {
        double[] seconds = trace.time();
        DurationText.TimeUnit unit = DurationText.TimeUnit.upTo(seconds[seconds.length - 1]);
        double[] time = Arrays.stream(seconds).map(unit::of).toArray();
        AxisPower power = AxisPower.of(trace.data());
        boolean potential = trace.quantity() == TraceQuantity.SURFACE_POTENTIAL;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Points("", time, power.scaled(trace.data()), subject.tone()));
        marks.add(new Mark.Line(subject.foreignName(), time, power.scaled(trace.model()), Tone.INK));
        return new Figure(
                "trace-" + subject.fileName() + (k == 0 ? "" : "-" + (k + 1)),
                "Profile " + subject.fit().id() + ": recorded " + words(trace.quantity()) + " (dots) and model (line).",
                Figure.Size.SINGLE,
                Axis.linear("Time (" + unit.symbol() + ")").between(0, time[time.length - 1]),
                Axis.linear(potential ? power.label("Surface potential", "V") : power.label("Current density", "A/m²")),
                marks);
    }

    /** A warning for every trace that drifts away from its model. */
    static List<String> warnings(FitResult result) {
        List<String> warnings = new ArrayList<>();
        for (ProfileFit profile : result.profiles()) {
            for (TraceFit trace : profile.traces()) {
                if (trace.drifts()) {
                    warnings.add(String.format(
                            Locale.ROOT,
                            "Profile %s: neighbouring readings of the %s miss the model together (correlation %.2f), so that"
                                    + " they say less than their number, and errors are too small. Look for a drift, or"
                                    + " give the noise a value that holds it.",
                            profile.id(),
                            words(trace.quantity()),
                            trace.statistics().lagOneAutocorrelation()));
                }
            }
        }
        return warnings;
    }

    private static String verdict(TraceFit trace) {
        return trace.drifts() ? "drifts away from the model" : FitVerdicts.residuals(trace.statistics());
    }

    private static String words(TraceQuantity quantity) {
        return quantity.label().replace('_', ' ');
    }

    private static String signed(double value, int decimals) {
        return NumberText.fixed(value, decimals).replace('-', '−');
    }
}

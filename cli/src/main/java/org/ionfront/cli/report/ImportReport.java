package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.text.NumberText;
import org.ionfront.io.sims.Axis;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.Signal;

/** What is in an instrument's file, to look at before anything is fitted to it. */
public final class ImportReport {
    private static final int DIGITS = 6;
    private static final double NANOMETRES = 1e9;

    private final DepthProfile profile;

    private ImportReport(DepthProfile profile) {
        this.profile = profile;
    }

    /**
     * The page and figures of a file.
     *
     * @param command as it was given
     * @param version of the program
     */
    public static Report of(DepthProfile profile, String command, String version) {
        ImportReport report = new ImportReport(profile);
        return Report.of(report.page(command, version), columns -> List.of());
    }

    private HtmlPage page(String command, String version) {
        HtmlPage page = new HtmlPage(String.valueOf(
                Optional.ofNullable(profile.source().getFileName()).orElse(profile.source())));
        Axis axis = profile.axis();
        page.headline(profile.format().label() + ", " + NumberText.count(axis.size(), "row", "rows") + " from "
                + place(axis, axis.first()) + " to " + place(axis, axis.last()) + " "
                + (axis.kind() == Axis.Kind.DEPTH ? "nm" : "s") + ", "
                + NumberText.count(profile.signals().size(), "signal", "signals") + ".");
        page.warnings(profile.warnings().stream().map(ImportFigures::printable).toList());
        List<Figure> figures = ImportFigures.of(profile);
        if (!figures.isEmpty()) {
            page.section("Signals")
                    .paragraph(
                            "Every signal with a number other than zero, the largest first. The values are those of the"
                                    + " file; a logarithmic axis leaves out what is not above zero.")
                    .figures(figures);
        }
        page.section("Every signal").table(table());
        page.paragraph("A fit file names a signal as it stands in the first column.");
        page.section("How to repeat this").code(command);
        page.paragraph("Ionfront " + version + ".");
        return page;
    }

    private HtmlTable table() {
        boolean common = profile.hasCommonAxis();
        HtmlTable table = HtmlTable.withColumns(
                "Signal", "Column", "m/z", "Kind", "Unit", "Rows", "Largest", "From", "To", "Remarks");
        for (Signal signal : profile.signals()) {
            table.row(
                    ImportFigures.printable(profile.selector(signal)),
                    Integer.toString(signal.label().column()),
                    signal.massToCharge().isPresent()
                            ? NumberText.brief(signal.massToCharge().getAsDouble(), DIGITS + 1)
                            : "",
                    signal.label().kind().key(),
                    ImportFigures.printable(signal.label().unit()),
                    common ? "" : Integer.toString(signal.size()),
                    NumberText.brief(ImportFigures.largest(signal), DIGITS),
                    common ? "" : place(signal.axis(), signal.axis().first()),
                    common ? "" : place(signal.axis(), signal.axis().last()),
                    remarks(signal));
        }
        return table;
    }

    private static String remarks(Signal signal) {
        List<String> remarks = new ArrayList<>();
        if (signal.gaps().total() > 0) {
            remarks.add("gaps: " + signal.gaps().inWords());
        }
        if (signal.isAllZero()) {
            remarks.add("zero throughout");
        }
        return String.join("; ", remarks);
    }

    private static String place(Axis axis, double value) {
        return NumberText.brief(axis.kind() == Axis.Kind.DEPTH ? value * NANOMETRES : value, DIGITS);
    }
}

package org.ionfront.cli.report;

import java.util.List;
import org.ionfront.cli.text.DurationText;
import org.ionfront.io.config.DataFile;
import org.ionfront.io.config.Setting;
import org.ionfront.io.results.RunStamp;

/**
 * Everything needed to repeat a run.
 *
 * @param stamp version, hashes and wall time
 * @param command the command as it was given
 * @param settings all values of the configuration as they held for the run
 */
public record RunOrigin(RunStamp stamp, String command, List<Setting> settings) {
    /** Copies the list. */
    public RunOrigin {
        settings = List.copyOf(settings);
    }

    /** How long the run took, in words; none where that is not told. */
    String runTime() {
        return stamp.wallTime().isPresent()
                ? DurationText.ofRun(stamp.wallTime().getAsDouble())
                : "a time that is not told";
    }

    /** Adds the last section of a report of a run without random numbers. */
    void addTo(HtmlPage page) {
        addTo(page, "No random numbers are drawn: the same files give the same results.");
    }

    /**
     * Adds the last section of a report.
     *
     * @param chance what is random, and how it comes out the same again
     */
    void addTo(HtmlPage page, String chance) {
        page.section("How to repeat this").code(command);
        HtmlTable files = HtmlTable.withColumns("File", "SHA-256");
        files.row(
                stamp.provenance().config().getFileName() + " (as it held, with --set)",
                stamp.provenance().configHash());
        for (DataFile file : stamp.provenance().data()) {
            files.row(file.name(), file.sha256());
        }
        page.table(files);
        String took = stamp.wallTime().isPresent() ? "; the run took " + runTime() : "";
        page.paragraph("Ionfront " + stamp.version() + took + ". " + chance);
        HtmlTable values = HtmlTable.withColumns("Setting", "Value");
        settings.forEach(setting -> values.row(setting.key(), setting.text()));
        page.heading("Settings").table(values);
    }
}

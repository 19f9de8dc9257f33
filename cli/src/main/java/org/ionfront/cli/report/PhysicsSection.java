package org.ionfront.cli.report;

import java.util.Locale;
import org.ionfront.io.config.ExperimentConfig;

/** The section that says which of the possible models was solved. */
final class PhysicsSection {
    private PhysicsSection() {}

    /** Adds the section. */
    static void addTo(HtmlPage page, ExperimentConfig config) {
        HtmlTable switches = HtmlTable.withColumns("Switch", "Position");
        config.physics().forEach((key, position) -> {
            String name = key.replace('_', ' ');
            switches.row(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), position);
        });
        page.section("Physics").table(switches);
    }
}

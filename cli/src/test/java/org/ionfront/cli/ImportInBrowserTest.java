package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a real export in a Chromium without a window. */
class ImportInBrowserTest {
    @TempDir
    private Path folder;

    @Test
    void aRealExportIsDrawnLiveAndSilently() throws Exception {
        Optional<Path> program = Browser.program();
        Assumptions.assumeTrue(
                program.isPresent() || System.getenv("CI") != null,
                "no Chromium on the PATH (Debian: apt install chromium)");
        Path export = Path.of("..", "validation-data", "sims-real", "iontof7_I240416f_MAPI_pos.txt");
        assertThat(CommandRun.of("import", export, "--plot", folder.resolve("drawn"))
                        .code())
                .isZero();
        Path page = folder.resolve("drawn/report.html");
        try (Browser browser = Browser.start(program.orElseThrow())) {
            browser.look(1200, false);
            browser.open(page);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).containsExactly(page.toUri().toString());
            // 106 signals, of which some are ratios or zero throughout: six to a figure.
            assertThat(browser.evaluate("document.querySelectorAll('figure.live').length")
                            .asInt())
                    .isBetween(12, 20);
            assertThat(browser.evaluate("document.querySelectorAll('figure').length")
                            .asInt())
                    .isEqualTo(browser.evaluate("document.querySelectorAll('figure.live').length")
                            .asInt());
        }
    }
}

package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a Chromium without a window; pictures of them are kept under {@code target/browser}. */
class ReportInBrowserTest {
    private static final String EXPERIMENT = """
            sample: {thickness: 0.50 mm, temperature: 353.15 K, relative_permittivity: 8.0}
            native:
              ion: Li+
              bulk_density: 1.4e28 1/m^3
              diffusion:
                law: site-energy-distribution
                distribution: {shape: gaussian, fwhm: 250 meV}
                vacancy_fraction: 0.10
                bulk_diffusivity: 1e-18 m^2/s
            foreign:
              - {ion: K+, diffusion: {law: constant, diffusivity: 1e-21 m^2/s}}
              - {ion: Rb+, diffusion: {law: constant, diffusivity: 4e-22 m^2/s}}
            protocol:
              - {ion: K+, drive: {current_density: 1e-3 A/m^2}, duration: 2e4 s}
              - {ion: Rb+, drive: {current_density: 1e-3 A/m^2}, duration: 1e4 s}
            output: {times: [2e4 s]}
            accuracy: 1e-2
            """;

    private static final Path PICTURES = Path.of("target", "browser");
    private static final String FIRST = "document.querySelector('figure')";
    private static final String PICTURE = FIRST + ".querySelector('canvas').toDataURL()";
    /** Words of tables of two columns, facts and headings that stand beyond the right edge. */
    private static final String RUNS_OUT =
            "[...document.querySelectorAll('.pairs td, .pairs th, .facts div, h1, h2, h3, p, li, figcaption, .tools')]"
                    + ".filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.textContent).join('|')";

    private static final String SLIDER = "document.querySelector('.slider input')";

    @TempDir
    private static Path folder;

    private static Path simulation;
    private static Optional<Browser> started = Optional.empty();

    private final Browser browser = started.orElseThrow();

    @BeforeAll
    static void simulateAndStartTheBrowser() throws Exception {
        Optional<Path> program = Browser.program();
        if (program.isEmpty() && System.getenv("CI") == null) {
            Assumptions.abort(
                    "no Chromium on the PATH, so that the pages are not looked at (Debian: apt install chromium)");
        }
        Path experiment = Files.writeString(folder.resolve("two stages.yaml"), EXPERIMENT);
        assertThat(CommandRun.of("simulate", experiment, "-q").code()).isZero();
        simulation = folder.resolve("two stages-results/report.html");
        started = Optional.of(Browser.start(program.orElseThrow()));
    }

    @AfterAll
    static void stopTheBrowser() {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @BeforeEach
    void lookAtAWindowOfOrdinarySize() throws Exception {
        browser.scripts(true);
        browser.look(1200, false);
    }

    /** Loaded without a word on the console, and without asking for anything but itself; every figure is live. */
    private void openSilently(Path page) throws Exception {
        browser.open(page);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(number("document.querySelectorAll('figure > script').length"))
                .isEqualTo(number("document.querySelectorAll('figure.live').length"));
        assertThat(number("document.querySelectorAll('.chart canvas').length"))
                .isEqualTo(number("typeof ionfront === 'undefined' ? 0 : ionfront.charts.length"));
    }

    private int number(String expression) throws Exception {
        return browser.evaluate(expression).asInt();
    }

    private String text(String expression) throws Exception {
        return browser.evaluate(expression).asText();
    }

    @Test
    void aSimulationLoadsSilentlyInLightAndDarkWideAndNarrow() throws Exception {
        openSilently(simulation);
        browser.screenshot(PICTURES.resolve("simulation-light.png"));
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        browser.look(390, true);
        openSilently(simulation);
        browser.screenshot(PICTURES.resolve("simulation-dark-narrow.png"));
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(21, 23, 28)");
        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(text(RUNS_OUT)).isEmpty();
    }

    /** A charge that the surface has only in the beginning does not press the figures of the end flat. */
    @Test
    void atTheEndTheAxesAreThePrintedOnes() throws Exception {
        openSilently(simulation);
        String charts = "ionfront.charts.filter(c => c.curves().length)";
        assertThat(number(charts + ".length")).isEqualTo(4);
        String printed =
                charts + ".every(c => c.plot.scales.y.min === c.data.y.min && c.plot.scales.y.max === c.data.y.max)";
        assertThat(browser.evaluate(printed).asBoolean()).isTrue();
        slideTo("0");
        String inside =
                "(c, v) => v === null || c.data.y.fixed || (c.plot.scales.y.min <= v && v <= c.plot.scales.y.max)";
        assertThat(browser.evaluate(charts + ".every(c => c.curves().every(k => k.y[0].every(v => (" + inside
                                + ")(c, v))))")
                        .asBoolean())
                .isTrue();
        slideTo(SLIDER + ".max");
        assertThat(browser.evaluate(printed).asBoolean()).isTrue();
    }

    @Test
    void theSliderGoesThroughTheStagesAndBackToTheEnd() throws Exception {
        openSilently(simulation);
        String end = text(PICTURE);
        assertThat(text("document.querySelector('.slider output').textContent"))
                .contains("stage 2 of 2 (Rb⁺)", "(end)");
        slideTo("1");
        String early = text(PICTURE);
        assertThat(text("document.querySelector('.slider output').textContent")).contains("stage 1 of 2 (K⁺)");
        assertThat(early).isNotEqualTo(end);
        browser.screenshot(PICTURES.resolve("simulation-slider.png"));
        slideTo("Math.round(0.7 * " + SLIDER + ".max)");
        assertThat(text(PICTURE)).isNotEqualTo(early).isNotEqualTo(end);
        slideTo(SLIDER + ".max");
        assertThat(text(PICTURE)).isEqualTo(end);
        assertThat(browser.complaints()).isEmpty();
    }

    private void slideTo(String frame) throws Exception {
        browser.evaluate(SLIDER + ".value = " + frame + "; " + SLIDER + ".dispatchEvent(new Event('input'))");
        redrawn();
    }

    /** Charts draw themselves anew before the next frame of the screen. */
    private void redrawn() throws Exception {
        browser.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }

    @Test
    void anIonIsSwitchedOffAndOn() throws Exception {
        openSilently(simulation);
        String all = text(PICTURE);
        String chip = FIRST + ".querySelectorAll('.chip')[1]";
        assertThat(text(chip + ".querySelector('.name').textContent")).isEqualTo("K⁺");
        browser.evaluate(chip + ".click()");
        redrawn();
        assertThat(text(chip + ".getAttribute('aria-pressed')")).isEqualTo("false");
        assertThat(text(PICTURE)).isNotEqualTo(all);
        browser.evaluate(chip + ".click()");
        redrawn();
        assertThat(text(PICTURE)).isEqualTo(all);
    }

    @Test
    void anAxisBecomesLogarithmicAndLinearAgain() throws Exception {
        openSilently(simulation);
        String linear = text(PICTURE);
        String button = FIRST + ".querySelector('[data-action=log-y]')";
        browser.evaluate(button + ".click()");
        redrawn();
        assertThat(text(button + ".getAttribute('aria-pressed')")).isEqualTo("true");
        assertThat(text("ionfront.charts[0].plot.scales.y.distr")).isEqualTo("3");
        assertThat(text(PICTURE)).isNotEqualTo(linear);
        browser.evaluate(button + ".click()");
        redrawn();
        assertThat(text(PICTURE)).isEqualTo(linear);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePointerReadsValuesAndZooms() throws Exception {
        openSilently(simulation);
        JsonNode frame = browser.evaluate(
                "(() => { const r = " + FIRST
                        + ".querySelector('.u-over').getBoundingClientRect(); return {x: r.x, y: r.y, w: r.width, h: r.height}; })()");
        double left = frame.get("x").asDouble();
        double top = frame.get("y").asDouble();
        double width = frame.get("w").asDouble();
        double height = frame.get("h").asDouble();
        browser.mouse("mouseMoved", left + 0.9 * width, top + 0.5 * height);
        redrawn();
        String value = text(FIRST + ".querySelector('.chip output').textContent");
        // Behind the front all sites belong to the native ion.
        assertThat(Double.parseDouble(value)).isBetween(0.99, 1.01);
        assertThat(text(FIRST + ".querySelector('.place').textContent")).contains(" nm");
        double before = browser.evaluate("ionfront.charts[0].plot.scales.x.max").asDouble();
        browser.mouse("mouseMoved", left + 0.2 * width, top + 0.2 * height);
        browser.mouse("mousePressed", left + 0.2 * width, top + 0.2 * height);
        browser.mouse("mouseMoved", left + 0.6 * width, top + 0.7 * height);
        browser.mouse("mouseReleased", left + 0.6 * width, top + 0.7 * height);
        redrawn();
        double zoomed = browser.evaluate("ionfront.charts[0].plot.scales.x.max").asDouble();
        assertThat(zoomed / before).isBetween(0.57, 0.63);
        browser.evaluate(FIRST + ".querySelector('[data-action=reset]').click()");
        redrawn();
        assertThat(browser.evaluate("ionfront.charts[0].plot.scales.x.max").asDouble())
                .isEqualTo(before);
    }

    @Test
    void theDataCanBeCopiedAsATable() throws Exception {
        openSilently(simulation);
        String[] rows = text("ionfront.charts[0].table()").split("\n", -1);
        assertThat(rows[0]).isEqualTo("Depth (nm)\tLi⁺, earlier\tK⁺, earlier\tRb⁺, earlier\tDepth (nm)\tLi⁺\tK⁺\tRb⁺");
        String[] first = rows[1].split("\t", -1);
        double sum = Double.parseDouble(first[1]) + Double.parseDouble(first[2]) + Double.parseDouble(first[3]);
        // All charge fractions but the screening cloud of 1e-5, to six digits.
        assertThat(sum).isBetween(0.999, 1.001);
    }

    @Test
    void onPaperAndWithoutScriptsTheDrawingsStand() throws Exception {
        openSilently(simulation);
        String drawing = "getComputedStyle(" + FIRST + ".querySelector('svg.ionfront-figure')).display";
        String chart = "getComputedStyle(" + FIRST + ".querySelector('.chart')).display";
        assertThat(text(drawing)).isEqualTo("none");
        browser.media("print", false);
        assertThat(text(drawing)).isEqualTo("block");
        assertThat(text(chart)).isEqualTo("none");
        browser.media("screen", false);
        browser.scripts(false);
        browser.open(simulation);
        assertThat(text(drawing)).isEqualTo("block");
        assertThat(number("document.querySelectorAll('.chart').length")).isZero();
        assertThat(text("getComputedStyle(document.querySelector('.film')).display"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"covariance, 5", "profile-likelihood, 9", "posterior, 15"})
    void aFitLoadsSilentlyWithAFigureForAllItKnows(String method, int atLeast) throws Exception {
        Path fit = MadeUpExport.fitIn(Files.createDirectories(folder.resolve(method)), "fit.yaml");
        String samples = method.equals("posterior") ? "uncertainty.samples=40" : "uncertainty.method=" + method;
        CommandRun run = CommandRun.of("fit", fit, "-q", "--set", "uncertainty.method=" + method, "--set", samples);
        assertThat(run.code()).as(run.err()).isZero();
        Path page = fit.resolveSibling("fit-results/report.html");
        openWideAndNarrow(page, "fit-" + method);
        assertThat(number("document.querySelectorAll('figure.live').length")).isGreaterThanOrEqualTo(atLeast);
        assertThat(Files.size(page)).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "onsager, borate/model.yaml, 6",
        "law, borate/model.yaml, 6",
        "law, superionic-weak/model.yaml, 3",
        "conductivity, conductivity/conductivity.yaml, 4",
        "plan, lbo/plan.yaml, 0"
    })
    void thePagesOfOtherCommandsLoadSilently(String command, String example, int figures) throws Exception {
        Path out = folder.resolve(command + "-" + example.replace('/', '-'));
        assertThat(CommandRun.of(command, Path.of("..", "examples", example), "-q", "--out", out)
                        .code())
                .isZero();
        openWideAndNarrow(out.resolve("report.html"), out.getFileName().toString());
        assertThat(number("document.querySelectorAll('figure.live').length")).isEqualTo(figures);
    }

    @Test
    void aComparisonLoadsSilently() throws Exception {
        Path fit = MadeUpExport.fitIn(Files.createDirectories(folder.resolve("compared")), "fit.yaml");
        Path out = folder.resolve("comparison");
        CommandRun run = CommandRun.of("compare", fit, "-q", "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        openWideAndNarrow(out.resolve("report.html"), "compare");
    }

    /** Silent, and no wider than the window; what is wider inside, such as a table of numbers, scrolls by itself. */
    private void openWideAndNarrow(Path page, String name) throws Exception {
        openSilently(page);
        browser.screenshot(PICTURES.resolve(name + "-light.png"));
        browser.look(400, true);
        openSilently(page);
        browser.screenshot(PICTURES.resolve(name + "-dark-narrow.png"));
        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(text(RUNS_OUT)).isEmpty();
    }

    @Test
    void pagesAreSmall() throws IOException {
        assertThat(Files.size(simulation)).isLessThan(1_000_000);
    }
}

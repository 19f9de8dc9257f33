package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up counts of a front in a glass with a box of site energies, fitted with other shapes too. */
class CompareCommandTest {
    private static final String EXPERIMENT = """
            sample: {thickness: 0.10 mm, temperature: 300 K, relative_permittivity: 10}
            native:
              ion: Li+
              bulk_density: 1e28 1/m^3
              diffusion:
                law: site-energy-distribution
                distribution: {shape: box, fwhm: 250 meV}
                vacancy_fraction: 0.10
                bulk_diffusivity: 2.512e-18 m^2/s
            foreign:
              - {ion: K+, diffusion: {law: constant, diffusivity: 1e-20 m^2/s}}
            protocol:
              - {ion: K+, drive: {current_density: 8.01e-3 A/m^2}, duration: 1.2e4 s}
            accuracy: 1e-3
            """;

    private static final String FIT = """
            profiles:
              - id: K
                experiment: experiment.yaml
                file: k.csv
                native: Li+
                foreign: K+
                noise: counts
                depth: {crater: 120 nm}
            parameters:
              fwhm: {start: 200 meV, bounds: [60 meV, 900 meV]}
              bulk_diffusivity: {start: 2.512e-18 m^2/s, scale: log, fixed: true}
              foreign_diffusivity: {start: 8e-21 m^2/s, scale: log}
            """;

    @TempDir
    private Path folder;

    /** Points 0.8 nm apart, counts of a thousand, seeded. */
    private void record() throws IOException {
        Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
        assertThat(CommandRun.of("simulate", folder.resolve("experiment.yaml"), "--out", folder.resolve("truth"))
                        .code())
                .isZero();
        List<double[]> rows = Files.readAllLines(folder.resolve("truth/profiles.csv")).stream()
                .filter(line -> line.matches("[0-9].*"))
                .map(line -> line.split(",", -1))
                .map(cells -> new double[] {
                    Double.parseDouble(cells[1]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5])
                })
                .toList();
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("depth_nm,Li+,K+\n");
        for (int k = 0; k < 150; k++) {
            double depth = 0.8 * (k + 0.5);
            text.append(String.format(
                    Locale.ROOT,
                    "%.3f,%d,%d%n",
                    depth,
                    count(3000 * at(rows, depth, 1) + 3, random),
                    count(3000 * at(rows, depth, 2) + 3, random)));
        }
        Files.writeString(folder.resolve("k.csv"), text);
        Files.writeString(folder.resolve("fit.yaml"), FIT);
    }

    private static double at(List<double[]> rows, double depth, int column) {
        int k = 1;
        while (k < rows.size() - 1 && rows.get(k)[0] < depth) {
            k++;
        }
        double[] left = rows.get(k - 1);
        double[] right = rows.get(k);
        double share = Math.max(0, (depth - left[0]) / (right[0] - left[0]));
        return left[column] + share * (right[column] - left[column]);
    }

    /** Nearly Poisson for hundreds of counts, and not below 0 for few. */
    private static long count(double mean, Random random) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }

    @Test
    void theShapeThatMadeTheDataWins() throws IOException {
        record();
        CommandRun run = CommandRun.of("compare", folder.resolve("fit.yaml"));
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode models = new ObjectMapper()
                .readTree(folder.resolve("fit-comparison/comparison.json").toFile())
                .get("models");
        assertThat(models).hasSize(5);
        assertThat(models.get(0).get("name").asText()).isEqualTo("box, step filling");
        assertThat(models.get(0).get("verdict").asText()).isEqualTo("best");
        assertThat(models.get(1).get("delta_aicc").asDouble()).isGreaterThan(10);
        assertThat(models.get(4).get("name").asText()).isEqualTo("constant diffusivity");
        assertThat(run.out()).contains("described best by the model: box");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100 || line.startsWith("Report: "));
    }

    /** The glass has a box of energies, the fit a Gaussian: the free form sees the box, D = D_b exp(beta (w - 1)), within its bands. */
    @Test
    void aShapeThatTheFitDoesNotHaveComesBackWithinItsBands() throws IOException {
        record();
        Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT.replace("shape: box", "shape: gaussian"));
        Files.writeString(folder.resolve("fit.yaml"), FIT + "free_form: {}\n");
        CommandRun run = CommandRun.of("fit", folder.resolve("fit.yaml"));
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("fit-results/fit.json").toFile());
        JsonNode free = json.get("free_form");
        assertThat(free.get("status").asText()).isEqualTo("converged");
        assertThat(free.get("kkt_violation_of_quadratic_programs").asDouble()).isLessThan(1e-8);
        assertThat(free.get("chi_square").asDouble())
                .isLessThan(json.get("chi_square").asDouble() - 10);
        // kT at 300 K is 25.852 meV.
        double beta = 250 / (25.852 * 1.1);
        int seen = 0;
        int inside = 0;
        for (int k = 0; k < free.get("native_fraction").size(); k++) {
            if (free.get("bump_error").get(k).asDouble(9) <= 0.2) {
                double w = free.get("native_fraction").get(k).asDouble();
                double truth = 2.512e-18 * Math.exp(beta * (w - 1));
                seen++;
                inside += truth >= free.get("lower_95_m2_s").get(k).asDouble()
                                && truth <= free.get("upper_95_m2_s").get(k).asDouble()
                        ? 1
                        : 0;
            }
        }
        assertThat(seen).isGreaterThan(8);
        assertThat(inside).isGreaterThanOrEqualTo((int) (0.9 * seen));
        assertThat(Files.readString(folder.resolve("fit-results/report.html")))
                .contains("without a shape given to it")
                .contains("The data speak of D(n)");
    }

    @Test
    void aLawWithoutSiteEnergiesIsRefused() throws IOException {
        record();
        Files.writeString(
                folder.resolve("experiment.yaml"),
                EXPERIMENT.replaceFirst(
                        "(?s)law: site-energy.*bulk_diffusivity: 2.512e-18 m\\^2/s",
                        "law: constant\n    diffusivity: 1e-18 m^2/s"));
        CommandRun run = CommandRun.of("compare", folder.resolve("fit.yaml"));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("law site-energy-distribution");
        assertThat(folder.resolve("fit-comparison")).doesNotExist();
    }
}

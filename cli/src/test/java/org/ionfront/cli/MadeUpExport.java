package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An export of an instrument made from a simulated front of K+ some 20 nm deep, with the noise of counts, and the fit of it. */
final class MadeUpExport {
    static final String EXPERIMENT = """
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
            protocol:
              - {ion: K+, drive: {current_density: 1e-3 A/m^2}, duration: 4e4 s}
            accuracy: 1e-3
            """;

    static final String FIT = """
            profiles:
              - id: K.1
                experiment: experiment.yaml
                file: export.csv
                native: Li+
                foreign: K+
                reference: B+
                depth: {crater: 40 nm, crater_uncertainty: 0.1 nm, sputter_time: 800 s, time_refers_to: middle}
            parameters:
              fwhm: {start: 230 meV, bounds: [60 meV, 600 meV]}
              foreign_diffusivity: {start: 1.2e-21 m^2/s, scale: log}
              depth_resolution: {start: 1 nm, bounds: [0.1 nm, 5 nm]}
              crater_depth: {each: profile, prior: from-data}
            uncertainty: {method: covariance}
            """;

    private static final double BULK_COUNTS = 20_000;
    private static final double CRATER = 40;
    private static final double SPUTTER_TIME = 800;
    private static final int POINTS = 80;

    private MadeUpExport() {}

    /** Writes experiment, export and fit file into a folder; returns the last. */
    static Path fitIn(Path folder, String name) throws IOException {
        Path experiment = Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
        assertThat(CommandRun.of("simulate", experiment, "-q").code()).isZero();
        writeExport(folder);
        return Files.writeString(folder.resolve(name), FIT);
    }

    /** Samples the simulated fractions, drawn from Gaussians as wide as counting noise; the seed is fixed. */
    private static void writeExport(Path folder) throws IOException {
        List<double[]> profile = Files.readAllLines(folder.resolve("experiment-results/profiles.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("time"))
                .map(line -> List.of(line.split(",", -1)).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        Random random = new Random(20261121);
        StringBuilder table = new StringBuilder("time_s,Li+,K+,B+\n");
        for (int k = 0; k < POINTS; k++) {
            double depth = CRATER * (k + 0.5) / POINTS;
            double fraction = nativeFraction(profile, depth);
            table.append(String.format(
                    Locale.ROOT,
                    "%.3f,%d,%d,%d%n",
                    SPUTTER_TIME * (k + 0.5) / POINTS,
                    counts(BULK_COUNTS * fraction, random),
                    counts(BULK_COUNTS * (1 - fraction), random),
                    counts(BULK_COUNTS, random)));
        }
        Files.writeString(folder.resolve("export.csv"), table.toString());
    }

    private static long counts(double expected, Random random) {
        return Math.max(0, Math.round(expected + Math.sqrt(Math.max(0, expected)) * random.nextGaussian()));
    }

    /** Columns of profiles.csv: time, depth, two densities, then the fractions of Li+ and K+. */
    private static double nativeFraction(List<double[]> profile, double depth) {
        int k = 1;
        while (k < profile.size() - 1 && profile.get(k)[1] < depth) {
            k++;
        }
        double[] left = profile.get(k - 1);
        double[] right = profile.get(k);
        return left[4] + (depth - left[1]) / (right[1] - left[1]) * (right[4] - left[4]);
    }
}

package org.ionfront.io.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Valid configurations to be spoiled by tests. */
final class ExampleText {
    static final String EXPERIMENT = """
            # experiment.yaml
            sample: {thickness: 0.60 mm, temperature: 343.15 K, relative_permittivity: 8.0}
            native:
              ion: Li+
              bulk_density: 1.38e28 1/m^3
              diffusion:
                law: site-energy-distribution
                distribution: {shape: gaussian, fwhm: 250 meV}
                vacancy_fraction: 0.10
                filling: step
                dc_conductivity: 1.69e-7 S/m
            foreign:
              - {ion: K+, diffusion: {law: constant, diffusivity: 4.6e-21 m^2/s}}
            protocol:
              - {ion: K+, drive: {current_density: 2.0e-3 A/m^2}, duration: 1.1e5 s}
            transport: nernst-planck-poisson
            """;

    static final String TRACE = """
            # recorded on a Tuesday
            time_s,current_density_A_m2
            0,4e-4
            60000,3e-4
            120000,1e-4
            """;

    static final String FIT = """
            # fit.yaml
            profiles:
              - id: K
                experiment: experiment.yaml
                file: k.csv
                native: Li+
                foreign: K+
                reference: B+
                depth: {crater: 240 nm, crater_uncertainty: 2.4 nm, sputter_time: 80 s}
            parameters:
              fwhm: {start: 200 meV, bounds: [60 meV, 600 meV]}
              bulk_diffusivity: {start: 2e-18 m^2/s, scale: log, prior: {mean: 2.26e-18 m^2/s, relative_sd: 0.05}}
              foreign_diffusivity: {each: profile, start: 1e-21 m^2/s, scale: log}
              depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}
              crater_depth: {each: profile, prior: from-data}
            uncertainty: {method: profile-likelihood}
            """;

    /** Eight intervals of 10 s from 0 on. */
    static final String PROFILE = """
            time_s,Li+,K+,B+,quiet
            0,10,900,500,0
            10,12,910,510,0
            20,15,890,505,0
            30,100,700,500,0
            40,500,300,495,0
            50,900,50,500,0
            60,1000,2,502,0
            70,1003,0,499,0
            """;

    private ExampleText() {}

    /** A fit with everything it names, in a folder. */
    static Path writeFit(Path folder, String fit) {
        write(folder.resolve("experiment.yaml"), EXPERIMENT);
        write(folder.resolve("k.csv"), PROFILE);
        return write(folder.resolve("fit.yaml"), fit);
    }

    static Path write(Path file, String text) {
        try {
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text with its only occurrence of a part replaced. */
    static String replaced(String text, String part, String replacement) {
        int at = text.indexOf(part);
        if (at < 0 || text.indexOf(part, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + part + "' must occur once");
        }
        return text.substring(0, at) + replacement + text.substring(at + part.length());
    }
}

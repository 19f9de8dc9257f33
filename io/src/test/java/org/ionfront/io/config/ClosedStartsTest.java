package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * First values for the example's three profiles, beside what a fit to them gives (docs/commands.md): 242.7 meV, 4.92e-21, 1.06e-21 and
 * 2.71e-22 m^2/s, 3.0 nm.
 */
class ClosedStartsTest {
    private static final Path EXAMPLE = Path.of("../examples/lbo/fit.yaml");

    @TempDir
    private Path folder;

    private static FitConfig read(String... settings) {
        List<ConfigOverride> overrides = new ArrayList<>();
        for (String setting : settings) {
            overrides.add(ConfigOverride.parse(setting));
        }
        return new FitReader().read(EXAMPLE, overrides);
    }

    private static FitParameter parameter(FitConfig config, String label) {
        return config.problem().parameters().stream()
                .filter(p -> p.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static final String[] NONE = {
        "parameters.fwhm={bounds: [60 meV, 600 meV]}",
        "parameters.bulk_diffusivity={scale: log, prior: {mean: 2.26e-18 m^2/s, relative_sd: 0.05}}",
        "parameters.foreign_diffusivity={each: profile, scale: log}",
        "parameters.depth_resolution={}",
        "parameters.crater_depth={each: profile}"
    };

    /** Starts have to be right within a factor of ten (docs/fit.md); these are within two, and the width within a quarter. */
    @Test
    void aFitFileWithoutAnyStartGetsGoodOnes() {
        FitConfig config = read(NONE);
        assertThat(parameter(config, "fwhm").start()).isBetween(0.75 * 0.2427, 1.25 * 0.2427);
        assertThat(parameter(config, "foreign_diffusivity (K)").start()).isBetween(0.5 * 4.92e-21, 2 * 4.92e-21);
        assertThat(parameter(config, "foreign_diffusivity (Rb)").start()).isBetween(0.5 * 1.06e-21, 2 * 1.06e-21);
        assertThat(parameter(config, "foreign_diffusivity (Cs)").start()).isBetween(0.5 * 2.71e-22, 2 * 2.71e-22);
        assertThat(parameter(config, "depth_resolution").start()).isBetween(1.5e-9, 6e-9);
        assertThat(parameter(config, "bulk_diffusivity").start()).isEqualTo(2.26e-18);
        assertThat(parameter(config, "crater_depth (Rb)").start()).isEqualTo(238.3e-9);
        assertThat(config.originOf(parameter(config, "fwhm")))
                .hasValueSatisfying(text -> assertThat(text).contains("closed theory"));
        assertThat(config.originOf(parameter(config, "bulk_diffusivity"))).hasValue("the mean of its prior");
        assertThat(config.unitOf(parameter(config, "depth_resolution")).symbol())
                .isEqualTo("nm");
        assertThat(config.unitOf(parameter(config, "fwhm")).symbol()).isEqualTo("meV");
    }

    @Test
    void whatIsGivenHelpsToEstimateTheRest() {
        FitConfig config =
                read("parameters.fwhm.start=200 meV", "parameters.foreign_diffusivity={each: profile, scale: log}");
        // From the plateau with a width of 200 meV: larger than with 243 meV, but of its order.
        assertThat(parameter(config, "foreign_diffusivity (K)").start()).isBetween(5e-21, 30e-21);
        assertThat(config.originOf(parameter(config, "fwhm"))).isEmpty();
        FitConfig width = read(
                "parameters.fwhm={}",
                "parameters.foreign_diffusivity={each: profile, scale: log, start: {K: 4.92e-21 m^2/s, Rb:"
                        + " 1.06e-21 m^2/s, Cs: 2.71e-22 m^2/s}}");
        assertThat(parameter(width, "fwhm").start()).isBetween(0.9 * 0.2427, 1.1 * 0.2427);
    }

    @Test
    void anEstimateStaysWithinTheBounds() {
        FitConfig config = read("parameters.fwhm={bounds: [300 meV, 600 meV]}");
        assertThat(parameter(config, "fwhm").start()).isEqualTo(0.3);
    }

    @Test
    void withoutAFrontAStartIsNeeded() {
        String flat = ExampleText.FIT.replace("fwhm: {start: 200 meV, bounds: [60 meV, 600 meV]}", "fwhm: {}");
        ExampleText.writeFit(folder, flat);
        ExampleText.write(
                folder.resolve("k.csv"), ExampleText.PROFILE.replaceAll("(?m)^(\\d+),\\d+,\\d+,", "$1,500,7,"));
        assertThatThrownBy(() -> new FitReader().read(folder.resolve("fit.yaml"), List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("parameters.fwhm: the key 'start' is missing, and the profile K shows no front");
    }
}

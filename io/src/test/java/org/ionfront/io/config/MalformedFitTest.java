package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFitTest {

    @TempDir
    private Path folder;

    /** One way to spoil the fit: the part replaced, the replacement, the place and what the message says. */
    record Slip(String part, String replacement, String place, List<String> parts) {
        @Override
        public String toString() {
            return replacement.strip();
        }
    }

    private static Slip slip(String part, String replacement, String place, String... parts) {
        return new Slip(part, replacement, place, List.of(parts));
    }

    static Stream<Slip> parameters() {
        return Stream.of(
                slip(
                        "  fwhm:",
                        "  fhwm:",
                        "line 11, column 3, parameters.fhwm",
                        "unknown key (did you mean 'fwhm'?); valid here: fwhm, bulk_diffusivity, foreign_diffusivity"),
                slip(
                        "200 meV",
                        "200",
                        "line 11, column 17, parameters.fwhm.start",
                        "found '200', a bare number; a unit is needed: meV, eV, J, kJ/mol"),
                slip("200 meV", "700 meV", "line 11, column 17, parameters.fwhm.start", "'700 meV' lies outside"),
                slip(
                        "[60 meV, 600 meV]",
                        "[600 meV, 60 meV]",
                        "line 11, column 34, parameters.fwhm.bounds",
                        "found '600 meV' and '60 meV'; the first bound must be the smaller one"),
                slip("[60 meV, 600 meV]", "[60 meV]", "line 11, column 34, parameters.fwhm.bounds", "bounds are two"),
                slip("[60 meV", "[60", "line 11, column 35, parameters.fwhm.bounds.0", "found '60', a bare number"),
                slip("[60 meV", "[-60 meV", "line 11, column 35, parameters.fwhm.bounds.0", "it must be 0 or more"),
                slip("start: 200 meV, ", "", "line 11, column 9, parameters.fwhm", "the key 'start' is missing"),
                slip(
                        "start: 2e-18 m^2/s",
                        "start: 0 m^2/s",
                        "line 12, column 29, parameters.bulk_diffusivity.start",
                        "found '0 m^2/s'; it must be greater than 0 on a log scale"),
                slip("mean: 2.26e-18", "mean: -2.26e-18", "line 12, column 68, parameters.", "greater than 0 on a log"),
                slip(
                        "relative_sd: 0.05",
                        "relative_sd: 0.05, sd: 1e-19 m^2/s",
                        "line 12, column 61, parameters.bulk_diffusivity.prior",
                        "found sd and relative_sd; only one of them can hold"),
                slip(", relative_sd: 0.05", "", "line 12, column 61, parameters.", "is missing: sd, relative_sd"),
                slip("1e-21 m^2/s, scale: log", "1e-21 m^2/s, scale: ln", "line 13, column 67", "valid: linear, log"),
                slip("{each: profile, start", "{each: ion, start", "line 13, column 31", "found 'ion'; valid: profile"),
                slip(
                        "{start: 3 nm, bounds: [0.5 nm, 10 nm]}",
                        "{start: 3 nm, prior: from-data}",
                        "line 14, column 42, parameters.depth_resolution.prior",
                        "only crater_depth has a prior from-data"),
                slip(
                        "  depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}",
                        "  native_transient: {start: 20 %}",
                        "line 14, column 21, parameters.native_transient",
                        "a transient decays over a depth: add transient_depth"),
                slip(
                        "  depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}",
                        "  transient_depth: {start: 2 nm}",
                        "line 14, column 20, parameters.transient_depth",
                        "there is no transient: add native_transient or foreign_transient"),
                slip(
                        "  depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}",
                        "  foreign_transient: {start: -1.2}",
                        "line 14, column 30, parameters.foreign_transient.start",
                        "must be greater than -1"),
                slip(
                        "  depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}",
                        "  sputter_rate_ratio: {start: 0}",
                        "line 14, column 31, parameters.sputter_rate_ratio.start",
                        "must be greater than 0"),
                slip(
                        "crater: 240 nm, crater_uncertainty: 2.4 nm, ",
                        "crater: [240 nm, 241 nm], ",
                        "line 9, column 22, profiles.0.depth.crater.0",
                        "a reading of several needs its uncertainty"),
                slip(
                        "crater: 240 nm, ",
                        "crater: [{depth: 240 nm, uncertainty: 1 nm}, {depth: 241 nm, uncertainty: 1 nm}], ",
                        "line 9, column 115, profiles.0.depth.crater_uncertainty",
                        "every reading of the crater has its own uncertainty"),
                slip(
                        "crater: 240 nm, ",
                        "crater: [240 nm], ",
                        "line 9, column 21, profiles.0.depth.crater",
                        "found a list of one reading"),
                slip(
                        "    reference: B+\n",
                        "    outliers: drop\n",
                        "line 8, column 15, profiles.0.outliers",
                        "found 'drop'; valid: keep, down-weight"),
                slip(
                        "    reference: B+\n",
                        "    dead_time: {time: 10 ms, counting_time: 1 s}\n",
                        "line 8, column 45, profiles.0.dead_time.counting_time",
                        "can be no more than 100"),
                slip(
                        "    reference: B+\n",
                        "    dead_time: {pulses: 2000}\n",
                        "line 8, column 25, profiles.0.dead_time.pulses",
                        "more than 0.2 ions per pulse"),
                slip(
                        "    reference: B+\n",
                        "    dead_time: {pulses: 20000, time: 1 ns}\n",
                        "line 8, column 38, profiles.0.dead_time.time",
                        "has pulses, no time"),
                slip(
                        "    reference: B+\n",
                        "    noise: gaussian\n    dead_time: {time: 60 ns, counting_time: 1 s}\n",
                        "line 9, column 16, profiles.0.dead_time",
                        "only counts can be lost"),
                slip("prior: from-data", "prior: from-date", "line 15, column 40", "(did you mean 'from-data'?)"),
                slip(
                        "prior: from-data",
                        "prior: from-data, fixed: true",
                        "line 15, column 40, parameters.crater_depth.prior",
                        "is fixed and has a prior"),
                slip(
                        "crater_uncertainty: 2.4 nm, ",
                        "",
                        "line 15, column 40, parameters.crater_depth.prior",
                        "has no depth.crater_uncertainty"),
                slip(
                        "method: profile-likelihood",
                        "method: jackknife",
                        "line 16, column 23",
                        "jackknife",
                        "valid: cov"),
                slip(
                        "  fwhm: {start: 200 meV, bounds: [60 meV, 600 meV]}",
                        "  fwhm: 200 meV",
                        "line 11, column 9, parameters.fwhm",
                        "found '200 meV'; the first value of a parameter has a key of its own, as in {start: 200 meV} or --set"
                                + " \"parameters.fwhm.start=200 meV\""),
                slip(
                        "  fwhm: {start: 200 meV, bounds: [60 meV, 600 meV]}",
                        "  fwhm: 200",
                        "line 11, column 9, parameters.fwhm",
                        "as in {start: 200 meV}"));
    }

    static Stream<Slip> profiles() {
        return Stream.of(
                slip("file: k.csv", "file: q.csv", "line 5, column 11, profiles.0.file", "there is no file"),
                slip("experiment: experiment.yaml", "experiment: e.yaml", "line 4, column 17", "there is no file"),
                slip(
                        "reference: B+",
                        "reference: BO+",
                        "line 8, column 16, profiles.0.reference",
                        "k.csv: there is no signal 'BO+'"),
                slip("native: Li+", "native: quiet", "line 6, column 13, profiles.0.native", "is zero in all of its 8"),
                slip("foreign: K+", "foreign: Li+", "line 7, column 14", "another ion than the foreign one", "K+"),
                slip("native: Li+", "native: K+", "line 6, column 13", "another ion than the native one", "swapped"),
                slip("reference: B+", "reference: K+", "line 8, column 16", "which is one of the ions already"),
                slip(
                        "sputter_time: 80 s",
                        "sputter_time: 8 s",
                        "line 9, column 71, profiles.0.depth.sputter_time",
                        "found '8 s', but the times in the file run to 70.0 s"),
                slip(", sputter_time: 80 s", "", "line 9, column 12", "the key 'sputter_time' is missing"),
                slip("crater: 240 nm, ", "", "line 9, column 12", "the key 'crater' is missing"),
                slip("80 s}", "80 s, time_refers_to: begin}", "line 9, column 93", "valid: start, middle, end"),
                slip("80 s}", "80 s, exclude_surface: 300 nm}", "line 9, column 12", "only 0 points lie deeper"),
                slip("file: k.csv", "file: k.csv\n    format: excel", "line 6, column 13", "ion-tof, cameca, csv"),
                slip(
                        "file: k.csv",
                        "file: k.csv\n    at_time: 5 s",
                        "line 6, column 14, profiles.0.at_time",
                        "k.csv: there is no profile at 5 s; the file holds one profile"),
                slip("id: K\n", "id: K/L\n", "line 3, column 9, profiles.0.id", "found 'K/L'; an id has"),
                slip(
                        "profiles:\n",
                        "profiles:\n  - {id: K}\n",
                        "line 3, column 5, profiles.0",
                        "'experiment' is missing"),
                slip("parameters:", "parametres:", "line 10, column 1, parametres", "(did you mean 'parameters'?)"));
    }

    @ParameterizedTest
    @MethodSource({"parameters", "profiles"})
    void theMessageNamesFilePlaceAndRemedy(Slip slip) {
        Path fit = ExampleText.writeFit(folder, ExampleText.replaced(ExampleText.FIT, slip.part(), slip.replacement()));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new FitReader().read(fit, List.of()))
                .satisfies(fault -> assertThat(fault.getMessage())
                        .startsWith(fit + ", " + slip.place())
                        .contains(slip.parts())
                        .doesNotContain("\n"));
    }

    @Test
    void aFaultOfTheExperimentNamesTheExperiment() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        Path experiment =
                ExampleText.write(folder.resolve("experiment.yaml"), ExampleText.EXPERIMENT.replace("250 meV", "250"));
        assertFault(fit, experiment + ", line 8, column 43");
    }

    @Test
    void aLawWithoutAWidthCannotBeGivenOne() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        String constant = ExampleText.EXPERIMENT.replaceFirst(
                "(?s)law: site-energy.*dc_conductivity: 1.69e-7 S/m", "law: constant\n    diffusivity: 1e-18 m^2/s");
        ExampleText.write(folder.resolve("experiment.yaml"), constant);
        assertFault(fit, "line 11, column 9, parameters.fwhm: the experiment of profile K has no fwhm");
    }

    @Test
    void aNegativeIntensityIsNamed() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(folder.resolve("k.csv"), ExampleText.PROFILE.replace("30,100,", "30,-4,"));
        assertFault(fit, "line 5, column 11, profiles.0.file: the signal Li+ is -4.0 at point 4");
    }

    @Test
    void aTimeThatDecreasesIsNamedInTheMeasuredFile() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(folder.resolve("k.csv"), ExampleText.PROFILE.replace("\n40,", "\n25,"));
        assertFault(fit, "k.csv, line 6");
    }

    @Test
    void anExperimentIsNoFit() {
        Path experiment = ExampleText.write(folder.resolve("experiment.yaml"), ExampleText.EXPERIMENT);
        assertFault(experiment, "this is an experiment file; a fit file is needed here");
    }

    @Test
    void profilesOfOneNameAreRefused() {
        String second =
                ExampleText.FIT.substring(ExampleText.FIT.indexOf("  - id: K"), ExampleText.FIT.indexOf("parameters:"));
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT.replace("parameters:", second + "parameters:"));
        assertFault(fit, "line 10, column 9, profiles.1.id: found 'K', the id of another profile");
    }

    @Test
    void aKeyThatBelongsFurtherDownIsShownItsPlace() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        assertSetting(
                fit, "fwhm=300 meV", "--set fwhm: unknown key (did you mean 'parameters.fwhm'?); valid here: profiles");
        assertSetting(fit, "crater=1 nm", "--set crater: unknown key (did you mean 'profiles.0.depth.crater'?)");
        assertSetting(fit, "starts=3", "--set starts: unknown key (did you mean 'search.starts'?)");
        assertSetting(fit, "parametres={}", "--set parametres: unknown key (did you mean 'parameters'?)");
    }

    private static void assertSetting(Path fit, String setting, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new FitReader().read(fit, List.of(ConfigOverride.parse(setting))))
                .withMessageContaining(message);
    }

    private static void assertFault(Path fit, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new FitReader().read(fit, List.of()))
                .withMessageContaining(message);
    }

    /** Whatever happens to the text, nothing but an InputException comes out. */
    @Test
    void noMutationBreaksTheReader() {
        Random random = new Random(17);
        for (int k = 0; k < 500; k++) {
            Path fit = ExampleText.writeFit(folder, Mutation.of(ExampleText.FIT, random));
            try {
                assertThat(new FitReader().read(fit, List.of()).problem().profiles())
                        .isNotEmpty();
            } catch (InputException refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        }
    }
}

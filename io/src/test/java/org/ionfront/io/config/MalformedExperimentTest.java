package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedExperimentTest {

    private static final String DRIVE = "current_density: 2.0e-3 A/m^2";

    @TempDir
    private Path folder;

    /**
     * One way to spoil the example.
     *
     * @param part of the valid text
     * @param replacement what stands there instead
     * @param place line, column and key of the message
     * @param parts what the message says
     */
    record Slip(String part, String replacement, String place, List<String> parts) {
        @Override
        public String toString() {
            return replacement.strip();
        }
    }

    private static Slip slip(String part, String replacement, String place, String... parts) {
        return new Slip(part, replacement, place, List.of(parts));
    }

    static Stream<Slip> keys() {
        return Stream.of(
                slip(
                        "thickness",
                        "thikness",
                        "line 2, column 10, sample.thikness",
                        "unknown key (did you mean 'thickness'?)",
                        "valid here: thickness, temperature, relative_permittivity, area, regions"),
                slip("protocol:", "protokoll:", "line 14, column 1, protokoll", "did you mean 'protocol'?"),
                slip("thickness: 0.60 mm, ", "", "line 2, column 9, sample", "the key 'thickness' is missing"),
                slip("  ion: Li+\n", "", "line 4, column 3, native", "the key 'ion' is missing"),
                slip(
                        "thickness: 0.60 mm",
                        "thickness: 0.60 mm, thickness: 0.5 mm",
                        "line 2, column 30",
                        "the key 'thickness' occurs twice; first in line 2"),
                slip("thickness: 0.60 mm", "thickness: ", "line 2, column 10, sample.thickness", "has no value"),
                slip("ion: Li+", "ion: [Li+]", "line 4, column 8, native.ion", "found a list; a single value"),
                slip("sample: {", "sample: 5 #", "line 2, column 9, sample", "found '5'; keys with values are needed"),
                slip(
                        "filling: step",
                        "colour: red",
                        "line 10, column 5, native.diffusion.colour",
                        "unknown key; valid"),
                slip(
                        "    dc_conductivity: 1.69e-7 S/m\n",
                        "",
                        "line 7, column 5, native.diffusion",
                        "one of these keys is missing: dc_conductivity, bulk_diffusivity, prefactor"),
                slip(
                        "filling: step",
                        "bulk_diffusivity: 1e-18 m^2/s",
                        "line 7, column 5, native.diffusion",
                        "found dc_conductivity and bulk_diffusivity; only one of them can hold"),
                slip("fwhm: 250 meV", "fwhm: 2.5e5 eV", "line 8, column 43", "are not spread over more than 10 eV"),
                slip("fwhm: 250 meV", "fwhm: *w", "line 8, column 43", "found the alias '*w'; write the value itself"));
    }

    static Stream<Slip> quantities() {
        return Stream.of(
                slip(
                        "250 meV",
                        "250",
                        "line 8, column 43, native.diffusion.distribution.fwhm",
                        "found '250', a bare number; a unit is needed: meV, eV, J, kJ/mol"),
                slip("250 meV", "250 nm", "line 8, column 43, native.", "'nm' is a length; an energy is needed: meV"),
                slip("250 meV", "250 mev", "line 8, column 43, native.", "unknown unit 'mev' (did you mean 'meV'?)"),
                slip("0.60 mm", "'0,60 mm'", "line 2, column 21, sample.thickness", "is a point, as in '0.60 mm'"),
                slip("0.60 mm", "-0.60 mm", "line 2, column 21, sample.thickness", "'-0.60 mm'; it must be greater"),
                slip("0.60 mm", ".nan", "line 2, column 21, sample.thickness", "found '.nan'; a finite number"),
                slip("0.60 mm", "1e999 mm", "line 2, column 21, sample.thickness", "beyond the range"),
                slip("343.15 K", "20 K", "line 2, column 43, sample.temperature", "found '20 K'", "50 to 3000 K"),
                slip("343.15 K", "4000 K", "line 2, column 43, sample.temperature", "50 to 3000 K"),
                slip("8.0}", "0.5}", "line 2, column 76, sample.relative_permittivity", "must be 1 or more"),
                slip("8.0}", "8 F/m}", "line 2, column 76, sample.relative_permittivity", "a number without a unit"),
                slip("8.0}", "010}", "line 2, column 76, sample.relative_permittivity", "must not begin with 0"),
                slip("250 meV", "0 meV", "line 8, column 43, native.", "must be greater than 0", "the law arrhenius"),
                slip("0.10", "0", "line 9, column 23, native.diffusion.vacancy_fraction", "must be greater than 0"),
                slip("0.10", "10", "line 9, column 23, native.diffusion.vacancy_fraction", "as in 0.1 or 10 %"),
                slip("1.69e-7 S/m", "1e-320 S/m", "line 11, column 22, native.", "beyond the range of numbers"),
                slip("1.1e5 s", "-1.1e5 s", "line 15, column 65, protocol.0.duration", "must be greater than 0"),
                slip("1.38e28 1/m^3", "0 1/m^3", "line 5, column 17, native.bulk_density", "must be greater than 0"),
                slip(
                        "1.38e28 1/m^3",
                        "1.38e28 1/cm^3",
                        "line 5, column 17, native.bulk_density",
                        "found '1.38e28 1/cm^3'; no solid holds more than 1e30 1/m^3"),
                slip("343.15 K", "70 C", "line 2, column 43, sample.temperature", "did you mean 'degC'?"));
    }

    static Stream<Slip> choices() {
        return Stream.of(
                slip(
                        "gaussian",
                        "triangle",
                        "line 8, column 27, native.diffusion.distribution.shape",
                        "found 'triangle'; valid: gaussian, mixture, box, exponential-tail, tabulated"),
                slip(
                        "gaussian",
                        "gausian",
                        "line 8, column 27, native.",
                        "(did you mean 'gaussian'?); valid: gaussian, mixture"),
                slip(
                        "filling: step",
                        "filling: fermi",
                        "line 10, column 14, native.",
                        "found 'fermi'; valid: step, fermi-dirac"),
                slip(
                        "transport: nernst-planck-poisson",
                        "transport: electro-neutral",
                        "line 16, column 12, transport",
                        "(did you mean 'electroneutral'?); valid: nernst-planck-poisson, electroneutral"),
                slip(
                        "transport:",
                        "front: opne\ntransport:",
                        "line 16, column 8, front",
                        "did you mean 'open'?",
                        "valid: attached, blocking, open"),
                slip(
                        "transport:",
                        "front: blocking\ntransport:",
                        "line 15, column 40, protocol.0.drive.current_density",
                        "a blocking front carries no steady current"),
                slip(
                        "transport:",
                        "back: blocking\ntransport:",
                        "line 15, column 40, protocol.0.drive.current_density",
                        "would charge the sample without end"),
                slip(
                        "transport: nernst-planck-poisson",
                        "thermodynamic_factor: on\ntransport: electroneutral",
                        "line 16, column 23, thermodynamic_factor",
                        "choose nernst-planck-poisson, or switch the factor off"),
                slip(
                        "{current_density: 2.0e-3 A/m^2}, duration: 1.1e5 s}\ntransport: nernst-planck-poisson",
                        "{surface_potential: 2 V}, duration: 1.1e5 s}\nback: blocking\ntransport: electroneutral",
                        "line 17, column 12, transport",
                        "another condition at the back face"),
                slip(
                        "transport:",
                        "back: wall\ntransport:",
                        "line 16, column 7, back",
                        "outflow, selective, reservoir"),
                slip(
                        "transport:",
                        "output: {doses: [5 mC/cm^2, 1 C/m^2]}\ntransport:",
                        "line 16, column 29, output.doses.1",
                        "found '1 C/m^2'; doses must increase"),
                slip(
                        "transport:",
                        "output: {depths: [1 mm]}\ntransport:",
                        "line 16, column 19, output.depths.0",
                        "found '1 mm', beyond the thickness of the sample"),
                slip(
                        "transport:",
                        "output: {depth: [1 nm]}\ntransport:",
                        "line 16, column 10, output.depth",
                        "did you mean 'depths'?"),
                slip(
                        "transport:",
                        "output: {times: [2 h, 1 h]}\ntransport:",
                        "line 16, column 23, output.times.1",
                        "found '1 h'; output times must increase"),
                slip(
                        "transport:",
                        "output: {times: [200 h]}\ntransport:",
                        "line 16, column 18, output.times.0",
                        "after the end of the protocol at 110000.0 s"),
                slip("transport:", "accuracy: 0.5\ntransport:", "line 16, column 11, accuracy", "not above 0.1"),
                slip(
                        DRIVE,
                        "beam: {current_density: 1 A/m^2}",
                        "line 15, column 29, protocol.0.drive.beam",
                        "the key 'repelling_potential' is missing"),
                slip(
                        DRIVE,
                        "beam: {current: 1 nA, current_density: 1 A/m^2, repelling_potential: 50 V}",
                        "line 15, column 29, protocol.0.drive.beam",
                        "found current_density and current; only one of them can hold"),
                slip(
                        DRIVE,
                        "beam: {current_density: 1 A/m^2, repelling_potential: 50 V, energy_width: 0 V}",
                        "line 15, column 97, protocol.0.drive.beam.energy_width",
                        "greater than 0"),
                slip(DRIVE, "rest: never", "line 15, column 29, protocol.0.drive.rest", "valid: true"),
                slip(
                        DRIVE,
                        "surface_potential: -1 V",
                        "line 15, column 42, protocol.0.drive.surface_potential",
                        "greater than 0"),
                slip(
                        "duration: 1.1e5 s",
                        "duration: 1.1e5 s, diffusion: {K: {law: constant, diffusivity: 1e-20 m^2/s}}",
                        "line 15, column 86, protocol.0.diffusion.K",
                        "unknown key (did you mean 'K+'?)"),
                slip(
                        "law: site-energy-distribution",
                        "law: arrhenus",
                        "line 7, column 10, native.diffusion.law",
                        "(did you mean 'arrhenius'?); valid: site-energy-distribution, vacancy, interstitial, arrhenius",
                        "hopping, phonon-assisted, high-field, superionic, tabulated, constant"),
                slip(
                        "law: constant, diffusivity: 4.6e-21 m^2/s",
                        "law: site-energy-distribution",
                        "line 13, column 32, foreign.0.diffusion.law",
                        "for the foreign ion K+, which this version does not offer; valid: arrhenius, hopping"));
    }

    static Stream<Slip> switches() {
        String end = "8.0}";
        return Stream.of(
                slip(
                        end,
                        "8.0, regions: [{from: 10 nm, to: 5 nm, relative_permittivity: 2}]}",
                        "line 2, column 109, sample.regions.0.to",
                        "found '5 nm'; a region ends deeper than it begins, at '10 nm' here"),
                slip(
                        end,
                        "8.0, regions: [{from: 0 nm, to: 9 nm, relative_permittivity: 2},"
                                + " {from: 5 nm, to: 20 nm, relative_permittivity: 3}]}",
                        "line 2, column 148, sample.regions.1.from",
                        "found '5 nm', inside the region before"),
                slip(
                        end,
                        "8.0, regions: [{from: 0 nm, to: 1 mm, relative_permittivity: 2}]}",
                        "line 2, column 108, sample.regions.0.to",
                        "found '1 mm', beyond the thickness of the sample"),
                slip(
                        end,
                        "8.0, regions: [{from: 0 nm, to: 1 nm, relative_permittivity: 0}]}",
                        "line 2, column 137, sample.regions.0.relative_permittivity",
                        "found '0'; the relative permittivity must be 1 or more"),
                slip(
                        end,
                        "8.0, regions: [{from: 0 nm, until: 1 nm, relative_permittivity: 2}]}",
                        "line 2, column 104, sample.regions.0.until",
                        "unknown key; valid here: from, to, relative_permittivity"),
                slip(
                        "filling: step",
                        "immobile_fraction: 100 %",
                        "line 10, column 24, native.diffusion.immobile_fraction",
                        "found '100 %'; the share of the native ions that never move must lie from 0 to below 1"),
                slip(
                        "filling: step",
                        "immobile_fraction: -0.1",
                        "line 10, column 24, native.diffusion.immobile_fraction",
                        "found '-0.1'; it must be 0 or more"),
                slip(
                        "transport:",
                        "thermodynamic_factor: maybe\ntransport:",
                        "line 16, column 23, thermodynamic_factor",
                        "found 'maybe'; valid: on, off"),
                slip(
                        "transport: nernst-planck-poisson",
                        "thermodynamic_factor: on\ntransport: electroneutral",
                        "line 16, column 23, thermodynamic_factor",
                        "the electroneutral model knows no thermodynamic factor; choose nernst-planck-poisson"),
                slip(
                        "transport: nernst-planck-poisson",
                        "transport: electroneutral\nback: blocking",
                        "line 15, column 40, protocol.0.drive.current_density",
                        "would charge the sample without end"));
    }

    static Stream<Slip> ions() {
        return Stream.of(
                slip(
                        "protocol:\n  - {ion: K+",
                        "protocol:\n  - {ion: Rb+",
                        "line 15, column 11, protocol.0.ion",
                        "found 'Rb+', an ion that is not declared under native or foreign; declared: Li+, K+"),
                slip(
                        "protocol:\n  - {ion: K+, ",
                        "protocol:\n  - {",
                        "line 15, column 5, protocol.0",
                        "the key 'ion' is missing; only a stage with the drive rest"),
                slip(
                        "foreign:\n  - {ion: K+",
                        "foreign:\n  - {ion: Li+",
                        "line 13, column 11, foreign.0.ion",
                        "found 'Li+', which is a native ion already; every ion is declared once"),
                slip("ion: Li+", "ion: Cl-", "line 4, column 8, native.ion", "found 'Cl-'; a cation is needed"),
                slip("ion: Li+", "ion: lithium", "line 4, column 8, native.ion", "such as Li+, Ca2+ or NH4+"),
                slip(DRIVE, "current: 20 nA", "line 15, column 32, protocol.0.drive.current", "add sample.area"),
                slip(
                        DRIVE,
                        DRIVE + ", surface_potential: 3 V",
                        "line 15, column 22, protocol.0.drive",
                        "found current_density and surface_potential; only one of them can hold"),
                slip(DRIVE, "current_density: 0 A/m^2", "line 15, column 40, protocol.0.drive.", "greater than 0"));
    }

    @ParameterizedTest
    @MethodSource({"keys", "quantities", "choices", "switches", "ions"})
    void theMessageNamesFilePlaceAndRemedy(Slip slip) {
        Path file = ExampleText.write(
                folder.resolve("experiment.yaml"),
                ExampleText.replaced(ExampleText.EXPERIMENT, slip.part(), slip.replacement()));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ExperimentReader().read(file, List.of()))
                .satisfies(fault -> {
                    assertThat(fault.getMessage())
                            .startsWith(file + ", " + slip.place())
                            .contains(slip.parts())
                            .doesNotContain("\n");
                    assertThat(fault.file()).isEqualTo(file);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample: [1, 2\nnative: 3\n|is not valid YAML: while parsing a flow sequence",
                "sample:\n\tthickness: 1 mm\n|line 2, column 1: is not valid YAML|indent by blanks",
                "a: 1\n b: 2\n|line 2, column 3: is not valid YAML|wrong indentation",
                "a:\n   b: 1\n  c: 2\n|line 3, column 3: is not valid YAML|keys of one level begin in the same column",
                "a:\n  c: 2\n  b:1\n  d: 3\n|line 4, column 3: is not valid YAML|a colon without a blank after it",
                "sample: \"x\n|is not valid YAML|unexpected end of stream",
                "just words\n|line 1, column 1: a configuration begins with a key",
                "- a\n- b\n|a configuration begins with a key",
                "# nothing\n\n|holds nothing but blanks and comments",
                "a: 1\n---\nb: 2\n|line 3, column 1: the file goes on after its end",
                "profiles: []\n|line 1, column 11, profiles: this is a fit file",
                "sample: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}}}}}}}}}}}}}"
                        + "|nested more than 20 deep"
            })
    void brokenYamlSaysWhere(String textAndParts) {
        List<String> parts = List.of(textAndParts.split("\\|", -1));
        Path file = ExampleText.write(folder.resolve("experiment.yaml"), parts.get(0));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ExperimentReader().read(file, List.of()))
                .satisfies(fault -> assertThat(fault.getMessage())
                        .startsWith(file.toString())
                        .contains(parts.subList(1, parts.size()))
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sample\": 1,}|line 1, column",
                "{\"sample\": 1|is not valid JSON",
                "{\"sample\": NaN}|is not valid JSON",
                "{\"a\": 1, \"a\": 2}|line 1, column 10: the key 'a' occurs twice",
                "{\"a\": 1} {}|the file goes on after its end"
            })
    void brokenJsonSaysWhere(String textAndPart) {
        int bar = textAndPart.indexOf('|');
        Path file = ExampleText.write(folder.resolve("experiment.json"), textAndPart.substring(0, bar));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ExperimentReader().read(file, List.of()))
                .satisfies(fault -> assertThat(fault.getMessage())
                        .startsWith(file.toString())
                        .contains(textAndPart.substring(bar + 1)));
    }

    @Test
    void aFileThatIsNoTextSaysSo() throws IOException {
        assertFault(folder.resolve("nowhere.yaml"), "there is no such file");
        assertFault(folder, "is a folder; a file is needed");
        Path example = ExampleText.write(folder.resolve("experiment.yaml"), ExampleText.EXPERIMENT);
        assertFault(folder, "is a folder; a file is needed; in it are " + example);
        Files.delete(example);
        assertFault(Files.createFile(folder.resolve("empty.yaml")), "the file is empty");
        assertFault(Files.write(folder.resolve("binary.yaml"), new byte[] {'a', '\n', 0, 1}), "line 2", "not a text");
        assertFault(
                Files.write(folder.resolve("latin.yaml"), "a: 1\nb: 3 µm\n".getBytes(StandardCharsets.ISO_8859_1)),
                "line 2",
                "is not UTF-8 text");
        assertFault(Files.write(folder.resolve("huge.yaml"), new byte[(1 << 20) + 1]), "at most 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.thickness=5|experiment.yaml, --set sample.thickness: found '5', a bare number",
                "sample.thikness=5 mm|experiment.yaml, --set sample.thikness: unknown key (did you mean 'thickness'?)",
                "protocol.1.duration=5 s|--set protocol.1.duration: '1' is no item of that list, which has the item 0 only",
                "fwhm=300 meV|--set fwhm: unknown key (did you mean 'native.diffusion.distribution.fwhm'?); valid here: sample",
                "duration=5 s|--set duration: unknown key (did you mean 'protocol.0.duration'?)",
                "protocol.duration=5 s|is no item of that list, which has the item 0 only (did you mean 'protocol.0.duration'?)",
                "foreign.K+.ion=Rb+|'K+' is no item of that list, which has the item 0 only (did you mean 'foreign.0.ion'?)",
                "native.fwhm=300 meV|(did you mean 'native.diffusion.distribution.fwhm'?); valid here: ion",
                "area=1 cm^2|--set area: unknown key (did you mean 'sample.area'?)",
                "transport.x=5 s|--set transport.x: there is nothing below the value 'nernst-planck-poisson'",
                "sample.thickness=|--set sample.thickness: has no value",
                "sample=[1, 2|--set sample: is not valid YAML",
                "sample={thickness: 1 mm}|--set sample: the key 'temperature' is missing",
                "output.dosis=3|--set output.dosis: unknown key"
            })
    void settingsOfTheCommandLineAreNamedAsThePlace(String settingAndMessage) {
        int bar = settingAndMessage.indexOf('|');
        ConfigOverride override = ConfigOverride.parse(settingAndMessage.substring(0, bar));
        Path file = ExampleText.write(folder.resolve("experiment.yaml"), ExampleText.EXPERIMENT);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ExperimentReader().read(file, List.of(override)))
                .withMessageContaining(settingAndMessage.substring(bar + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|the file is empty",
                "time_s,current_density_A_m2\n|at least two rows, found 0",
                "time_s,current_density_A_m2\n0,1e-3\n|at least two rows, found 1",
                "time_s,current_density_A_m2\n0,1e-3\n100,1e-3\n|trace.csv ends at 100.0 s, before its stage does ('1.1e5 s')",
                "time_s,current_density_A_m2\n60,1e-3\n2e5,1e-3\n|trace.csv begins at 60.0 s",
                "time,current_density_A_m2\n0,1e-3\n2e5,1e-3\n|line 1: no column with a unit of time in the header",
                "time_s,current\n0,1e-3\n2e5,1e-3\n|line 1: no column with the unit of a current density",
                "time_s,j1_A_m2,j2_A_m2\n0,1,1\n1,1,1\n|line 1: two columns hold a current density, 'j1_A_m2' and 'j2_A_m2'",
                "time_s,j_A_m2\n0,1e-3\n5,1e-3\n5,1e-3\n|line 4: the time '5' does not increase",
                "time_s,j_A_m2\n0,1e-3\n5\n|line 3: found 1 columns where 2 are needed",
                "time_s,j_A_m2\n0,1e-3\n5,nan\n|line 3: column 'j_A_m2': found 'nan'; a finite number is needed",
                "time_s,j_A_m2\n0,1e-3\n5,-1e-3\n|line 3: found '-1e-3' in column 'j_A_m2'; it must be 0 or more",
                "time_s;j_A_m2\n0;1e-3\n5;x\n|line 3: column 'j_A_m2': found 'x'; a number is needed here",
                "time_s,current_nA\n0,20\n2e5,20\n|add sample.area"
            })
    void aTraceThatCannotBeUsedSaysWhy(String traceAndMessage) {
        int bar = traceAndMessage.indexOf('|');
        ExampleText.write(folder.resolve("trace.csv"), traceAndMessage.substring(0, bar));
        assertTraceFault(traceAndMessage.substring(bar + 1));
    }

    @Test
    void aTraceThatIsNotThereIsNamedWithTheKeyThatAsksForIt() {
        assertTraceFault("line 15, column 38, protocol.0.drive.current_trace: the trace");
        assertTraceFault("trace.csv: there is no such file");
    }

    private void assertTraceFault(String message) {
        Path file = ExampleText.write(
                folder.resolve("experiment.yaml"),
                ExampleText.replaced(ExampleText.EXPERIMENT, DRIVE, "current_trace: trace.csv"));
        assertFault(file, message);
    }

    private static void assertFault(Path file, String... parts) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> new ExperimentReader().read(file, List.of()))
                .satisfies(fault -> assertThat(fault.getMessage()).contains(parts));
    }

    /** Whatever happens to the text, nothing but an InputException comes out. */
    @Test
    void noMutationBreaksTheReader() {
        Random random = new Random(11);
        ExampleText.write(folder.resolve("t.csv"), ExampleText.TRACE);
        String original = ExampleText.replaced(ExampleText.EXPERIMENT, DRIVE, "current_trace: t.csv");
        for (int k = 0; k < 800; k++) {
            Path file = ExampleText.write(folder.resolve("experiment.yaml"), Mutation.of(original, random));
            assertOnlyInputException(file);
        }
    }

    @Test
    void noMutationOfATraceBreaksTheReader() {
        Random random = new Random(13);
        Path file = ExampleText.write(
                folder.resolve("experiment.yaml"),
                ExampleText.replaced(ExampleText.EXPERIMENT, DRIVE, "current_trace: t.csv"));
        for (int k = 0; k < 400; k++) {
            ExampleText.write(folder.resolve("t.csv"), Mutation.of(ExampleText.TRACE, random));
            assertOnlyInputException(file);
        }
    }

    private static void assertOnlyInputException(Path file) {
        try {
            assertThat(new ExperimentReader().read(file, List.of()).experiment().protocol())
                    .isNotEmpty();
        } catch (InputException refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
        }
    }
}

package org.ionfront.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.transport.simulation.Checkpoint;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {
    private static final String EXPERIMENT = """
            sample: {thickness: 0.1 mm, temperature: 300 K, relative_permittivity: 8}
            native: {ion: Li+, bulk_density: 1.38e28 1/m^3, diffusion: {law: constant, diffusivity: 1e-17 m^2/s}}
            foreign:
              - {ion: Rb+, diffusion: {law: constant, diffusivity: 1e-20 m^2/s}}
            protocol:
              - {ion: Rb+, drive: {current_trace: trace.csv}, duration: 1e4 s}
              - {drive: rest, duration: 1e4 s}
            output: {times: [5e3 s]}
            accuracy: 1e-2
            """;

    private static final String TRACE = "time_s,current_density_A_m2\n0,2e-3\n1e4,2e-3\n";

    @TempDir
    private Path folder;

    private Path results;
    private Solution solution;

    @BeforeEach
    void simulate() throws IOException {
        Files.writeString(folder.resolve("experiment.yaml"), EXPERIMENT);
        Files.writeString(folder.resolve("trace.csv"), TRACE);
        ExperimentConfig config = config();
        solution = new Simulator().simulate(config.experiment(), SimulationListener.NONE);
        results = folder.resolve("results");
        OutputDirectory out = OutputDirectory.open(results, false);
        StateFile.write(out, config, solution, new RunStamp("test", config.provenance(), 1));
    }

    private ExperimentConfig config(String... settings) {
        List<ConfigOverride> overrides =
                Stream.of(settings).map(ConfigOverride::parse).toList();
        return new ExperimentReader().read(folder.resolve("experiment.yaml"), overrides);
    }

    @Test
    void everyNumberReadsBackAsTheSameBits() {
        Checkpoint written = solution.checkpoint().orElseThrow();
        Checkpoint read = StateFile.read(results, config("protocol.1.duration=2e4 s"));
        assertThat(read.state().unknowns()).containsExactly(written.state().unknowns());
        assertThat(read.state().faces()).containsExactly(written.state().faces());
        assertThat(read.state().time()).isEqualTo(2e4);
        assertThat(read.state().stage()).isEqualTo(1);
        assertThat(read.state().nextStep()).isEqualTo(written.state().nextStep());
        assertThat(read.state().fronts()).isDeepEqualTo(written.state().fronts());
        assertThat(read.account().left()).containsExactly(written.account().left());
        assertThat(read.account().crossed()).containsExactly(written.account().crossed());
        assertThat(read.tally()).isEqualTo(written.tally());
        assertThat(read.trace().energy()).containsExactly(written.trace().energy());
        assertThat(read.trace().frontExcessCharge())
                .containsExactly(written.trace().frontExcessCharge());
        assertThat(read.order()).containsExactlyElementsOf(written.order()).containsExactlyInAnyOrder(0, 1);
        assertThat(read.profiles()).hasSize(1);
        Profile profile = read.profiles().get(0);
        assertThat(profile.time()).isEqualTo(5e3);
        assertThat(profile.fractions().get(1))
                .containsExactly(written.profiles().get(0).fractions().get(1));
        assertThat(profile.sheetCharge()).isEqualTo(written.profiles().get(0).sheetCharge());
    }

    @Test
    void laterStagesTheLastDurationAndTheOutputAreFree() throws IOException {
        Files.writeString(
                folder.resolve("experiment.yaml"),
                EXPERIMENT.replace(
                        "duration: 1e4 s}\noutput: {times: [5e3 s]}",
                        "duration: 3e4 s}\n  - {ion: Rb+, drive: {surface_potential: 1 V}, duration: 1 h}\noutput:"
                                + " {doses: [30 C/m^2]}"));
        assertThat(StateFile.read(results.resolve("state.json"), config())
                        .state()
                        .stage())
                .isEqualTo(1);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of("sample.thickness=0.2 mm", "sample.thickness: is '0.2 mm'; it was '0.1 mm'"),
                Arguments.of("accuracy=1e-3", "accuracy: is '1e-3'; it was '1e-2'"),
                Arguments.of("protocol.0.duration=2e3 s", "protocol.0.duration: is '2e3 s'; it was '1e4 s'"),
                Arguments.of("protocol.1.drive={rest: true}", "protocol.1.drive: is missing; it was 'rest'"),
                Arguments.of("transport=electroneutral", "transport: is 'electroneutral'; it was not there"),
                Arguments.of("protocol.1.duration=5e3 s", "protocol: is shorter than what the simulation of"),
                Arguments.of("accuracy=1e-2", "protocol: ends where the simulation of"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void whatWasSimulatedMustBeTheSame(String setting, String message) {
        ExperimentConfig config = config(setting);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StateFile.read(results, config))
                .withMessageContaining("experiment.yaml, " + message)
                .withMessageContaining("state.json");
    }

    @Test
    void aTraceThatHasChangedIsRefused() throws IOException {
        Files.writeString(folder.resolve("trace.csv"), TRACE.replace("0,2e-3", "0,1e-3"));
        ExperimentConfig config = config("protocol.1.duration=2e4 s");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StateFile.read(results, config))
                .withMessageContaining("trace.csv: has changed since the simulation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "[1]", "{\"program\": \"ionfront\"}"})
    void anotherFileIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), text);
        ExperimentConfig config = config();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StateFile.read(file, config))
                .withMessageContaining("other.json: is no state of a simulation");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = results.resolve("state.json");
        Files.writeString(file, Files.readString(file).replace("\"stage\" : 1", "\"stage\" : 0"));
        ExperimentConfig config = config();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StateFile.read(results, config))
                .withMessageContaining("state.json: was changed or damaged");
    }

    @Test
    void aFolderWithoutAStateIsNamed() {
        ExperimentConfig config = config();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StateFile.read(folder, config))
                .withMessageContaining("state.json: there is no such file; simulate leaves a state.json");
    }
}

package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.material.onsager.CrossTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
    private static ModelConfig read(String example, ModelReader.Purpose purpose, String... settings) {
        List<ConfigOverride> overrides =
                Stream.of(settings).map(ConfigOverride::parse).toList();
        return new ModelReader().read(Path.of("..", "examples", example), overrides, purpose);
    }

    private static ModelConfig borate(String... settings) {
        return read("borate/model.yaml", ModelReader.Purpose.ONSAGER, settings);
    }

    @Test
    void lawsAreTakenAtEveryTemperature() {
        ModelConfig config = borate("temperatures={from: 300 K, to: 320 K, points: 3}");
        assertThat(config.states().stream().map(ModelState::temperature)).containsExactly(300.0, 310.0, 320.0);
        double cold = config.onsager(config.states().get(0)).at(1).effective().first();
        double hot = config.onsager(config.states().get(2)).at(1).effective().first();
        // 0.7 eV at the sample's temperature: ln D_hot/D_cold = E/k (1/300 - 1/320).
        assertThat(Math.log(hot / cold)).isCloseTo(0.7 / 8.617333262e-5 * (1 / 300.0 - 1 / 320.0), within(1e-9));
    }

    @Test
    void aGridIsAListOrARange() {
        assertThat(borate("grid=[0.1, 50 %, 1]").fractions()).containsExactly(0.1, 0.5, 1.0);
        assertThat(borate("grid={from: 0.2, to: 1, points: 5}").fractions())
                .hasSize(5)
                .endsWith(1.0);
        assertThat(read("lbo-a/experiment.yaml", ModelReader.Purpose.ONSAGER).fractions())
                .hasSize(200)
                .startsWith(0.005)
                .endsWith(1.0);
    }

    @Test
    void crossTermsAreOffOrThoseOfTheHavenRatioOrANumber() {
        assertThat(borate().crossTerms()).isEqualTo(CrossTerms.OFF);
        assertThat(borate("cross_terms=haven-ratio", "haven_ratio=0.3").crossTerms())
                .isEqualTo(CrossTerms.ofHavenRatio(0.3));
        assertThat(borate("cross_terms=-0.2").crossTerms().share()).isEqualTo(-0.2);
    }

    @Test
    void anExperimentIsAModelWhoseProtocolPlaysNoPart() {
        ModelConfig config = read("lbo-a/experiment.yaml", ModelReader.Purpose.LAW);
        assertThat(config.states()).hasSize(1);
        assertThat(config.species()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "borate | temperatures=[300 K, 250 K] | temperatures.1 | must increase",
                "borate | temperatures=20 K | temperatures | 50 to 3000 K",
                "borate | grid={from: 0.1, to: 2, points: 5} | grid.to | not above 1",
                "borate | grid={from: 0.1, to: 1, points: 2.5} | grid.points | whole",
                "borate | cross_terms=1 | cross_terms | below 1",
                "borate | haven_ratio=0 | haven_ratio | greater than 0",
                "borate | temprature=300 K | temprature | did you mean 'temperatures'",
                "borate-fronts | grid=[1] | foreign | here are 4",
                "vacancy-mechanism | grid=[1] | model.yaml | here are 1",
                "exponential-tail | foreign.0.diffusion={law: constant, diffusivity: 1e-21 m^2/s} | temperatures.0 | arrhenius"
            })
    void whatIsWrongIsSaidWithItsKey(String example, String setting, String key, String text) {
        assertThatThrownBy(() -> read(example + "/model.yaml", ModelReader.Purpose.ONSAGER, setting))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superionic-strong | temperatures=[1000 K, 1200 K] | temperatures.1 | 1083.18 K",
                "borate-fronts | temperatures=[300 K, 320 K] | temperatures.1 | activation_energy",
                "vacancy-mechanism | temperatures=[300 K, 1820 K] | temperatures.1 | dilute"
            })
    void aLawOutsideItsRangeIsRefusedWithTheTemperature(String example, String setting, String key, String text) {
        assertThatThrownBy(() -> read(example + "/model.yaml", ModelReader.Purpose.LAW, setting))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(text);
    }
}

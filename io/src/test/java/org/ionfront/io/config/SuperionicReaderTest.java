package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.material.superionic.BarrierShare;
import org.ionfront.material.superionic.HoppingGeometry;
import org.ionfront.material.superionic.Lattice;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.ProbabilityEquation;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.material.superionic.Transitions;
import org.ionfront.transport.model.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperionicReaderTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static SuperionicLaw read(String example, String... overrides) {
        List<ConfigOverride> laid =
                Stream.of(overrides).map(ConfigOverride::parse).toList();
        Path file = EXAMPLES.resolve(example);
        List<Species> species = example.endsWith("model.yaml")
                ? new ModelReader().read(file, laid, ModelReader.Purpose.LAW).species()
                : new ExperimentReader().read(file, laid).experiment().species();
        return (SuperionicLaw) species.get(0).law();
    }

    @Test
    void theLawOfTheFrontExample() {
        SuperionicLaw law = read("superionic-front/experiment.yaml");
        assertThat(law.temperature()).isEqualTo(400);
        assertThat(law.meanField().parameters()).isEqualTo(new MeanFieldParameters(1, 0.12, 0.45, 0.2));
        assertThat(law.meanField().equation()).isEqualTo(ProbabilityEquation.COMBINED);
        assertThat(law.geometry())
                .isEqualTo(new HoppingGeometry(Lattice.HONEYCOMB, 0.4e-9, 1e-12, BarrierShare.HALF_WORK));
        assertThat(law.meanField().transitions().typeTwo()).hasValueCloseTo(696.27, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "superionic-weak/model.yaml, COMBINED, TYPE_TWO, 0",
        "superionic-strong/model.yaml, CONCERTED_ONLY, TYPE_ONE, 1083.1791",
        "superionic-both/model.yaml, COMBINED, BOTH, 3862.1933"
    })
    void theModelsOfTheSource(
            String example, ProbabilityEquation equation, Transitions.Sequence sequence, double typeOne) {
        SuperionicLaw law = read(example);
        Transitions transitions = law.meanField().transitions();
        assertThat(law.meanField().equation()).isEqualTo(equation);
        assertThat(transitions.sequence()).isEqualTo(sequence);
        assertThat(transitions.typeOne().map(Transitions.TypeOne::temperature).orElse(0.0))
                .isCloseTo(typeOne, within(1e-4));
    }

    @Test
    void whatIsLeftOutIsAsInTheSourceAndWithoutConcertedHopping() {
        SuperionicLaw law = read(
                "superionic-weak/model.yaml",
                "native.diffusion={law: superionic, ions_per_cell: 0.5, coulomb_repulsion: 0 eV, hopping_barrier: 0.2 eV,"
                        + " lattice_parameter: 3 A, hopping_time: 0.5 ps}");
        assertThat(law.meanField().parameters()).isEqualTo(new MeanFieldParameters(0.5, 0, 0.2, 0));
        assertThat(law.meanField().equation()).isEqualTo(ProbabilityEquation.COMBINED);
        assertThat(law.geometry())
                .isEqualTo(new HoppingGeometry(Lattice.CHAIN, 3e-10, 0.5e-12, BarrierShare.WHOLE_WORK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "native.diffusion.ions_per_cell=2.5|ions_per_cell: found '2.5'; a cell has two sites",
                "native.diffusion.ions_per_cell=0|ions_per_cell: found '0'; it must be greater than 0",
                "native.diffusion.hopping_barrier=0 eV|hopping_barrier: found '0 eV'; it must be greater than 0",
                "native.diffusion.hopping_barrier=0.25|hopping_barrier: found '0.25'",
                "native.diffusion.coulomb_repulsion=-1 eV|coulomb_repulsion: found '-1 eV'; it must be 0 or more",
                "native.diffusion.lattice=cubic|lattice: found 'cubic'; valid: chain, honeycomb",
                "native.diffusion.barrier_share=half|barrier_share: found 'half'",
                "native.diffusion.hoping_time=1 ps|hoping_time: unknown key (did you mean 'hopping_time'?)",
                "sample.temperature=1100 K|1100.00 K, in the type-I superionic phase; the model has no hopping probability"
                        + " above its type-I transition at 1083.18 K"
            })
    void slips(String override, String message) {
        assertThatThrownBy(() -> read("superionic-strong/model.yaml", override))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void diffusivitiesBeyondTheRangeOfNumbersAreRefused() {
        assertThatThrownBy(() -> read(
                        "superionic-weak/model.yaml",
                        "native.diffusion.hopping_barrier=5 eV",
                        "sample.temperature=60 K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "native.diffusion.law: gives a diffusivity beyond the range of numbers at 60.00 K");
    }

    @Test
    void aLawWithoutProbabilityIsRefusedWhereItStands() {
        assertThatThrownBy(() -> read(
                        "superionic-strong/model.yaml",
                        "native.diffusion.probability_equation=concerted-with-polarisation",
                        "sample.temperature=2330 K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model.yaml, line ")
                .hasMessageContaining("native.diffusion.law: at 2330.00 K the probability to stay on a site is -0.");
    }
}

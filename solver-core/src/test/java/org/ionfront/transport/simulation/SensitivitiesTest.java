package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.api.Test;

/** What sensitivities are of. */
class SensitivitiesTest {
    @Test
    void theSolutionIsThatWithoutDerivativesAndTheIonsKeepTheirOrder() {
        Experiment experiment = SensitivityCase.experiment(
                new GaussianWidthLaw(3.3, 1e-17), Cases.current(Cases.CURRENT, SensitivityCase.DURATION));
        Solution plain = Cases.simulate(experiment);
        Sensitivities sensitivities =
                Sensitivities.of(experiment, List.of(new Parameter.DriveFactor()), SimulationListener.NONE);
        assertThat(sensitivities.solution().last().fractions().get(0))
                .isEqualTo(plain.last().fractions().get(0));
        assertThat(sensitivities.solution().trace().surfacePotential())
                .isEqualTo(plain.trace().surfacePotential());
        double[] ofLithium = sensitivities.last(0).fractions().get(0);
        double sum = 0;
        for (int k = 0; k < ofLithium.length; k++) {
            sum += ofLithium[k] * (plain.last().faces()[k + 1] - plain.last().faces()[k]);
        }
        // A larger current leaves less lithium.
        assertThat(sum).isNegative();
        assertThat(sensitivities.traces().get(0).charge())
                .hasSameSizeAs(plain.trace().time());
    }

    @Test
    void aParameterTheExperimentDoesNotHaveIsNamed() {
        Experiment experiment = SensitivityCase.experiment(
                new ConstantDiffusivity(1e-17), Cases.current(Cases.CURRENT, SensitivityCase.DURATION));
        assertThatThrownBy(() -> Sensitivities.of(
                        experiment,
                        List.of(new Parameter.LawParameter(Cases.LITHIUM, "fwhm")),
                        SimulationListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the law of Li+ has no parameter fwhm; it has [diffusivity]");
    }

    @Test
    void aParameterOfWhatTheExperimentDoesNotHaveIsRefused() {
        Experiment experiment = SensitivityCase.experiment(
                new ConstantDiffusivity(1e-17), Cases.current(Cases.CURRENT, SensitivityCase.DURATION));
        assertRefused(experiment, new Parameter.CommonShare(), "there are no cross terms");
        assertRefused(experiment, new Parameter.RepellingPotential(), "no stage of the protocol has a beam");
        assertRefused(experiment, new Parameter.RegionPermittivity(0), "the sample has no region 0; it has 0");
        assertRefused(
                experiment, new Parameter.DriveFactor(OptionalInt.of(1)), "the protocol has no stage 1; it has 1");
    }

    private static void assertRefused(Experiment experiment, Parameter parameter, String message) {
        assertThatThrownBy(() -> Sensitivities.of(experiment, List.of(parameter), SimulationListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

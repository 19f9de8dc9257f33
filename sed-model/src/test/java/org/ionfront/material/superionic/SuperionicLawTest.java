package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.LawRangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperionicLawTest {
    private static final MeanField MODEL = SourceModel.combined(0.25);

    private static SuperionicLaw law(double temperature) {
        return new SuperionicLaw(MODEL, SourceModel.CHAIN, temperature);
    }

    @Test
    void itsDiffusivityGivesTheConductivityBackByNernstEinstein() {
        SuperionicLaw law = law(900);
        double conductivity = SourceModel.CHAIN.conductivity(law.state(), 1.4e28, 1);
        assertThat(NernstEinstein.diffusivity(conductivity, 900, new Ion("Ag+", 1), 1.4e28))
                .isCloseTo(value(law), within(1e-13 * value(law)));
    }

    @Test
    void itDoesNotDependOnComposition() {
        double[] partials = {1, 1};
        assertThat(law(900).evaluate(new double[] {0.1, 0.9}, 0, partials))
                .isEqualTo(law(900).evaluate(new double[] {1, 0}, 0, partials));
        assertThat(partials).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 900, 2800, 2901, 3100, 9000})
    void theTemperatureDerivativeIsThatOfTheLawElsewhere(double temperature) {
        double h = 1e-4;
        double slope = (value(law(temperature + h)) - value(law(temperature - h))) / (2 * h);
        assertThat(law(temperature).temperatureDerivative(new double[] {1}, 0)).isCloseTo(slope, within(2e-7 * slope));
        assertThat(law(temperature).at(900).temperature()).isEqualTo(900);
    }

    private static double value(SuperionicLaw law) {
        return law.evaluate(new double[] {1}, 0, new double[1]);
    }

    @Test
    void aboveTheTypeOneTransitionThereIsNoLaw() {
        MeanField strong = new MeanField(SourceModel.parameters(2), ProbabilityEquation.CONCERTED_ONLY);
        assertThatThrownBy(() -> new SuperionicLaw(strong, SourceModel.CHAIN, 1100))
                .isInstanceOf(LawRangeException.class)
                .hasMessage("the temperature is 1100.00 K, in the type-I superionic phase; "
                        + "the model has no hopping probability above its type-I transition at 1083.18 K");
    }

    @Test
    void parametersThatCrowdASiteAreRefused() {
        double[] values = law(900).parameterValues();
        values[0] = 1.25;
        assertThatThrownBy(() -> law(900).with(values))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("must be below 2/n0 - 1 = 0.6000, or a site holds two ions; it is above 3139.0");
    }

    @Test
    void parametersWithoutAProbabilityAreRefused() {
        MeanField mixed = new MeanField(SourceModel.parameters(2), ProbabilityEquation.CONCERTED_WITH_POLARISATION);
        assertThatThrownBy(() -> new SuperionicLaw(mixed, SourceModel.CHAIN, 2340))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("the probability to stay on a site is -0.");
    }
}

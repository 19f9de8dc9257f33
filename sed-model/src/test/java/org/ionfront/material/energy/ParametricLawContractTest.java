package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.material.superionic.BarrierShare;
import org.ionfront.material.superionic.HoppingGeometry;
import org.ionfront.material.superionic.Lattice;
import org.ionfront.material.superionic.MeanField;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.ProbabilityEquation;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.ParametricLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every parametric law owes to solver and fit, checked by central differences at compositions of a seeded stream.
 *
 * <p>Steps are 3e-6 of the distance to the nearer end of the domain, or of the parameter. In these units D is exp(120) or
 * a twentieth power at worst, so that the truncation error stays below 1.5e-12 * 120^2 = 2e-8 of the derivative; 1e-14 of
 * the value is allowed for round-off, which the same exponents amplify.
 */
class ParametricLawContractTest {
    private static final double IMMOBILE = 0.05;
    private static final double RELATIVE_STEP = 3e-6;
    private static final double RELATIVE_TOLERANCE = 1e-7;

    static Stream<ParametricLaw> laws() {
        return Stream.of(
                new ConstantDiffusivity(4.6e-21),
                gaussian(0.25, 0.10, 300, 1e-17),
                gaussian(0.06, 0.03, 423.15, 3e-15),
                gaussian(0.60, 0.20, 353.15, 1e-18),
                new SiteEnergyLaw(new FermiLevel(ExponentialTailDistribution.ofDecayEnergy(0.12), 0.1), 320, 2e-18),
                new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0.3, 0.25), 0.1), 350, 1e-18, IMMOBILE),
                superionic(ProbabilityEquation.COMBINED, Lattice.CHAIN, 900),
                superionic(ProbabilityEquation.COMBINED, Lattice.HONEYCOMB, 4000),
                superionic(ProbabilityEquation.CONCERTED_WITH_POLARISATION, Lattice.CHAIN, 1500));
    }

    static Stream<Arguments> lawsAndCompositions() {
        Random random = new Random(262144);
        return laws().flatMap(law -> random.doubles(40)
                .map(x -> x < 0.5 ? 2.05 * x : Math.pow(10, -24 * (x - 0.5)))
                .mapToObj(w -> Arguments.of(law, isPartlyImmobile(law) ? Math.max(w, 3 * IMMOBILE) : w)));
    }

    /* Compositions in which something moves. */
    private static boolean isPartlyImmobile(ParametricLaw law) {
        return law instanceof SiteEnergyLaw sites && sites.immobileFraction() > 0;
    }

    private static SiteEnergyLaw gaussian(double fwhm, double vacancies, double temperature, double bulk) {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0.3, fwhm), vacancies), temperature, bulk);
    }

    private static SuperionicLaw superionic(ProbabilityEquation equation, Lattice lattice, double temperature) {
        MeanField model = new MeanField(new MeanFieldParameters(0.7, 0.5, 0.25, 0.6), equation);
        return new SuperionicLaw(
                model, new HoppingGeometry(lattice, 4e-10, 2e-12, BarrierShare.HALF_WORK), temperature);
    }

    @ParameterizedTest
    @MethodSource("lawsAndCompositions")
    void partialsMatchFiniteDifferences(ParametricLaw law, double fraction) {
        double[] fractions = {0.02, fraction, 0.4};
        double[] partials = new double[3];
        double value = law.evaluate(fractions, 1, partials);
        assertThat(value).isPositive().isFinite();
        double[] ignored = new double[3];
        for (int j = 0; j < 3; j++) {
            double h = RELATIVE_STEP * (j == 1 && fraction > 0.5 ? 1.03 - fraction : fractions[j]);
            double[] shifted = fractions.clone();
            shifted[j] = fractions[j] + h;
            double above = law.evaluate(shifted, 1, ignored);
            double span = shifted[j];
            shifted[j] = fractions[j] - h;
            span -= shifted[j];
            double difference = (above - law.evaluate(shifted, 1, ignored)) / span;
            double roundOff = 1e-14 * value / h;
            assertThat(partials[j])
                    .as("dD/dw_%d", j)
                    .isCloseTo(difference, within(RELATIVE_TOLERANCE * Math.abs(difference) + roundOff));
        }
    }

    @ParameterizedTest
    @MethodSource("lawsAndCompositions")
    void parameterDerivativesMatchFiniteDifferences(ParametricLaw law, double fraction) {
        double[] fractions = {fraction, 0.4};
        double[] values = law.parameterValues();
        double[] derivatives = new double[values.length];
        law.parameterDerivatives(fractions, 0, derivatives);
        double[] ignored = new double[2];
        double value = law.evaluate(fractions, 0, ignored);
        for (int k = 0; k < values.length; k++) {
            double h = RELATIVE_STEP * values[k];
            double[] shifted = values.clone();
            shifted[k] = values[k] + h;
            double above = law.with(shifted).evaluate(fractions, 0, ignored);
            shifted[k] = values[k] - h;
            double difference = (above - law.with(shifted).evaluate(fractions, 0, ignored)) / (2 * h);
            double roundOff = 1e-14 * value / h;
            assertThat(derivatives[k])
                    .as("dD/d%s", law.parameterNames().get(k))
                    .isCloseTo(difference, within(RELATIVE_TOLERANCE * Math.abs(difference) + roundOff));
        }
    }

    /** Gamma = d eta / d ln w, where a law knows its chemical potential eta. */
    @ParameterizedTest
    @MethodSource("lawsAndCompositions")
    void theThermodynamicFactorIsTheSlopeOfTheChemicalPotential(ParametricLaw law, double fraction) {
        double h = RELATIVE_STEP * (fraction > 0.5 ? 1.03 - fraction : fraction);
        double rise = law.reducedChemicalPotential(fraction + h) - law.reducedChemicalPotential(fraction - h);
        double difference = fraction * rise / ((fraction + h) - (fraction - h));
        double roundOff = 1e-14 * Math.abs(law.reducedChemicalPotential(fraction)) * fraction / h;
        assertThat(law.thermodynamicFactor(fraction))
                .isCloseTo(difference, within(RELATIVE_TOLERANCE * Math.abs(difference) + roundOff));
        assertThat(law.thermodynamicFactor(fraction)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void ownValuesGiveTheSameLawBack(ParametricLaw law) {
        ParametricLaw copy = law.with(law.parameterValues());
        double[] fractions = {0.37, 0.63};
        double[] partials = new double[2];
        double[] copyPartials = new double[2];
        assertThat(copy.evaluate(fractions, 0, copyPartials)).isEqualTo(law.evaluate(fractions, 0, partials));
        assertThat(copyPartials).isEqualTo(partials);
        assertThat(copy.parameterNames()).isEqualTo(law.parameterNames());
        assertThat(copy.parameterValues())
                .isEqualTo(law.parameterValues())
                .hasSize(law.parameterNames().size());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void valuesHandedOutAreACopy(ParametricLaw law) {
        law.parameterValues()[0] = -1;
        assertThat(law.parameterValues()[0]).isPositive();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aWrongNumberOfValuesIsRefused(ParametricLaw law) {
        assertThatThrownBy(() -> law.with(new double[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 values were given");
    }

    @ParameterizedTest
    @MethodSource("lawsAndCompositions")
    void aFactorIsOne(ParametricLaw law, double fraction) {
        double[] fractions = {0.02, fraction, 0.4};
        double[] partials = new double[3];
        double value = law.evaluate(fractions, 1, partials);
        for (int p = 0; p < law.parameterNames().size(); p++) {
            double[] values = law.parameterValues();
            values[p] *= 1.25;
            double changed = law.with(values).evaluate(fractions, 1, partials);
            boolean proportional = Math.abs(changed / value - 1.25) < 1e-12;
            assertThat(law.isFactor(p)).as(law.parameterNames().get(p)).isEqualTo(proportional);
        }
    }
}

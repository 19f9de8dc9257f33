package org.ionfront.material.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.material.defect.DefectEquilibrium;
import org.ionfront.material.defect.DefectLaw;
import org.ionfront.material.defect.FrenkelDefects;
import org.ionfront.material.defect.Mechanism;
import org.ionfront.material.defect.ReservoirDefects;
import org.ionfront.material.defect.SchottkyDefects;
import org.ionfront.material.energy.ActivatedBulkScale;
import org.ionfront.material.energy.BoxDistribution;
import org.ionfront.material.energy.ExponentialTailDistribution;
import org.ionfront.material.energy.FermiDiracFilling;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.GaussianMixture;
import org.ionfront.material.energy.PathScale;
import org.ionfront.material.energy.SiteEnergyDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.energy.StepFilling;
import org.ionfront.material.energy.StretchedDistribution;
import org.ionfront.material.energy.TabulatedDistribution;
import org.ionfront.material.hopping.ArrheniusLaw;
import org.ionfront.material.hopping.BottleneckMode;
import org.ionfront.material.hopping.Correlation;
import org.ionfront.material.hopping.HighFieldLaw;
import org.ionfront.material.hopping.HoppingLaw;
import org.ionfront.material.hopping.IsotopeLaw;
import org.ionfront.material.hopping.Jump;
import org.ionfront.material.hopping.PhononAssistedLaw;
import org.ionfront.material.superionic.BarrierShare;
import org.ionfront.material.superionic.HoppingGeometry;
import org.ionfront.material.superionic.Lattice;
import org.ionfront.material.superionic.MeanField;
import org.ionfront.material.superionic.MeanFieldParameters;
import org.ionfront.material.superionic.ProbabilityEquation;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.material.table.TabulatedDiffusivity;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.ThermalLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every law owes to solver and fit, checked by central differences at compositions of a seeded stream.
 *
 * <p>Steps are 3e-6 of the distance to the nearer end of the domain, or of the parameter. In these units D is exp(120) or
 * a twentieth power at worst, so that the truncation error stays below 1.5e-12 * 120^2 = 2e-8 of the derivative; 1e-14 of
 * the value is allowed for round-off, which the same exponents amplify.
 */
class LawContractTest {
    private static final double IMMOBILE = 0.05;
    private static final double RELATIVE_STEP = 3e-6;
    private static final double RELATIVE_TOLERANCE = 1e-7;

    private static final double T = 350;

    static Stream<ParametricLaw> laws() {
        return Stream.of(siteEnergyLaws(), hoppingLaws(), defectLaws(), otherLaws())
                .flatMap(all -> all);
    }

    /** Every shape with both fillings, and every scale. */
    private static Stream<ParametricLaw> siteEnergyLaws() {
        GaussianMixture mixture = new GaussianMixture(List.of(
                new GaussianMixture.Component(1, new GaussianDistribution(-0.1, 0.12)),
                new GaussianMixture.Component(2, new GaussianDistribution(0.12, 0.2))));
        TabulatedDistribution table =
                new TabulatedDistribution(new double[] {-0.4, -0.2, 0.05, 0.2, 0.3}, new double[] {0, 1, 3, 2, 0.5});
        List<SiteEnergyDistribution> shapes = List.of(
                new GaussianDistribution(0.3, 0.25),
                ExponentialTailDistribution.ofDecayEnergy(0.12),
                new BoxDistribution(0.3),
                mixture,
                table,
                new StretchedDistribution(table, 0.31),
                new StretchedDistribution(mixture, 0.22));
        Stream<ParametricLaw> fillings = shapes.stream()
                .flatMap(shape -> Stream.of(new StepFilling(), new FermiDiracFilling(T))
                        .map(filling -> new SiteEnergyLaw(new FermiLevel(shape, 0.1, filling), T, 2e-18)));
        Stream<ParametricLaw> scales = Stream.of(new StepFilling(), new FermiDiracFilling(T))
                .map(filling -> new FermiLevel(new GaussianDistribution(0.1, 0.25), 0.1, filling))
                .flatMap(level -> Stream.of(new PathScale(3e-6, 0.9), new ActivatedBulkScale(3e-18, 0.6, 310))
                        .map(scale -> new SiteEnergyLaw(level, T, scale, 0)));
        Stream<ParametricLaw> glasses = Stream.of(
                gaussian(0.06, 0.03, 423.15, 3e-15),
                gaussian(0.60, 0.20, 353.15, 1e-18),
                new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0.3, 0.25), 0.1), 350, 1e-18, IMMOBILE));
        return Stream.of(fillings, scales, glasses).flatMap(all -> all);
    }

    private static Stream<ParametricLaw> hoppingLaws() {
        Jump jump = new Jump(3e-10, 8e12, 0.4, 3);
        return Stream.of(
                new ArrheniusLaw(3e-6, 0.6, T),
                new HoppingLaw(jump, new HoppingLaw.Vacancies(2, 0.3), new Correlation(0.78, 0.6), T),
                new PhononAssistedLaw(1e-7, 0.4, mode(BottleneckMode.Statistics.CLASSICAL), T),
                new PhononAssistedLaw(1e-7, 0.4, mode(BottleneckMode.Statistics.QUANTUM), T),
                new PhononAssistedLaw(1e-7, 0.4, mode(BottleneckMode.Statistics.QUANTUM), 3000),
                new HighFieldLaw(1e-7, 0.5, 4e-10, 3e8, 1, T),
                new HighFieldLaw(1e-7, 0.5, 4e-10, 1e5, 2, T),
                new IsotopeLaw(new ArrheniusLaw(3e-6, 0.6, T), 0.4, 6.015, 7.016));
    }

    private static BottleneckMode mode(BottleneckMode.Statistics statistics) {
        return new BottleneckMode(2e9, 2.66e-26, 0.01, statistics);
    }

    private static Stream<ParametricLaw> defectLaws() {
        FrenkelDefects pure = new FrenkelDefects(1e28, 2e28, 0.9, 2, 0);
        FrenkelDefects moreVacancies = new FrenkelDefects(1e28, 2e28, 0.7, 1, 3e23);
        FrenkelDefects fewerVacancies = new FrenkelDefects(1e28, 2e28, 0.7, 1, -3e23);
        SchottkyDefects schottky = new SchottkyDefects(2e28, 1e28, 2, 1.8, 3);
        ReservoirDefects reservoir = new ReservoirDefects(1e28, 1e28, 1.6, 0.5, -0.4);
        return Stream.of(
                defect(Mechanism.VACANCY, moreVacancies),
                defect(Mechanism.INTERSTITIAL, moreVacancies),
                defect(Mechanism.VACANCY, fewerVacancies),
                defect(Mechanism.INTERSTITIAL, fewerVacancies),
                defect(Mechanism.VACANCY, pure),
                defect(Mechanism.VACANCY, schottky),
                defect(Mechanism.VACANCY, reservoir),
                defect(Mechanism.INTERSTITIAL, reservoir));
    }

    private static DefectLaw defect(Mechanism mechanism, DefectEquilibrium equilibrium) {
        return new DefectLaw(
                mechanism, equilibrium, new Jump(3e-10, 8e12, 0.35, 2), new Correlation(0.7, 0.9), 1e28, T);
    }

    private static Stream<ParametricLaw> otherLaws() {
        return Stream.of(
                new ConstantDiffusivity(4.6e-21),
                new TabulatedDiffusivity(
                        new double[] {1e-13, 1e-3, 0.2, 0.5, 0.8, 1.05},
                        new double[] {1e-26, 2e-24, 1e-22, 3e-20, 2e-20, 1e-18}),
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

    static Stream<ParametricLaw> thermalLaws() {
        return laws().filter(ThermalLaw.class::isInstance);
    }

    static Stream<Arguments> thermalLawsAndCompositions() {
        return lawsAndCompositions().filter(pair -> pair.get()[0] instanceof ThermalLaw);
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
            // Excess vacancies may be none; the others then number 1e23.
            double h = values[k] == 0 ? RELATIVE_STEP * 1e19 : RELATIVE_STEP * Math.abs(values[k]);
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

    @ParameterizedTest
    @MethodSource("thermalLawsAndCompositions")
    void theTemperatureDerivativeIsThatOfTheLawElsewhere(ParametricLaw law, double fraction) {
        ThermalLaw thermal = (ThermalLaw) law;
        double[] fractions = {fraction, 0.4};
        double[] ignored = new double[2];
        double temperature = thermal.temperature();
        double h = RELATIVE_STEP * temperature;
        double value = law.evaluate(fractions, 0, ignored);
        assertThat(thermal.at(temperature).evaluate(fractions, 0, ignored)).isEqualTo(value);
        assertThat(thermal.at(temperature + 7).temperature()).isEqualTo(temperature + 7);
        double difference = (thermal.at(temperature + h).evaluate(fractions, 0, ignored)
                        - thermal.at(temperature - h).evaluate(fractions, 0, ignored))
                / ((temperature + h) - (temperature - h));
        assertThat(thermal.temperatureDerivative(fractions, 0))
                .isCloseTo(difference, within(RELATIVE_TOLERANCE * Math.abs(difference) + 1e-14 * value / h));
        assertThat(law.parameterNames()).containsAll(thermal.parametersOfItsTemperature());
    }

    @ParameterizedTest
    @MethodSource("thermalLaws")
    void aTemperatureThatIsNoneIsRefused(ParametricLaw law) {
        for (double temperature : new double[] {0, -300, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> ((ThermalLaw) law).at(temperature))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("temperature");
        }
    }

    /** Outside its range a law has no value, and says what is valid. */
    @ParameterizedTest
    @MethodSource("laws")
    void theRangeIsWhereTheLawHasValues(ParametricLaw law) {
        FractionRange range = law.range();
        double inside = Math.max(range.lowest(), 0.999);
        assertThat(law.valueAt(new double[] {inside, 0.2}, 0)).isPositive();
        double last = Math.min(range.highest(), 2) - 1e-6;
        assertThat(law.valueAt(new double[] {last, 0.2}, 0)).isPositive();
        for (double outside : new double[] {range.lowest() - 1e-3, range.highest() + 1e-3, Double.NaN}) {
            assertThatThrownBy(() -> law.valueAt(new double[] {outside, 0.2}, 0))
                    .isInstanceOf(LawRangeException.class)
                    .hasMessageContaining(range.text());
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

    /** The derivatives of eta by the parameters and by the temperature, up to numbers that are the same for all fractions. */
    @ParameterizedTest
    @MethodSource("lawsAndCompositions")
    void derivativesOfTheChemicalPotentialAreItsSlopes(ParametricLaw law, double fraction) {
        double[] here = new double[law.parameterNames().size()];
        double[] there = new double[here.length];
        law.potentialDerivatives(fraction, here);
        law.potentialDerivatives(0.5, there);
        for (int k = 0; k < here.length; k++) {
            double[] values = law.parameterValues();
            double step = values[k] == 0 ? 1e-5 : 1e-5 * Math.abs(values[k]);
            values[k] += step;
            ParametricLaw above = law.with(values);
            values[k] -= 2 * step;
            double difference = (rise(above, fraction) - rise(law.with(values), fraction)) / (2 * step);
            double roundOff = 1e-13 * Math.abs(law.reducedChemicalPotential(fraction)) / step;
            assertThat(here[k] - there[k]).isCloseTo(difference, within(1e-6 * Math.abs(difference) + roundOff));
        }
        if (law instanceof ThermalLaw thermal) {
            double step = 1e-5 * thermal.temperature();
            double above = rise(thermal.at(thermal.temperature() + step), fraction);
            double difference = (above - rise(thermal.at(thermal.temperature() - step), fraction)) / (2 * step);
            double roundOff = 1e-13 * Math.abs(law.reducedChemicalPotential(fraction)) / step;
            assertThat(thermal.potentialTemperatureDerivative(fraction) - thermal.potentialTemperatureDerivative(0.5))
                    .isCloseTo(difference, within(1e-6 * Math.abs(difference) + roundOff));
        }
    }

    private static double rise(DiffusivityLaw law, double fraction) {
        return law.hasChemicalPotential()
                ? law.reducedChemicalPotential(fraction) - law.reducedChemicalPotential(0.5)
                : 0;
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
        assertThatThrownBy(() -> law.with(new double[17]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17 values were given");
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

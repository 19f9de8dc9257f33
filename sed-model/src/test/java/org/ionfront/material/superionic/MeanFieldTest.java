package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: mpmath with 30 digits, root of Eq. 50 and Eqs. 49, 54 and 55 of arXiv:2604.00665. */
class MeanFieldTest {
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.997413817, 1.77067883e-2, 9.14675643e-5, 0.75306611",
        "0.5, 0.957504024, 6.35033793e-2, 5.28259490e-3, 0.77494699",
        "0.7, 0.828634799, 1.02596800e-1, 3.21501816e-2, 0.81078676",
        "0.9, 0.525429513, 1.27366354e-1, 9.22035382e-2, 0.85278560",
        "0.99, 0.172511070, 1.34647359e-1, 1.30640244e-1, 0.87275260",
        "1.2, 0, 1.88875603e-1, 1.88875603e-1, 0.5"
    })
    void withoutConcertedHopping(double ratio, double gamma, double probability, double transport, double activation) {
        MeanField model = SourceModel.combined(0);
        MeanFieldState.Conducting state = SourceModel.conducting(model, ratio * SourceModel.TYPE_TWO);
        assertThat(state.polarisation()).isCloseTo(gamma, within(1e-9));
        assertThat(state.hoppingProbability()).isCloseTo(probability, within(1e-8 * probability));
        assertThat(state.transportProbability()).isCloseTo(transport, within(1e-8 * transport));
        assertThat(model.slopes(state).activationEnergy()).isCloseTo(activation, within(1e-8));
        assertThat(state.phase()).isEqualTo(ratio < 1 ? Phase.POLARISED : Phase.DEPOLARISED);
    }

    /** (1 - gamma^2) P0 = exp(-E1/kT)/cosh(K gamma/2kT). */
    @ParameterizedTest
    @CsvSource({"0.05", "0.4", "0.98", "1.7"})
    void theTransportProbabilityHasAClosedForm(double ratio) {
        double temperature = ratio * SourceModel.TYPE_TWO;
        double theta = PhysicalConstants.BOLTZMANN_EV * temperature;
        MeanFieldState.Conducting state = SourceModel.conducting(SourceModel.combined(0), temperature);
        double expected = Math.exp(-0.5 / theta) / Math.cosh(0.25 * state.polarisation() / theta);
        assertThat(state.transportProbability() / expected).isCloseTo(1, within(1e-13));
    }

    /** E_a = Lambda0 + K far below T_p, Lambda0 + K/2 above, and a jump of (3/2) kT_p on the way. */
    @Test
    void theActivationEnergyJumpsAtTheTypeTwoTransition() {
        MeanField model = SourceModel.combined(0);
        assertThat(activation(model, 0.02)).isCloseTo(0.75, within(1e-12));
        assertThat(activation(model, 1 - 1e-9)).isCloseTo(0.5 + 1.5 * 0.25, within(1e-8));
        assertThat(activation(model, 1 + 1e-9)).isCloseTo(0.5, within(1e-12));
    }

    private static double activation(MeanField model, double ratio) {
        return model.slopes(SourceModel.conducting(model, ratio * SourceModel.TYPE_TWO))
                .activationEnergy();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.004974658607, 0.418747787",
        "0.9, 0.08416081548, 0.294748469",
        "0.99, 0.152795544, 0.2210239015",
        "0.9999, 0.1832643578, 0.1901047002"
    })
    void bothBranchesBelowTheTypeOneTransition(double ratio, double lower, double upper) {
        MeanField model = new MeanField(SourceModel.parameters(2), ProbabilityEquation.CONCERTED_ONLY);
        double temperature = ratio * model.transitions().typeOne().orElseThrow().temperature();
        assertThat(SourceModel.conducting(model, temperature).hoppingProbability())
                .isCloseTo(lower, within(1e-9));
        assertThat(model.upperHoppingProbability(temperature)).hasValueCloseTo(upper, within(1e-9));
    }

    static Stream<MeanField> drawnModels() {
        Random random = new Random(4003);
        return Stream.generate(() -> new MeanField(
                        new MeanFieldParameters(
                                0.2 + 0.8 * random.nextDouble(),
                                0.6 * random.nextDouble(),
                                0.05 + 0.5 * random.nextDouble(),
                                5 * random.nextDouble()),
                        SourceModel.reading(random.nextInt(3))))
                .limit(200);
    }

    /** What a state says solves Eqs. 50 and 54 or 55 as printed, and lies on the branch with B P0 of 1 or less. */
    @ParameterizedTest
    @MethodSource("drawnModels")
    void statesSolveThePrintedEquations(MeanField model) {
        MeanFieldParameters p = model.parameters();
        boolean combined = model.equation() == ProbabilityEquation.COMBINED;
        double lowest = 0;
        for (double temperature = 40; temperature < 8000; temperature *= 1.13) {
            if (model.at(temperature) instanceof MeanFieldState.Conducting state) {
                double theta = PhysicalConstants.BOLTZMANN_EV * temperature;
                double gamma = state.polarisation();
                double probability = state.hoppingProbability();
                double gain = p.ionsPerCell() * p.concertedHopping() * state.openness() / 4;
                double extra = combined ? p.ionsPerCell() * p.repulsion() / 2 : 0;
                double printed = Math.exp(-(p.barrier() + extra - probability * gain) / theta)
                        * (combined ? Math.cosh(p.ionsPerCell() * p.repulsion() * gamma / (2 * theta)) : 1);
                // Half the digits remain where both branches meet; exponents of some hundred cost two or three.
                double slack = 1e-12 / (1 - Math.min(state.barrierRelief(), 1 - 1e-9));
                assertThat(printed / probability).isCloseTo(1, within(slack));
                assertThat(gain * probability / theta).isLessThanOrEqualTo(1 + 1e-12);
                assertThat(state.stayProbability()).isGreaterThan(-1e-13);
                assertThat(probability).as("P0 rises on the branch from T = 0").isGreaterThanOrEqualTo(lowest);
                lowest = probability;
            }
        }
    }

    /** P0 ends at the finite value 1/B with a square root: four times closer in T is two times closer in P0. */
    @Test
    void theHoppingProbabilityEndsFiniteWithInfiniteSlope() {
        MeanField model = new MeanField(SourceModel.parameters(2), ProbabilityEquation.CONCERTED_ONLY);
        Transitions.TypeOne end = model.transitions().typeOne().orElseThrow();
        double far = end.hoppingProbability() - below(model, end, 4e-8);
        double near = end.hoppingProbability() - below(model, end, 1e-8);
        assertThat(far / near).isCloseTo(2, within(1e-3));
        assertThat(below(model, end, 0)).isCloseTo(0.186682308850837, within(1e-8));
    }

    private static double below(MeanField model, Transitions.TypeOne end, double distance) {
        return SourceModel.conducting(model, end.temperature() * (1 - distance)).hoppingProbability();
    }

    @Test
    void aboveTheTypeOneTransitionThereIsNoNumberAtAnyTemperature() {
        MeanField model = SourceModel.combined(3);
        double end = model.transitions().typeOne().orElseThrow().temperature();
        for (double factor : new double[] {1 + 1e-12, 1.01, 2, 20, 1000}) {
            assertThat(model.at(end * factor)).isEqualTo(new MeanFieldState.TypeOneSuperionic(end * factor, end));
            assertThat(model.upperHoppingProbability(end * factor)).isEmpty();
        }
    }

    /** M0 = 2 eV with Eq. 55: c = 1, the branches touch at 2 T_p and go on, P0 = 1 solves the equation at every T. */
    @Test
    void theSourcesStrongCouplingTouchesWithoutAJump() {
        MeanField model = SourceModel.combined(2);
        assertThat(model.transitions().typeOne()).isEmpty();
        assertThat(SourceModel.conducting(model, 1.999 * SourceModel.TYPE_TWO).hoppingProbability())
                .isLessThan(1);
        for (double ratio : new double[] {2.001, 2.5, 7}) {
            assertThat(SourceModel.conducting(model, ratio * SourceModel.TYPE_TWO)
                            .hoppingProbability())
                    .isCloseTo(1, within(1e-12));
        }
    }

    /** Eq. 54 with gamma(T): P0 (1 + gamma) passes 1 before the branch ends. */
    @Test
    void theMixedReadingOfTheSourceLosesItsProbabilityBeforeTheTransition() {
        MeanField model = new MeanField(SourceModel.parameters(2), ProbabilityEquation.CONCERTED_WITH_POLARISATION);
        double end = model.transitions().typeOne().orElseThrow().temperature();
        MeanFieldState state = model.at(end);
        assertThat(state).isInstanceOf(MeanFieldState.NoProbability.class);
        assertThat(((MeanFieldState.NoProbability) state).stayProbability()).isCloseTo(-0.33958, within(1e-4));
        assertThat(model.at(0.7 * end)).isInstanceOf(MeanFieldState.Conducting.class);
    }

    /**
     * Also Eq. 55 can lose it: where what is left of the barrier is zero, gamma = 1 - 4 Lambda0/(n0 (M0 - 2 K0)); Eq. 9 of
     * docs/superionic.md.
     */
    @Test
    void theStayProbabilityVanishesWhereTheBarrierDoes() {
        MeanFieldParameters weakBarrier = new MeanFieldParameters(0.9, 0.6, 0.01, 2.0);
        MeanField model = new MeanField(weakBarrier, ProbabilityEquation.COMBINED);
        double gamma = 1 - 4 * 0.01 / (0.9 * (2.0 - 1.2));
        double typeTwo = model.transitions().typeTwo().orElseThrow();
        double limit = typeTwo * gamma / ((Math.log1p(gamma) - Math.log1p(-gamma)) / 2);
        assertThat(model.transitions().typeOne().orElseThrow().temperature()).isGreaterThan(limit * 1.001);
        assertThat(SourceModel.conducting(model, limit * (1 - 1e-9)).stayProbability())
                .isBetween(0.0, 1e-6);
        assertThat(model.at(limit * (1 + 1e-9))).isInstanceOf(MeanFieldState.NoProbability.class);
    }

    /** n0 = 1.25: gamma must stay below 0.6, which it does above T_p 0.6/artanh(0.6) = 0.8656170245 T_p. */
    @Test
    void noSiteHoldsTwoIons() {
        MeanField model = new MeanField(new MeanFieldParameters(1.25, 0.4, 0.25, 0), ProbabilityEquation.COMBINED);
        double single = model.transitions().singleOccupation().orElseThrow();
        assertThat(single / SourceModel.TYPE_TWO).isCloseTo(0.8656170245, within(1e-10));
        assertThat(model.at(single * (1 - 1e-9)))
                .isInstanceOfSatisfying(
                        MeanFieldState.DoubleOccupation.class,
                        state -> assertThat(state.largestPolarisation()).isCloseTo(0.6, within(1e-15)));
        assertThat(model.at(single * (1 + 1e-9))).isInstanceOf(MeanFieldState.Conducting.class);
    }

    @Test
    void aFullLatticeDoesNotConduct() {
        MeanField model = new MeanField(new MeanFieldParameters(2, 0.4, 0.25, 0), ProbabilityEquation.COMBINED);
        assertThat(model.at(9000).phase()).isEqualTo(Phase.DOUBLE_OCCUPATION);
        assertThat(model.transitions().singleOccupation()).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void withoutRepulsionAllReadingsAreOne() {
        MeanFieldParameters p = new MeanFieldParameters(1, 0, 0.3, 0.7);
        double expected = SourceModel.conducting(new MeanField(p, ProbabilityEquation.COMBINED), 900)
                .hoppingProbability();
        for (ProbabilityEquation equation : ProbabilityEquation.values()) {
            assertThat(SourceModel.conducting(new MeanField(p, equation), 900).hoppingProbability())
                    .isEqualTo(expected);
        }
    }

    @Test
    void valuesOutsideTheirRangeAreNamed() {
        assertThatThrownBy(() -> new MeanFieldParameters(2.5, 0.5, 0.25, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.5 ions per cell");
        assertThatThrownBy(() -> new MeanFieldParameters(1, 0.5, 0, 0))
                .hasMessageContaining("hopping barrier is 0.0 eV");
        assertThatThrownBy(() -> new MeanFieldParameters(1, 0.5, 0.2, -1))
                .hasMessageContaining("concerted hopping is -1");
        assertThatThrownBy(() -> SourceModel.combined(0).at(0)).hasMessageContaining("the temperature is 0.0 K");
    }
}

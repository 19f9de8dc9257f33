package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: mpmath with 30 digits, from the tangency of P0 = A exp(B P0). */
class TransitionsTest {
    @Test
    void theTypeTwoTemperatureIsHalfTheRepulsion() {
        assertThat(SourceModel.combined(0).transitions().typeTwo()).hasValueCloseTo(SourceModel.TYPE_TWO, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "CONCERTED_ONLY, 2, 1083.179118, 0, 0.186682309",
        "CONCERTED_WITH_POLARISATION, 2, 2344.750167, 0.69833185, 0.78876467",
        "COMBINED, 2.2, 3862.193331, 0, 0.605124",
        "COMBINED, 3, 2791.120787, 0.332131, 0.360456",
        "COMBINED, 4, 2513.885707, 0.598221, 0.337361"
    })
    void typeOneInThreeReadings(
            ProbabilityEquation equation, double concerted, double temperature, double gamma, double probability) {
        Transitions.TypeOne end = new MeanField(SourceModel.parameters(concerted), equation)
                .transitions()
                .typeOne()
                .orElseThrow();
        assertThat(end.temperature()).isCloseTo(temperature, within(1e-6));
        assertThat(end.polarisation()).isCloseTo(gamma, within(1e-6));
        assertThat(end.hoppingProbability()).isCloseTo(probability, within(1e-6));
    }

    @Test
    void weakConcertedHoppingHasNoTypeOneTransitionInAnyReading() {
        for (ProbabilityEquation equation : ProbabilityEquation.values()) {
            assertThat(new MeanField(SourceModel.parameters(0.25), equation)
                            .transitions()
                            .typeOne())
                    .isEmpty();
        }
        assertThat(SourceModel.combined(0.25).transitions().sequence()).isEqualTo(Transitions.Sequence.TYPE_TWO);
    }

    static Stream<MeanField> drawnModels() {
        Random random = new Random(4004);
        return Stream.generate(() -> new MeanField(
                        new MeanFieldParameters(
                                0.2 + 0.8 * random.nextDouble(),
                                0.8 * random.nextDouble(),
                                0.02 + 0.5 * random.nextDouble(),
                                8 * random.nextDouble()),
                        SourceModel.reading(random.nextInt(3))))
                .limit(300);
    }

    /** At the end A B = 1/e and P0 = 1/B. */
    @ParameterizedTest
    @MethodSource("drawnModels")
    void theEndIsATangency(MeanField model) {
        model.transitions().typeOne().ifPresent(end -> {
            MeanFieldParameters p = model.parameters();
            double theta = PhysicalConstants.BOLTZMANN_EV * end.temperature();
            double gamma = end.polarisation();
            double b = p.ionsPerCell() * p.concertedHopping() * (1 - gamma * gamma) / (4 * theta);
            double repulsion = p.ionsPerCell() * p.repulsion();
            double a = model.equation() == ProbabilityEquation.COMBINED
                    ? Math.exp(-(p.barrier() + repulsion / 2) / theta) * Math.cosh(repulsion * gamma / (2 * theta))
                    : Math.exp(-p.barrier() / theta);
            assertThat(a * b * Math.E).isCloseTo(1, within(1e-12));
            assertThat(b * end.hoppingProbability()).isCloseTo(1, within(1e-12));
            assertThat(end.reappearance()).isGreaterThan(end.temperature());
        });
    }

    /** A scan over temperature finds the first T without a solution where the closed forms put it. */
    @ParameterizedTest
    @MethodSource("drawnModels")
    void noSolutionIsLostBeforeTheEndAndNoneIsLeftAfterIt(MeanField model) {
        TransitionSearch search = new TransitionSearch(model.parameters(), model.equation());
        double end = model.transitions()
                .typeOne()
                .map(Transitions.TypeOne::temperature)
                .orElse(Double.POSITIVE_INFINITY);
        double typeTwo = model.transitions().typeTwo().orElse(0);
        for (double temperature = 5; temperature < 20000; temperature *= 1.01) {
            double x = model.equation().polarises() ? Polarisation.reducedField(temperature, Math.max(typeTwo, 1)) : 0;
            double distance = search.distance(PhysicalConstants.BOLTZMANN_EV * temperature, x);
            if (distance < 0) {
                assertThat(temperature).isGreaterThan(end);
                return;
            }
            assertThat(temperature).isLessThan(end * 1.02);
        }
        assertThat(end).isGreaterThan(15000);
    }

    /** Solutions that reappear at high temperature are above 1: the lower one is larger than 1 everywhere there. */
    @ParameterizedTest
    @MethodSource("drawnModels")
    void solutionsThatReappearAreNoProbabilities(MeanField model) {
        model.transitions().typeOne().ifPresent(end -> {
            TransitionSearch search = new TransitionSearch(model.parameters(), model.equation());
            double barrier = model.equation().depolarisedBarrier(model.parameters());
            for (double factor = 1 + 1e-6; factor < 50; factor *= 1.3) {
                double theta = PhysicalConstants.BOLTZMANN_EV * end.reappearance() * factor;
                double relief = SaddleNode.lower(search.distance(theta, 0));
                assertThat(Math.exp(-barrier / theta + relief)).isGreaterThan(1);
            }
        });
    }

    /** Both transitions on heating for 4 Lambda0 + 2K < M < 2K exp(2 Lambda0/K): here from 2 to e eV. */
    @ParameterizedTest
    @CsvSource({"1.999999, TYPE_TWO", "2.000001, BOTH", "2.718281, BOTH", "2.718283, TYPE_ONE_WHILE_POLARISED"})
    void theWindowOfCoexistence(double concerted, Transitions.Sequence sequence) {
        assertThat(SourceModel.combined(concerted).transitions().sequence()).isEqualTo(sequence);
    }

    @Test
    void withoutRepulsionOnlyTypeOneIsLeft() {
        MeanField model = new MeanField(new MeanFieldParameters(1, 0, 0.25, 2), ProbabilityEquation.COMBINED);
        assertThat(model.transitions().sequence()).isEqualTo(Transitions.Sequence.TYPE_ONE);
        assertThat(model.transitions().typeOne().orElseThrow().temperature()).isCloseTo(1083.179118, within(1e-6));
        assertThat(new MeanField(new MeanFieldParameters(1, 0, 0.25, 0.9), ProbabilityEquation.COMBINED)
                        .transitions()
                        .sequence())
                .isEqualTo(Transitions.Sequence.NONE);
    }
}

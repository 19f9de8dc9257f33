package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportSlopesTest {
    private static final double STEP = 1e-5;

    /** A model at a temperature not too close to its transitions for differences. */
    record Point(MeanField model, double temperature) {}

    static Stream<Point> points() {
        Random random = new Random(4005);
        return Stream.generate(() -> new Point(
                        new MeanField(
                                new MeanFieldParameters(
                                        0.2 + 0.7 * random.nextDouble(),
                                        0.05 + 0.6 * random.nextDouble(),
                                        0.05 + 0.5 * random.nextDouble(),
                                        0.1 + 4 * random.nextDouble()),
                                SourceModel.reading(random.nextInt(3))),
                        200 + 4000 * random.nextDouble()))
                .filter(TransportSlopesTest::isInsideAPhase)
                .limit(200);
    }

    private static boolean isInsideAPhase(Point point) {
        double typeTwo = point.model().transitions().typeTwo().orElse(0);
        boolean away = Math.abs(point.temperature() / typeTwo - 1) > 0.02;
        return away
                && point.model().at(point.temperature()) instanceof MeanFieldState.Conducting state
                && state.barrierRelief() < 0.9
                && state.stayProbability() > 0.01;
    }

    /* The error of a difference of the fourth order with steps of 1e-5 is rounding: 1e-15 ln/h, with ln of some tens. */
    @ParameterizedTest
    @MethodSource("points")
    void slopesMatchFiniteDifferences(Point point) {
        MeanField model = point.model();
        MeanFieldParameters p = model.parameters();
        double temperature = point.temperature();
        TransportSlopes slopes = model.slopes(SourceModel.conducting(model, temperature));
        same(slopes.byTemperature(), temperature, t -> logTransport(model, t));
        same(
                slopes.byIonsPerCell(),
                p.ionsPerCell(),
                v -> changed(point, v, p.repulsion(), p.barrier(), p.concertedHopping()));
        same(
                slopes.byRepulsion(),
                p.repulsion(),
                v -> changed(point, p.ionsPerCell(), v, p.barrier(), p.concertedHopping()));
        same(
                slopes.byBarrier(),
                p.barrier(),
                v -> changed(point, p.ionsPerCell(), p.repulsion(), v, p.concertedHopping()));
        same(
                slopes.byConcertedHopping(),
                p.concertedHopping(),
                v -> changed(point, p.ionsPerCell(), p.repulsion(), p.barrier(), v));
        double theta = PhysicalConstants.BOLTZMANN_EV * temperature;
        assertThat(slopes.activationEnergy()).isCloseTo(theta * temperature * slopes.byTemperature(), within(1e-14));
    }

    private static void same(double slope, double at, DoubleFunction<Double> function) {
        double h = STEP * at;
        double near = (function.apply(at + h) - function.apply(at - h)) / (2 * h);
        double wide = (function.apply(at + 2 * h) - function.apply(at - 2 * h)) / (4 * h);
        double difference = (4 * near - wide) / 3;
        assertThat(slope).isCloseTo(difference, within(1e-7 * Math.abs(difference) + 1e-8 / at));
    }

    private static double changed(Point point, double ions, double repulsion, double barrier, double concerted) {
        MeanFieldParameters parameters = new MeanFieldParameters(ions, repulsion, barrier, concerted);
        return logTransport(new MeanField(parameters, point.model().equation()), point.temperature());
    }

    private static double logTransport(MeanField model, double temperature) {
        return Math.log(SourceModel.conducting(model, temperature).transportProbability());
    }

    /** d ln cosh x/d ln T is -3/2 at T_p from below, so that the slope by T jumps by 3/(2 T_p). */
    @Test
    void theSlopeStaysFiniteUpToTheTransition() {
        MeanField model = SourceModel.combined(0);
        double typeTwo = model.transitions().typeTwo().orElseThrow();
        double below = model.slopes(SourceModel.conducting(model, Math.nextDown(typeTwo)))
                .byTemperature();
        double above = model.slopes(SourceModel.conducting(model, typeTwo)).byTemperature();
        assertThat((below - above) * typeTwo).isCloseTo(1.5, within(1e-12));
    }
}

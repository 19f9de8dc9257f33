package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives against central differences of runs with steps and cells of their own, at an accuracy of 1e-4. */
class SensitivityDifferencesVerification {
    /** Relative change of a parameter to either side. */
    private static final double CHANGE = 0.02;

    private static final double DURATION = 1.1e5;
    private static final double WIDTH = 3.3;
    private static final double FOREIGN = 1e-20;

    private record Case(String name, Parameter parameter, double value, DoubleFunction<Experiment> experiment) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Parameter width = new Parameter.LawParameter(Cases.LITHIUM, "width");
        Parameter foreign = new Parameter.LawParameter(Cases.RUBIDIUM, "diffusivity");
        Drive current = Cases.current(Cases.CURRENT, DURATION);
        return Stream.of(
                new Case("neutral, width", width, WIDTH, w -> neutral(experiment(w, FOREIGN, current))),
                new Case("neutral, foreign ion", foreign, FOREIGN, d -> neutral(experiment(WIDTH, d, current))),
                new Case(
                        "factor, width",
                        width,
                        WIDTH,
                        w -> experiment(w, FOREIGN, current).withThermodynamicFactor(true)),
                new Case(
                        "factor, foreign ion",
                        foreign,
                        FOREIGN,
                        d -> experiment(WIDTH, d, current).withThermodynamicFactor(true)),
                new Case("cross terms, width", width, WIDTH, w -> mixed(experiment(w, FOREIGN, current), 0.3)),
                new Case(
                        "cross terms, share",
                        new Parameter.CommonShare(),
                        0.3,
                        s -> mixed(experiment(WIDTH, FOREIGN, current), s)),
                new Case(
                        "repelling potential",
                        new Parameter.RepellingPotential(),
                        1.5,
                        u -> experiment(WIDTH, FOREIGN, new Drive.Beam(Cases.CURRENT, u, 0.2))),
                new Case(
                        "energy width",
                        new Parameter.EnergyWidth(),
                        0.2,
                        w -> experiment(WIDTH, FOREIGN, new Drive.Beam(Cases.CURRENT, 1.5, w))),
                new Case(
                        "length of the first stage",
                        new Parameter.TimeFactor(OptionalInt.of(0)),
                        1,
                        f -> twoStages(f)));
    }

    private static Experiment neutral(Experiment experiment) {
        return experiment.withModel(TransportModel.ELECTRONEUTRAL);
    }

    private static Experiment mixed(Experiment experiment, double share) {
        return experiment.withCommonMotion(new UniformCommonMotion(share));
    }

    private static Experiment experiment(double width, double foreign, Drive drive) {
        return experiment(width, foreign, List.of(new Stage(Cases.RUBIDIUM, drive, DURATION)));
    }

    private static Experiment twoStages(double factor) {
        double first = factor * 0.6 * DURATION;
        return experiment(
                WIDTH,
                FOREIGN,
                List.of(
                        new Stage(Cases.RUBIDIUM, Cases.current(Cases.CURRENT, first), first),
                        new Stage(Cases.RUBIDIUM, Cases.current(0.5 * Cases.CURRENT, DURATION), 0.4 * DURATION)));
    }

    private static Experiment experiment(double width, double foreign, List<Stage> stages) {
        return new Experiment(
                Cases.PLATE,
                List.of(Cases.lithium(new GaussianWidthLaw(width, 1e-17)), Cases.foreign(Cases.RUBIDIUM, foreign)),
                stages,
                BackCondition.OUTFLOW,
                List.of(),
                1e-4);
    }

    /**
     * Surface potential, foreign ions inside, and foreign ions before half the depth they reach. Differences are off by their third
     * derivative, 1e-4 of the change, and by a share of the accuracy over the change, 1e-3 of the quantity.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void derivativesAreThoseOfFreeRuns(Case given) {
        Sensitivities here = Sensitivities.of(
                given.experiment().apply(given.value()), List.of(given.parameter()), SimulationListener.NONE);
        Solution above = Cases.simulate(given.experiment().apply(given.value() * (1 + CHANGE)));
        Solution below = Cases.simulate(given.experiment().apply(given.value() * (1 - CHANGE)));
        Profile profile = here.solution().last();
        ProfileDerivatives slopes = here.last(0);
        double potential = (above.last().surfacePotential() - below.last().surfacePotential()) / (2 * CHANGE);
        assertThat(slopes.surfacePotential() * given.value())
                .isCloseTo(potential, offset(2e-3 * Math.abs(profile.surfacePotential())));
        double total = Cases.content(profile, 1);
        double content = (Cases.content(above.last(), 1) - Cases.content(below.last(), 1)) / (2 * CHANGE);
        double largest = 0;
        double sum = 0;
        double near = 0;
        double half = 0.5 * total;
        for (int k = 0; k < profile.cells(); k++) {
            double slope = slopes.fractions().get(1)[k];
            sum += slope * (profile.faces()[k + 1] - profile.faces()[k]);
            double inside = Math.max(0, Math.min(profile.faces()[k + 1], half) - profile.faces()[k]);
            near += slope * inside;
            largest = Math.max(largest, Math.abs(slope * given.value()));
        }
        assertThat(sum * given.value()).isCloseTo(content, offset(2e-3 * total));
        double difference = (upTo(above.last(), half) - upTo(below.last(), half)) / (2 * CHANGE);
        assertThat(near * given.value()).isCloseTo(difference, offset(2e-3 * total));
        assertThat(largest).isGreaterThan(0.01);
    }

    private static double upTo(Profile profile, double depth) {
        double sum = 0;
        for (int k = 0; k < profile.cells(); k++) {
            double inside = Math.min(profile.faces()[k + 1], depth) - profile.faces()[k];
            sum += profile.fractions().get(1)[k] * Math.max(0, inside);
        }
        return sum;
    }
}

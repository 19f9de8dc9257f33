package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The electroneutral model under every drive it knows, against the full one. The screening length is 0.0025 natural lengths, so
 * that the models differ by some 1e-5 and the rest is the accuracy asked for.
 */
class ElectroneutralDrivesTest {
    private static final double DURATION = 4e4;
    private static final double ACCURACY = 1e-4;
    /** Several times what two runs may be off. */
    private static final double AGREEMENT = 5e-4;

    private static final double ROUNDING = 1e-10;
    private static final double THERMAL_VOLTAGE = PLATE.thermalVoltage();
    private static final Ion CALCIUM = new Ion("Ca2+", 2);

    private static Experiment stages(Stage... protocol) {
        return rubidium(current(CURRENT, DURATION), DURATION, ACCURACY).withProtocol(List.of(protocol));
    }

    private static Stage stage(Drive drive) {
        return new Stage(RUBIDIUM, drive, DURATION);
    }

    private static PiecewiseLinear steps(double unit) {
        return new PiecewiseLinear(
                new double[] {0, 1e4, 1.0001e4, 2e4, 3e4, DURATION},
                new double[] {unit, unit, 0.3 * unit, 0.5 * unit, 1.5 * unit, unit});
    }

    /**
     * Newton's method alone goes to and fro for ever between two currents, on either side of the potential that holds this beam back:
     * where the glass asks for 3.085 widths more than that for all of it.
     */
    @Test
    void whatTheRepellingPotentialLetsThroughArrivesHoweverAbruptItIs() {
        double charge = DENSITY * PhysicalConstants.ELEMENTARY_CHARGE;
        double drop = THERMAL_VOLTAGE * CURRENT / charge * PLATE.thickness() / 1e-17;
        double width = 0.0098;
        double repelling = drop - 3.085 * width;
        Drive.Beam beam = new Drive.Beam(CURRENT, repelling, width);
        Trace trace = simulate(stages(stage(beam)).withModel(TransportModel.ELECTRONEUTRAL))
                .trace();
        assertThat(trace.time()[trace.size() - 1]).isEqualTo(DURATION);
        for (int r = 0; r < trace.size(); r++) {
            double held = (trace.surfacePotential()[r] - repelling) / width;
            double arriving = CURRENT / (1 + Math.exp(held));
            assertThat(trace.currentDensity()[r]).isCloseTo(arriving, Offset.offset(1e-5 * arriving));
        }
    }

    private static Experiment withBack(BackCondition back) {
        return new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(stage(current(CURRENT, DURATION))),
                back,
                List.of(),
                ACCURACY);
    }

    private static Experiment ions(List<Species> species, Stage... protocol) {
        return new Experiment(PLATE, species, List.of(protocol), BackCondition.OUTFLOW, List.of(), ACCURACY);
    }

    static Stream<Arguments> experiments() {
        DiffusivityLaw fast = new ConstantDiffusivity(1e-17);
        Stage driven = stage(current(CURRENT, DURATION));
        Stage second = new Stage(CAESIUM, current(0.5 * CURRENT, DURATION), DURATION);
        return Stream.of(
                Arguments.of("current", stages(driven)),
                Arguments.of("current trace", stages(stage(new Drive.Current(steps(CURRENT))))),
                Arguments.of("potential", stages(stage(potential(1.5, DURATION)))),
                Arguments.of("potential trace", stages(stage(new Drive.SurfacePotential(steps(1.5))))),
                Arguments.of("beam", stages(stage(new Drive.Beam(CURRENT, 0.2, 0.02)))),
                Arguments.of("rest", stages(driven, Stage.withoutIon(new Drive.Rest(), DURATION))),
                Arguments.of(
                        "current, potential, rest, beam",
                        stages(
                                driven,
                                stage(potential(1.0, DURATION)),
                                Stage.withoutIon(new Drive.Rest(), 1e4),
                                stage(new Drive.Beam(CURRENT, 0.3, 0.02)))),
                Arguments.of(
                        "a law of its own in one stage",
                        stages(driven, driven.withLaws(Map.of(RUBIDIUM, new ConstantDiffusivity(3e-20))))),
                Arguments.of(
                        "two foreign ions, one after the other",
                        ions(
                                List.of(lithium(fast), foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 3e-21)),
                                driven,
                                second)),
                Arguments.of(
                        "two native ions",
                        ions(
                                List.of(
                                        new Species(LITHIUM, 0.6 * DENSITY, fast),
                                        new Species(CAESIUM, 0.4 * DENSITY, new ConstantDiffusivity(1e-18)),
                                        foreign(RUBIDIUM, 1e-20)),
                                driven)),
                Arguments.of(
                        "a divalent ion",
                        ions(
                                List.of(lithium(fast), foreign(CALCIUM, 1e-20)),
                                new Stage(CALCIUM, current(CURRENT, DURATION), DURATION))),
                Arguments.of(
                        "open front at 1 V",
                        stages(stage(potential(1, DURATION)).withFront(FrontMode.OPEN))),
                Arguments.of("selective back", withBack(BackCondition.SELECTIVE)),
                Arguments.of("reservoir at the back", withBack(BackCondition.RESERVOIR)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void agreesWithTheFullModel(String name, Experiment experiment) {
        Solution full = simulate(experiment);
        Solution neutral = simulate(experiment.withModel(TransportModel.ELECTRONEUTRAL));
        assertThat(full.termination()).isEqualTo(Termination.FINISHED);
        assertThat(neutral.termination()).as(neutral.message()).isEqualTo(Termination.FINISHED);
        assertThat(neutral.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        assertThat(neutral.diagnostics().minimumFraction()).isGreaterThan(-1e-12);

        Profile expected = full.last();
        Profile found = neutral.last();
        assertThat(found.surfacePotential())
                .as("surface potential (V)")
                .isCloseTo(expected.surfacePotential(), within(expected.surfacePotential(), THERMAL_VOLTAGE));
        close("charge (C/m2)", full.trace().charge(), neutral.trace().charge());
        close(
                "foreign ions (1/m2)",
                full.trace().foreignContent(),
                neutral.trace().foreignContent());
        close(
                "replaced charge (C/m2)",
                full.trace().replacedCharge(),
                neutral.trace().replacedCharge());
        double depth = expected.depthOfLevel(0, 0.5);
        for (double level : new double[] {0.3, 0.4, 0.5}) {
            assertThat(found.depthOfLevel(0, level))
                    .as("depth of %s", level)
                    .isCloseTo(expected.depthOfLevel(0, level), within(depth, 0));
        }
    }

    private static void close(String what, double[] full, double[] neutral) {
        double expected = full[full.length - 1];
        assertThat(neutral[neutral.length - 1]).as(what).isCloseTo(expected, within(expected, 0));
    }

    private static Offset<Double> within(double size, double floor) {
        return Offset.offset(AGREEMENT * (Math.abs(size) + floor));
    }

    /** Only diffusion moves ions; the diffusion potential is that of the full model. */
    @Test
    void interdiffusionWithoutACircuitAgrees() {
        Experiment experiment = stages(new Stage(RUBIDIUM, new Drive.Rest(), DURATION).withFront(FrontMode.OPEN));
        Solution full = simulate(experiment);
        Solution neutral = simulate(experiment.withModel(TransportModel.ELECTRONEUTRAL));
        assertThat(neutral.termination()).isEqualTo(Termination.FINISHED);
        close(
                "foreign ions (1/m2)",
                full.trace().foreignContent(),
                neutral.trace().foreignContent());
        assertThat(neutral.last().surfacePotential())
                .isCloseTo(full.last().surfacePotential(), Offset.offset(1e-3 * THERMAL_VOLTAGE));
    }

    @Test
    void aSingleIonIsRefused() {
        Experiment poling = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17))),
                List.of(new Stage(LITHIUM, current(CURRENT, DURATION), DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                ACCURACY);
        refuses(poling, "two or more ions", "nernst-planck-poisson");
    }

    @Test
    void aBlockingFrontIsRefusedInWhateverStage() {
        Stage driven = stage(current(CURRENT, DURATION));
        Stage blocked = Stage.withoutIon(new Drive.Rest(), DURATION).withFront(FrontMode.BLOCKING);
        refuses(stages(driven, blocked), "blocking face", "front face");
        Experiment poling = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(Stage.withoutIon(potential(100, DURATION), DURATION)),
                FrontMode.BLOCKING,
                BackCondition.OUTFLOW,
                OutputRequests.END_ONLY,
                ACCURACY);
        refuses(poling, "blocking face", "front face");
    }

    @Test
    void aBlockingBackIsRefused() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(stage(potential(1, DURATION))),
                BackCondition.BLOCKING,
                List.of(),
                ACCURACY);
        refuses(experiment, "blocking face", "back face");
    }

    @Test
    void theThermodynamicFactorIsRefused() {
        refuses(
                stages(stage(current(CURRENT, DURATION))).withThermodynamicFactor(true),
                "thermodynamic factor",
                "switch the factor off");
    }

    private static void refuses(Experiment experiment, String what, String advice) {
        ThrowingCallable choosing = () -> experiment.withModel(TransportModel.ELECTRONEUTRAL);
        assertThatExceptionOfType(ModelRestrictionException.class)
                .isThrownBy(choosing)
                .withMessageContaining(what)
                .withMessageContaining(advice);
    }
}

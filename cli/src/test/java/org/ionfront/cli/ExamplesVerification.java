package org.ionfront.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.material.superionic.SuperionicLaw;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.ionfront.transport.simulation.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the example experiments show, against closed solutions; coarser than they are, to be quick. */
class ExamplesVerification {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Solution simulate(String example) {
        Path file = EXAMPLES.resolve(example).resolve("experiment.yaml");
        return new Simulator()
                .simulate(
                        new ExperimentReader()
                                .read(file, List.of(ConfigOverride.parse("accuracy=3e-3")))
                                .experiment(),
                        (time, duration) -> true);
    }

    static Stream<String> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("experiment.yaml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFinishesWithAllChargeAccountedForAndNoNegativeDensity(String example) {
        Solution solution = simulate(example);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.diagnostics().warnings()).isEmpty();
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-9);
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
    }

    @Test
    void theElectroneutralExampleFindsTheFrontOfTheStandardCase() {
        // Two independent programs put it at 112.077 and 112.078 nm; docs/solver.md, section 5.
        assertThat(simulate("electroneutral").last().depthOfLevel(0, 0.5)).isCloseTo(112.08e-9, withPercentage(0.2));
    }

    @Test
    void aLayerOfTheDepthOfTheTextbookIsDepletedByPoling() {
        Solution solution = simulate("poling-blocking");
        double depth = Math.sqrt(2
                * 3.8
                * PhysicalConstants.VACUUM_PERMITTIVITY
                * 200
                / (PhysicalConstants.ELEMENTARY_CHARGE * solution.experiment().backgroundDensity()));
        assertThat(solution.last().depthOfLevel(0, 0.5)).isCloseTo(depth, withPercentage(0.5));
    }

    /** (1/D_f - 1/D_n) x^2 / 2 + (L/D_n) x = (eU/kT) t for a sharp front. */
    @Test
    void frontsAtConstantPotentialFollowTheRootLaw() {
        Solution protons = simulate("proton-substitution");
        assertThat(protons.last().depthOfLevel(0, 0.5))
                .isCloseTo(
                        rootLaw(
                                5e-14,
                                5e-15,
                                1e-3,
                                10 / protons.experiment().sample().thermalVoltage(),
                                86400),
                        withPercentage(0.5));
        Profile third = protons.profiles().get(2);
        assertThat(third.depthOfLevel(1, 0.5)).isCloseTo(300e-6, withPercentage(1e-6));
        Solution poling = simulate("poling-open");
        Profile atVoltageOff = poling.profiles().get(2);
        assertThat(atVoltageOff.time()).isEqualTo(600);
        assertThat(atVoltageOff.depthOfLevel(0, 0.5))
                .isCloseTo(
                        rootLaw(
                                1e-15,
                                1e-17,
                                1e-3,
                                200 / poling.experiment().sample().thermalVoltage(),
                                600),
                        withPercentage(0.5));
    }

    private static double rootLaw(double ahead, double behind, double thickness, double potential, double time) {
        double extra = 1 / behind - 1 / ahead;
        double resistance = thickness / ahead;
        return (Math.sqrt(resistance * resistance + 2 * extra * potential * time) - resistance) / extra;
    }

    /** Without a current the potential of constant coefficients is (kT/e) ln(D_native/D_foreign) across the whole front. */
    @Test
    void interdiffusionShowsItsDiffusionPotential() {
        Solution solution = simulate("interdiffusion");
        assertThat(solution.last().surfacePotential())
                .isCloseTo(solution.experiment().sample().thermalVoltage() * Math.log(10), withPercentage(0.1));
    }

    /** With constant coefficients the front is where the charge puts it, x_Q, and psi = (I/N)(L/D_b + (1/D_2 - 1/D_b) x_Q). */
    @Test
    void aSuperionicConductorIsReplacedWithTheDiffusivityOfItsLaw() {
        Solution solution = simulate("superionic-front");
        SuperionicLaw law =
                (SuperionicLaw) solution.experiment().species().get(0).law();
        double velocity = 0.1 / (PhysicalConstants.ELEMENTARY_CHARGE * 1.2e28);
        double replaced = velocity * 2e4;
        assertThat(solution.last().depthOfLevel(0, 0.5)).isCloseTo(replaced, withPercentage(0.5));
        double resistance = 0.2e-3 / law.diffusivity() + (1 / 1e-18 - 1 / law.diffusivity()) * replaced;
        assertThat(solution.last().surfacePotential())
                .isCloseTo(
                        solution.experiment().sample().thermalVoltage() * velocity * resistance, withPercentage(0.1));
    }

    @Test
    void theBeamIsHeldBackAndNothingPassesAfterIt() {
        Solution solution = simulate("rest-after-beam");
        Trace trace = solution.trace();
        int off = 0;
        while (trace.time()[off] < 2.2e5) {
            off++;
        }
        assertThat(trace.currentDensity()[off]).isBetween(0.5e-3, 0.7e-3);
        assertThat(trace.surfacePotential()[off]).isBetween(4.8, 5.0);
        assertThat(trace.charge()[trace.size() - 1]).isCloseTo(trace.charge()[off], withPercentage(1e-9));
        assertThat(solution.profiles().get(0).time()).isLessThan(2.2e5);
        assertThat(solution.last().surfacePotential()).isLessThan(0.1);
    }

    @Test
    void everyIonOfDoubleCaitEntersOnlyInItsStage() {
        Solution solution = simulate("double-cait");
        double unit =
                PhysicalConstants.ELEMENTARY_CHARGE * solution.experiment().backgroundDensity();
        Profile between = solution.profiles().get(0);
        Profile end = solution.last();
        assertThat(content(between, 1)).isCloseTo(220 / unit, withPercentage(0.1));
        // Rounding of what charge leaves for the last ion, below the balance that is asked of all.
        assertThat(Math.abs(content(between, 2))).isLessThan(1e-9 * 220 / unit);
        assertThat(content(end, 1)).isCloseTo(220 / unit, withPercentage(0.1));
        assertThat(content(end, 2)).isCloseTo(110 / unit, withPercentage(0.1));
    }

    private static double content(Profile profile, int species) {
        double sum = 0;
        for (int k = 0; k < profile.cells(); k++) {
            sum += profile.fractions().get(species)[k] * (profile.faces()[k + 1] - profile.faces()[k]);
        }
        return sum;
    }
}

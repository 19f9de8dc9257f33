package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.content;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocking and open front faces against closed solutions. */
class FrontModesVerification {
    private static final Ion SODIUM = new Ion("Na+", 1);
    private static final double ROUNDING = 1e-9;

    /** Without its ions the glass carries -eN: the depth of the layer is sqrt(2 eps U/(e N)), its charge e N times that. */
    @ParameterizedTest
    @ValueSource(doubles = {100, 500})
    void polingWithABlockingAnodeDepletesALayer(double volts) {
        double density = 1e25;
        Sample glass = new Sample(1e-4, 500, 6);
        Experiment experiment = new Experiment(
                glass,
                List.of(new Species(SODIUM, density, new ConstantDiffusivity(1e-15))),
                List.of(Stage.withoutIon(potential(volts, 2e5), 2e5)),
                FrontMode.BLOCKING,
                BackCondition.OUTFLOW,
                OutputRequests.END_ONLY,
                1e-4);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double charge = PhysicalConstants.ELEMENTARY_CHARGE * density;
        double depth = Math.sqrt(2 * glass.permittivity() * volts / charge);
        // The edge is a screening length wide, 1.5 % of the depth at 100 V, and not symmetric.
        assertThat(solution.last().depthOfLevel(0, 0.5)).isCloseTo(depth, Percentage.withPercentage(0.4));
        assertThat(solution.last().sheetCharge()).isCloseTo(charge * depth, Percentage.withPercentage(0.1));
        int end = solution.trace().size() - 1;
        assertThat(solution.trace().charge()[end]).isCloseTo(charge * depth, Percentage.withPercentage(0.1));
        assertThat(solution.trace().frontExcessCharge()[end])
                .isCloseTo(-charge * depth, Percentage.withPercentage(0.1));
        // A condenser charged through a resistor stores half of the work.
        assertThat(solution.trace().energy()[end]).isCloseTo(volts * charge * depth, Percentage.withPercentage(1));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        assertThat(solution.diagnostics().warnings().toString())
                .matches(text -> text.contains("1e9 V/m") == (charge * depth / glass.permittivity() > 1e9));
    }

    /**
     * While it forms, the layer of depth x takes x^2/(2 lambda^2) of the reduced potential, the glass behind it drives the
     * current with the rest: dx/dt = (D/L)(U - x^2/(2 lambda^2)), x = X tanh(t/tau), tau = L X/(D U).
     */
    @Test
    void theLayerBehindABlockingAnodeGrowsAsAHyperbolicTangentWithoutNegativeDensities() {
        double density = 2.0e5 * 1e18;
        double diffusivity = 1e-15;
        double volts = 200;
        Sample glass = new Sample(1e-4, 553.15, 3.8);
        double charge = PhysicalConstants.ELEMENTARY_CHARGE * density;
        double depth = Math.sqrt(2 * glass.permittivity() * volts / charge);
        double rise = glass.thickness() * depth * glass.thermalVoltage() / (diffusivity * volts);
        List<Double> times = List.of(0.2 * rise, 0.5 * rise, rise, 2 * rise);
        Solution solution = simulate(new Experiment(
                glass,
                List.of(new Species(SODIUM, density, new ConstantDiffusivity(diffusivity))),
                List.of(Stage.withoutIon(potential(volts, 3 * rise), 3 * rise)),
                FrontMode.BLOCKING,
                BackCondition.OUTFLOW,
                OutputRequests.atTimes(times),
                1e-3));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        for (int k = 0; k < times.size(); k++) {
            double expected = depth * Math.tanh(times.get(k) / rise);
            // The field of the glass itself stands at the face from the start: eps U/(L e N), 0.3 % of the depth.
            assertThat(solution.profiles().get(k).sheetCharge() / charge)
                    .isCloseTo(expected, Offset.offset(0.01 * depth));
        }
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
        for (Profile profile : solution.profiles()) {
            double[] fraction = profile.fractions().get(0);
            for (int k = 1; k < fraction.length; k++) {
                assertThat(fraction[k]).isGreaterThan(fraction[k - 1] - 1e-6);
            }
        }
    }

    /** With equal coefficients the foreign ion diffuses as if alone: w = erfc(x / 2 sqrt(Dt)). */
    @Test
    void equalIonsInterdiffuseAsTracers() {
        double diffusivity = 1e-20;
        double duration = 1e5;
        Solution solution = simulate(interdiffusion(diffusivity, diffusivity, duration, 1e-4));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double length = Math.sqrt(diffusivity * duration);
        // erfc(0.4769363) = 1/2 and erfc(1.1630872) = 1/10 (Abramowitz and Stegun, table 7.1).
        assertThat(solution.last().depthOfLevel(1, 0.5))
                .isCloseTo(2 * 0.4769363 * length, Percentage.withPercentage(0.02));
        assertThat(solution.last().depthOfLevel(1, 0.1))
                .isCloseTo(2 * 1.1630872 * length, Percentage.withPercentage(0.02));
        assertThat(content(solution.last(), 1))
                .isCloseTo(2 * length / Math.sqrt(Math.PI), Percentage.withPercentage(0.1));
        assertThat(solution.trace().charge()[solution.trace().size() - 1]).isCloseTo(0, Offset.offset(1e-9));
    }

    /** Unequal ions diffuse with D1 D2/(D1 w1 + D2 w2), here by an explicit scheme in x/sqrt(t) written for this test. */
    @Test
    void unequalIonsInterdiffuseWithTheNernstPlanckCoefficient() {
        double nativeDiffusivity = 1e-18;
        double foreignDiffusivity = 1e-19;
        double duration = 1e4;
        Solution solution = simulate(interdiffusion(nativeDiffusivity, foreignDiffusivity, duration, 1e-4));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double[] reference = InterdiffusionReference.profile(0.1, 400, 8);
        double length = Math.sqrt(nativeDiffusivity * duration);
        for (double level : new double[] {0.8, 0.5, 0.2}) {
            double expected = InterdiffusionReference.depthOfLevel(reference, 8, level) * length;
            assertThat(solution.last().depthOfLevel(1, level)).isCloseTo(expected, Percentage.withPercentage(0.5));
        }
        double excess = 0;
        for (double value : solution.last().excessCharge()) {
            excess = Math.max(excess, Math.abs(value));
        }
        assertThat(excess).isLessThan(1e-3);
    }

    /** Protons from a reservoir at constant potential follow the closed form of two constant coefficients. */
    @Test
    void protonsReplaceAlkaliIonsAtConstantPotential() {
        double alkali = 1e-17;
        double proton = 1e-20;
        double duration = 58224; // j falls to half after 19408 s and to 1 / sqrt(10)
        Sample plate = new Sample(1e-4, 300, 8);
        Experiment experiment = new Experiment(
                        plate,
                        List.of(lithium(new ConstantDiffusivity(alkali)), foreign(new Ion("H+", 1), proton)),
                        List.of(new Stage(new Ion("H+", 1), potential(2, duration), duration)),
                        BackCondition.OUTFLOW,
                        List.of(),
                        1e-4)
                .withFront(FrontMode.OPEN);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double psi = 2 / plate.thermalVoltage();
        double extra = 1 / proton - 1 / alkali;
        double resistance = plate.thickness() / alkali;
        double depth = (Math.sqrt(resistance * resistance + 2 * extra * psi * duration) - resistance) / extra;
        // What is left out: the diffusion potential over the front, of order kT/e ln(D1/D2) in 2 V.
        assertThat(solution.last().depthOfLevel(1, 0.5)).isCloseTo(depth, Percentage.withPercentage(3));
        assertThat(solution.last().fractions().get(1)[0]).isCloseTo(1, Offset.offset(1e-3));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    @Test
    void relaxationAfterPolingGivesTheChargeBack() {
        Sample glass = new Sample(1e-5, 500, 6);
        Experiment experiment = new Experiment(
                glass,
                List.of(new Species(SODIUM, 1e25, new ConstantDiffusivity(1e-15))),
                List.of(Stage.withoutIon(potential(20, 1e4), 1e4), Stage.withoutIon(potential(0, 1e4), 1e4)),
                FrontMode.BLOCKING,
                BackCondition.RESERVOIR,
                OutputRequests.atTimes(List.of(1e4)),
                1e-3);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.profiles().get(0).fractions().get(0)[0]).isLessThan(1e-6);
        assertThat(solution.last().fractions().get(0)[0]).isCloseTo(1, Offset.offset(1e-3));
        int end = solution.trace().size() - 1;
        assertThat(Math.abs(solution.trace().charge()[end])).isLessThan(1e-3);
    }

    private static Experiment interdiffusion(
            double nativeDiffusivity, double foreignDiffusivity, double duration, double accuracy) {
        return new Experiment(
                        new Sample(1e-5, 600, 7),
                        List.of(
                                lithium(new ConstantDiffusivity(nativeDiffusivity)),
                                foreign(RUBIDIUM, foreignDiffusivity)),
                        List.of(new Stage(RUBIDIUM, new Drive.Rest(), duration)),
                        BackCondition.OUTFLOW,
                        List.of(),
                        accuracy)
                .withFront(FrontMode.OPEN);
    }
}

package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.ionfront.transport.simulation.Cases.CAESIUM;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.content;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
    private static final double ROUNDING = 1e-10;

    @Test
    void stepsLandOnTheKnotsOfARecordedCurrentAndItsChargePasses() {
        double[] times = {0, 1000, 1010, 7000, 20000};
        double[] values = {CURRENT, CURRENT, 0.2 * CURRENT, 1.5 * CURRENT, 0};
        Solution solution = simulate(rubidium(new Drive.Current(new PiecewiseLinear(times, values)), 20000, 1e-3));

        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.trace().time()).contains(times);
        double charge = 0;
        for (int k = 1; k < times.length; k++) {
            charge += 0.5 * (values[k] + values[k - 1]) * (times[k] - times[k - 1]);
        }
        // The integral of straight lines is exact for a method of order 4.
        assertThat(lastCharge(solution)).isCloseTo(charge, Percentage.withPercentage(1e-9));
        for (int r = 0; r < solution.trace().size(); r++) {
            double prescribed =
                    new PiecewiseLinear(times, values).at(solution.trace().time()[r]);
            assertThat(solution.trace().currentDensity()[r]).isCloseTo(prescribed, offset(1e-12));
        }
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    @Test
    void requestedTimesAppearInOrderAndTheEndOnce() {
        Solution solution = simulate(rubidium(current(CURRENT, 4000), 4000, 1e-2, 0.0, 123.0, 1000.0, 4000.0));
        assertThat(solution.profiles().stream().map(Profile::time)).containsExactly(0.0, 123.0, 1000.0, 4000.0);
    }

    @Test
    void theEndIsAddedWhereItIsNotAskedFor() {
        Solution solution = simulate(rubidium(current(CURRENT, 4000), 4000, 1e-2, 1000.0));
        assertThat(solution.profiles().stream().map(Profile::time)).containsExactly(1000.0, 4000.0);
    }

    @Test
    void askingForProfilesDoesNotChangeTheOutcome() {
        double plain =
                simulate(rubidium(current(CURRENT, 4e4), 4e4, 1e-3)).last().depthOfLevel(1, 0.5);
        double asked = simulate(rubidium(current(CURRENT, 4e4), 4e4, 1e-3, 1.0, 5e3, 5001.0, 2e4))
                .last()
                .depthOfLevel(1, 0.5);
        assertThat(asked).isCloseTo(plain, Percentage.withPercentage(0.01));
    }

    @Test
    void aSecondIonFollowsTheFirstAndNothingIsLost() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20), foreign(CAESIUM, 2e-21)),
                List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 5e4), 5e4),
                        new Stage(CAESIUM, current(0.5 * CURRENT, 4e4), 4e4)),
                BackCondition.OUTFLOW,
                List.of(5e4),
                1e-3);
        Solution solution = simulate(experiment);

        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double unit = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY;
        Profile between = solution.profiles().get(0);
        Profile last = solution.last();
        // The sheet, eps E, is part of the first dose until caesium displaces it: 2e-5 of it.
        assertThat(content(between, 1) + between.sheetCharge() / unit)
                .isCloseTo(100.0 / unit, Percentage.withPercentage(1e-8));
        assertThat(content(last, 1)).isCloseTo(content(between, 1), Percentage.withPercentage(1e-8));
        assertThat(content(last, 2) + (last.sheetCharge() - between.sheetCharge()) / unit)
                .isCloseTo(40.0 / unit, Percentage.withPercentage(1e-8));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
        // Caesium, the slowest, follows; rubidium is pushed on and keeps its sharp front.
        assertThat(last.depthOfLevel(2, 0.5)).isLessThan(last.depthOfLevel(1, 0.5));
    }

    @Test
    void aFrontThatComesToTheBackFaceEndsTheRun() {
        Experiment thin = new Experiment(
                new Sample(200e-9, 300, 8),
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, 1e6), 1e6)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-3);
        Solution solution = simulate(thin);
        assertThat(solution.termination()).isEqualTo(Termination.FRONT_REACHED_BACK);
        assertThat(solution.message()).contains("back face");
        assertThat(solution.last().time()).isLessThan(2.3e5);
        int cells = solution.last().cells();
        assertThat(solution.last().fractions().get(1)[cells - 1]).isBetween(1e-6, 1e-5);
        // What has left through the back face by then is accounted for.
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-9);
    }

    @Test
    void theListenerStopsTheRunAndWhatWasReachedIsKept() {
        AtomicInteger calls = new AtomicInteger();
        Solution solution = new Simulator()
                .simulate(rubidium(current(CURRENT, 4e4), 4e4, 1e-3), (time, duration) -> calls.incrementAndGet() < 7);
        assertThat(solution.termination()).isEqualTo(Termination.STOPPED);
        assertThat(solution.diagnostics().steps()).isEqualTo(7);
        assertThat(solution.last().time()).isEqualTo(solution.trace().time()[7]).isLessThan(4e4);
        assertThat(solution.trace().size()).isEqualTo(8);
    }

    @Test
    void aLawWithoutAnAnswerEndsTheRunWithTimeDepthAndIon() {
        DiffusivityLaw breaking = (fractions, species, partials) -> {
            Arrays.fill(partials, 0);
            return fractions[species] < 0.5 ? Double.NaN : 1e-17;
        };
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(breaking), foreign(RUBIDIUM, 1e-20)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, 4e4), 4e4)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-3);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FAILED);
        assertThat(solution.message()).contains(" s", "nm", "Li+").contains("diffusivity law");
        assertThat(solution.last().time()).isGreaterThan(0).isLessThan(4e4);
        assertThat(solution.last().fractions().get(0)).doesNotContain(Double.NaN);
    }

    @Test
    void nothingHappensWithoutACurrent() {
        Solution solution = simulate(rubidium(current(0, 1e5), 1e5, 1e-4));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.last().surfacePotential()).isZero();
        assertThat(solution.last().fractions().get(0)).containsOnly(1.0);
        assertThat(solution.diagnostics().chargeBalance()).isZero();
    }

    @Test
    void theFieldDecaysAndIonsStayWhenTheBeamIsTurnedOff() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-17)), foreign(RUBIDIUM, 1e-20)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4), new Stage(RUBIDIUM, current(0, 2e4), 2e4)),
                BackCondition.OUTFLOW,
                List.of(2e4),
                1e-3);
        Solution solution = simulate(experiment);
        Profile before = solution.profiles().get(0);
        assertThat(solution.last().surfacePotential()).isLessThan(0.5 * before.surfacePotential());
        double unit = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY;
        assertThat(content(solution.last(), 1) + solution.last().sheetCharge() / unit)
                .isCloseTo(40.0 / unit, Percentage.withPercentage(1e-8));
    }

    /* x50 = x_Q for constant coefficients, whatever the current: a thousandfold one only sharpens the front. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-3, 1e-1})
    void theFrontDepthIsTheChargeDepthOverFourDecadesOfCurrent(double density) {
        double charge = 200;
        Solution solution = simulate(rubidium(current(density, charge / density), charge / density, 1e-2));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double depth = charge / (PhysicalConstants.ELEMENTARY_CHARGE * DENSITY);
        double natural = DENSITY * 1e-20 / (density / PhysicalConstants.ELEMENTARY_CHARGE);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        assertThat(content(solution.last(), 1)).isCloseTo(depth, Percentage.withPercentage(0.1));
        if (natural < 0.1 * depth) {
            assertThat(solution.last().depthOfLevel(1, 0.5)).isCloseTo(depth, Percentage.withPercentage(0.5));
        }
    }

    /* With one native ion and the front far away the three ways to discharge agree. */
    @ParameterizedTest
    @EnumSource(names = {"OUTFLOW", "SELECTIVE", "RESERVOIR"})
    void theBackFaceDoesNotMatterToADistantFront(BackCondition back) {
        Experiment base = rubidium(current(CURRENT, 2e4), 2e4, 1e-3);
        Solution solution = simulate(
                new Experiment(base.sample(), base.species(), base.protocol(), back, List.of(), base.accuracy()));
        assertThat(solution.last().depthOfLevel(1, 0.5) * 1e9).isCloseTo(17.3, offset(0.6));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        double outcome = solution.last().surfacePotential();
        double reference = simulate(base).last().surfacePotential();
        assertThat(outcome).isCloseTo(reference, Percentage.withPercentage(1e-3));
    }

    @Test
    void aDivalentIonBringsHalfAsManyIons() {
        Experiment experiment = new Experiment(
                PLATE,
                List.of(
                        lithium(new ConstantDiffusivity(1e-17)),
                        new Species(new Ion("Ca2+", 2), 0, new ConstantDiffusivity(1e-20))),
                List.of(new Stage(new Ion("Ca2+", 2), current(CURRENT, 4e4), 4e4)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-3);
        Solution solution = simulate(experiment);
        double ions = solution.trace().foreignContent()[solution.trace().size() - 1];
        assertThat(ions).isCloseTo(80 / (2 * PhysicalConstants.ELEMENTARY_CHARGE), Percentage.withPercentage(0.01));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    @Test
    void theSameExperimentGivesTheSameNumbersTwice() {
        Solution first = simulate(rubidium(potential(2, 1e4), 1e4, 1e-3));
        Solution second = simulate(rubidium(potential(2, 1e4), 1e4, 1e-3));
        assertThat(second.trace().currentDensity())
                .containsExactly(first.trace().currentDensity());
        assertThat(second.last().fractions().get(0))
                .containsExactly(first.last().fractions().get(0));
    }

    @Test
    void aPrescribedPotentialIsHeldToRounding() {
        double[] times = {0, 4000, 9000};
        double[] volts = {1, 3, 0.5};
        Solution solution =
                simulate(rubidium(new Drive.SurfacePotential(new PiecewiseLinear(times, volts)), 9000, 1e-3));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        for (int r = 0; r < solution.trace().size(); r++) {
            double prescribed =
                    new PiecewiseLinear(times, volts).at(solution.trace().time()[r]);
            assertThat(solution.trace().surfacePotential()[r]).isCloseTo(prescribed, offset(1e-10));
        }
        assertThat(solution.trace().time()).contains(times);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    @Test
    void aDeeperFrontThanPlannedIsFollowed() {
        // The second ion is faster than the first and runs through it.
        Experiment experiment = new Experiment(
                PLATE,
                List.of(lithium(new ConstantDiffusivity(1e-18)), foreign(RUBIDIUM, 1e-17)),
                List.of(new Stage(RUBIDIUM, current(CURRENT, 5e4), 5e4)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-2);
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double unit = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY;
        assertThat(content(solution.last(), 1) + solution.last().sheetCharge() / unit)
                .isCloseTo(100 / unit, Percentage.withPercentage(1e-8));
    }

    private static double lastCharge(Solution solution) {
        return solution.trace().charge()[solution.trace().size() - 1];
    }
}

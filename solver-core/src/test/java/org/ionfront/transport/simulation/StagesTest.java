package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.LITHIUM;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.content;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.junit.jupiter.api.Test;

/** What one stage hands over to the next, and drives other than a given current or potential. */
class StagesTest {
    private static final double UNIT = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY;
    private static final double ROUNDING = 1e-10;

    @Test
    void aJumpBetweenStagesHasARowBeforeAndARowAfter() {
        Trace trace = simulate(rubidium(current(CURRENT, 2e4), 2e4, 1e-3)
                        .withProtocol(List.of(
                                new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4),
                                new Stage(RUBIDIUM, current(0.25 * CURRENT, 1e4), 1e4))))
                .trace();
        int after = firstAt(trace, 2e4) + 1;
        assertThat(trace.time()[after]).isEqualTo(2e4);
        assertThat(trace.currentDensity()[after - 1]).isCloseTo(CURRENT, Offset.offset(1e-15));
        assertThat(trace.currentDensity()[after]).isCloseTo(0.25 * CURRENT, Offset.offset(1e-15));
        assertThat(trace.time()[after + 1]).isGreaterThan(2e4);
    }

    /* A step of 1e-9 s is lost in the rounding of 1e8 s. */
    @Test
    void aShortStageAfterALongOnePassesItsCharge() {
        Solution solution = simulate(rubidium(current(CURRENT, 2e4), 2e4, 1e-3)
                .withProtocol(List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4),
                        Stage.withoutIon(new Drive.Rest(), 1e8),
                        new Stage(RUBIDIUM, current(CURRENT, 1e-3), 1e-3))));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        double[] charge = solution.trace().charge();
        int start = firstAt(solution.trace(), 1e8 + 2e4) + 1;
        assertThat(charge[charge.length - 1] - charge[start])
                .isCloseTo(CURRENT * 1e-3, Percentage.withPercentage(1e-6));
    }

    @Test
    void atRestNoChargePassesAndTheSheetEmptiesIntoTheGlass() {
        Experiment experiment = rubidium(current(CURRENT, 3e4), 3e4, 1e-3, 3e4)
                .withProtocol(List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 3e4), 3e4), Stage.withoutIon(new Drive.Rest(), 3e4)));
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        Profile before = solution.profiles().get(0);
        Profile after = solution.last();
        double[] charge = solution.trace().charge();
        assertThat(charge[charge.length - 1]).isCloseTo(60.0, Percentage.withPercentage(1e-9));
        double sheetBefore = before.sheetCharge() / UNIT;
        assertThat(sheetBefore).isGreaterThan(0);
        assertThat(Math.abs(after.sheetCharge())).isLessThan(0.01 * before.sheetCharge());
        assertThat(content(after, 1) - content(before, 1))
                .isCloseTo(sheetBefore - after.sheetCharge() / UNIT, Percentage.withPercentage(1e-3));
        // Without a current a sharp front spreads: Dt is about 2 D_foreign where half is exchanged.
        assertThat(width(after)).isGreaterThan(1.3 * width(before));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        // At rest only diffusion potentials are left, of the order of kT/e.
        assertThat(Math.abs(after.surfacePotential())).isLessThan(0.2);
    }

    @Test
    void aNativeIonMayArriveAndItsChargeIsAccountedFor() {
        Ion sodium = new Ion("Na+", 1);
        Experiment mixed = new Experiment(
                PLATE,
                List.of(
                        new Species(sodium, 0.6 * DENSITY, new ConstantDiffusivity(1e-18)),
                        new Species(LITHIUM, 0.4 * DENSITY, new ConstantDiffusivity(1e-17)),
                        foreign(RUBIDIUM, 1e-20)),
                List.of(
                        new Stage(sodium, current(CURRENT, 2e4), 2e4),
                        new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4),
                        new Stage(sodium, current(0.5 * CURRENT, 1e4), 1e4)),
                BackCondition.OUTFLOW,
                List.of(2e4),
                1e-3);
        Solution solution = simulate(mixed);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        Profile between = solution.profiles().get(0);
        // Lithium carries 0.4 x 10 / (0.4 x 10 + 0.6 x 1) of the current through the back, and none enters.
        double lithiumLost = 0.4 * 1e-4 - content(between, 1);
        assertThat(lithiumLost).isCloseTo(40.0 / UNIT * 4.0 / 4.6, Percentage.withPercentage(1e-3));
        double replaced = solution.trace().replacedCharge()[solution.trace().size() - 1];
        assertThat(replaced).isCloseTo(90.0, Percentage.withPercentage(1e-3));
    }

    @Test
    void aStageMayHaveItsOwnLaw() {
        Experiment twoStages = rubidium(current(CURRENT, 2e4), 2e4, 1e-3)
                .withProtocol(List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4),
                        new Stage(RUBIDIUM, current(CURRENT, 2e4), 2e4)
                                .withLaws(Map.of(RUBIDIUM, new ConstantDiffusivity(4e-20)))));
        Solution solution = simulate(twoStages);
        Trace trace = solution.trace();
        double before = slope(trace, firstAt(trace, 1.2e4), firstAt(trace, 2e4));
        double after = slope(trace, firstAt(trace, 3.2e4), trace.size() - 1);
        // The resistance the front leaves behind grows with 1/D_foreign - 1/D_native; the change itself is of the past.
        assertThat(after / before).isCloseTo((1 / 4e-20 - 1e17) / (1e20 - 1e17), Offset.offset(0.03));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    @Test
    void theChargeOfAForeignIonThatLeavesThroughTheBackIsAccountedFor() {
        // Ten thousand times faster than the native: it carries half of the current where it makes up 1e-4 of the ions.
        // The first steps, over the dielectric relaxation of 0.2 ms, are 1e-13 of the protocol.
        Experiment fast = rubidium(current(CURRENT, 1e9), 1e9, 1e-2);
        fast = fast.withLaw(1, new ConstantDiffusivity(1e-13));
        Solution solution = simulate(fast);
        assertThat(solution.termination()).isEqualTo(Termination.FRONT_REACHED_BACK);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-9);
        int end = solution.trace().size() - 1;
        double inside = solution.trace().foreignContent()[end] * PhysicalConstants.ELEMENTARY_CHARGE;
        // As many charges of the native have left as foreign ones are inside, but for the space charge.
        assertThat(solution.trace().replacedCharge()[end]).isCloseTo(inside, Percentage.withPercentage(0.1));
    }

    @Test
    void aBeamIsHeldBackByThePotentialItBuildsUp() {
        Drive.Beam beam = new Drive.Beam(CURRENT, 0.2, 0.02);
        Solution solution = simulate(rubidium(beam, 6e4, 1e-4));
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        Trace trace = solution.trace();
        for (int r = 0; r < trace.size(); r++) {
            double expected = CURRENT / (1 + Math.exp((trace.surfacePotential()[r] - 0.2) / 0.02));
            assertThat(trace.currentDensity()[r]).isCloseTo(expected, Offset.offset(1e-12));
        }
        int end = trace.size() - 1;
        assertThat(trace.surfacePotential()[end]).isBetween(0.18, 0.24);
        assertThat(trace.currentDensity()[end]).isLessThan(0.75 * CURRENT);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
        // A narrow spread is a given current first and a given potential afterwards.
        Solution sharp = simulate(rubidium(new Drive.Beam(CURRENT, 0.2, 0.001), 6e4, 1e-4));
        Trace limited = sharp.trace();
        assertThat(limited.surfacePotential()[limited.size() - 1]).isBetween(0.198, 0.204);
    }

    @Test
    void theEnergyIsTheIntegralOfCurrentTimesPotential() {
        Trace held = simulate(rubidium(potential(1.5, 4e4), 4e4, 1e-4)).trace();
        int end = held.size() - 1;
        // All charge but the first, which the displacement brings while the potential jumps, passes at 1.5 V.
        double work = 1.5 * (held.charge()[end] - 0.5 * held.charge()[0]);
        assertThat(held.energy()[end]).isCloseTo(work, Percentage.withPercentage(1e-3));

        Trace driven = simulate(rubidium(current(CURRENT, 4e4), 4e4, 1e-4)).trace();
        double fine = lastEnergy(simulate(rubidium(current(CURRENT, 4e4), 4e4, 1e-6)));
        assertThat(driven.energy()[driven.size() - 1]).isCloseTo(fine, Percentage.withPercentage(1e-2));
    }

    @Test
    void anAttachedFrontMayBecomeABlockingOneAndBack() {
        Experiment experiment = rubidium(current(CURRENT, 1e4), 1e4, 1e-3)
                .withProtocol(List.of(
                        new Stage(RUBIDIUM, current(CURRENT, 1e4), 1e4),
                        Stage.withoutIon(new Drive.Rest(), 1e3).withFront(FrontMode.BLOCKING),
                        new Stage(RUBIDIUM, current(CURRENT, 1e4), 1e4)));
        Solution solution = simulate(experiment);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(ROUNDING);
    }

    private static double lastEnergy(Solution solution) {
        return solution.trace().energy()[solution.trace().size() - 1];
    }

    private static int firstAt(Trace trace, double time) {
        int row = 0;
        while (trace.time()[row] < time) {
            row++;
        }
        return row;
    }

    private static double slope(Trace trace, int from, int to) {
        return (trace.surfacePotential()[to] - trace.surfacePotential()[from])
                / (trace.time()[to] - trace.time()[from]);
    }

    private static double width(Profile profile) {
        return profile.depthOfLevel(1, 0.1) - profile.depthOfLevel(1, 0.9);
    }
}

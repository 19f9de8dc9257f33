package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ionfront.transport.model.Experiment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taylor's theorem on runs whose accepted steps are taken again with other parameters. */
class FrozenStepsTest {
    /** Of fractions and of potentials of some volts. */
    private static final double ROUNDING = 2e-12;

    static Stream<SensitivityCase> cases() {
        return SensitivityCase.all();
    }

    /** Over three decades of the change, as far as rounding lets it be seen. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatTheDerivativesLeaveFallsWithTheSquareOfTheChange(SensitivityCase given) {
        // In the order in which the solver takes the ions, so that recorded unknowns are those of this experiment.
        Experiment experiment = new SpeciesOrder(given.experiment()).forSolver();
        FrozenRun run = new FrozenRun();
        Solution plain = new Simulator().simulate(experiment, SimulationListener.NONE, run);
        assertThat(plain.termination()).isEqualTo(Termination.FINISHED);
        List<ParameterChange> changes = ParameterChange.all(experiment);
        Sensitivities sensitivities = Sensitivities.of(
                experiment, changes.stream().map(ParameterChange::parameter).toList(), SimulationListener.NONE);
        FrozenRun.Replay unchanged = run.replay(experiment, circuit -> circuit);
        for (int q = 0; q < changes.size(); q++) {
            ParameterChange change = changes.get(q);
            double[] base = observed(unchanged);
            double[] slopes = observed(sensitivities, q);
            double rounding = ROUNDING + 1.5 * rounding(run, change, base, slopes);
            assertThat(rounding).isLessThan(experiment.commonMotion().isPresent() ? 1e-6 : 1e-11);
            double before = Double.POSITIVE_INFINITY;
            for (double e = given.largest(); e > 5e-4 * given.largest(); e /= 10) {
                double left = left(base, observed(replay(run, change, e)), slopes, e * change.unit());
                assertThat(left)
                        .as("%s at a change of %g", change.parameter(), e)
                        .isLessThan(0.015 * before + rounding);
                before = left;
            }
            assertThat(before).isLessThan(1e-7 + rounding);
        }
    }

    /* Currents at a given potential are sums of fluxes, of which rounding leaves more or less. */
    private static double rounding(FrozenRun run, ParameterChange change, double[] base, double[] slopes) {
        double most = 0;
        for (int k = 1; k <= 12; k++) {
            most = Math.max(most, left(base, observed(replay(run, change, k * 1e-14)), slopes, 0));
        }
        return most;
    }

    private static FrozenRun.Replay replay(FrozenRun run, ParameterChange change, double e) {
        return run.replay(change.changed().apply(1 + e), circuit -> change.circuit(1 + e, circuit));
    }

    private static double left(double[] before, double[] after, double[] slopes, double step) {
        double largest = 0;
        for (int p = 0; p < before.length; p++) {
            largest = Math.max(largest, Math.abs(after[p] - before[p] - step * slopes[p]));
        }
        return largest;
    }

    /*
     * Fractions, potential of the face over 1 V, charge passed over that of the protocol; then potentials and currents of all
     * rows of the trace.
     */
    private static double[] observed(FrozenRun.Replay replay) {
        double[] fractions = replay.fractions();
        int rows = replay.potentials().size();
        double[] all = Arrays.copyOf(fractions, fractions.length + 2 + 2 * rows);
        all[fractions.length] = replay.surfacePotential();
        all[fractions.length + 1] = replay.charge() / (Cases.CURRENT * SensitivityCase.DURATION);
        for (int r = 0; r < rows; r++) {
            all[fractions.length + 2 + r] = replay.potentials().get(r);
            all[fractions.length + 2 + rows + r] = replay.currents().get(r) / Cases.CURRENT;
        }
        return all;
    }

    private static double[] observed(Sensitivities sensitivities, int q) {
        ProfileDerivatives last = sensitivities.last(q);
        int cells = last.fractions().get(0).length;
        int size = last.fractions().size() * cells;
        TraceDerivatives trace = sensitivities.traces().get(q);
        int rows = trace.surfacePotential().length;
        double[] all = new double[size + 2 + 2 * rows];
        for (int p = 0; p < size; p++) {
            all[p] = last.fractions().get(p / cells)[p % cells];
        }
        all[size] = last.surfacePotential();
        double[] charge = trace.charge();
        all[size + 1] = charge[charge.length - 1] / (Cases.CURRENT * SensitivityCase.DURATION);
        for (int r = 0; r < rows; r++) {
            all[size + 2 + r] = trace.surfacePotential()[r];
            all[size + 2 + rows + r] = trace.currentDensity()[r] / Cases.CURRENT;
        }
        return all;
    }
}

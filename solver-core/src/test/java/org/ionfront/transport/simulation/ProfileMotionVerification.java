package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.CURRENT;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.RUBIDIUM;
import static org.ionfront.transport.simulation.Cases.current;
import static org.ionfront.transport.simulation.Cases.foreign;
import static org.ionfront.transport.simulation.Cases.lithium;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that follow the profile, against fixed ones a hundred times as accurate; in a fan their error is of first order. */
class ProfileMotionVerification {
    private static final double MARGIN = 4;

    private static final Map<String, Experiment> CASES = Map.of(
            "current", rubidium(current(CURRENT, 1e5), 1e5, 1e-3),
            "potential", rubidium(potential(10, 1e5), 1e5, 1e-3),
            "neutral", rubidium(current(CURRENT, 1e5), 1e5, 1e-3).withModel(TransportModel.ELECTRONEUTRAL),
            "fan", of(1e-20, 3e-20, FrontMode.ATTACHED, PLATE),
            "open", of(1e-17, 1e-20, FrontMode.OPEN, PLATE),
            "regions", of(1e-17, 1e-20, FrontMode.ATTACHED, layered()));

    private static Sample layered() {
        return new Sample(
                PLATE.thickness(),
                PLATE.temperature(),
                PLATE.relativePermittivity(),
                List.of(new Region(5e-8, 2e-7, 50)));
    }

    private static Experiment of(double nativeDiffusivity, double foreignDiffusivity, FrontMode mode, Sample sample) {
        Stage stage = new Stage(Optional.of(RUBIDIUM), current(CURRENT, 1e5), 1e5, Optional.of(mode), Map.of());
        return new Experiment(
                sample,
                List.of(lithium(new ConstantDiffusivity(nativeDiffusivity)), foreign(RUBIDIUM, foreignDiffusivity)),
                List.of(stage),
                BackCondition.OUTFLOW,
                List.of(5e4),
                1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "potential", "neutral", "fan", "open", "regions"})
    void profilePotentialAndDoseAreNearTheAccuracy(String name) {
        Experiment experiment = CASES.get(name);
        Solution reference = run(experiment.withAccuracy(1e-5), Cells.FIXED);
        Solution solution = run(experiment, Cells.ADAPTED);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        // The estimate is a third of the difference.
        ErrorEstimate third = ErrorEstimate.of(solution, reference).orElseThrow();
        assertThat(3 * third.largest()).isLessThan(MARGIN * experiment.accuracy());
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-10);
        assertThat(solution.diagnostics().minimumFraction()).isGreaterThan(-1e-12);
    }

    private static Solution run(Experiment experiment, Cells kind) {
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        GridPlan plan = GridPlan.of(experiment, scaled);
        return new SimulationRun(experiment, scaled, plan, kind, SimulationListener.NONE, RunObserver.NONE).run();
    }
}

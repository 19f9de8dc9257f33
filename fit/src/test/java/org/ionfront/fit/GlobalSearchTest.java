package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.Simulation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.problem.SearchPlan;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FailedTrial;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.SearchReport;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;

/** Fronts whose residual is a wave of a parameter, so that there is a minimum in every period. */
class GlobalSearchTest {
    private static final double TRUTH = 2.0;

    /** 0.08 at the truth only, and with a minimum of its distance from that in every period. */
    private static double residual(double phase) {
        double distance = phase - TRUTH;
        return 0.08 + 0.04 * distance + 0.05 * Math.sin(3 * distance);
    }

    private static ProfileSolver waves() {
        return (experiment, parameters, listener) -> {
            double phase = ((ConstantDiffusivity) experiment.species().get(0).law()).diffusivity();
            double width = ((ConstantDiffusivity) experiment.species().get(1).law()).diffusivity();
            if (phase > 7.5) {
                throw new IllegalArgumentException("no glass has a phase of " + phase);
            }
            return Simulation.plain(FrontProfiles.solve(FrontProfiles.experiment(residual(phase), width)));
        };
    }

    private static FitResult fit(SearchPlan plan) {
        List<FitParameter> parameters = new ArrayList<>(List.of(
                FitParameter.linear("residual", 6.2).within(0.1, 8),
                FitParameter.log("width", 8e-9).within(0.5e-9, 50e-9),
                FitParameter.log("depth_resolution", 3e-9).asFixed(),
                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 2.4e-9))));
        FitProblem problem = new FitProblem(
                List.of(SyntheticMeasurement.standard("K").counts(1)),
                parameters,
                FrontProfiles.model(),
                UncertaintyMethod.COVARIANCE);
        return new ProfileFitter(waves()).fit(problem.withSearch(plan), FitListener.NONE);
    }

    private static double phase(FitResult result) {
        return result.parameters().get(0).estimate();
    }

    private static double chiSquare(FitResult result) {
        return result.goodness().chiSquare();
    }

    @Test
    void aSearchFromTheStartAloneStaysInItsOwnMinimum() {
        FitResult local = fit(SearchPlan.LOCAL);
        assertThat(phase(local)).isNotCloseTo(TRUTH, within(1.0));
        assertThat(local.effort().search()).isEmpty();
    }

    @Test
    void manyStartsFindTheBestMinimumAndTellTheOthers() {
        FitResult local = fit(SearchPlan.LOCAL);
        FitResult many = fit(new SearchPlan(SearchMethod.MULTI_START, 12, 1));

        assertThat(many.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(chiSquare(many)).isLessThan(chiSquare(local));
        ParameterEstimate found = many.parameters().get(0);
        assertThat(found.estimate())
                .isCloseTo(TRUTH, within(4 * found.standardError().orElseThrow()));
        SearchReport report = many.effort().search().orElseThrow();
        assertThat(report.attempts()).hasSize(12);
        assertThat(report.attempts().get(0).start()[0]).isCloseTo(6.2, within(1e-12));
        assertThat(report.minima().get(0)).isCloseTo(chiSquare(many), within(1e-9 * chiSquare(many)));
        assertThat(report.attemptsToBest()).isBetween(1L, 11L);
        for (int k = 1; k < report.minima().size(); k++) {
            assertThat(report.minima().get(k) - report.minima().get(k - 1)).isGreaterThan(1e-3);
        }
        assertThat(many.effort().simulations()).isGreaterThan(local.effort().simulations());
    }

    @Test
    void theSameSeedGivesTheSameSearchAndAnotherOneOtherStarts() {
        SearchPlan plan = new SearchPlan(SearchMethod.MULTI_START, 6, 5);
        FitResult once = fit(plan);
        FitResult again = fit(plan);
        FitResult other = fit(new SearchPlan(SearchMethod.MULTI_START, 6, 6));
        assertThat(phase(again)).isEqualTo(phase(once));
        assertThat(again.effort().simulations()).isEqualTo(once.effort().simulations());
        assertThat(starts(again)).isEqualTo(starts(once));
        assertThat(starts(other)).isNotEqualTo(starts(once));
    }

    private static List<Double> starts(FitResult result) {
        return result.effort().search().orElseThrow().attempts().stream()
                .map(attempt -> attempt.start()[0])
                .toList();
    }

    /** Over several barriers, if not over all: the minimum nearest to the best one is as far as a small population comes. */
    @Test
    void anEvolutionStrategyComesOverBarriersThatHoldALocalSearch() {
        FitResult local = fit(SearchPlan.LOCAL);
        FitResult found = fit(new SearchPlan(SearchMethod.CMA_ES, 500, 1));
        assertThat(chiSquare(found)).isLessThan(0.1 * chiSquare(local));
        assertThat(found.effort().search().orElseThrow().attempts()).isEmpty();
    }

    /** The wall at 7.5 lies within the bounds: some trials fail, and each kind of failure is kept once. */
    @Test
    void failedTrialsAreKeptWithAllThatRepeatsThem() {
        FitResult many = fit(new SearchPlan(SearchMethod.MULTI_START, 16, 1));
        assertThat(many.effort().failedTrials()).isPositive();
        assertThat(many.effort().reproducers()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        FailedTrial trial = many.effort().reproducers().get(0);
        assertThat(trial.profile()).isEqualTo("K");
        assertThat(trial.values().get("residual", "K")).isGreaterThan(7.5);
        assertThat(trial.reason()).contains("no glass has a phase of");
    }
}

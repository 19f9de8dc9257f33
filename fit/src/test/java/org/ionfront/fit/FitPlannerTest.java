package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.Outlook;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PlanResult;
import org.junit.jupiter.api.Test;

/** Errors told beforehand, against those of fits to data with scatter. */
class FitPlannerTest {
    private static final FitPlanner PLANNER = new FitPlanner(FrontProfiles.solver());
    private static final ProfileFitter FITTER = new ProfileFitter(FrontProfiles.solver());
    private static final int FITS = 20;
    private static final SyntheticMeasurement TRUTH = SyntheticMeasurement.standard("K");

    /** The truth behind the synthetic measurement. */
    private static List<FitParameter> truth() {
        return new ArrayList<>(List.of(
                FitParameter.log("residual", TRUTH.residual()),
                FitParameter.log("width", TRUTH.width()),
                FitParameter.log("depth_resolution", TRUTH.sigma()).withPrior(new Prior(3e-9, 0.2)),
                FitParameter.linear("crater_depth", TRUTH.crater()).withPrior(new Prior(240e-9, 2.4e-9))));
    }

    private static FitProblem problem(MeasuredProfile profile, List<FitParameter> parameters) {
        return new FitProblem(List.of(profile), parameters, FrontProfiles.model(), UncertaintyMethod.COVARIANCE);
    }

    /** What the synthetic measurement records on average, transient and drift apart. */
    private static PlannedProfile recorded() {
        double intensity = TRUTH.intensity();
        return new PlannedProfile(
                TRUTH.counts(1).points(),
                new PlannedProfile.Counts(
                        intensity * SyntheticMeasurement.NATIVE_SENSITIVITY,
                        intensity * SyntheticMeasurement.FOREIGN_SENSITIVITY,
                        intensity,
                        intensity * SyntheticMeasurement.FOREIGN_BACKGROUND));
    }

    private static double error(List<ParameterEstimate> parameters, String name) {
        return parameters.stream()
                .filter(found -> found.parameter().name().equals(name))
                .findFirst()
                .orElseThrow()
                .standardError()
                .orElseThrow();
    }

    @Test
    void planningOnDataAtTheirBestFitGivesTheErrorsOfTheFit() {
        MeasuredProfile data = TRUTH.counts(1);
        List<FitParameter> parameters = truth();
        // A background that a bound holds has no error in the fit.
        parameters.add(FitParameter.linear("native_background", SyntheticMeasurement.NATIVE_BACKGROUND)
                .asFixed());
        parameters.add(FitParameter.linear("foreign_background", SyntheticMeasurement.FOREIGN_BACKGROUND)
                .asFixed());
        FitResult fit = FITTER.fit(problem(data, parameters), FitListener.NONE);
        List<FitParameter> found = fit.parameters().stream()
                .map(one -> one.parameter().startingAt(one.estimate()))
                .toList();
        PlanResult plan = PLANNER.plan(problem(data, found), Map.of(), () -> false);
        for (ParameterEstimate one : fit.parameters()) {
            if (one.parameter().fixed()) {
                continue;
            }
            // The variables of linear parameters are in units of their starts, which differ.
            assertThat(error(plan.parameters(), one.parameter().name()))
                    .as(one.parameter().name())
                    .isCloseTo(one.standardError().orElseThrow(), Percentage.withPercentage(0.1));
        }
    }

    @Test
    void whatIsToldOfAPlannedProfileComesTrue() {
        PlanResult plan = PLANNER.plan(problem(TRUTH.counts(1), truth()), Map.of("K", recorded()), () -> false);
        List<FitResult> fits = IntStream.range(0, FITS)
                .mapToObj(seed -> FITTER.fit(problem(TRUTH.counts(seed), truth()), FitListener.NONE))
                .toList();
        for (String name : List.of("residual", "width", "depth_resolution", "crater_depth", "native_sensitivity")) {
            double mean = fits.stream()
                    .mapToDouble(fit -> error(fit.parameters(), name))
                    .average()
                    .orElseThrow();
            // Transient and drift take some counts, and errors change over the scatter of the estimates.
            assertThat(error(plan.parameters(), name)).as(name).isCloseTo(mean, Percentage.withPercentage(10));
        }
        assertThat(plan.parameters().subList(0, 4)).allMatch(one -> !one.automatic());
        assertThat(plan.parameters().subList(4, 8)).allMatch(ParameterEstimate::automatic);
    }

    @Test
    void withoutPriorsErrorsFallWithTheRootOfTheCounts() {
        List<FitParameter> free = List.of(
                FitParameter.log("residual", 0.08),
                FitParameter.log("width", 4e-9),
                FitParameter.log("depth_resolution", 3e-9).asFixed(),
                FitParameter.linear("crater_depth", 240e-9).asFixed());
        PlanResult plan = PLANNER.plan(problem(TRUTH.counts(1), free), Map.of("K", recorded()), () -> false);
        double now = error(plan.parameters(), "width");
        for (Outlook outlook : plan.byCounts()) {
            assertThat(outlook.standardErrors().get(1).orElseThrow() * Math.sqrt(outlook.change()))
                    .isCloseTo(now, within(1e-9 * now));
        }
        assertThat(plan.byCounts()).extracting(Outlook::change).containsExactly(0.01, 0.1, 1.0, 10.0, 100.0);
        assertThat(plan.byCounts().get(0).standardErrors().get(2)).isEqualTo(OptionalDouble.empty());
        assertThat(plan.byKnowledge()).isEmpty();
    }

    @Test
    void errorsOfAGivenScatterGoWithIt() {
        double[] errors = new double[2];
        for (int k = 0; k < 2; k++) {
            double scatter = 0.01 * (k + 1);
            PlannedProfile planned = new PlannedProfile(200, new PlannedProfile.Relative(scatter, scatter));
            List<FitParameter> free = List.of(
                    FitParameter.log("residual", 0.08),
                    FitParameter.log("width", 4e-9),
                    FitParameter.linear("crater_depth", 240e-9).asFixed());
            PlanResult plan = PLANNER.plan(problem(TRUTH.counts(1), free), Map.of("K", planned), () -> false);
            errors[k] = error(plan.parameters(), "width");
        }
        assertThat(errors[1]).isCloseTo(2 * errors[0], within(1e-9 * errors[0]));
    }

    @Test
    void aStartThatCannotBeSimulatedIsToldWithItsReason() {
        List<FitParameter> wrong = List.of(
                FitParameter.log("residual", 2),
                FitParameter.log("width", -1 + 1.000000001),
                FitParameter.linear("crater_depth", 1).asFixed());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANNER.plan(problem(TRUTH.counts(1), wrong), Map.of("K", recorded()), () -> false))
                .withMessageContaining("K");
    }
}

package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ionfront.fit.observation.InstrumentEffects;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.ResidualStatistics;
import org.junit.jupiter.api.Test;

/** What instruments do to a profile, put in and found again; and what comes of leaving it out. */
class InstrumentFitTest {
    private static final ProfileFitter FITTER = new ProfileFitter(FrontProfiles.solver());

    /** Chance lets a runs score fall below this once in 700 profiles. */
    private static final double TREND = -3;

    private static FitResult fit(MeasuredProfile profile, FitParameter... more) {
        List<FitParameter> parameters = new ArrayList<>(List.of(
                FitParameter.log("residual", 0.15).within(1e-4, 0.45),
                FitParameter.log("width", 6e-9).within(0.5e-9, 50e-9),
                FitParameter.log("depth_resolution", 3e-9).withPrior(new Prior(3e-9, 0.05)),
                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 0.3e-9))));
        parameters.addAll(List.of(more));
        FitResult result = FITTER.fit(
                new FitProblem(List.of(profile), parameters, FrontProfiles.model(), UncertaintyMethod.COVARIANCE),
                FitListener.NONE);
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        return result;
    }

    private static ParameterEstimate named(FitResult result, String name) {
        return result.parameters().stream()
                .filter(p -> p.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Difference from the truth in standard errors. */
    private static double away(FitResult result, String name, double truth) {
        ParameterEstimate found = named(result, name);
        return (found.estimate() - truth) / found.standardError().orElseThrow();
    }

    private static double runsScore(FitResult result) {
        ResidualStatistics ofNative = result.profiles().get(0).nativeSignal().statistics();
        ResidualStatistics ofForeign = result.profiles().get(0).foreignSignal().statistics();
        return Math.min(ofNative.runsScore(), ofForeign.runsScore());
    }

    private static InstrumentEffects tails(double leading, double trailing) {
        return new InstrumentEffects(leading, trailing, OptionalDouble.empty(), 0, 0, Double.POSITIVE_INFINITY);
    }

    @Test
    void exponentialTailsAreFoundAgainAndAGaussianAloneIsWrongAndLeavesATrend() {
        MeasuredProfile profile =
                SyntheticMeasurement.with("K", tails(1e-9, 5e-9)).counts(1);

        FitResult whole = fit(
                profile,
                FitParameter.log("leading_length", 2e-9).within(0.1e-9, 10e-9).withPrior(new Prior(1e-9, 0.2)),
                FitParameter.log("trailing_length", 3e-9));
        assertThat(away(whole, "trailing_length", 5e-9)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "width", 4e-9)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "residual", 0.08)).isBetween(-3.0, 3.0);
        assertThat(whole.goodness().reducedChiSquare()).isCloseTo(1, within(4 * 0.072));
        assertThat(runsScore(whole)).isGreaterThan(TREND);

        FitResult gaussian = fit(profile);
        assertThat(Math.abs(away(gaussian, "width", 4e-9))).isGreaterThan(5);
        assertThat(runsScore(gaussian)).isLessThan(TREND);
    }

    @Test
    void aRateThatFollowsTheCompositionIsFoundAgainAndOneRateGivesAWrongPlateau() {
        InstrumentEffects effects = new InstrumentEffects(0, 0, OptionalDouble.of(1.2), 0, 0, Double.POSITIVE_INFINITY);
        MeasuredProfile profile = SyntheticMeasurement.with("K", effects).counts(2);

        FitResult whole =
                fit(profile, FitParameter.linear("sputter_rate_ratio", 1).within(0.3, 3));
        assertThat(away(whole, "sputter_rate_ratio", 1.2)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "width", 4e-9)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "residual", 0.08)).isBetween(-3.0, 3.0);
        assertThat(whole.goodness().reducedChiSquare()).isCloseTo(1, within(4 * 0.072));

        FitResult uniform = fit(profile);
        assertThat(Math.abs(away(uniform, "residual", 0.08))).isGreaterThan(5);
        assertThat(runsScore(uniform)).isLessThan(TREND);
    }

    @Test
    void aTransientIsFoundAgainAndSpoilsChiSquareOtherwise() {
        InstrumentEffects effects = new InstrumentEffects(0, 0, OptionalDouble.empty(), 0.5, -0.25, 12e-9);
        MeasuredProfile profile = SyntheticMeasurement.with("K", effects).counts(3);

        FitResult whole = fit(
                profile,
                FitParameter.linear("native_transient", 0).within(-1, 5),
                FitParameter.linear("foreign_transient", 0).within(-1, 5),
                FitParameter.log("transient_depth", 8e-9));
        assertThat(away(whole, "native_transient", 0.5)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "foreign_transient", -0.25)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "transient_depth", 12e-9)).isBetween(-3.0, 3.0);
        assertThat(away(whole, "residual", 0.08)).isBetween(-3.0, 3.0);
        assertThat(whole.goodness().reducedChiSquare()).isCloseTo(1, within(4 * 0.072));

        FitResult without = fit(profile);
        assertThat(Math.abs(away(without, "residual", 0.08))).isGreaterThan(5);
        // The spread of chi-square over 390 degrees of freedom is 0.072 of it.
        assertThat(without.goodness().reducedChiSquare()).isGreaterThan(1.5);
    }
}

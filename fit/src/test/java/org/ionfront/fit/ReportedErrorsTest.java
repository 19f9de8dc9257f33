package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.LikelihoodProfile;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.SignalFit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers behind bands and drawn likelihoods. */
class ReportedErrorsTest {
    private static final List<FitParameter> PARAMETERS = List.of(
            FitParameter.log("residual", 0.15).within(1e-4, 0.45),
            FitParameter.log("width", 6e-9).within(0.5e-9, 50e-9),
            FitParameter.log("depth_resolution", 3e-9).withPrior(new Prior(3e-9, 0.05)),
            FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 0.3e-9)));

    private static FitResult result;

    @BeforeAll
    static void fitOneProfile() {
        result = fit(PARAMETERS, UncertaintyMethod.PROFILE_LIKELIHOOD);
    }

    private static FitResult fit(List<FitParameter> parameters, UncertaintyMethod method) {
        return fit(SyntheticMeasurement.standard("K").counts(1), parameters, method);
    }

    private static FitResult fit(MeasuredProfile measured, List<FitParameter> parameters, UncertaintyMethod method) {
        return new ProfileFitter(FrontProfiles.solver())
                .fit(new FitProblem(List.of(measured), parameters, FrontProfiles.model(), method), FitListener.NONE);
    }

    private static ParameterEstimate named(String name) {
        return result.parameters().stream()
                .filter(p -> p.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Behind the front the fraction is 1 and its signal A + b, so that its error is that of the sum. */
    @Test
    void theErrorOfTheModelInTheBulkIsThatOfSensitivityAndBackground() {
        SignalFit signal = result.profiles().get(0).nativeSignal();
        ParameterEstimate sensitivity = named("native_sensitivity");
        double variance = 0;
        for (String one : List.of("native_sensitivity", "native_background")) {
            for (String other : List.of("native_sensitivity", "native_background")) {
                variance += correlation(one, other)
                        * named(one).standardError().orElse(0)
                        * named(other).standardError().orElse(0);
            }
        }
        double expected = Math.sqrt(variance) / sensitivity.estimate();
        // What is left of the front there, and of its errors.
        assertThat(signal.modelErrors()[signal.modelErrors().length - 1]).isCloseTo(expected, within(0.02 * expected));
    }

    private static double correlation(String one, String other) {
        Correlations correlations = result.correlations();
        int a = correlations.parameters().indexOf(named(one).parameter());
        int b = correlations.parameters().indexOf(named(other).parameter());
        return a < 0 || b < 0 ? 0 : correlations.matrix()[a][b];
    }

    @Test
    void onlyPointsOfTheFitHaveErrorsAndWhereFewIonsAreTheyAreSmaller() {
        ProfileFit profile = result.profiles().get(0);
        double[] errors = profile.nativeSignal().modelErrors();
        int first = errors.length;
        for (int k = errors.length - 1; k >= 0; k--) {
            assertThat(Double.isNaN(errors[k])).isEqualTo(!profile.included()[k]);
            first = profile.included()[k] ? k : first;
        }
        // 8 % of the ions are left there.
        assertThat(errors[first]).isPositive().isLessThan(0.5 * errors[errors.length - 1]);
    }

    @Test
    void everyListedParameterHasALikelihoodThatEndsWhereItsIntervalDoes() {
        assertThat(result.likelihoods()).hasSize(4);
        for (LikelihoodProfile likelihood : result.likelihoods()) {
            ParameterEstimate found = named(likelihood.parameter().name());
            double[] values = likelihood.values();
            assertThat(values).hasSize(5).isSorted();
            assertThat(values[0]).isEqualTo(found.interval95().lower().orElseThrow());
            assertThat(values[2]).isEqualTo(found.estimate());
            assertThat(values[4]).isEqualTo(found.interval95().upper().orElseThrow());
            assertThat(likelihood.rises()[2]).isZero();
            // 95 % point of chi-square with one degree of freedom.
            assertThat(likelihood.rises()[0]).isCloseTo(3.8415, within(1e-4));
        }
    }

    @Test
    void halfWayALikelihoodIsThatOfAFitWithTheParameterHeld() {
        LikelihoodProfile likelihood = result.likelihoods().get(1);
        for (int k = 1; k <= 3; k += 2) {
            List<FitParameter> held = new ArrayList<>(PARAMETERS);
            held.set(1, FitParameter.log("width", likelihood.values()[k]).asFixed());
            double rise = fit(held, UncertaintyMethod.COVARIANCE).goodness().chiSquare()
                    - result.goodness().chiSquare();
            // One Newton step from where the covariance has the others; a search ends within 0.03 standard errors.
            assertThat(likelihood.rises()[k]).isCloseTo(rise, within(0.02));
        }
    }

    /** Fewer counts than the front lets through: the background lies on its bound, and leaves it where less is left behind the front. */
    @Test
    void halfWayABackgroundMayLeaveItsBound() {
        MeasuredProfile plain = SyntheticMeasurement.standard("K").counts(1);
        double[] reference = plain.reference().orElseThrow();
        double[] counts = plain.nativeSignal().counts().clone();
        for (int k = 0; k < counts.length; k++) {
            counts[k] = Math.max(0, counts[k] - Math.round(0.06 * reference[k]));
        }
        MeasuredProfile fewer = new MeasuredProfile(
                "K",
                plain.relativeDepth(),
                new SignalCounts("Li+", counts),
                plain.foreignSignal(),
                plain.reference(),
                NoiseModel.COUNTS,
                3e-9);
        FitResult best = fit(fewer, PARAMETERS, UncertaintyMethod.PROFILE_LIKELIHOOD);
        assertThat(best.parameters().stream()
                        .filter(p -> p.parameter().name().equals("native_background"))
                        .findFirst()
                        .orElseThrow()
                        .atBound())
                .isTrue();
        LikelihoodProfile likelihood = best.likelihoods().get(0);
        for (int k = 1; k <= 3; k += 2) {
            List<FitParameter> held = new ArrayList<>(PARAMETERS);
            held.set(0, FitParameter.log("residual", likelihood.values()[k]).asFixed());
            double rise =
                    fit(fewer, held, UncertaintyMethod.COVARIANCE).goodness().chiSquare()
                            - best.goodness().chiSquare();
            // One Newton step from half way between estimate and end.
            assertThat(likelihood.rises()[k]).isCloseTo(rise, within(0.05));
        }
    }
}

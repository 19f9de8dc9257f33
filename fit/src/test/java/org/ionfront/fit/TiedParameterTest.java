package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.ParameterEstimate;
import org.junit.jupiter.api.Test;

/** One number behind several parameters, of the simulation and of the instrument. */
class TiedParameterTest {
    private static final ProfileFitter FITTER = new ProfileFitter(FrontProfiles.solver());
    private static final double RATIO = 1.75;

    private static List<FitParameter> parameters(boolean tied) {
        FitParameter width = FitParameter.log("width", 5e-9).forProfile("K");
        FitParameter crater = FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 2.4e-9));
        FitParameter ofRb = FitParameter.log("width", 5e-9).forProfile("Rb");
        FitParameter craterOfRb = FitParameter.linear("crater_depth", 238e-9).forProfile("Rb");
        return new ArrayList<>(List.of(
                FitParameter.log("residual", 0.15),
                tied ? ofRb.tiedTo(width, RATIO) : ofRb,
                width,
                FitParameter.log("depth_resolution", 2e-9),
                crater.forProfile("K"),
                tied
                        ? craterOfRb.tiedTo(crater.forProfile("K"), 238.0 / 240)
                        : craterOfRb.withPrior(new Prior(238e-9, 2.4e-9))));
    }

    private static FitProblem problem(List<FitParameter> parameters, UncertaintyMethod method) {
        SyntheticMeasurement k = SyntheticMeasurement.standard("K");
        SyntheticMeasurement rb = new SyntheticMeasurement("Rb", 0.08, RATIO * 4e-9, 3e-9, 238e-9, 3000);
        return new FitProblem(List.of(k.counts(3), rb.counts(4)), parameters, FrontProfiles.model(), method);
    }

    private static ParameterEstimate estimate(FitResult result, String label) {
        return result.parameters().stream()
                .filter(p -> p.parameter().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneNumberServesTwoProfilesAndIsKnownBetterThanEitherAlone() {
        FitResult apart = FITTER.fit(problem(parameters(false), UncertaintyMethod.COVARIANCE), FitListener.NONE);
        FitResult tied = FITTER.fit(problem(parameters(true), UncertaintyMethod.COVARIANCE), FitListener.NONE);

        assertThat(tied.status()).isEqualTo(FitStatus.CONVERGED);
        ParameterEstimate ofK = estimate(tied, "width (K)");
        ParameterEstimate ofRb = estimate(tied, "width (Rb)");
        assertThat(ofRb.estimate()).isEqualTo(RATIO * ofK.estimate());
        assertThat(ofRb.standardError().orElseThrow())
                .isEqualTo(RATIO * ofK.standardError().orElseThrow());
        assertThat(ofRb.interval95().upper().orElseThrow())
                .isEqualTo(RATIO * ofK.interval95().upper().orElseThrow());
        assertThat(ofK.estimate())
                .isCloseTo(4e-9, within(4 * ofK.standardError().orElseThrow()));
        assertThat(ofK.standardError().orElseThrow())
                .isLessThan(estimate(apart, "width (K)").standardError().orElseThrow())
                .isLessThan(estimate(apart, "width (Rb)").standardError().orElseThrow() / RATIO);
        assertThat(estimate(tied, "crater_depth (K)").standardError().orElseThrow())
                .isLessThan(estimate(apart, "crater_depth (K)").standardError().orElseThrow());
    }

    /** Errors from derivatives against those from chi-square itself, for a variable that moves two profiles. */
    @Test
    void likelihoodAndCovarianceAgreeOnATiedParameter() {
        FitResult covariance = FITTER.fit(problem(parameters(true), UncertaintyMethod.COVARIANCE), FitListener.NONE);
        FitResult likelihood =
                FITTER.fit(problem(parameters(true), UncertaintyMethod.PROFILE_LIKELIHOOD), FitListener.NONE);

        for (String label : List.of("width (K)", "width (Rb)", "crater_depth (Rb)")) {
            ParameterEstimate one = estimate(covariance, label);
            ParameterEstimate other = estimate(likelihood, label);
            double error = one.standardError().orElseThrow();
            assertThat(other.interval95().method()).isEqualTo(UncertaintyMethod.PROFILE_LIKELIHOOD);
            // The bound of the likelihood test in ProfileFitterTest: nearly linear, 0.2 standard errors.
            assertThat(other.interval95().lower().orElseThrow())
                    .isCloseTo(one.interval95().lower().orElseThrow(), within(0.2 * error));
            assertThat(other.interval95().upper().orElseThrow())
                    .isCloseTo(one.interval95().upper().orElseThrow(), within(0.2 * error));
        }
    }

    @Test
    void tiesThatMakeNoSenseAreRefused() {
        FitParameter crater = FitParameter.linear("crater_depth", 240e-9);
        FitParameter width = FitParameter.log("width", 5e-9);
        FitParameter residual = FitParameter.log("residual", 0.1);
        assertThatThrownBy(() -> problem(List.of(crater, width.tiedTo(residual, 2)), UncertaintyMethod.COVARIANCE))
                .hasMessageContaining("not there: 2.0 times residual");
        assertThatThrownBy(() -> problem(List.of(crater, width.tiedTo(crater, 1)), UncertaintyMethod.COVARIANCE))
                .hasMessageContaining("one describes the instrument");
        FitParameter second = FitParameter.log("other", 1).tiedTo(width, 1);
        assertThatThrownBy(() -> problem(
                        List.of(crater, width, second, residual.tiedTo(second, 1)), UncertaintyMethod.COVARIANCE))
                .hasMessageContaining("tied itself");
        assertThatThrownBy(() -> width.tiedTo(residual, 0)).hasMessageContaining("positive");
    }
}

package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.junit.jupiter.api.Test;

/** Standard errors and chi-square against what many made-up measurements of one truth scatter by. */
class FitCoverageVerification {
    private static final int MEASUREMENTS = 100;

    @Test
    void estimatesScatterByTheirStandardErrorAndChiSquareByItsDegreesOfFreedom() {
        ProfileFitter fitter = new ProfileFitter(FrontProfiles.solver());
        SyntheticMeasurement truth = SyntheticMeasurement.standard("K");
        List<FitParameter> parameters = List.of(
                FitParameter.log("residual", 0.1),
                FitParameter.log("width", 5e-9),
                FitParameter.log("depth_resolution", 3e-9).withPrior(new Prior(3e-9, 0.1)),
                FitParameter.linear("crater_depth", 240e-9));
        double squares = 0;
        double mean = 0;
        double reduced = 0;
        for (int seed = 0; seed < MEASUREMENTS; seed++) {
            MeasuredProfile measured = truth.counts(1000 + seed);
            FitResult result = fitter.fit(
                    new FitProblem(List.of(measured), parameters, FrontProfiles.model(), UncertaintyMethod.COVARIANCE),
                    FitListener.NONE);
            assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
            var residual = result.parameters().get(0);
            double pull = (residual.estimate() - truth.residual())
                    / residual.standardError().orElseThrow();
            squares += pull * pull / MEASUREMENTS;
            mean += pull / MEASUREMENTS;
            reduced += result.goodness().reducedChiSquare() / MEASUREMENTS;
        }
        // Three standard deviations of a mean of 100 pulls (0.1), of their squares (0.14), and of chi-square (0.0072).
        assertThat(mean).isBetween(-0.3, 0.3);
        assertThat(squares).isBetween(1 - 0.42, 1 + 0.42);
        assertThat(reduced).isBetween(1 - 0.022, 1 + 0.022);
    }
}

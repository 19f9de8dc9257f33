package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.NoiseReport;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.PhysicsCheck;
import org.ionfront.fit.result.PhysicsChecks;
import org.junit.jupiter.api.Test;

/** Detectors and exports whose noise is not that of independent counts. */
class NoiseFitTest {
    private static final ProfileFitter FITTER = new ProfileFitter(FrontProfiles.solver());
    private static final SyntheticMeasurement STANDARD = SyntheticMeasurement.standard("K");

    private static FitResult fit(MeasuredProfile profile) {
        return fit(profile, 0.05);
    }

    private static FitResult fit(MeasuredProfile profile, double resolutionKnownTo) {
        List<FitParameter> parameters = List.of(
                FitParameter.log("residual", 0.1).within(1e-4, 0.45),
                FitParameter.log("width", 5e-9).within(0.5e-9, 50e-9),
                FitParameter.log("depth_resolution", 3e-9).withPrior(new Prior(3e-9, resolutionKnownTo)),
                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 0.3e-9)));
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

    private static double error(FitResult result, String name) {
        return named(result, name).standardError().orElseThrow();
    }

    private static double away(FitResult result, String name, double truth) {
        return (named(result, name).estimate() - truth) / error(result, name);
    }

    /** Mean square of the differences from the truth, in standard errors, over some seeds. */
    private static double meanSquare(LongFunction<MeasuredProfile> data, int seeds, String name, double truth) {
        return LongStream.range(0, seeds)
                .mapToDouble(seed -> away(fit(data.apply(100 + seed), 0.5), name, truth))
                .map(x -> x * x)
                .average()
                .orElseThrow();
    }

    @Test
    void countsLostToDeadTimeAreMindedAndOtherwiseGiveAWrongPlateau() {
        double limit = 50_000; // four of ten foreign ions of the plateau arrive unseen

        FitResult minded = fit(STANDARD.countsWithDeadTime(1, limit, true));
        assertThat(away(minded, "residual", 0.08)).isBetween(-3.0, 3.0);
        assertThat(away(minded, "width", 4e-9)).isBetween(-3.0, 3.0);
        assertThat(away(minded, "native_sensitivity", SyntheticMeasurement.NATIVE_SENSITIVITY))
                .isBetween(-3.0, 3.0);
        assertThat(away(minded, "foreign_sensitivity", SyntheticMeasurement.FOREIGN_SENSITIVITY))
                .isBetween(-3.0, 3.0);
        assertThat(minded.goodness().reducedChiSquare()).isCloseTo(1, within(4 * 0.072));
        assertThat(minded.profiles().get(0).nativeSignal().data()[199]).isCloseTo(1, within(0.1));

        FitResult blind = fit(STANDARD.countsWithDeadTime(1, limit, false));
        assertThat(Math.abs(away(blind, "residual", 0.08))).isGreaterThan(3);
    }

    private static PhysicsCheck.Outcome outcome(FitResult result, String name) {
        return PhysicsChecks.of(result.profiles().get(0)).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static FitResult fitWithKnownSensitivity(MeasuredProfile profile) {
        return FITTER.fit(
                new FitProblem(
                        List.of(profile),
                        List.of(
                                FitParameter.log("residual", 0.1).within(1e-4, 0.45),
                                FitParameter.log("width", 5e-9).within(0.5e-9, 50e-9),
                                FitParameter.log("depth_resolution", 3e-9).asFixed(),
                                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 2.4e-9)),
                                FitParameter.log("foreign_sensitivity", SyntheticMeasurement.FOREIGN_SENSITIVITY)
                                        .asFixed()),
                        FrontProfiles.model(),
                        UncertaintyMethod.COVARIANCE),
                FitListener.NONE);
    }

    @Test
    void lostCountsAreSeenInTheSumOfTheIonsIfTheSensitivityWasNotFitted() {
        FitResult minded = fitWithKnownSensitivity(STANDARD.countsWithDeadTime(1, 50_000, true));
        assertThat(outcome(minded, "native_plus_foreign")).isEqualTo(PhysicsCheck.Outcome.AGREES);
        assertThat(outcome(minded, "dose")).isEqualTo(PhysicsCheck.Outcome.AGREES);

        FitResult blind = fitWithKnownSensitivity(STANDARD.countsWithDeadTime(1, 50_000, false));
        assertThat(outcome(blind, "native_plus_foreign")).isEqualTo(PhysicsCheck.Outcome.DISAGREES);

        FitResult fitted = fit(STANDARD.counts(1));
        assertThat(outcome(fitted, "native_plus_foreign")).isEqualTo(PhysicsCheck.Outcome.CIRCULAR);
        assertThat(outcome(fitted, "dose")).isEqualTo(PhysicsCheck.Outcome.CIRCULAR);
        assertThat(outcome(fitted, "native_residuals")).isEqualTo(PhysicsCheck.Outcome.AGREES);
    }

    @Test
    void moreCountsThanADetectorCanHaveAreRefused() {
        MeasuredProfile plain = STANDARD.counts(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticMeasurement.treated(plain, new DataTreatment(10_000, false)))
                .withMessageContaining("cannot count more than");
    }

    @Test
    void outliersThatCountLessAreNamedAndPullLess() {
        int[] wrong = {30, 31, 60, 77, 90, 150};
        MeasuredProfile spiked = SyntheticMeasurement.spiked(STANDARD.counts(4), 1.8, wrong);

        FitResult plain = fit(spiked);
        FitResult robust = fit(SyntheticMeasurement.treated(spiked, new DataTreatment(Double.POSITIVE_INFINITY, true)));
        FitResult clean = fit(STANDARD.counts(4));
        double pullPlain =
                named(plain, "residual").estimate() - named(clean, "residual").estimate();
        double pullRobust =
                named(robust, "residual").estimate() - named(clean, "residual").estimate();
        assertThat(Math.abs(pullRobust)).isLessThan(0.4 * Math.abs(pullPlain));
        assertThat(away(robust, "residual", 0.08)).isBetween(-3.0, 3.0);
        // Six wrong points of 198 cost little, and good points are hardly touched.
        assertThat(error(robust, "residual") / error(clean, "residual")).isBetween(0.98, 1.2);

        NoiseReport noise = robust.profiles().get(0).noise();
        assertThat(noise.outliersCountLess()).isTrue();
        List<Double> depths = noise.outliers().stream()
                .filter(one -> one.distance() > 6)
                .map(NoiseReport.Outlier::depth)
                .toList();
        assertThat(depths).hasSize(wrong.length);
        for (int k = 0; k < wrong.length; k++) {
            assertThat(depths.get(k)).isCloseTo(240e-9 * (wrong[k] + 0.5) / 200, within(1e-9));
        }
        assertThat(plain.profiles().get(0).noise().outliers()).isEmpty();
    }

    @Test
    void goodPointsKeepTheirWeight() {
        FitResult plain = fit(STANDARD.counts(5));
        FitResult robust = fit(
                SyntheticMeasurement.treated(STANDARD.counts(5), new DataTreatment(Double.POSITIVE_INFINITY, true)));

        // exp(-9/2) of 198 points lie beyond three standard deviations: 2.2 +- 1.5.
        assertThat(robust.profiles().get(0).noise().outliers()).hasSizeLessThan(9);
        assertThat(error(robust, "width") / error(plain, "width")).isCloseTo(1, within(0.01));
    }

    /** Errors taken from smoothed points as if they were independent would be too small by the root of five. */
    @Test
    void smoothedIntensitiesAreRecognisedAndTheirErrorsAreThoseOfTheData() {
        FitResult result = fit(SyntheticMeasurement.smoothed(STANDARD.gaussian(6, 0.005), 5));
        CorrelatedNoise noise = result.profiles().get(0).noise().correlation();
        assertThat(noise.recognised()).isTrue();
        assertThat(noise.lagOne()).isCloseTo(0.8, within(0.1));
        assertThat(noise.length()).isCloseTo(5, within(1.5));

        double before = error(fit(STANDARD.gaussian(6, 0.005)), "residual");
        assertThat(error(result, "residual") / before).isBetween(0.7, 1.5);
        // Twenty squares average to 1 +- 0.32; an average over five points widens the front, so that the resolution is
        // left free.
        assertThat(meanSquare(
                        seed -> SyntheticMeasurement.smoothed(STANDARD.gaussian(seed, 0.005), 5), 20, "residual", 0.08))
                .isBetween(0.3, 2.1);
    }

    @Test
    void smoothedCountsAreRecognisedAndKeepTheErrorsOfTheCounts() {
        FitResult result = fit(SyntheticMeasurement.smoothed(STANDARD.counts(7), 5));
        CorrelatedNoise noise = result.profiles().get(0).noise().correlation();

        assertThat(noise.recognised()).isTrue();
        // The average holds all counts: slow parts of the noise are as large as before.
        assertThat(noise.variance()).isBetween(1.0, 1.6);
        assertThat(error(result, "residual") / error(fit(STANDARD.counts(7)), "residual"))
                .isBetween(0.9, 1.3);
        assertThat(result.goodness().reducedChiSquare()).isBetween(0.5, 1.7);
    }

    @Test
    void independentPointsAreNeverTakenForSmoothed() {
        for (long seed = 0; seed < 10; seed++) {
            CorrelatedNoise noise =
                    fit(STANDARD.counts(seed)).profiles().get(0).noise().correlation();
            assertThat(noise.recognised()).isFalse();
            assertThat(noise.differenceCorrelation()).isCloseTo(-0.5, within(0.15));
        }
    }

    /** A model that misses a trend leaves correlated residuals, but their differences are those of independent noise. */
    @Test
    void aTrendIsNotTakenForSmoothing() {
        double[] trend = new double[200];
        double[] more = new double[200];
        Random random = new Random(3);
        for (int k = 0; k < 200; k++) {
            trend[k] = 3 * Math.sin(k / 15.0) + random.nextGaussian();
            more[k] = random.nextGaussian();
        }
        CorrelatedNoise noise = CorrelatedNoise.of(List.of(trend, more), true);

        assertThat(noise.lagOne()).isGreaterThan(0.5);
        assertThat(noise.recognised()).isFalse();
    }

    /** Nor a front in the wrong place: its differences are larger than those of independent counts, not smaller. */
    @Test
    void aMissedFrontIsNotTakenForSmoothing() {
        double[] early = new double[200];
        double[] late = new double[200];
        Random random = new Random(4);
        for (int k = 0; k < 200; k++) {
            double miss = 60 * Math.exp(-Math.pow((k - 100) / 40.0, 2));
            early[k] = miss + random.nextGaussian();
            late[k] = -miss + random.nextGaussian();
        }

        assertThat(CorrelatedNoise.of(List.of(early, late), true).recognised()).isFalse();
        // Where the size of the noise is not known, the same residuals could be those of smooth noise.
        assertThat(CorrelatedNoise.of(List.of(early, late), false).recognised()).isTrue();
    }

    /** Both ratios hold the scatter of the reference: taken as independent, they would say more than they know. */
    @Test
    void ratiosToOneNoisyReferenceGiveErrorsThatHold() {
        assertThat(meanSquare(
                        seed -> STANDARD.ratiosToANoisyReference(seed, 0.004, 0.05),
                        20,
                        "foreign_sensitivity",
                        SyntheticMeasurement.FOREIGN_SENSITIVITY))
                .isBetween(0.3, 2.1);
        assertThat(meanSquare(seed -> STANDARD.ratiosToANoisyReference(seed, 0.004, 0.05), 20, "residual", 0.08))
                .isBetween(0.3, 2.1);
    }
}

package org.ionfront.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ionfront.fit.forward.Simulation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.problem.SearchPlan;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.Replicate;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.junit.jupiter.api.Test;

class ProfileFitterTest {
    private static final ProfileFitter FITTER = new ProfileFitter(FrontProfiles.solver());

    private static List<FitParameter> parameters() {
        return new ArrayList<>(List.of(
                FitParameter.log("residual", 0.15).within(1e-4, 0.45),
                FitParameter.log("width", 8e-9).within(0.5e-9, 50e-9),
                FitParameter.log("depth_resolution", 2e-9).within(0.5e-9, 10e-9).withPrior(new Prior(3e-9, 0.2)),
                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 2.4e-9))));
    }

    private static FitProblem problem(MeasuredProfile profile, List<FitParameter> parameters) {
        return new FitProblem(List.of(profile), parameters, FrontProfiles.model(), UncertaintyMethod.COVARIANCE);
    }

    private static ParameterEstimate named(FitResult result, String name) {
        return result.parameters().stream()
                .filter(p -> p.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNear(FitResult result, String name, double truth, double standardErrors) {
        ParameterEstimate estimate = named(result, name);
        double error = estimate.standardError().orElseThrow();
        assertThat(estimate.estimate()).as(name).isCloseTo(truth, within(standardErrors * error));
    }

    @Test
    void findsTheTruthBehindCountsWithDriftAndTransient() {
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(1), parameters()), FitListener.NONE);

        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        // 2 x 198 points + 2 priors - 8 parameters; the spread of reduced chi-square is sqrt(2/390) = 0.072.
        assertThat(result.goodness().degreesOfFreedom()).isEqualTo(2 * 198 + 2 - 8);
        assertThat(result.goodness().reducedChiSquare()).isCloseTo(1, within(4 * 0.072));
        assertThat(result.goodness().errorsScaled()).isFalse();
        assertNear(result, "residual", 0.08, 4);
        assertNear(result, "width", 4e-9, 4);
        assertNear(result, "depth_resolution", 3e-9, 4);
        assertNear(result, "crater_depth", 240e-9, 4);
        assertNear(result, "native_sensitivity", SyntheticMeasurement.NATIVE_SENSITIVITY, 4);
        assertNear(result, "foreign_sensitivity", SyntheticMeasurement.FOREIGN_SENSITIVITY, 4);
        assertNear(result, "native_background", SyntheticMeasurement.NATIVE_BACKGROUND, 4);
        assertNear(result, "foreign_background", SyntheticMeasurement.FOREIGN_BACKGROUND, 4);
        assertThat(named(result, "native_sensitivity").automatic()).isTrue();
        assertThat(named(result, "width").automatic()).isFalse();
    }

    @Test
    void theReportedProfilesAndResidualsBelongToTheEstimate() {
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(1), parameters()), FitListener.NONE);
        var profile = result.profiles().get(0);

        assertThat(profile.depth()[100])
                .isCloseTo(named(result, "crater_depth").estimate() * 100.5 / 200, within(1e-20));
        assertThat(profile.included()[1]).isFalse(); // 1.8 nm
        assertThat(profile.included()[2]).isTrue(); // 3.0 nm
        assertThat(profile.referenceResiduals()).isPresent();
        assertThat(profile.nativeSignal().statistics().points()).isEqualTo(198);
        // 198 residuals of unit variance: 1 +- 0.05; neighbours uncorrelated: 0 +- 0.07.
        assertThat(profile.nativeSignal().statistics().standardDeviation()).isCloseTo(1, within(0.2));
        assertThat(profile.foreignSignal().statistics().standardDeviation()).isCloseTo(1, within(0.2));
        assertThat(profile.nativeSignal().statistics().lagOneAutocorrelation()).isCloseTo(0, within(0.28));
        assertThat(profile.nativeSignal().model()[199]).isCloseTo(1, within(1e-3));
        assertThat(profile.nativeSignal().data()[199]).isCloseTo(1, within(0.15));
        assertThat(profile.dose().ratio().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(profile.dose().circular()).isTrue();
    }

    @Test
    void sharedAndOwnParametersOfTwoProfilesComeOutRight() {
        SyntheticMeasurement k = SyntheticMeasurement.standard("K");
        SyntheticMeasurement rb = new SyntheticMeasurement("Rb", 0.08, 7e-9, 3e-9, 238e-9, 3000);
        List<FitParameter> parameters = new ArrayList<>(List.of(
                FitParameter.log("residual", 0.15),
                FitParameter.log("width", 5e-9).forProfile("K"),
                FitParameter.log("width", 5e-9).forProfile("Rb"),
                FitParameter.log("depth_resolution", 3e-9).asFixed(),
                FitParameter.linear("crater_depth", 240e-9)
                        .withPrior(new Prior(240e-9, 2.4e-9))
                        .forProfile("K"),
                FitParameter.linear("crater_depth", 239e-9)
                        .withPrior(new Prior(239e-9, 2.4e-9))
                        .forProfile("Rb")));
        FitResult result = FITTER.fit(
                new FitProblem(
                        List.of(k.counts(3), rb.counts(4)),
                        parameters,
                        FrontProfiles.model(),
                        UncertaintyMethod.COVARIANCE),
                FitListener.NONE);

        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertNear(result, "residual", 0.08, 4);
        ParameterEstimate ofRb = result.parameters().get(2);
        assertThat(ofRb.parameter().profile()).contains("Rb");
        assertThat(ofRb.estimate())
                .isCloseTo(7e-9, within(4 * ofRb.standardError().orElseThrow()));
        assertThat(result.parameters()).hasSize(6 + 8);
        assertThat(result.correlations().parameters()).hasSize(13);
    }

    @Test
    void onlyParametersOfTheSimulationCostSimulationsAndOnlyForTheirProfiles() {
        AtomicInteger calls = new AtomicInteger();
        ProfileFitter counting = new ProfileFitter((experiment, parameters, listener) -> {
            calls.incrementAndGet();
            return Simulation.plain(FrontProfiles.solve(experiment));
        });
        List<FitParameter> instrumentOnly = List.of(
                FitParameter.log("residual", 0.08).asFixed(),
                FitParameter.log("width", 4e-9).asFixed(),
                FitParameter.log("depth_resolution", 2e-9),
                FitParameter.linear("crater_depth", 241e-9));
        FitResult result =
                counting.fit(problem(SyntheticMeasurement.standard("K").counts(5), instrumentOnly), FitListener.NONE);

        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(result.effort().iterations()).isGreaterThan(1);
        assertThat(calls).hasValue(1);
        assertThat(result.effort().simulations()).isEqualTo(1);

        calls.set(0);
        List<FitParameter> twoProfiles = List.of(
                FitParameter.log("residual", 0.08).asFixed(),
                FitParameter.log("width", 4e-9).forProfile("A"),
                FitParameter.log("width", 4e-9).asFixed().forProfile("B"),
                FitParameter.linear("crater_depth", 240e-9));
        SyntheticMeasurement b = SyntheticMeasurement.standard("B");
        counting.fit(
                new FitProblem(
                        List.of(SyntheticMeasurement.standard("A").counts(6), b.counts(7)),
                        twoProfiles,
                        (profile, values) -> {
                            if (profile.equals("B")) {
                                calls.addAndGet(1000);
                            }
                            return FrontProfiles.model().experimentFor(profile, values);
                        },
                        UncertaintyMethod.COVARIANCE),
                FitListener.NONE);
        // Once with the coarse accuracy of the first part, once with the accuracy asked for.
        assertThat(calls.get() / 1000).isEqualTo(2);
    }

    @Test
    void twoFitsOfTheSameProblemAreEqualToTheLastBit() {
        FitProblem problem = problem(SyntheticMeasurement.standard("K").counts(8), parameters());

        double[] first = FITTER.fit(problem, FitListener.NONE).parameters().stream()
                .mapToDouble(ParameterEstimate::estimate)
                .toArray();
        double[] second = FITTER.fit(problem, FitListener.NONE).parameters().stream()
                .mapToDouble(ParameterEstimate::estimate)
                .toArray();
        assertThat(first).containsExactly(second);
    }

    private static FitResult fitWithLikelihood(MeasuredProfile profile, List<FitParameter> parameters) {
        return FITTER.fit(
                new FitProblem(
                        List.of(profile), parameters, FrontProfiles.model(), UncertaintyMethod.PROFILE_LIKELIHOOD),
                FitListener.NONE);
    }

    @Test
    void likelihoodIntervalsAgreeWithTheCovarianceWhereTheProblemIsNearlyLinear() {
        FitResult result = fitWithLikelihood(SyntheticMeasurement.standard("K").counts(9), parameters());

        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        for (String name : List.of("residual", "crater_depth")) {
            ParameterEstimate estimate = named(result, name);
            double half = 1.96 * estimate.standardError().orElseThrow();
            assertThat(estimate.interval95().method()).isEqualTo(UncertaintyMethod.PROFILE_LIKELIHOOD);
            assertThat(estimate.interval95().upper().orElseThrow() - estimate.estimate())
                    .as(name)
                    .isCloseTo(half, within(0.15 * half));
            assertThat(estimate.estimate() - estimate.interval95().lower().orElseThrow())
                    .as(name)
                    .isCloseTo(half, within(0.15 * half));
        }
        assertThat(named(result, "native_sensitivity").interval95().method()).isEqualTo(UncertaintyMethod.COVARIANCE);
    }

    @Test
    void chiSquareHasRisenByItsNinetyFivePercentPointAtBothEndsOfALikelihoodInterval() {
        MeasuredProfile profile = new SyntheticMeasurement("K", 0.08, 4e-9, 3e-9, 240e-9, 8000).counts(9);
        FitResult result = fitWithLikelihood(profile, parameters());
        var interval = named(result, "width").interval95();
        double half = 1.96 * named(result, "width").standardError().orElseThrow();

        // Front and resolution widen the profile in quadrature: far from linear.
        assertThat(named(result, "width").estimate() - interval.lower().orElseThrow())
                .isNotCloseTo(half, within(0.1 * half));
        for (double end :
                List.of(interval.lower().orElseThrow(), interval.upper().orElseThrow())) {
            List<FitParameter> held = parameters();
            held.set(1, FitParameter.log("width", end).asFixed());
            FitResult atEnd = FITTER.fit(problem(profile, held), FitListener.NONE);
            // The end is found to 0.015 in the root of 3.84, which is 0.06 in its square.
            assertThat(atEnd.goodness().chiSquare() - result.goodness().chiSquare())
                    .isCloseTo(3.8415, within(0.06));
        }
    }

    @Test
    void aLikelihoodThatStaysFlatUpToTheBoundHasAnOpenEnd() {
        // The front is far narrower than the resolution: its width has an upper but no lower limit.
        MeasuredProfile profile = new SyntheticMeasurement("K", 0.08, 1e-9, 6e-9, 240e-9, 100).counts(10);
        List<FitParameter> parameters = List.of(
                FitParameter.log("residual", 0.08),
                FitParameter.log("width", 2e-9).within(0.1e-9, 50e-9),
                FitParameter.log("depth_resolution", 6e-9).asFixed(),
                FitParameter.linear("crater_depth", 240e-9).withPrior(new Prior(240e-9, 2.4e-9)));
        FitResult result = fitWithLikelihood(profile, parameters);

        ParameterEstimate width = named(result, "width");
        assertThat(width.interval95().lower()).isEmpty();
        assertThat(width.interval95().remark()).contains("up to the bound");
        assertThat(width.interval95().upper().orElseThrow()).isBetween(1e-9, 8e-9);
    }

    @Test
    void aParameterThatNothingDependsOnIsNotIdentifiableAndTheOthersKeepTheirErrors() {
        List<FitParameter> parameters = parameters();
        parameters.add(FitParameter.log("colour", 3));
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(11), parameters), FitListener.NONE);

        ParameterEstimate colour = named(result, "colour");
        assertThat(colour.identifiable()).isFalse();
        assertThat(colour.standardError()).isEmpty();
        assertThat(colour.interval95().lower()).isEmpty();
        assertThat(colour.interval95().remark()).isEqualTo("data and priors do not determine it");
        assertThat(named(result, "residual").identifiable()).isTrue();
        assertThat(named(result, "residual").standardError()).isPresent();
    }

    @Test
    void aBoundThatHoldsTheEstimateIsTold() {
        List<FitParameter> parameters = parameters();
        parameters.set(0, FitParameter.log("residual", 0.15).within(0.1, 0.45));
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(12), parameters), FitListener.NONE);

        ParameterEstimate residual = named(result, "residual");
        assertThat(residual.estimate()).isEqualTo(0.1);
        assertThat(residual.atBound()).isTrue();
        assertThat(residual.standardError()).isEmpty();
        assertThat(residual.interval95().remark()).isEqualTo("held by a bound");
    }

    @Test
    void trialsThatCannotBeSimulatedAreRejectedCountedAndTold() {
        // Values of 1 and more cannot be simulated; from there the first steps lead back down.
        List<FitParameter> parameters = parameters();
        parameters.set(0, FitParameter.log("residual", 0.01));
        ProfileFitter narrow = new ProfileFitter((experiment, by, listener) -> {
            double[] residual =
                    ((ConstantDiffusivity) experiment.species().get(0).law()).parameterValues();
            if (residual[0] > 0.082) {
                throw new IllegalArgumentException("not beyond 0.082");
            }
            return Simulation.plain(FrontProfiles.solve(experiment));
        });
        FitResult result =
                narrow.fit(problem(SyntheticMeasurement.standard("K").counts(13), parameters), FitListener.NONE);

        assertThat(result.effort().failedTrials()).isPositive();
        assertThat(result.effort().lastFailure()).contains("profile K: not beyond 0.082");
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertNear(result, "residual", 0.08, 4);
    }

    @Test
    void aStartThatCannotBeSimulatedFailsWithTheReason() {
        List<FitParameter> parameters = parameters();
        parameters.set(0, FitParameter.log("residual", 1.5));
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(1), parameters), FitListener.NONE);

        assertThat(result.status()).isEqualTo(FitStatus.FAILED);
        assertThat(result.message())
                .isEqualTo("the start values could not be simulated: profile K: the simulation ended as failed: "
                        + "nothing can move");
        assertThat(result.profiles()).isEmpty();
        assertThat(result.goodness().chiSquare()).isNaN();
        assertThat(named(result, "residual").estimate()).isEqualTo(1.5);
    }

    @Test
    void stopsOnRequestWithTheBestSoFar() {
        FitResult result = FITTER.fit(
                problem(SyntheticMeasurement.standard("K").counts(1), parameters()), progress -> progress.step() < 2);

        assertThat(result.status()).isEqualTo(FitStatus.STOPPED);
        assertThat(result.effort().iterations()).isEqualTo(2);
        assertThat(result.profiles()).hasSize(1);
        assertThat(named(result, "width").standardError()).isEmpty();
        assertThat(named(result, "width").interval95().remark()).isEqualTo("the fit was stopped");
    }

    @Test
    void theExcludedSurfaceFollowsTheStartOfTheCraterDepthAndNotItsEstimate() {
        List<FitParameter> parameters = parameters();
        parameters.set(3, FitParameter.linear("crater_depth", 300e-9));
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(1), parameters), FitListener.NONE);

        assertThat(named(result, "crater_depth").estimate()).isCloseTo(240e-9, within(3e-9));
        // 1.5 points of 1.5 nm at the start; they lie at 1.8 nm in the end.
        assertThat(result.profiles().get(0).included()[1]).isFalse();
        assertThat(result.profiles().get(0).included()[2]).isTrue();
        assertThat(result.profiles().get(0).depth()[2]).isCloseTo(3e-9, within(0.1e-9));
    }

    @Test
    void countsWithoutAReferenceAreFittedInCounts() {
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").bareCounts(14), parameters()), FitListener.NONE);

        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
        assertNear(result, "residual", 0.08, 4);
        assertNear(result, "native_sensitivity", 2000 * SyntheticMeasurement.NATIVE_SENSITIVITY, 4);
        assertThat(result.profiles().get(0).referenceResiduals()).isEmpty();
    }

    @Test
    void gaussianScatterIsReadOffTheDataAndScalesTheErrors() {
        List<FitParameter> parameters = parameters();
        FitResult fine = FITTER.fit(
                problem(SyntheticMeasurement.standard("K").gaussian(15, 0.003), parameters), FitListener.NONE);
        FitResult coarse = FITTER.fit(
                problem(SyntheticMeasurement.standard("K").gaussian(15, 0.012), parameters), FitListener.NONE);

        assertThat(fine.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fine.goodness().errorsScaled()).isTrue();
        assertNear(fine, "residual", 0.08, 4);
        double ratio = named(coarse, "residual").standardError().orElseThrow()
                / named(fine, "residual").standardError().orElseThrow();
        assertThat(ratio).isCloseTo(4, within(0.6));
    }

    @Test
    void aForeignBackgroundOfNothingEndsAtItsBoundAndNotAtZero() {
        MeasuredProfile measured = SyntheticMeasurement.standard("K").counts(16);
        double[] foreign = measured.foreignSignal().counts().clone();
        Arrays.fill(foreign, 150, 200, 0);
        MeasuredProfile silent = new MeasuredProfile(
                "K",
                measured.relativeDepth(),
                measured.nativeSignal(),
                new SignalCounts("K+", foreign),
                measured.reference(),
                NoiseModel.COUNTS,
                3e-9);
        FitResult result = FITTER.fit(problem(silent, parameters()), FitListener.NONE);

        ParameterEstimate background = named(result, "foreign_background");
        assertThat(background.estimate()).isPositive().isLessThan(0.05);
        assertThat(result.status()).isEqualTo(FitStatus.CONVERGED);
    }

    @Test
    void pointsWithoutAnyCountsAreLeftOut() {
        MeasuredProfile measured = SyntheticMeasurement.standard("K").counts(17);
        double[] li = measured.nativeSignal().counts().clone();
        double[] k = measured.foreignSignal().counts().clone();
        double[] b = measured.reference().orElseThrow().clone();
        Arrays.fill(li, 195, 200, 0);
        Arrays.fill(k, 195, 200, 0);
        Arrays.fill(b, 195, 200, 0);
        MeasuredProfile cut = new MeasuredProfile(
                "K",
                measured.relativeDepth(),
                new SignalCounts("Li+", li),
                new SignalCounts("K+", k),
                Optional.of(b),
                NoiseModel.COUNTS,
                3e-9);
        FitResult result = FITTER.fit(problem(cut, parameters()), FitListener.NONE);

        assertThat(result.profiles().get(0).included()[194]).isTrue();
        assertThat(result.profiles().get(0).included()[195]).isFalse();
        assertNear(result, "residual", 0.08, 4);
    }

    private static FitProblem sampled(UncertaintyMethod method, int samples, long seed) {
        return new FitProblem(
                List.of(SyntheticMeasurement.standard("K").counts(9)),
                parameters(),
                FrontProfiles.model(),
                method,
                new Sampling(samples, seed),
                List.of(),
                SearchPlan.LOCAL,
                Optional.empty());
    }

    /** Keeps what it is told, and knows the first so many of it. */
    private static final class Memory implements ReplicateStore {
        private final List<Replicate> all = new ArrayList<>();

        private Memory(List<Replicate> first) {
            all.addAll(first);
        }

        @Override
        public List<Replicate> known(List<String> labels) {
            return List.copyOf(all);
        }

        @Override
        public void add(List<Replicate> more) {
            all.addAll(more);
        }
    }

    @Test
    void aBootstrapThatGoesOnEndsLikeOneInOneGoAndAnotherSeedDoesNot() {
        Memory whole = new Memory(List.of());
        FitResult inOneGo = FITTER.fit(sampled(UncertaintyMethod.BOOTSTRAP, 40, 3), whole, FitListener.NONE);
        Memory second = new Memory(whole.all.subList(0, 19));
        FitResult resumed = FITTER.fit(sampled(UncertaintyMethod.BOOTSTRAP, 40, 3), second, FitListener.NONE);
        FitResult other = FITTER.fit(sampled(UncertaintyMethod.BOOTSTRAP, 40, 4), FitListener.NONE);

        assertThat(whole.all).hasSize(40);
        assertThat(second.all).hasSize(40);
        for (int k = 0; k < 40; k++) {
            assertThat(second.all.get(k).estimates())
                    .containsExactly(whole.all.get(k).estimates());
            assertThat(second.all.get(k).errors())
                    .containsExactly(whole.all.get(k).errors());
        }
        Interval interval = named(inOneGo, "residual").interval95();
        assertThat(interval.method()).isEqualTo(UncertaintyMethod.BOOTSTRAP);
        assertThat(named(resumed, "residual").interval95()).isEqualTo(interval);
        assertThat(named(other, "residual").interval95()).isNotEqualTo(interval);
    }

    @Test
    void bootstrapPosteriorAndCovarianceAgreeWhereTheProblemIsNearlyLinear() {
        FitResult bootstrap = FITTER.fit(sampled(UncertaintyMethod.BOOTSTRAP, 160, 1), FitListener.NONE);
        FitResult posterior = FITTER.fit(sampled(UncertaintyMethod.POSTERIOR, 240, 1), FitListener.NONE);
        double error = named(bootstrap, "residual").standardError().orElseThrow();
        SamplingResult.Sampled ofBootstrap =
                bootstrap.sampling().orElseThrow().parameters().get(0);
        SamplingResult.Sampled ofPosterior =
                posterior.sampling().orElseThrow().parameters().get(0);

        // A standard deviation from 160 independent samples is known to 5.6 %, three of which are allowed.
        assertThat(ofBootstrap.deviation()).isCloseTo(error, within(0.17 * error));
        assertThat(ofPosterior.deviation()).isCloseTo(error, within(0.3 * error));
        assertThat(ofPosterior.mean()).isCloseTo(named(posterior, "residual").estimate(), within(0.3 * error));
        // 95 % of 160, three standard deviations of 1.7 %.
        assertThat(ofBootstrap.coverage().orElseThrow()).isBetween(0.9, 1.0);
        assertThat(ofPosterior.rHat().orElseThrow()).isBetween(0.95, 1.1);
        assertThat(ofPosterior.effectiveSamples().orElseThrow()).isGreaterThan(25);
        assertThat(posterior.sampling().orElseThrow().accepted()).isGreaterThan(0.1);
    }

    @Test
    void aStopWhileSamplesAreDrawnKeepsTheEstimateAndIsTold() {
        int[] batches = {0};
        FitResult result = FITTER.fit(
                sampled(UncertaintyMethod.BOOTSTRAP, 400, 1),
                progress -> progress.phase() != FitProgress.Phase.SAMPLES || ++batches[0] < 4);

        assertThat(result.status()).isEqualTo(FitStatus.STOPPED);
        assertThat(result.sampling().orElseThrow().draws()).hasSize(64);
        assertThat(named(result, "residual").standardError()).isPresent();
    }

    @Test
    void anIntervalFromTheCovarianceEndsAtABound() {
        List<FitParameter> parameters = parameters();
        FitResult free =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(9), parameters), FitListener.NONE);
        ParameterEstimate unbound = named(free, "residual");
        double bound = unbound.estimate() - unbound.standardError().orElseThrow();
        parameters.set(0, FitParameter.log("residual", 0.15).within(bound, 0.45));
        FitResult result =
                FITTER.fit(problem(SyntheticMeasurement.standard("K").counts(9), parameters), FitListener.NONE);

        Interval interval = named(result, "residual").interval95();
        assertThat(interval.lower()).hasValue(bound);
        assertThat(interval.upper().orElseThrow()).isGreaterThan(unbound.estimate());
        assertThat(interval.remark()).contains("cut off");
        assertThat(unbound.interval95().remark()).isEmpty();
    }

    @Test
    void aSignalOfZerosIsRefusedByName() {
        MeasuredProfile measured = SyntheticMeasurement.standard("K").counts(18);
        MeasuredProfile silent = new MeasuredProfile(
                "K",
                measured.relativeDepth(),
                new SignalCounts("Li+", new double[200]),
                measured.foreignSignal(),
                measured.reference(),
                NoiseModel.COUNTS,
                3e-9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FITTER.fit(problem(silent, parameters()), FitListener.NONE))
                .withMessageContaining("profile K")
                .withMessageContaining("native_sensitivity");
    }
}

package org.ionfront.fit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ionfront.fit.FrontProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemRecordsTest {
    private static final FitParameter CRATER = FitParameter.linear("crater_depth", 240e-9);

    private static MeasuredProfile profile(String id, double... relativeDepth) {
        double[] counts = new double[relativeDepth.length];
        return new MeasuredProfile(
                id,
                relativeDepth,
                new SignalCounts("Li+", counts),
                new SignalCounts("K+", counts),
                Optional.empty(),
                NoiseModel.COUNTS,
                3e-9);
    }

    private static FitProblem problem(List<MeasuredProfile> profiles, FitParameter... parameters) {
        return new FitProblem(profiles, List.of(parameters), FrontProfiles.model(), UncertaintyMethod.COVARIANCE);
    }

    static Stream<Arguments> refused() {
        MeasuredProfile k = profile("K", 0.1, 0.2);
        return Stream.of(
                refusal("a parameter needs a name", () -> FitParameter.log(" ", 1)),
                refusal(
                        "lies outside its bounds",
                        () -> FitParameter.log("fwhm", 1).within(2, 3)),
                refusal(
                        "the first must be the smaller one",
                        () -> FitParameter.log("fwhm", 1).within(3, 0.5)),
                refusal("on a log scale the start", () -> FitParameter.log("fwhm", 0)),
                refusal("it must be a finite number", () -> FitParameter.linear("fwhm", Double.NaN)),
                refusal(
                        "on a log scale the prior mean",
                        () -> FitParameter.log("fwhm", 1).withPrior(new Prior(-1, 1))),
                refusal(
                        "is fixed and has a prior",
                        () -> FitParameter.log("fwhm", 1).asFixed().withPrior(new Prior(1, 1))),
                refusal("it must be positive", () -> new Prior(1, 0)),
                refusal("must be 0 or more", () -> new SignalCounts("K+", new double[] {1, -1})),
                refusal("does not increase at point 1", () -> profile("K", 0.2, 0.2)),
                refusal("needs at least one profile", () -> problem(List.of(), CRATER)),
                refusal("two profiles have the same id", () -> problem(List.of(k, k), CRATER)),
                refusal(
                        "fwhm occurs twice",
                        () -> problem(List.of(k), CRATER, FitParameter.log("fwhm", 1), FitParameter.log("fwhm", 2))),
                refusal(
                        "fwhm (Rb) belongs to a profile that is not there",
                        () -> problem(
                                List.of(k), CRATER, FitParameter.log("fwhm", 1).forProfile("Rb"))),
                refusal("there is no parameter crater_depth for profile K", () -> problem(List.of(k))));
    }

    private static Arguments refusal(String message, Supplier<Object> attempt) {
        return Arguments.of(message, attempt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatDoesNotFitTogetherIsRefusedWithTheReason(String message, Supplier<Object> attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::get).withMessageContaining(message);
    }

    @Test
    void aProfilesOwnValueGoesBeforeTheSharedOne() {
        List<FitParameter> parameters = List.of(
                FitParameter.log("width", 1), FitParameter.log("width", 1).forProfile("Rb"));
        ParameterValues values = new ParameterValues(parameters, new double[] {7, 9});

        assertThat(values.get("width", "K")).isEqualTo(7);
        assertThat(values.get("width", "Rb")).isEqualTo(9);
        assertThat(values.find("height", "K")).isEmpty();
    }

    @Test
    void measuredProfilesKeepTheirOwnCopies() {
        double[] depth = {0.1, 0.2};
        MeasuredProfile profile = profile("K", depth);
        depth[0] = 99;

        assertThat(profile.relativeDepth()[0]).isEqualTo(0.1);
    }

    @Test
    void observationParametersAreKnownByTheirKeys() {
        assertThat(ObservationParameter.named("crater_depth")).contains(ObservationParameter.CRATER_DEPTH);
        assertThat(ObservationParameter.named("fwhm")).isEmpty();
    }
}

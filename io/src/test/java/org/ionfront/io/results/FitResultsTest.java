package org.ionfront.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.FitEffort;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.GoodnessOfFit;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.LikelihoodProfile;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.ProfileSource;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.Unit;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Diagnostics;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.ionfront.transport.simulation.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitResultsTest {

    private static final FitParameter WIDTH = FitParameter.linear("fwhm", 0.2).within(0.06, 0.6);
    private static final FitParameter CRATER = FitParameter.linear("crater_depth", 240e-9)
            .within(0, Double.POSITIVE_INFINITY)
            .withPrior(new Prior(240e-9, 2.4e-9))
            .forProfile("K");
    private static final FitParameter SENSITIVITY =
            FitParameter.log("native_sensitivity", 2).forProfile("K");

    @TempDir
    private Path folder;

    private FitConfig config;
    private RunStamp stamp;

    @BeforeEach
    void describeTheFit() throws QuantityException {
        Provenance provenance = new Provenance(Path.of("fit.yaml"), "ab".repeat(32), List.of());
        stamp = new RunStamp("1.2.3", provenance, 4.5);
        MeasuredProfile measured = new MeasuredProfile(
                "K",
                new double[] {0.01, 0.5},
                new SignalCounts("Li+", new double[] {10, 20}),
                new SignalCounts("K+", new double[] {20, 10}),
                Optional.empty(),
                NoiseModel.COUNTS,
                3e-9);
        FitProblem problem = new FitProblem(
                List.of(measured),
                List.of(WIDTH, CRATER),
                (profile, values) -> experiment(),
                UncertaintyMethod.PROFILE_LIKELIHOOD);
        ExperimentConfig experiment = new ExperimentConfig(
                experiment(), OptionalDouble.empty(), Map.of("filling", "step"), List.of(), provenance);
        config = new FitConfig(
                problem,
                Map.of(),
                List.of(new ProfileSource("K", experiment, Path.of("k.txt"), "Li+", "K+", "B+", Optional.empty())),
                Map.of(
                        WIDTH.label(), Unit.parse("meV", QuantityKind.ENERGY),
                        CRATER.label(), Unit.parse("nm", QuantityKind.LENGTH)),
                Map.of(),
                List.of("K: A remark."),
                List.of(),
                provenance);
    }

    private static Experiment experiment() {
        Ion potassium = new Ion("K+", 1);
        return new Experiment(
                new Sample(5e-4, 350, 8),
                List.of(
                        new Species(new Ion("Li+", 1), 1.4e28, new ConstantDiffusivity(1e-18)),
                        new Species(potassium, 0, new ConstantDiffusivity(1e-21))),
                List.of(new Stage(potassium, new Drive.Current(PiecewiseLinear.constant(1e-3, 100)), 100)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-4);
    }

    private static FitResult result(FitStatus status) {
        Interval both = new Interval(
                OptionalDouble.of(0.24), OptionalDouble.of(0.26), UncertaintyMethod.PROFILE_LIKELIHOOD, "");
        Interval open = new Interval(
                OptionalDouble.of(239e-9), OptionalDouble.empty(), UncertaintyMethod.COVARIANCE, "no upper end");
        Interval none = new Interval(OptionalDouble.empty(), OptionalDouble.empty(), UncertaintyMethod.COVARIANCE, "");
        return new FitResult(
                status,
                "It is done.",
                List.of(
                        new ParameterEstimate(WIDTH, false, 0.25, OptionalDouble.of(0.005), both, false, true),
                        new ParameterEstimate(CRATER, false, 241.5e-9, OptionalDouble.of(1e-9), open, false, true),
                        new ParameterEstimate(SENSITIVITY, true, 2.5, OptionalDouble.empty(), none, true, false)),
                new Correlations(List.of(WIDTH, CRATER), new double[][] {{1, 0.5}, {0.5, Double.NaN}}),
                new GoodnessOfFit(90, 100, false),
                new FitEffort(7, 9, 60, 1, Optional.of("no step"), 3.5),
                List.of(profileFit()),
                Optional.empty(),
                List.of(new LikelihoodProfile(WIDTH, new double[] {0.24, 0.25, 0.26}, new double[] {3.84, 0, 3.84})),
                Optional.empty());
    }

    private static ProfileFit profileFit() {
        ResidualStatistics statistics = new ResidualStatistics(1, 0.1, 1.1, 0.05, 1, -0.5, 2.5, 1.2e-7);
        SignalFit nativeFit =
                new SignalFit(new double[] {0.1, 0.9}, new double[] {0.11, 0.95}, new double[] {-9, 1.5}, statistics);
        SignalFit foreignFit =
                new SignalFit(new double[] {0.9, 0.1}, new double[] {0.89, 0.05}, new double[] {9, -1.5}, statistics);
        Profile profile = new Profile(
                100,
                new double[] {0, 5e-4},
                List.of(new double[] {1}, new double[] {0}),
                new double[] {0},
                new double[] {0},
                1,
                0);
        Solution solution = new Solution(
                experiment(),
                List.of(profile),
                new Trace(
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0],
                        new double[0]),
                new Diagnostics(1, 1, 0, 1, 0, 0, 0, 0, List.of("A second remark.")),
                Termination.FINISHED,
                "");
        return new ProfileFit(
                "K",
                new double[] {2.4e-9, 120.75e-9},
                new boolean[] {false, true},
                nativeFit,
                foreignFit,
                Optional.empty(),
                new DoseCheck(1.02e21, 1.0e21, true),
                solution);
    }

    private JsonNode json(FitResult result) throws IOException {
        String text = FitResults.fitJson(config, result, stamp);
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
        return new ObjectMapper().readTree(text);
    }

    @Test
    void estimatesAreInTheUnitOfTheirStart() throws IOException {
        JsonNode width = json(result(FitStatus.CONVERGED)).at("/parameters/0");
        assertThat(width.get("name").asText()).isEqualTo("fwhm");
        assertThat(width.get("profile").isNull()).isTrue();
        assertThat(width.get("unit").asText()).isEqualTo("meV");
        assertThat(width.get("estimate").asDouble()).isEqualTo(250.0);
        assertThat(width.get("standard_error").asDouble()).isEqualTo(5.0);
        assertThat(width.at("/interval_95/0").asDouble()).isEqualTo(240.0);
        assertThat(width.at("/interval_95/1").asDouble()).isEqualTo(260.0);
        assertThat(width.get("at_bound").asBoolean()).isFalse();
        assertThat(width.get("identifiable").asBoolean()).isTrue();
    }

    @Test
    void anOpenEndIsNull() throws IOException {
        JsonNode crater = json(result(FitStatus.CONVERGED)).at("/parameters/1");
        assertThat(crater.get("profile").asText()).isEqualTo("K");
        assertThat(crater.get("unit").asText()).isEqualTo("nm");
        assertThat(crater.get("estimate").asDouble()).isEqualTo(241.5);
        assertThat(crater.at("/interval_95/0").asDouble()).isEqualTo(239.0);
        assertThat(crater.at("/interval_95/1").isNull()).isTrue();
        assertThat(crater.at("/bounds/1").isNull()).isTrue();
        assertThat(crater.at("/prior/mean").asDouble()).isEqualTo(240.0);
        assertThat(crater.at("/prior/sd").asDouble()).isEqualTo(2.4);
    }

    @Test
    void aParameterThatNobodyListedHasTheUnitOfTheProgram() throws IOException {
        JsonNode sensitivity = json(result(FitStatus.CONVERGED)).at("/parameters/2");
        assertThat(sensitivity.get("unit").asText()).isEqualTo("1");
        assertThat(sensitivity.get("listed").asBoolean()).isFalse();
        assertThat(sensitivity.get("standard_error").isNull()).isTrue();
        assertThat(sensitivity.at("/interval_95/0").isNull()).isTrue();
        assertThat(sensitivity.get("scale").asText()).isEqualTo("log");
    }

    @Test
    void statusQualityCorrelationAndChecksAreThere() throws IOException {
        JsonNode json = json(result(FitStatus.NOT_CONVERGED));
        assertThat(json.get("status").asText()).isEqualTo("not-converged");
        assertThat(json.get("reduced_chi_square").asDouble()).isEqualTo(0.9);
        assertThat(json.at("/correlation/matrix/0/1").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/correlation/matrix/1/1").isNull()).isTrue();
        assertThat(json.at("/correlation/parameters/1/profile").asText()).isEqualTo("K");
        assertThat(json.at("/profiles/0/charge_check/ratio").asDouble()).isEqualTo(1.02);
        assertThat(json.at("/profiles/0/native_residuals/depth_of_largest_nm").asDouble())
                .isEqualTo(120.0);
        assertThat(json.at("/profiles/0/points_in_fit").asInt()).isEqualTo(1);
        assertThat(json.at("/profiles/0/physics/filling").asText()).isEqualTo("step");
        assertThat(json.at("/profiles/0/warnings/0").asText()).isEqualTo("A second remark.");
        assertThat(json.at("/effort/last_failure").asText()).isEqualTo("no step");
        assertThat(json.at("/warnings/0").asText()).isEqualTo("K: A remark.");
    }

    @Test
    void tablesHaveTheColumnsOfTheContract() throws IOException {
        FitResults.write(OutputDirectory.open(folder, false), config, result(FitStatus.STOPPED), stamp);
        assertThat(rows("profiles.csv"))
                .containsExactly(
                        "profile,depth_nm,native_measured,native_model,native_residual,"
                                + "foreign_measured,foreign_model,foreign_residual",
                        "K,2.4,0.1,0.11,,0.9,0.89,",
                        "K,120.75,0.9,0.95,1.5,0.1,0.05,-1.5");
        assertThat(rows("parameters.csv"))
                .containsExactly(
                        "name,profile,unit,estimate,standard_error,interval_95_low,interval_95_high,start,"
                                + "lower_bound,upper_bound,scale,fixed,at_bound,identifiable",
                        "fwhm,,meV,250.0,5.0,240.0,260.0,200.0,60.0,600.0,linear,false,false,true",
                        "crater_depth,K,nm,241.5,1.0,239.0,,240.0,0.0,,linear,false,false,true",
                        "native_sensitivity,K,1,2.5,,,,2.0,0.0,,log,false,true,false");
        assertThat(Files.readString(folder.resolve("profiles.csv"))).contains("\n# run stopped\n");
        assertThat(folder.resolve("fit.json")).exists();
    }

    @Test
    void likelihoodsStandInTheUnitOfTheirParameter() throws IOException {
        JsonNode likelihood = json(result(FitStatus.CONVERGED)).at("/likelihood_profiles/0");
        assertThat(likelihood.get("name").asText()).isEqualTo("fwhm");
        assertThat(likelihood.get("unit").asText()).isEqualTo("meV");
        assertThat(likelihood.at("/values/2").asDouble()).isCloseTo(260, within(1e-9));
        assertThat(likelihood.at("/chi_square_rises/2").asDouble()).isEqualTo(3.84);
    }

    @Test
    void aFailedFitStillGivesAllFiles() throws IOException {
        FitResult failed = new FitResult(
                FitStatus.FAILED,
                "Nothing could be simulated.",
                List.of(),
                new Correlations(List.of(), new double[0][]),
                new GoodnessOfFit(Double.NaN, 0, false),
                new FitEffort(0, 1, 1, 1, Optional.empty(), 0.1),
                List.of());
        FitResults.write(OutputDirectory.open(folder, false), config, failed, stamp);
        assertThat(rows("profiles.csv")).hasSize(1);
        assertThat(rows("parameters.csv")).hasSize(1);
        assertThat(json(failed).get("reduced_chi_square").isNull()).isTrue();
    }

    private List<String> rows(String name) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve(name)));
        rows.removeIf(line -> line.startsWith("#"));
        return rows;
    }
}

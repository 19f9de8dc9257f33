package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.Freedom;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.Prior;
import org.ionfront.fit.problem.Scale;
import org.ionfront.fit.problem.TraceQuantity;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.io.InputException;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.sensitivity.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitReaderTest {

    /** Depths are quotients of short decimal numbers. */
    private static final Offset<Double> ROUNDING = within(1e-15);

    @TempDir
    private Path folder;

    private FitConfig read(String fit) {
        return new FitReader().read(ExampleText.writeFit(folder, fit), List.of());
    }

    private FitConfig readWith(String part, String replacement) {
        return read(ExampleText.replaced(ExampleText.FIT, part, replacement));
    }

    private static FitParameter parameter(FitConfig config, String label) {
        return config.problem().parameters().stream()
                .filter(p -> p.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Keys of the laws themselves; the exact value goes into the law, and the solver's derivative is that of its parameter. */
    @Test
    void parametersOfTheLawsAreKeysBehindTheirIon() {
        ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(
                folder.resolve("experiment.yaml"),
                ExampleText.EXPERIMENT
                        .replaceFirst(
                                "distribution: .*",
                                "distribution: {shape: mixture, components: [{weight: 1, centre: 0 meV, fwhm: 150 meV},"
                                        + " {weight: 2, centre: 90 meV, fwhm: 120 meV}]}")
                        .replace(
                                "{law: constant, diffusivity: 4.6e-21 m^2/s}",
                                "{law: arrhenius, prefactor: 1e-10 m^2/s, activation_energy: 0.7 eV}"));
        String fit = ExampleText.FIT
                .replace(
                        "  fwhm: {start: 200 meV, bounds: [60 meV, 600 meV]}\n",
                        "  native_centre_1: {start: -40 meV}\n")
                .replace(
                        "  foreign_diffusivity: {each: profile, start: 1e-21 m^2/s, scale: log}\n",
                        "  foreign_activation_energy: {start: 0.72 eV}\n");
        FitConfig config = new FitReader().read(ExampleText.write(folder.resolve("fit.yaml"), fit), List.of());
        List<FitParameter> parameters = config.problem().parameters();
        assertThat(parameter(config, "native_centre_1").lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(config.unitOf(parameter(config, "native_centre_1")).symbol()).isEqualTo("meV");
        ParameterValues values = new ParameterValues(
                parameters, parameters.stream().mapToDouble(FitParameter::start).toArray());
        Experiment experiment = config.problem().model().experimentFor("K", values);
        ParametricLaw ofNative = (ParametricLaw) experiment.species().get(0).law();
        assertThat(ofNative.parameterValues()[ofNative.parameterNames().indexOf("centre_1")])
                .isCloseTo(-0.04, ROUNDING);
        ParametricLaw ofForeign = (ParametricLaw) experiment.species().get(1).law();
        assertThat(ofForeign.parameterValues()[ofForeign.parameterNames().indexOf("activation_energy")])
                .isEqualTo(0.72);
        assertThat(config.problem().model().derivative("K", "foreign_activation_energy"))
                .contains(new Parameter.LawParameter(experiment.species().get(1).ion(), "activation_energy"));
        assertThat(config.problem().model().derivative("K", "native_centre_1"))
                .contains(new Parameter.LawParameter(experiment.species().get(0).ion(), "centre_1"));
        assertThatThrownBy(() -> read(ExampleText.replaced(ExampleText.FIT, "  fwhm:", "  native_centre_1:")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("parameters.native_centre_1: unknown key");
    }

    @Test
    void oneProfileOfSeveralInATableIsChosenByItsTime() {
        ExampleText.write(
                folder.resolve("profiles.csv"),
                "time_s,depth_nm,Li+,K+\n0,5,9,1\n0,9,9,2\n36000,4,1,9\n36000,6,2,8\n36000,8,3,7\n");
        FitConfig config = readWith(
                "file: k.csv\n    native: Li+\n    foreign: K+\n    reference: B+",
                "file: profiles.csv\n    at_time: 10 h\n    native: Li+\n    foreign: K+");
        MeasuredProfile profile = config.problem().profiles().get(0);
        assertThat(profile.nativeSignal().counts()).containsExactly(1, 2, 3);
        assertThat(profile.relativeDepth()).containsExactly(new double[] {4 / 240.0, 6 / 240.0, 8 / 240.0}, ROUNDING);
    }

    private FitConfig readWithTrace(String table, String entry) {
        ExampleText.write(folder.resolve("u.csv"), table);
        return readWith("reference: B+", "reference: B+\n    traces: [{file: u.csv" + entry + "}]");
    }

    private static final String POTENTIAL = """
            time [h];current_density [A/m2];U [mV]
            0;2e-3;0
            1;2e-3;1000,5
            2;2e-3;2001
            3;2e-3;3000
            """;

    @Test
    void aTraceIsReadInTheQuantityThatTheDriveLeavesOpen() {
        FitConfig config = readWithTrace(POTENTIAL, ", noise: 5 mV, from: 1 min");
        MeasuredTrace trace = config.problem().traces().get(0);
        assertThat(trace.profile()).isEqualTo("K");
        assertThat(trace.quantity()).isEqualTo(TraceQuantity.SURFACE_POTENTIAL);
        assertThat(trace.time()).containsExactly(3600, 7200, 10800);
        assertThat(trace.value()).containsExactly(new double[] {1.0005, 2.001, 3}, within(1e-12));
        assertThat(trace.scatter()).hasValue(0.005);
        assertThat(config.provenance().data()).anyMatch(file -> file.name().equals("u.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", from: 2.5 h|needed",
                ", from: 40 h|the protocol takes",
                ", noise: 0 V|greater than 0",
                ", quantity: current_density|which the drive of the experiment prescribes",
                ", readings: 4|only one of them can hold"
            })
    void aTraceThatSaysNothingIsRefused(String entry, String message) {
        assertThatThrownBy(() -> readWithTrace(POTENTIAL, entry))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("profiles.0.traces.0")
                .hasMessageContaining(message);
        assertThatThrownBy(() -> readWithTrace("t_s,U_V\n1,1\n2,2\n2e5,3\n", ""))
                .hasMessageContaining("ends at 200000.0 s, after the protocol");
    }

    @Test
    void parametersArriveInTheUnitsOfTheProgramAndKeepTheirOwn() {
        FitConfig config = read(ExampleText.FIT);
        assertThat(config.problem().parameters())
                .extracting(FitParameter::label)
                .containsExactly(
                        "fwhm", "bulk_diffusivity", "foreign_diffusivity (K)", "depth_resolution", "crater_depth (K)");
        FitParameter fwhm = parameter(config, "fwhm");
        assertThat(fwhm)
                .isEqualTo(new FitParameter(
                        "fwhm", Optional.empty(), Scale.LINEAR, 0.2, 0.06, 0.6, Optional.empty(), false));
        assertThat(config.unitOf(fwhm).symbol()).isEqualTo("meV");
        assertThat(config.unitOf(fwhm).fromBase(fwhm.upper())).isEqualTo(600.0);
        FitParameter crater = parameter(config, "crater_depth (K)");
        assertThat(crater.start()).isEqualTo(240e-9);
        assertThat(crater.prior()).hasValue(new Prior(240e-9, 2.4e-9));
        assertThat(config.unitOf(crater).symbol()).isEqualTo("nm");
        assertThat(config.unitOf(FitParameter.linear("native_sensitivity", 2)).symbol())
                .isEqualTo("1");
        assertThat(config.problem().uncertainty()).isEqualTo(UncertaintyMethod.PROFILE_LIKELIHOOD);
    }

    @Test
    void aRelativeDeviationIsThatOfTheLogarithmOnALogScale() {
        FitParameter log = parameter(read(ExampleText.FIT), "bulk_diffusivity");
        assertThat(log.scale()).isEqualTo(Scale.LOG);
        assertThat(log.prior()).hasValue(new Prior(2.26e-18, 0.05));
        FitParameter linear = parameter(readWith("m^2/s, scale: log, prior", "m^2/s, prior"), "bulk_diffusivity");
        assertThat(linear.prior()).hasValue(new Prior(2.26e-18, 0.05 * 2.26e-18));
    }

    @Test
    void aDeviationInTheUnitOfTheMeanIsTakenRelativeToItOnALogScale() {
        FitConfig config = readWith("relative_sd: 0.05", "sd: 1.13e-19 m^2/s");
        Prior prior = parameter(config, "bulk_diffusivity").prior().orElseThrow();
        assertThat(prior.standardDeviation()).isCloseTo(0.05, ROUNDING);
    }

    @Test
    void withoutBoundsAParameterIsOnlyKeptFromBeingNegative() {
        FitParameter free = parameter(read(ExampleText.FIT), "foreign_diffusivity (K)");
        assertThat(free.lower()).isZero();
        assertThat(free.upper()).isInfinite();
        assertThat(free.profile()).hasValue("K");
    }

    @Test
    void aParameterCanFollowAnother() {
        FitConfig config = readWith(
                "uncertainty: {", "  trailing_length: {tied_to: depth_resolution, ratio: 0.5}\nuncertainty: {");
        FitParameter tail = parameter(config, "trailing_length");
        assertThat(tail.tie()).hasValue(new Freedom.Tied("depth_resolution", Optional.empty(), 0.5));
        assertThat(tail.start()).isCloseTo(1.5e-9, within(1e-24));
        assertThat(config.unitOf(tail).symbol()).isEqualTo("nm");
        FitConfig earlier =
                readWith("parameters:\n", "parameters:\n  trailing_length: {tied_to: crater_depth, ratio: 0.01}\n");
        assertThat(earlier.problem().parameters().get(0).label()).isEqualTo("trailing_length (K)");
        assertThat(earlier.problem().parameters().get(0).tie())
                .hasValue(new Freedom.Tied("crater_depth", Optional.of("K"), 0.01));
    }

    @Test
    void aProfileCanFollowAnother() {
        String two = ExampleText.FIT
                .replace("parameters:\n", """
                          - id: again
                            experiment: experiment.yaml
                            file: k.csv
                            native: Li+
                            foreign: K+
                            depth: {crater: 238 nm, crater_uncertainty: 2.4 nm, sputter_time: 80 s}
                        parameters:
                        """)
                .replace(
                        "foreign_diffusivity: {each: profile,",
                        "foreign_diffusivity: {each: profile, tied: {K: {to: again, ratio: 0.2}},")
                .replace("crater_depth: {each: profile,", "crater_depth: {each: profile, tied: {again: K},");
        FitConfig config = read(two);
        assertThat(config.problem().parameters())
                .extracting(FitParameter::label)
                .containsExactly(
                        "fwhm",
                        "bulk_diffusivity",
                        "foreign_diffusivity (K)",
                        "foreign_diffusivity (again)",
                        "depth_resolution",
                        "crater_depth (K)",
                        "crater_depth (again)");
        assertThat(parameter(config, "foreign_diffusivity (K)").tie())
                .hasValue(new Freedom.Tied("foreign_diffusivity", Optional.of("again"), 0.2));
        assertThat(parameter(config, "crater_depth (again)").tie())
                .hasValue(new Freedom.Tied("crater_depth", Optional.of("K"), 1));
        assertThatThrownBy(() -> read(two.replace("tied: {again: K}", "tied: {again: K, K: again}")))
                .hasMessageContaining("every profile follows another one");
        assertThatThrownBy(() -> read(two.replace("tied: {again: K}", "tied: {again: Rb}")))
                .hasMessageContaining("parameters.crater_depth.tied.again: found 'Rb'")
                .hasMessageContaining("valid: K");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trailing_length: {tied_to: fwhm}|parameters.trailing_length.tied_to: found 'fwhm'; valid: depth_resolution, crater_depth",
                "trailing_length: {tied_to: depth_resolution, ratio: 0}|greater than 0",
                "trailing_length: {tied_to: depth_resolution, start: 3 nm}|valid here: tied_to, ratio",
                "trailing_length: {start: 3 nm, tied: {K: K}}|add each: profile",
                "sputter_rate_ratio: {tied_to: fwhm}|there is no parameter that sputter_rate_ratio"
            })
    void aTieThatCannotBeIsRefused(String entry, String message) {
        assertThatThrownBy(() -> readWith("uncertainty: {", "  " + entry + "\nuncertainty: {"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aCraterDepthThatIsNotListedStaysAtTheCrater() {
        FitConfig config = readWith("  crater_depth: {each: profile, prior: from-data}\n", "");
        FitParameter crater = parameter(config, "crater_depth (K)");
        assertThat(crater.fixed()).isTrue();
        assertThat(crater.start()).isEqualTo(240e-9);
        assertThat(config.unitOf(crater).symbol()).isEqualTo("nm");
    }

    @Test
    void aFixedParameterKeepsItsStart() {
        FitConfig config = readWith("{start: 3 nm, bounds: [0.5 nm, 10 nm]}", "{start: 3 nm, fixed: true}");
        assertThat(parameter(config, "depth_resolution").fixed()).isTrue();
    }

    @Test
    void sensitivitiesAndBackgroundsCanBeListed() {
        FitConfig config = readWith(
                "uncertainty: {",
                "  native_sensitivity: {each: profile, start: 2, scale: log}\n"
                        + "  foreign_background: {start: 0, fixed: true}\nuncertainty: {");
        assertThat(parameter(config, "native_sensitivity (K)").start()).isEqualTo(2.0);
        assertThat(parameter(config, "foreign_background").start()).isZero();
    }

    @Test
    void theFitReplacesTheValuesOfTheExperiment() {
        FitConfig config = read(ExampleText.FIT);
        List<FitParameter> parameters = config.problem().parameters();
        ParameterValues values = new ParameterValues(parameters, new double[] {0.3, 5e-18, 7e-22, 2e-9, 250e-9});
        Experiment experiment = config.problem().model().experimentFor("K", values);
        SiteEnergyLaw law = (SiteEnergyLaw) experiment.species().get(0).law();
        assertThat(law.fermiLevel().distribution()).isEqualTo(new GaussianDistribution(0, 0.3));
        assertThat(law.fermiLevel().vacancyFraction()).isEqualTo(0.10);
        assertThat(law.bulkDiffusivity()).isEqualTo(5e-18);
        assertThat(experiment.species().get(1).law()).isEqualTo(new ConstantDiffusivity(7e-22));
        assertThat(config.sources()
                        .get(0)
                        .experiment()
                        .experiment()
                        .species()
                        .get(1)
                        .law())
                .isEqualTo(new ConstantDiffusivity(4.6e-21));
    }

    @Test
    void whatTheFitDoesNotNameStaysAsInTheExperiment() {
        FitConfig config = read(ExampleText.FIT);
        ParameterValues onlyWidth = new ParameterValues(List.of(parameter(config, "fwhm")), new double[] {0.3});
        Experiment experiment = config.problem().model().experimentFor("K", onlyWidth);
        assertThat(experiment.species().get(1).law()).isEqualTo(new ConstantDiffusivity(4.6e-21));
        assertThat(((SiteEnergyLaw) experiment.species().get(0).law()).bulkDiffusivity())
                .isCloseTo(2.26023e-18, within(1e-23));
    }

    @Test
    void valuesThatNoLawAllowsAreRefusedAsTheFitExpects() {
        FitConfig config = read(ExampleText.FIT);
        ParameterValues impossible = new ParameterValues(List.of(parameter(config, "fwhm")), new double[] {-0.3});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config.problem().model().experimentFor("K", impossible));
    }

    /** An axis from 0 prints the beginning of each interval of 10 s: the first point lies at 5 s of 80 s. */
    @Test
    void pointsLieInTheMiddleOfTheirIntervals() {
        MeasuredProfile profile = read(ExampleText.FIT).problem().profiles().get(0);
        assertThat(profile.points()).isEqualTo(8);
        assertThat(profile.relativeDepth()[0]).isCloseTo(5.0 / 80, ROUNDING);
        assertThat(profile.relativeDepth()[7]).isCloseTo(75.0 / 80, ROUNDING);
        assertThat(profile.excludeSurface()).isEqualTo(3e-9);
        assertThat(profile.nativeSignal().ion()).isEqualTo("Li+");
        assertThat(profile.nativeSignal().counts()[4]).isEqualTo(500.0);
        assertThat(profile.foreignSignal().ion()).isEqualTo("K+");
        assertThat(profile.reference().orElseThrow()[0]).isEqualTo(500.0);
        assertThat(profile.noise()).isEqualTo(NoiseModel.COUNTS);
    }

    @ParameterizedTest
    @CsvSource({"start, 5, 75", "middle, 0, 70", "end, 0, 65"})
    void theMomentThatIsPrintedCanBeSaid(String moment, double first, double last) {
        double[] depths = readWith("sputter_time: 80 s", "sputter_time: 80 s, time_refers_to: " + moment)
                .problem()
                .profiles()
                .get(0)
                .relativeDepth();
        assertThat(depths[0]).isCloseTo(first / 80, ROUNDING);
        assertThat(depths[7]).isCloseTo(last / 80, ROUNDING);
    }

    @Test
    void anAxisThatDoesNotBeginAtZeroPrintsMiddles() {
        assertThat(SputterDepth.usual(0)).isEqualTo(SputterDepth.START);
        assertThat(SputterDepth.usual(0.8192)).isEqualTo(SputterDepth.MIDDLE);
        double[] ends = SputterDepth.END.relativeDepths(new double[] {10, 20, 30}, 30);
        assertThat(ends[0]).isCloseTo(5.0 / 30, ROUNDING);
        assertThat(ends[2]).isCloseTo(25.0 / 30, ROUNDING);
    }

    @Test
    void aDepthAxisNeedsNoSputterTime() {
        Path fit = ExampleText.writeFit(
                folder,
                ExampleText.replaced(
                        ExampleText.FIT, "crater_uncertainty: 2.4 nm, sputter_time: 80 s", "crater_uncertainty: 1 nm"));
        ExampleText.write(
                folder.resolve("k.csv"),
                ExampleText.PROFILE.replace("time_s", "depth_nm").replace("\n0,", "\n1,"));
        double[] depths =
                new FitReader().read(fit, List.of()).problem().profiles().get(0).relativeDepth();
        assertThat(depths[0]).isCloseTo(1.0 / 240, ROUNDING);
        assertThat(depths[7]).isCloseTo(70.0 / 240, ROUNDING);
    }

    @Test
    void ratesAndRatiosAreNoCounts() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(folder.resolve("k.csv"), ExampleText.PROFILE.replace("15,890", "15.4,890.6"));
        assertThat(noise(fit)).isEqualTo(NoiseModel.GAUSSIAN);
        ExampleText.write(folder.resolve("k.csv"), ExampleText.PROFILE.replace("15,890", "15.0004,890.03"));
        assertThat(noise(fit)).isEqualTo(NoiseModel.COUNTS);
        ExampleText.write(
                folder.resolve("fit.yaml"), ExampleText.FIT.replace("    file:", "    noise: gaussian\n    file:"));
        assertThat(noise(fit)).isEqualTo(NoiseModel.GAUSSIAN);
    }

    private static NoiseModel noise(Path fit) {
        return new FitReader().read(fit, List.of()).problem().profiles().get(0).noise();
    }

    @Test
    void pointsWithoutANumberAreLeftOutWithAWarning() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        ExampleText.write(folder.resolve("k.csv"), ExampleText.PROFILE.replace("30,100,", "30,,"));
        FitConfig config = new FitReader().read(fit, List.of());
        assertThat(config.problem().profiles().get(0).points()).isEqualTo(7);
        assertThat(config.warnings()).anyMatch(text -> text.startsWith("K: 1 of 8 points lack a number"));
    }

    @Test
    void everyFileIsHashed() {
        Provenance provenance = read(ExampleText.FIT).provenance();
        assertThat(provenance.configHash()).matches("[0-9a-f]{64}");
        assertThat(provenance.data()).extracting(DataFile::name).containsExactly("experiment.yaml", "k.csv");
        // printf 'abc' | sha256sum, the test vector of FIPS 180-2
        Path abc = ExampleText.write(folder.resolve("abc"), "abc");
        assertThat(DataFile.of("abc", abc).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void settingsOfTheCommandLineReachTheFit() {
        Path fit = ExampleText.writeFit(folder, ExampleText.FIT);
        FitConfig config = new FitReader()
                .read(
                        fit,
                        List.of(
                                ConfigOverride.parse("parameters.fwhm.start=0.31 eV"),
                                ConfigOverride.parse("profiles.0.depth.exclude_surface=6 nm")));
        FitParameter fwhm = parameter(config, "fwhm");
        assertThat(fwhm.start()).isEqualTo(0.31);
        assertThat(config.unitOf(fwhm).symbol()).isEqualTo("eV");
        assertThat(config.problem().profiles().get(0).excludeSurface()).isEqualTo(6e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"covariance", "profile-likelihood"})
    void bothMethodsOfUncertaintyAreRead(String method) {
        assertThat(readWith("method: profile-likelihood", "method: " + method)
                        .problem()
                        .uncertainty()
                        .label())
                .isEqualTo(method);
    }

    @Test
    void theExampleIsValid() {
        FitConfig config = new FitReader().read(Path.of("..", "examples", "lbo", "fit.yaml"), List.of());
        assertThat(config.problem().profiles()).extracting(MeasuredProfile::id).containsExactly("K", "Rb", "Cs");
        assertThat(config.problem().profiles()).allSatisfy(profile -> {
            assertThat(profile.noise()).isEqualTo(NoiseModel.COUNTS);
            assertThat(profile.reference()).isPresent();
            assertThat(profile.relativeDepth()[profile.points() - 1]).isBetween(0.99, 1.0);
        });
        assertThat(config.problem().parameters()).hasSize(9);
        assertThat(config.provenance().data()).hasSize(7);
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void severalReadingsOfACraterAreJoined() {
        FitConfig config = readWith(
                "crater: 240 nm, crater_uncertainty: 2.4 nm",
                "crater: [{depth: 0.24 um, uncertainty: 2 nm}, {depth: 244 nm, uncertainty: 4 nm}]");
        FitParameter crater = parameter(config, "crater_depth (K)");

        // Weights 1 and 1/4: 240.8 nm, and 2/sqrt(1.25) nm.
        assertThat(crater.start() * 1e9).isCloseTo(240.8, within(1e-9));
        assertThat(crater.prior().orElseThrow().mean() * 1e9).isCloseTo(240.8, within(1e-9));
        assertThat(crater.prior().orElseThrow().standardDeviation() * 1e9).isCloseTo(2 / Math.sqrt(1.25), within(1e-9));
        assertThat(config.unitOf(crater).symbol()).isEqualTo("um");
        assertThat(config.warnings()).isEmpty();
        assertThat(config.sources().get(0).readings().orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void readingsThatContradictEachOtherAreToldAndTrustedLess() {
        FitConfig config = readWith("crater: 240 nm,", "crater: [236 nm, 248 nm],");

        assertThat(config.warnings())
                .singleElement()
                .asString()
                .contains("K: The 2 readings of the crater scatter more");
        assertThat(parameter(config, "crater_depth (K)").prior().orElseThrow().standardDeviation() * 1e9)
                .isCloseTo(6, within(1e-9));
    }

    @Test
    void effectsOfTheInstrumentAreReadWithTheirSigns() {
        FitConfig config = readWith("  depth_resolution: {start: 3 nm, bounds: [0.5 nm, 10 nm]}", """
                  depth_resolution: {start: 3 nm}
                  trailing_length: {start: 2 nm, scale: log}
                  leading_length: {start: 5 A, fixed: true}
                  sputter_rate_ratio: {start: 1.1, prior: {mean: 1, relative_sd: 0.1}}
                  native_transient: {start: -20 %}
                  foreign_transient: {start: 0, bounds: [-0.5, 2]}
                  transient_depth: {start: 2 nm}
                """.stripTrailing());
        assertThat(parameter(config, "trailing_length").start()).isCloseTo(2e-9, within(1e-24));
        assertThat(parameter(config, "leading_length").start()).isCloseTo(0.5e-9, within(1e-24));
        assertThat(parameter(config, "native_transient").start()).isEqualTo(-0.2);
        assertThat(parameter(config, "native_transient").lower()).isEqualTo(-1);
        assertThat(parameter(config, "foreign_transient").lower()).isEqualTo(-0.5);
        assertThat(parameter(config, "sputter_rate_ratio").prior()).hasValue(new Prior(1, 0.1));
    }

    @Test
    void deadTimeAndOutliersAreReadForEachProfile() {
        MeasuredProfile profile = readWith(
                        "    reference: B+\n",
                        "    dead_time: {time: 100 us, counting_time: 1 s}\n    outliers: down-weight\n")
                .problem()
                .profiles()
                .get(0);
        MeasuredProfile pulsed = readWith("    reference: B+\n", "    dead_time: {pulses: 20000}\n")
                .problem()
                .profiles()
                .get(0);
        MeasuredProfile plain = read(ExampleText.FIT).problem().profiles().get(0);

        assertThat(profile.treatment().countLimit()).isCloseTo(10_000, within(1e-9));
        assertThat(profile.treatment().downWeightOutliers()).isTrue();
        assertThat(pulsed.treatment().countLimit()).isEqualTo(40_000);
        assertThat(plain.treatment()).isEqualTo(DataTreatment.PLAIN);
    }
}

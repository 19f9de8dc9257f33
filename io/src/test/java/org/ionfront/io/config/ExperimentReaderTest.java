package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.OutputRequests;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentReaderTest {
    private static final String STAGE = "{ion: K+, drive: {current_density: 2.0e-3 A/m^2}, duration: 1.1e5 s}";

    @TempDir
    private Path folder;

    private Experiment read(String text) {
        return config(text).experiment();
    }

    private ExperimentConfig config(String text) {
        return new ExperimentReader().read(ExampleText.write(folder.resolve("experiment.yaml"), text), List.of());
    }

    private Experiment readWith(String part, String replacement) {
        return read(ExampleText.replaced(ExampleText.EXPERIMENT, part, replacement));
    }

    private static PiecewiseLinear current(Stage stage) {
        return ((Drive.Current) stage.drive()).trace();
    }

    @Test
    void everyValueOfTheExampleArrives() {
        Experiment experiment = read(ExampleText.EXPERIMENT);
        assertThat(experiment.sample().thickness()).isEqualTo(6.0e-4);
        assertThat(experiment.sample().temperature()).isEqualTo(343.15);
        assertThat(experiment.sample().relativePermittivity()).isEqualTo(8.0);
        assertThat(experiment.species()).hasSize(2);
        assertThat(experiment.species().get(0).ion().symbol()).isEqualTo("Li+");
        assertThat(experiment.species().get(0).initialDensity()).isEqualTo(1.38e28);
        SiteEnergyLaw law = (SiteEnergyLaw) experiment.species().get(0).law();
        assertThat(law.fermiLevel().distribution()).isEqualTo(new GaussianDistribution(0, 0.25));
        assertThat(law.fermiLevel().vacancyFraction()).isEqualTo(0.10);
        assertThat(experiment.species().get(1).initialDensity()).isZero();
        assertThat(experiment.species().get(1).law()).isEqualTo(new ConstantDiffusivity(4.6e-21));
        Stage stage = experiment.protocol().get(0);
        assertThat(stage.ion().orElseThrow().symbol()).isEqualTo("K+");
        assertThat(stage.duration()).isEqualTo(1.1e5);
        assertThat(current(stage).at(5e4)).isEqualTo(2.0e-3);
        assertThat(experiment.back()).isEqualTo(BackCondition.OUTFLOW);
        assertThat(experiment.accuracy()).isEqualTo(Experiment.DEFAULT_ACCURACY);
        assertThat(experiment.output().times()).isEmpty();
    }

    /** sigma = n e^2 D/kT by hand: 1.69e-7 x 1.380649e-23 x 343.15 / (1.38e28 x 1.602176634e-19^2) = 2.26023e-18. */
    @Test
    void theBulkDiffusivityFollowsFromTheConductivity() {
        SiteEnergyLaw law =
                (SiteEnergyLaw) read(ExampleText.EXPERIMENT).species().get(0).law();
        assertThat(law.bulkDiffusivity()).isCloseTo(2.26023e-18, within(1e-23));
    }

    @Test
    void theBulkDiffusivityCanBeGivenItself() {
        Experiment experiment = readWith("dc_conductivity: 1.69e-7 S/m", "bulk_diffusivity: 2.3e-14 cm^2/s");
        SiteEnergyLaw law = (SiteEnergyLaw) experiment.species().get(0).law();
        assertThat(law.bulkDiffusivity()).isEqualTo(2.3e-18);
    }

    @Test
    void jsonWithTheSameKeysIsTheSameExperimentWithTheSameHash() {
        String json = """
                {"transport": "nernst-planck-poisson",
                 "sample": {"thickness": "0.60 mm", "temperature": "343.15 K", "relative_permittivity": 8.0},
                 "native": {"ion": "Li+", "bulk_density": "1.38e28 1/m^3", "diffusion": {
                   "law": "site-energy-distribution", "distribution": {"shape": "gaussian", "fwhm": "250 meV"},
                   "vacancy_fraction": 0.10, "filling": "step", "dc_conductivity": "1.69e-7 S/m"}},
                 "foreign": [{"ion": "K+", "diffusion": {"law": "constant", "diffusivity": "4.6e-21 m^2/s"}}],
                 "protocol": [{"ion": "K+", "drive": {"current_density": "2.0e-3 A/m^2"}, "duration": "1.1e5 s"}]}
                """;
        ExperimentConfig fromJson =
                new ExperimentReader().read(ExampleText.write(folder.resolve("experiment.JSON"), json), List.of());
        ExperimentConfig fromYaml = config(ExampleText.EXPERIMENT);
        assertThat(fromJson.experiment().sample())
                .isEqualTo(fromYaml.experiment().sample());
        assertThat(fromJson.experiment().species().get(1))
                .isEqualTo(fromYaml.experiment().species().get(1));
        assertThat(fromJson.provenance().configHash())
                .isEqualTo(fromYaml.provenance().configHash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void commentsAndLayoutDoNotChangeTheHashAndValuesDo() {
        String hash = config(ExampleText.EXPERIMENT).provenance().configHash();
        assertThat(config("# another comment\n" + ExampleText.EXPERIMENT)
                        .provenance()
                        .configHash())
                .isEqualTo(hash);
        assertThat(config(ExampleText.EXPERIMENT.replace("250 meV", "251 meV"))
                        .provenance()
                        .configHash())
                .isNotEqualTo(hash);
    }

    @Test
    void settingsOfTheCommandLineReplaceValuesAndReachTheHash() {
        Path file = ExampleText.write(folder.resolve("experiment.yaml"), ExampleText.EXPERIMENT);
        ExperimentConfig changed = new ExperimentReader()
                .read(
                        file,
                        List.of(
                                ConfigOverride.parse("sample.thickness = 0.5 mm"),
                                ConfigOverride.parse("protocol.0.duration=2 h"),
                                ConfigOverride.parse("output.times=[1 h, 90 min]"),
                                ConfigOverride.parse("accuracy=1e-3"),
                                ConfigOverride.parse("sample.thickness=0.4 mm")));
        assertThat(changed.experiment().sample().thickness()).isEqualTo(4e-4);
        assertThat(changed.experiment().duration()).isEqualTo(7200);
        assertThat(changed.experiment().output().times()).containsExactly(3600.0, 5400.0);
        assertThat(changed.experiment().accuracy()).isEqualTo(1e-3);
        assertThat(changed.provenance().configHash())
                .isNotEqualTo(config(ExampleText.EXPERIMENT).provenance().configHash());
        assertThat(changed.settings()).contains(new Setting("protocol.0.duration", "2 h"));
    }

    @ParameterizedTest
    @CsvSource({"Li+, 1", "K+, 1", "Ca2+, 2", "6Li+, 1", "NH4+, 1", "H3O+, 1", "Al3+, 3"})
    void theChargeIsReadFromTheLabel(String label, int valence) {
        Experiment experiment =
                read(ExampleText.EXPERIMENT.replace("Li+", "Na+").replace("K+", label));
        assertThat(experiment.species().get(1).ion().valence()).isEqualTo(valence);
    }

    @Test
    void aCurrentIsDividedByTheArea() {
        Experiment experiment = read(ExampleText.EXPERIMENT
                .replace("relative_permittivity: 8.0", "relative_permittivity: 8.0, area: 0.4 cm^2")
                .replace("current_density: 2.0e-3 A/m^2", "current: 20 nA"));
        assertThat(current(experiment.protocol().get(0)).at(0)).isCloseTo(5e-4, within(1e-18));
    }

    @Test
    void aSurfacePotentialIsConstantOrATrace() {
        Experiment constant = readWith("current_density: 2.0e-3 A/m^2", "surface_potential: 8 V");
        assertThat(constant.protocol().get(0).drive())
                .isInstanceOfSatisfying(
                        Drive.SurfacePotential.class,
                        drive -> assertThat(drive.trace().at(7)).isEqualTo(8.0));
        ExampleText.write(folder.resolve("u.csv"), "time [h];surface potential [kV]\n0;0\n40;0,01\n");
        Experiment traced = readWith("current_density: 2.0e-3 A/m^2", "surface_potential: u.csv");
        assertThat(traced.protocol().get(0).drive())
                .isInstanceOfSatisfying(
                        Drive.SurfacePotential.class,
                        drive -> assertThat(drive.trace().at(72000)).isCloseTo(5.0, within(1e-14)));
    }

    @Test
    void aTraceIsFoundBesideTheConfigurationAndHashed() {
        ExampleText.write(folder.resolve("trace.csv"), ExampleText.TRACE);
        ExperimentConfig config = config(ExampleText.replaced(
                ExampleText.EXPERIMENT, "current_density: 2.0e-3 A/m^2", "current_trace: trace.csv"));
        PiecewiseLinear trace = current(config.experiment().protocol().get(0));
        assertThat(trace.size()).isEqualTo(3);
        assertThat(trace.at(30000)).isCloseTo(3.5e-4, within(1e-18));
        assertThat(config.provenance().data()).hasSize(1);
        assertThat(config.provenance().data().get(0).name()).isEqualTo("trace.csv");
        assertThat(config.provenance().data().get(0).sha256()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time_s,current_density_A_m2\n0,2e-3\n120000,2e-3\n",
                "time [min],j (nA/cm^2)\n0,200\n2000,200\n",
                "t (h)\tj [uA/cm2]\n0\t0,2\n40\t0,2\n",
                "\"time_d\",\"note\",\"beam_mA_m2\"\r\n0,x,2\r\n\r\n2,y,2\r\n",
                "\uFEFFtime_s;current_nA\n0;80\n2e5;80\n"
            })
    void tracesComeInTheUnitsOfTheirHeaders(String trace) {
        ExampleText.write(folder.resolve("trace.csv"), trace);
        Experiment experiment = read(ExampleText.EXPERIMENT
                .replace("relative_permittivity: 8.0", "relative_permittivity: 8.0, area: 0.4 cm^2")
                .replace("current_density: 2.0e-3 A/m^2", "current_trace: trace.csv"));
        assertThat(current(experiment.protocol().get(0)).at(1e5)).isCloseTo(2e-3, within(1e-17));
    }

    @Test
    void severalNativeIonsAndStagesAreRead() {
        String text = """
                sample: {thickness: 0.60 mm, temperature: 70 degC, relative_permittivity: 8.0}
                native:
                  - {ion: Na+, bulk_density: 6e27 1/m^3, diffusion: {law: constant, diffusivity: 1e-18 m^2/s}}
                  - {ion: Ca2+, bulk_density: 4e27 1/m^3, diffusion: {law: constant, diffusivity: 1e-20 m^2/s}}
                foreign:
                  - {ion: K+, diffusion: {law: constant, diffusivity: 1e-20 m^2/s}}
                  - {ion: Cs+, diffusion: {law: constant, diffusivity: 1e-21 m^2/s}}
                protocol:
                  - {ion: K+, drive: {current_density: 200 nA/cm^2}, duration: 10 h}
                  - {ion: Cs+, drive: {current_density: 100 nA/cm^2}, duration: 5 h}
                back: selective
                front: attached
                accuracy: 0.1 %
                """;
        Experiment experiment = read(text);
        assertThat(experiment.species()).hasSize(4);
        assertThat(experiment.backgroundDensity()).isEqualTo(1.4e28);
        assertThat(experiment.duration()).isEqualTo(54000);
        assertThat(experiment.back()).isEqualTo(BackCondition.SELECTIVE);
        assertThat(experiment.accuracy()).isEqualTo(1e-3);
        assertThat(experiment.sample().temperature()).isEqualTo(343.15);
    }

    @Test
    void theEquationsOfTransportCanBeChosen() {
        String text = ExampleText.EXPERIMENT.replace("transport: nernst-planck-poisson", "transport: electroneutral");
        ExperimentConfig chosen = config(text);
        assertThat(chosen.experiment().model()).isEqualTo(TransportModel.ELECTRONEUTRAL);
        assertThat(chosen.physics()).containsEntry("transport", "electroneutral");
        assertThat(config(ExampleText.EXPERIMENT).experiment().model()).isEqualTo(TransportModel.NERNST_PLANCK_POISSON);
    }

    @Test
    void regionsHaveAPermittivityOfTheirOwn() {
        Sample sample = readWith(
                        "relative_permittivity: 8.0}",
                        "relative_permittivity: 8.0, regions: [{from: 0 nm, to: 0.2 um, relative_permittivity: 12},"
                                + " {from: 200 nm, to: 0.6 mm, relative_permittivity: 4}]}")
                .sample();
        assertThat(sample.regions()).containsExactly(new Region(0, 2e-7, 12), new Region(2e-7, 6e-4, 4));
    }

    @Test
    void theThermodynamicFactorIsASwitch() {
        ExperimentConfig on = config(
                ExampleText.replaced(ExampleText.EXPERIMENT, "transport:", "thermodynamic_factor: on\ntransport:"));
        assertThat(on.experiment().thermodynamicFactor()).isTrue();
        assertThat(on.physics()).containsEntry("thermodynamic_factor", "on");
        assertThat(readWith("transport:", "thermodynamic_factor: off\ntransport:")
                        .thermodynamicFactor())
                .isFalse();
    }

    @Test
    void aPartOfTheNativeIonsMayBeImmobile() {
        ExperimentConfig config =
                config(ExampleText.replaced(ExampleText.EXPERIMENT, "filling: step", "immobile_fraction: 3 %"));
        SiteEnergyLaw law = (SiteEnergyLaw) config.experiment().species().get(0).law();
        assertThat(law.immobileFraction()).isEqualTo(0.03);
        assertThat(config.physics()).containsEntry("immobile_native_fraction", "0.03");
    }

    @Test
    void thePhysicsIsStatedInFull() {
        assertThat(config(ExampleText.EXPERIMENT).physics())
                .containsEntry("transport", "nernst-planck-poisson")
                .containsEntry("filling", "step")
                .containsEntry("thermodynamic_factor", "off")
                .containsEntry("immobile_native_fraction", "0")
                .containsEntry("haven_ratio", "0.5")
                .containsEntry("back", "outflow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lbo/experiment_K.yaml",
                "lbo/experiment_Rb.yaml",
                "lbo-a/experiment.yaml",
                "lbo-a-8V/experiment.yaml",
                "double-cait/experiment.yaml",
                "rest-after-beam/experiment.yaml",
                "proton-substitution/experiment.yaml",
                "poling-blocking/experiment.yaml",
                "poling-open/experiment.yaml",
                "interdiffusion/experiment.yaml",
                "electroneutral/experiment.yaml"
            })
    void theExamplesAreValid(String name) {
        Path file = Path.of("..", "examples").resolve(name);
        assertThat(new ExperimentReader().read(file, List.of()).experiment().protocol())
                .isNotEmpty();
    }

    @Test
    void readsABeamWithItsOwnSpreadAndWithTheDefault() {
        Drive.Beam beam = (Drive.Beam) protocol("{ion: K+, drive: {beam: {current_density: 3 nA/cm^2,"
                        + " repelling_potential: 40 V, energy_width: 150 mV}}, duration: 1 h}")
                .get(0)
                .drive();
        assertThat(beam).isEqualTo(new Drive.Beam(3e-5, 40, 0.15));
        Drive.Beam plain = (Drive.Beam) protocol(
                        "{ion: K+, drive: {beam: {current_density: 3 nA/cm^2, repelling_potential: 40 V}}, duration: 1 h}")
                .get(0)
                .drive();
        assertThat(plain.energyWidth()).isEqualTo(0.2);
    }

    @Test
    void aRestNeedsNoIonAndANativeIonMayArrive() {
        List<Stage> stages =
                protocol(STAGE + "\n  - {drive: rest, duration: 1 h}\n  - {drive: {rest: true}, duration: 1 h}"
                        + "\n  - {ion: Li+, drive: {current_density: 1 nA/cm^2}, duration: 1 h}");
        assertThat(stages.get(1).drive()).isEqualTo(new Drive.Rest());
        assertThat(stages.get(1).ion()).isEmpty();
        assertThat(stages.get(2).drive()).isEqualTo(new Drive.Rest());
        assertThat(stages.get(3).ion().orElseThrow().symbol()).isEqualTo("Li+");
    }

    @Test
    void aStageMayHaveItsOwnFrontAndLaws() {
        List<Stage> stages = protocol(STAGE
                + "\n  - {ion: K+, front: open, drive: {surface_potential: -3 V}, duration: 1 h, diffusion: {K+: {law:"
                + " site-energy-distribution, distribution: {shape: gaussian, fwhm: 0.2 eV}, vacancy_fraction: 0.1,"
                + " bulk_diffusivity: 2e-20 m^2/s}}}");
        Stage second = stages.get(1);
        assertThat(second.front()).contains(FrontMode.OPEN);
        Ion potassium = second.ion().orElseThrow();
        assertThat(second.laws()).containsOnlyKeys(potassium);
        double[] pure = {0, 1};
        assertThat(second.laws().get(potassium).evaluate(pure, 1, new double[2]))
                .isCloseTo(2e-20, within(1e-26));
        assertThat(stages.get(0).front()).isEmpty();
    }

    @Test
    void readsProfilesAtDosesAndDepths() {
        OutputRequests output = readWith(
                        "transport:",
                        "output: {times: [1 h], doses: [5 mC/cm^2, 100 C/m^2], depths: [20 nm, 0.1 um]}\ntransport:")
                .output();
        assertThat(output.times()).containsExactly(3600.0);
        assertThat(output.doses()).containsExactly(50.0, 100.0);
        assertThat(output.depths()).containsExactly(2e-8, 1e-7);
    }

    private List<Stage> protocol(String stages) {
        return readWith(STAGE, stages).protocol();
    }
}

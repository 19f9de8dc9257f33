package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ionfront.io.InputException;
import org.ionfront.material.defect.DefectLaw;
import org.ionfront.material.energy.BoxDistribution;
import org.ionfront.material.energy.ExponentialTailDistribution;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.hopping.HighFieldLaw;
import org.ionfront.material.hopping.HoppingLaw;
import org.ionfront.material.hopping.UniformLaw;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diffusion laws as users write them. */
class LawReaderTest {
    private static final String NATIVE_LAW = "(?s)    law: site-energy.*?dc_conductivity: 1.69e-7 S/m\n";
    private static final double KT = PhysicalConstants.BOLTZMANN_EV * 343.15;

    @TempDir
    private Path folder;

    private ExperimentConfig config(String text) {
        return new ExperimentReader().read(ExampleText.write(folder.resolve("experiment.yaml"), text), List.of());
    }

    /** The law of the native ion, written on one line. */
    private DiffusivityLaw law(String diffusion) {
        String text = ExampleText.EXPERIMENT
                .replaceFirst(NATIVE_LAW, "")
                .replaceFirst("diffusion:\n", "diffusion: {" + diffusion + "}\n");
        return config(text).experiment().species().get(0).law();
    }

    private SiteEnergyLaw glass(String distribution, String more) {
        return (SiteEnergyLaw) law(
                "law: site-energy-distribution, distribution: {" + distribution + "}, vacancy_fraction: 10 %, " + more);
    }

    private UniformLaw uniform(String diffusion) {
        return (UniformLaw) law(diffusion);
    }

    @Test
    void everyShapeIsRead() {
        String bulk = "bulk_diffusivity: 1e-18 m^2/s";
        assertThat(glass("shape: gaussian, fwhm: 250 meV", bulk).fermiLevel().distribution())
                .isEqualTo(new GaussianDistribution(0, 0.25));
        assertThat(glass("shape: box, fwhm: 0.3 eV", bulk).fermiLevel().distribution())
                .isEqualTo(new BoxDistribution(0.3));
        assertThat(glass("shape: exponential-tail, fwhm: 100 meV", bulk)
                        .fermiLevel()
                        .distribution())
                .isEqualTo(new ExponentialTailDistribution(0.1));
        assertThat(glass("shape: exponential-tail, decay_energy: 0.1 eV", bulk)
                        .fermiLevel()
                        .distribution())
                .isEqualTo(ExponentialTailDistribution.ofDecayEnergy(0.1));
        String components = "shape: mixture, components: [{weight: 1, centre: -0.1 eV, fwhm: 100 meV},"
                + " {weight: 60 %, centre: 0 eV, fwhm: 9.6485 kJ/mol}]";
        SiteEnergyLaw mixture = glass(components, bulk);
        assertThat(mixture.parameterNames()).contains("weight_1", "centre_1", "fwhm_2", "bulk_diffusivity");
        // 96.4853 kJ/mol is 1 eV per particle.
        assertThat(mixture.parameterValues()[5]).isCloseTo(0.1, within(1e-6));
        SiteEnergyLaw stretched = glass(components + ", fwhm: 200 meV", bulk);
        assertThat(stretched.parameterNames()).containsExactly("fwhm", "bulk_diffusivity");
        assertThat(stretched.fermiLevel().distribution().fullWidth()).isEqualTo(0.2);
    }

    @Test
    void aTableOfSiteEnergiesIsReadAndNoted() {
        ExampleText.write(folder.resolve("sed.csv"), "# own\nE [meV],sites\n-100,0\n0,2\n100,0\n");
        String text =
                ExampleText.EXPERIMENT.replace("shape: gaussian, fwhm: 250 meV", "shape: tabulated, file: sed.csv");
        ExperimentConfig config = config(text);
        SiteEnergyLaw law = (SiteEnergyLaw) config.experiment().species().get(0).law();
        assertThat(law.fermiLevel().distribution().fullWidth()).isCloseTo(0.1, within(1e-12));
        assertThat(law.parameterNames()).containsExactly("bulk_diffusivity");
        assertThat(config.provenance().data()).extracting(DataFile::name).containsExactly("sed.csv");
        assertThat(config.provenance().data().get(0).sha256()).hasSize(64);
        SiteEnergyLaw wider = glass("shape: tabulated, file: sed.csv, fwhm: 0.3 eV", "bulk_diffusivity: 1e-18 m^2/s");
        assertThat(wider.parameterNames()).containsExactly("fwhm", "bulk_diffusivity");
    }

    @Test
    void theScaleIsFixedInThreeWays() {
        String shape = "shape: gaussian, fwhm: 250 meV";
        SiteEnergyLaw activated = glass(shape, "bulk_diffusivity: 2e-18 m^2/s, activation_energy: 0.6 eV");
        assertThat(activated.parametersOfItsTemperature()).isEmpty();
        assertThat(activated.bulkDiffusivity()).isCloseTo(2e-18, within(1e-32));
        assertThat(activated.at(400).bulkDiffusivity())
                .isCloseTo(2e-18 * Math.exp(0.6 / KT * (1 - 343.15 / 400)), within(1e-28));
        SiteEnergyLaw path = glass(shape, "prefactor: 1e-6 m^2/s, path_energy: 0.9 eV");
        double level = 0.25 / 2.3548200450309493 * 1.3351777361189365;
        assertThat(path.bulkDiffusivity()).isCloseTo(1e-6 * Math.exp(-(0.9 - level) / KT), within(1e-28));
        SiteEnergyLaw conductivity = glass(shape, "dc_conductivity: 1.69e-7 S/m");
        assertThat(conductivity.parametersOfItsTemperature()).containsExactly("bulk_diffusivity");
    }

    @Test
    void fermiDiracFillingIsAtTheTemperatureOfTheSampleAndTold() {
        ExperimentConfig config = config(ExampleText.EXPERIMENT.replace("filling: step", "filling: fermi-dirac"));
        SiteEnergyLaw law = (SiteEnergyLaw) config.experiment().species().get(0).law();
        assertThat(law.fermiLevel().filling().label()).isEqualTo("fermi-dirac");
        assertThat(law.fermiLevel().bulkEnergy()).isBetween(0.158, 0.159);
        assertThat(config.physics()).containsEntry("filling", "fermi-dirac");
    }

    /** The temperature of the sample is 343.15 K. */
    @Test
    void arrheniusByPrefactorValueOrConductivity() {
        UniformLaw prefactor = uniform("law: arrhenius, prefactor: 1e-6 m^2/s, activation_energy: 0.6 eV");
        assertThat(prefactor.diffusivity()).isCloseTo(1e-6 * Math.exp(-0.6 / KT), within(1e-27));
        UniformLaw value = uniform("law: arrhenius, diffusivity: 3e-14 cm^2/s, activation_energy: 57.8912 kJ/mol");
        assertThat(value.diffusivity()).isCloseTo(3e-18, within(1e-32));
        assertThat(value.apparentActivationEnergy()).isCloseTo(0.6, within(1e-6));
        UniformLaw sigma = uniform("law: arrhenius, dc_conductivity: 1.69e-7 S/m, activation_energy: 0.6 eV");
        assertThat(sigma.diffusivity()).isCloseTo(2.26023e-18, within(1e-23));
        UniformLaw light = uniform("law: arrhenius, diffusivity: 3e-18 m^2/s, activation_energy: 0.6 eV,"
                + " isotope: {mass: 6.0151 u, reference_mass: 7.0160 g/mol}");
        assertThat(light.diffusivity()).isCloseTo(3e-18 * Math.sqrt(7.0160 / 6.0151), within(1e-27));
    }

    @Test
    void hoppingDefectsPhononsAndFields() {
        String jump = "hop_distance: 3 Å, attempt_frequency: 10 THz";
        HoppingLaw hopping = (HoppingLaw) law("law: hopping, " + jump
                + ", jump_energy: 30 kJ/mol, vacancy_energy: 20 kJ/mol, vacancy_density: 6.9e27 1/m^3,"
                + " correlation_factor: 0.78, haven_ratio: 0.5, dimensions: 2");
        assertThat(hopping.vacanciesPerIon()).isCloseTo(0.5 * Math.exp(-0.207285393 / KT), within(1e-9));
        assertThat(hopping.apparentActivationEnergy()).isCloseTo(0.518213, within(1e-6));
        DefectLaw frenkel = (DefectLaw)
                law(
                        "law: interstitial, " + jump + ", migration_energy: 0.3 eV, defects:"
                                + " {kind: frenkel, lattice_sites: 1e28 1/m^3, interstitial_sites: 1e28 1/m^3, formation_energy: 1 eV}");
        assertThat(frenkel.apparentActivationEnergy()).isCloseTo(0.8, within(1e-12));
        DefectLaw schottky = (DefectLaw) law("law: vacancy, " + jump + ", migration_energy: 0.3 eV, defects: {kind:"
                + " schottky, cation_sites: 2e28 1/m^3, anion_sites: 1e28 1/m^3, cations_per_anion: 2,"
                + " formation_energy: 1.8 eV, formation_entropy: 3}");
        assertThat(schottky.apparentActivationEnergy()).isCloseTo(0.9, within(1e-12));
        DefectLaw poor = (DefectLaw) law("law: vacancy, " + jump + ", migration_energy: 0.35 eV, defects: {kind:"
                + " reservoir, lattice_sites: 1e28 1/m^3, interstitial_sites: 1e28 1/m^3, vacancy_energy: 1.6 eV,"
                + " interstitial_energy: 0.5 eV, chemical_potential: -1 eV}");
        assertThat(poor.apparentActivationEnergy()).isCloseTo(0.95, within(1e-12));
        UniformLaw phonon = uniform("law: phonon-assisted, prefactor: 1e-7 m^2/s, activation_energy: 0.4 eV,"
                + " mode_coupling: 0.2 eV/Å, mode_energy: 10 meV, mode_mass: 16 u, statistics: classical");
        assertThat(phonon.diffusivity()).isCloseTo(1e-7 * Math.exp(-(0.4 - 0.05225199107) / KT), within(1e-18));
        HighFieldLaw field = (HighFieldLaw) law("law: high-field, prefactor: 1e-7 m^2/s, activation_energy: 0.5 eV,"
                + " hop_distance: 0.4 nm, field: 0.5 V/nm");
        assertThat(field.enhancement()).isGreaterThan(4);
    }

    @Test
    void aTableOfDiffusivitiesByFractionOrDensity() {
        ExampleText.write(folder.resolve("d.csv"), "fraction,D [m^2/s]\n0.01,1e-22\n0.1,1e-20\n1.05,1e-18\n");
        double[] tenth = {0.1, 0.9};
        assertThat(law("law: tabulated, file: d.csv").valueAt(tenth, 0)).isCloseTo(1e-20, within(1e-33));
        ExampleText.write(folder.resolve("n.csv"), "n [1/cm^3];D [cm^2/s]\n1,38e21;1e-16\n1,4e22;1e-14\n");
        assertThat(law("law: tabulated, file: n.csv").valueAt(tenth, 0)).isCloseTo(1e-20, within(1e-33));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "law: tabulated, file: none.csv | native.diffusion.file: the table",
                "law: arrhenius, activation_energy: 0.6 eV | one of these keys is missing: prefactor, diffusivity, dc_cond",
                "law: arrhenius, prefactor: 1e-6 m^2/s, activation_energy: 0 eV | must be greater than 0",
                "law: arrhenius, prefactor: 1e-6 m^2/s, activation_energy: 60 eV | beyond the range of numbers",
                "law: arrhenius, prefactor: 1e-6 m^2/s, energy: 1 eV | unknown key; valid here: law, prefactor, diffusivity",
                "law: defect | found 'defect'; valid: site-energy-distribution, vacancy, interstitial",
                "law: vacancy, defects: {kind: frenkl} | (did you mean 'frenkel'?); valid: frenkel, schottky, reservoir",
                "law: high-field, prefactor: 1 m^2/s, activation_energy: 0.5 eV, hop_distance: 4 nm, field: 1 V/nm"
                        + " | work of 2.0 eV on the way to the barrier; the law holds for less than the barrier, 0.5 eV",
                "law: hopping, hop_distance: 3 nm, attempt_frequency: 1 s, jump_energy: 1 eV, vacancy_energy: 1 eV"
                        + " | 's' is a time; a frequency is needed: THz, Hz, 1/s",
                "law: hopping, hop_distance: 3 nm, attempt_frequency: 1 THz, jump_energy: 1 eV, vacancy_energy: 0 eV,"
                        + " vacancy_ratio: 3 | 3.0 vacancies per ion; the law holds for at most one",
                "law: hopping, hop_distance: 3 nm, attempt_frequency: 1 THz, jump_energy: 1 eV, vacancy_energy: 0 eV,"
                        + " vacancy_ratio: 1, dimensions: 4 | found '4'; valid: 1 to 3",
                "law: hopping, hop_distance: 3 nm, attempt_frequency: 1 THz, jump_energy: 1 eV, vacancy_energy: 0 eV,"
                        + " vacancy_ratio: 1, correlation_factor: 2 | the correlation factor must lie above 0 to 1"
            })
    void whatIsWrongIsSaid(String diffusion, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> law(diffusion))
                .withMessageContaining(message)
                .withMessageContaining("experiment.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shape: mixture, components: [] | found an empty list",
                "shape: mixture, components: [{weight: 0, centre: 0 eV, fwhm: 1 eV}] | must be greater than 0",
                "shape: box | the key 'fwhm' is missing",
                "shape: box, fwhm: 0 eV | Sites of one energy are the law arrhenius",
                "shape: gaussian, fwhm: 1 eV, decay_energy: 1 eV | unknown key; valid here: shape, fwhm",
                "shape: exponential-tail | one of these keys is missing: fwhm, decay_energy",
                "shape: tabulated, file: sed.csv | there are no sites between 0.0 and 3.0 eV"
            })
    void whatIsWrongWithADistributionIsSaid(String distribution, String message) {
        ExampleText.write(folder.resolve("sed.csv"), "E_eV,sites\n0,1\n1,0\n2,0\n3,1\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> glass(distribution, "bulk_diffusivity: 1e-18 m^2/s"))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefactor: 1e-6 m^2/s | the key 'path_energy' is missing",
                "prefactor: 1e-6 m^2/s, activation_energy: 1 eV | with prefactor it is path_energy",
                "bulk_diffusivity: 1e-18 m^2/s, path_energy: 1 eV | with bulk_diffusivity it is activation_energy",
                "bulk_diffusivity: 1e-18 m^2/s, prefactor: 1 m^2/s | only one of them can hold"
            })
    void whatIsWrongWithAScaleIsSaid(String scale, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> glass("shape: gaussian, fwhm: 250 meV", scale))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fraction,D\\n1,1e-18\\n2,1e-18 | no column with the unit of a diffusivity",
                "w,u,D [m^2/s]\\n0.5,0.5,1e-18 | found 3 columns",
                "w,D [m^2/s]\\n0.5,1e-18 | needs two points or more",
                "w,D [m^2/s]\\n0.5,1e-18\\n0.4,1e-18 | point 2 has the fraction 0.4; fractions must be positive and increase"
            })
    void whatIsWrongWithATableIsSaid(String table, String message) {
        ExampleText.write(folder.resolve("d.csv"), table.replace("\\n", "\n"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> law("law: tabulated, file: d.csv"))
                .withMessageContaining("d.csv")
                .withMessageContaining(message);
    }
}

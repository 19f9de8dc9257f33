package org.ionfront.material.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.hopping.Correlation;
import org.ionfront.material.hopping.Jump;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectLawTest {
    private static final double K = PhysicalConstants.BOLTZMANN_EV;

    private static DefectLaw law(
            Mechanism mechanism, DefectEquilibrium equilibrium, double barrier, double temperature) {
        return new DefectLaw(
                mechanism, equilibrium, new Jump(3e-10, 1e13, barrier, 3), Correlation.NONE, 1e28, temperature);
    }

    /** N = 1e28 1/m^3, G = 1 eV, 500 K: 1e28 exp(-1/(2 k 500)), Python. */
    @Test
    void frenkelPairs() {
        FrenkelDefects pairs = new FrenkelDefects(1e28, 1e28, 1, 0, 0);
        double vacancies = pairs.density(Mechanism.VACANCY, 500).density();
        assertThat(vacancies).isCloseTo(9.124767652587097e22, within(1e10));
        assertThat(pairs.density(Mechanism.INTERSTITIAL, 500).density()).isCloseTo(vacancies, within(1e9));
        // An entropy of 2 k makes e times as many.
        assertThat(new FrenkelDefects(1e28, 1e28, 1, 2, 0)
                        .density(Mechanism.VACANCY, 500)
                        .density())
                .isCloseTo(Math.E * vacancies, within(1e10));
    }

    @ParameterizedTest
    @CsvSource({"0", "1e20", "9e22", "-9e22", "1e26", "-1e26"})
    void dopantsShiftTheBalanceAndNotTheProduct(double excess) {
        FrenkelDefects pairs = new FrenkelDefects(1e28, 2e28, 1, 0, excess);
        double vacancies = pairs.density(Mechanism.VACANCY, 500).density();
        double interstitials = pairs.density(Mechanism.INTERSTITIAL, 500).density();
        double product = 2e56 * Math.exp(-1 / (K * 500));
        assertThat(vacancies * interstitials).isCloseTo(product, within(1e-13 * product));
        assertThat(vacancies - interstitials).isCloseTo(excess, within(1e-12 * (vacancies + interstitials)));
    }

    /** N_Li 2e28, N_S 1e28 1/m^3, G 2 eV, 500 K: (N_Li^2 N_S/4)^(1/3) exp(-2/(3 k 500)), Python. */
    @Test
    void schottkyDefectsOfLithiumSulfide() {
        SchottkyDefects sulfide = new SchottkyDefects(2e28, 1e28, 2, 2, 0);
        assertThat(sulfide.anionVacancies(500)).isCloseTo(1.906758771380335e21, within(1e9));
        double lithium = sulfide.density(Mechanism.VACANCY, 500).density();
        assertThat(lithium).isCloseTo(2 * 1.906758771380335e21, within(2e9));
        double product = 4e56 * 1e28 * Math.exp(-2 / (K * 500));
        assertThat(lithium * lithium * sulfide.anionVacancies(500)).isCloseTo(product, within(1e-12 * product));
    }

    /** A pure material: E_m + H/2 with Frenkel, E_m + H/3 with Schottky defects of Li2S; E_m with many dopants. */
    @Test
    void theActivationEnergyHasAShareOfTheFormationEnergy() {
        FrenkelDefects pairs = new FrenkelDefects(1e28, 1e28, 1, 0, 0);
        assertThat(law(Mechanism.VACANCY, pairs, 0.35, 500).apparentActivationEnergy())
                .isCloseTo(0.35 + 0.5, within(1e-12));
        SchottkyDefects sulfide = new SchottkyDefects(2e28, 1e28, 2, 2, 0);
        assertThat(law(Mechanism.VACANCY, sulfide, 0.35, 500).apparentActivationEnergy())
                .isCloseTo(0.35 + 2.0 / 3, within(1e-12));
        FrenkelDefects doped = new FrenkelDefects(1e28, 1e28, 1, 0, 1e26);
        assertThat(law(Mechanism.VACANCY, doped, 0.35, 500).apparentActivationEnergy())
                .isCloseTo(0.35, within(1e-6));
        assertThat(law(Mechanism.INTERSTITIAL, doped, 0.35, 500).apparentActivationEnergy())
                .isCloseTo(1.35, within(1e-6));
    }

    /**
     * The hypothetical oxide of the textbook chapter: interstitial ions 0.50 and vacancies 1.60 eV where lithium is plenty, 1.50 and
     * 0.60 eV where its chemical potential is 1 eV lower; barriers 0.20 and 0.35 eV; activation energies 0.70 and 0.95 eV.
     */
    @Test
    void surroundingsDecideWhichDefectsCarryTheIons() {
        ReservoirDefects rich = new ReservoirDefects(1e28, 1e28, 1.6, 0.5, 0);
        ReservoirDefects poor = new ReservoirDefects(1e28, 1e28, 1.6, 0.5, -1);
        assertThat(poor.formationEnergy(Mechanism.INTERSTITIAL)).isEqualTo(1.5);
        assertThat(poor.formationEnergy(Mechanism.VACANCY)).isCloseTo(0.6, within(1e-15));
        DefectLaw richInterstitials = law(Mechanism.INTERSTITIAL, rich, 0.2, 400);
        DefectLaw poorVacancies = law(Mechanism.VACANCY, poor, 0.35, 400);
        assertThat(richInterstitials.apparentActivationEnergy()).isCloseTo(0.7, within(1e-12));
        assertThat(poorVacancies.apparentActivationEnergy()).isCloseTo(0.95, within(1e-12));
        assertThat(richInterstitials.diffusivity())
                .isGreaterThan(1e6 * law(Mechanism.VACANCY, rich, 0.35, 400).diffusivity());
        assertThat(poorVacancies.diffusivity())
                .isGreaterThan(1e6 * law(Mechanism.INTERSTITIAL, poor, 0.2, 400).diffusivity());
        // The product knows nothing of the surroundings: both together are a Frenkel pair of 2.1 eV.
        double product = 1e56 * Math.exp(-2.1 / (K * 400));
        for (ReservoirDefects one : new ReservoirDefects[] {rich, poor}) {
            assertThat(one.density(Mechanism.VACANCY, 400).density()
                            * one.density(Mechanism.INTERSTITIAL, 400).density())
                    .isCloseTo(product, within(1e-12 * product));
        }
    }

    /** D n = D_d [d] f/H_R. */
    @Test
    void ionsAreAsFastAsTheirDefectsAreMany() {
        FrenkelDefects pairs = new FrenkelDefects(1e28, 1e28, 1, 0, 0);
        Jump jump = new Jump(3e-10, 1e13, 0.3, 3);
        DefectLaw law = new DefectLaw(Mechanism.VACANCY, pairs, jump, new Correlation(0.65, 0.8), 3e28, 500);
        double expected = jump.diffusivity(500) * 9.124767652587097e22 / 3e28 * 0.65 / 0.8;
        assertThat(law.diffusivity()).isCloseTo(expected, within(1e-12 * expected));
        assertThat(law.defectDensity()).isCloseTo(9.124767652587097e22, within(1e10));
        assertThat(law.mechanism().label()).isEqualTo("vacancy");
    }

    @Test
    void manyDefectsAreOutsideTheRange() {
        FrenkelDefects pairs = new FrenkelDefects(1e28, 1e28, 0.3, 0, 0);
        DefectLaw cold = law(Mechanism.VACANCY, pairs, 0.3, 300);
        assertThatThrownBy(() -> cold.at(3000))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("at 3000.0 K 55.9")
                .hasMessageContaining("holds up to 10.0 %");
        SchottkyDefects sulfide = new SchottkyDefects(2e28, 1e28, 2, 2, 0);
        assertThatThrownBy(() -> law(Mechanism.INTERSTITIAL, sulfide, 0.3, 300))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("vacancies only");
        ReservoirDefects rich = new ReservoirDefects(1e28, 1e28, 1.6, -0.1, 0);
        assertThatThrownBy(() -> law(Mechanism.INTERSTITIAL, rich, 0.3, 300))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("interstitial ions");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new FrenkelDefects(0, 1e28, 1, 0, 0)).hasMessageContaining("lattice sites is 0.0");
        assertThatThrownBy(() -> new FrenkelDefects(1e28, 1e28, Double.NaN, 0, 0))
                .hasMessageContaining("NaN eV");
        assertThatThrownBy(() -> new SchottkyDefects(1e28, 1e28, 0, 1, 0)).hasMessageContaining("0 cations per anion");
        assertThatThrownBy(() -> new ReservoirDefects(1e28, 1e28, 1, 1, 0.1)).hasMessageContaining("0 or less");
        FrenkelDefects pairs = new FrenkelDefects(1e28, 1e28, 1, 0, 0);
        assertThatThrownBy(() -> new DefectLaw(
                        Mechanism.VACANCY, pairs, new Jump(3e-10, 1e13, 0.3, 3), Correlation.NONE, 0, 300))
                .hasMessageContaining("density of the ions is 0.0");
    }
}

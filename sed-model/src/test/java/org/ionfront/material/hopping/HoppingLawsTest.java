package org.ionfront.material.hopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoppingLawsTest {
    private static final double K = PhysicalConstants.BOLTZMANN_EV;
    /** 1 kJ/mol in eV per particle, 1000/(N_A e). */
    private static final double KILOJOULE_PER_MOLE = 1e3 / (6.02214076e23 * PhysicalConstants.ELEMENTARY_CHARGE);

    /** D = nu r^2/b with b = 2, 4, 6: Eq. 1 of Wang et al. 2022, 10.1002/smll.202107064, without a barrier. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 6"})
    void geometryOfTheLattice(int dimensions, double factor) {
        Jump jump = new Jump(3e-10, 1e13, 0, dimensions);
        double expected = 9e-20 * 1e13 / factor;
        assertThat(jump.diffusivity(300)).isCloseTo(expected, within(1e-14 * expected));
        assertThat(jump.rate(300)).isEqualTo(1e13);
    }

    /**
     * Eqs. 4 to 7 of Wang et al. with molar energies and the gas constant, in Python: r 3 Angstrom, nu 1e13 1/s, C_v0/C 2, E_v 40 and
     * E_j 30 kJ/mol, 400 K, f 0.7815 (vacancies, fcc), H_R 0.6.
     */
    @Test
    void vacancyHoppingWithMolarEnergies() {
        Jump jump = new Jump(3e-10, 1e13, 30 * KILOJOULE_PER_MOLE, 3);
        HoppingLaw.Vacancies vacancies = new HoppingLaw.Vacancies(2, 40 * KILOJOULE_PER_MOLE);
        HoppingLaw law = new HoppingLaw(jump, vacancies, new Correlation(0.7815, 0.6), 400);
        assertThat(law.vacancyDiffusivity()).isCloseTo(1.8137179452694208e-11, within(1e-24));
        assertThat(law.vacanciesPerIon()).isCloseTo(1.1958259775937167e-05, within(1e-18));
        assertThat(law.diffusivity()).isCloseTo(2.824980573062852e-16, within(1e-29));
        // Eq. 6, independent jumps, and D_v C_v = D C.
        HoppingLaw independent = new HoppingLaw(jump, vacancies, Correlation.NONE, 400);
        assertThat(independent.diffusivity()).isCloseTo(2.1688910349810764e-16, within(1e-29));
        assertThat(independent.diffusivity())
                .isCloseTo(law.vacancyDiffusivity() * law.vacanciesPerIon(), within(1e-30));
        assertThat(law.tracerDiffusivity()).isCloseTo(0.7815 * independent.diffusivity(), within(1e-29));
        assertThat(law.apparentActivationEnergy()).isCloseTo(70 * KILOJOULE_PER_MOLE, within(1e-14));
    }

    /** sigma = D n q^2/kT: D = 1e-12 m^2/s, n = 1e28 1/m^3 at 300 K give 6.197496e-2 S/m. */
    @Test
    void conductivityOfALaw() {
        ArrheniusLaw law = ArrheniusLaw.through(1e-12, 0.5, 300);
        assertThat(NernstEinstein.conductivity(law.diffusivity(), 300, new Ion("Li+", 1), 1e28))
                .isCloseTo(6.197496e-2, within(5e-9));
        assertThat(law.apparentActivationEnergy()).isCloseTo(0.5, within(1e-15));
        assertThat(law.at(600).diffusivity())
                .isCloseTo(1e-12 * Math.exp(0.5 / K * (1 / 300.0 - 1 / 600.0)), within(1e-20));
    }

    /** lambda 0.2 eV/Angstrom, M 16 u, hbar omega 10 meV; Python with the exact constants of the SI. */
    @Test
    void aSoftModeLowersTheBarrier() {
        double mass = 16 * 1.66053906660e-27;
        BottleneckMode classical = new BottleneckMode(2e9, mass, 0.01, BottleneckMode.Statistics.CLASSICAL);
        BottleneckMode quantum = new BottleneckMode(2e9, mass, 0.01, BottleneckMode.Statistics.QUANTUM);
        assertThat(classical.reduction(100)).isCloseTo(0.05225199107024063, within(1e-15));
        assertThat(classical.reduction(300)).isEqualTo(classical.reduction(100));
        assertThat(quantum.reduction(300)).isCloseTo(0.052901900398954066, within(1e-15));
        assertThat(quantum.reduction(100)).isCloseTo(0.05798822151134984, within(1e-15));
        // x coth x = 1 + x^2/3, x = hbar omega/2kT.
        double x = 0.01 / (2 * K * 3000);
        assertThat(quantum.reduction(3000)).isCloseTo(classical.reduction(3000) * (1 + x * x / 3), within(1e-9));
        PhononAssistedLaw law = new PhononAssistedLaw(1e-7, 0.4, quantum, 300);
        assertThat(law.effectiveBarrier()).isCloseTo(0.4 - 0.052901900398954066, within(1e-15));
    }

    @Test
    void aModeThatTakesAwayTheBarrierIsRefused() {
        BottleneckMode mode = new BottleneckMode(2e9, 2.66e-26, 0.002, BottleneckMode.Statistics.CLASSICAL);
        assertThatThrownBy(() -> new PhononAssistedLaw(1e-7, 0.4, mode, 300))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("would lower the barrier by 1.3")
                .hasMessageContaining("less than the barrier of the resting lattice, 0.4 eV");
    }

    /** x = e E a/2kT for 4 Angstrom and 5e8 V/m at 300 K, Python. */
    @Test
    void aStrongFieldSpeedsJumpsUp() {
        HighFieldLaw law = new HighFieldLaw(1e-7, 0.5, 4e-10, 5e8, 1, 300);
        assertThat(law.enhancement()).isCloseTo(6.183018235811205, within(1e-13));
        double weak = new ArrheniusLaw(1e-7, 0.5, 300).diffusivity();
        assertThat(law.diffusivity()).isCloseTo(6.183018235811205 * weak, within(1e-13 * weak));
        assertThat(new HighFieldLaw(1e-7, 0.5, 4e-10, 0, 1, 300).diffusivity()).isCloseTo(weak, within(1e-15 * weak));
    }

    /** Rates forth and back over barriers changed by the work z e E a/2: drift = a nu (forth - back). */
    @Test
    void theDriftIsThatOfJumpsForthAndBack() {
        double field = 2e8;
        double a = 4e-10;
        double kT = K * 400;
        double work = 2 * field * a / 2;
        double nu = 1e13;
        double drift = a * nu * (Math.exp(-(0.5 - work) / kT) - Math.exp(-(0.5 + work) / kT));
        // In one dimension D_0 = nu a^2; jumps in either direction have the rate nu.
        HighFieldLaw law = new HighFieldLaw(nu * a * a, 0.5, a, field, 2, 400);
        assertThat(law.diffusivity() * 2 * field / kT).isCloseTo(drift, within(1e-12 * drift));
    }

    @Test
    void aFieldThatTakesAwayTheBarrierIsRefused() {
        assertThatThrownBy(() -> new HighFieldLaw(1e-7, 0.5, 4e-10, 3e9, 1, 300))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("work of 0.6")
                .hasMessageContaining("less than the barrier, 0.5 eV");
    }

    /** 6Li over 7Li with single classical jumps: the square root of the masses, 1.079997 (masses of AME 2020). */
    @Test
    void aLighterIsotopeIsFaster() {
        ArrheniusLaw heavy = new ArrheniusLaw(3e-6, 0.6, 350);
        IsotopeLaw light = new IsotopeLaw(heavy, 0.5, 6.0151228874, 7.0160034366);
        assertThat(light.diffusivity() / heavy.diffusivity()).isCloseTo(1.079997, within(5e-7));
        assertThat(light.apparentActivationEnergy()).isCloseTo(0.6, within(1e-14));
    }

    /** Three frequencies over two, and 3000 of 1e13 1/s that would overflow as a product. */
    @Test
    void attemptFrequencyOfVineyard() {
        assertThat(Jump.vineyard(new double[] {8e12, 5e12, 2e12}, new double[] {4e12, 1e12}))
                .isCloseTo(20e12, within(1.0));
        double[] minimum = new double[3000];
        double[] saddle = new double[2999];
        Arrays.fill(minimum, 1e13);
        Arrays.fill(saddle, 1e13);
        assertThat(Jump.vineyard(minimum, saddle)).isCloseTo(1e13, within(1.0));
        assertThatThrownBy(() -> Jump.vineyard(saddle, saddle)).hasMessageContaining("one fewer at the saddle point");
    }

    @Test
    void moreVacanciesThanIonsAreRefused() {
        Jump jump = new Jump(3e-10, 1e13, 0.4, 3);
        HoppingLaw.Vacancies vacancies = new HoppingLaw.Vacancies(5, 0.05);
        HoppingLaw cold = new HoppingLaw(jump, vacancies, Correlation.NONE, 300);
        assertThatThrownBy(() -> cold.at(1000))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("at 1000.0 K there would be 2.7")
                .hasMessageContaining("at most one");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new ArrheniusLaw(0, 0.5, 300)).hasMessageContaining("prefactor is 0.0 m^2/s");
        assertThatThrownBy(() -> new ArrheniusLaw(1e-300, 50, 300)).hasMessageContaining("beyond the range");
        assertThatThrownBy(() -> new Jump(0, 1e13, 0.4, 3)).hasMessageContaining("distance");
        assertThatThrownBy(() -> new Jump(1e-10, 1e13, -0.4, 3)).hasMessageContaining("barrier is -0.4 eV");
        assertThatThrownBy(() -> new Jump(1e-10, 1e13, 0.4, 4)).hasMessageContaining("4 dimensions");
        assertThatThrownBy(() -> new Correlation(1.2, 1)).hasMessageContaining("above 0 to 1");
        assertThatThrownBy(() -> new HoppingLaw.Vacancies(1, -1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> new HighFieldLaw(1, 1, 1, -1, 1, 300)).hasMessageContaining("field is -1.0 V/m");
        assertThatThrownBy(() -> new IsotopeLaw(new ArrheniusLaw(1, 1, 300), 0.5, 0, 1))
                .hasMessageContaining("mass");
    }
}

package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulatedPartTest {
    private static final GaussianDistribution SITES = new GaussianDistribution(0.1, 0.25);

    /** The closed form for a Gaussian that is cut off; it is as wide as all sites for v below 0.1357. */
    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.10, 0.1356, 0.1358, 0.2, 0.5, 1, 3, 20})
    void aGaussianCutOffAtItsFermiLevel(double vacancies) {
        FermiLevel level = new FermiLevel(SITES, vacancies);
        double width = new PopulatedPart(level).fullWidth();
        assertThat(width).isCloseTo(SITES.populatedFwhm(level.bulkEnergy()), within(1e-11));
        assertThat(width < 0.25 - 1e-9).isEqualTo(vacancies > 0.1357);
    }

    @Test
    void aCutBoxIsAsWideAsItIsFilled() {
        FermiLevel level = new FermiLevel(new BoxDistribution(0.3), 0.25);
        assertThat(new PopulatedPart(level).fullWidth()).isCloseTo(0.3 / 1.25, within(1e-12));
        // From a fifth of the ions upwards.
        PopulatedPart.Mobile mobile = new PopulatedPart(level).mobile(0.2);
        assertThat(mobile.fullWidth()).isCloseTo(0.8 * 0.3 / 1.25, within(1e-12));
        assertThat(mobile.top() - mobile.bottom()).isCloseTo(mobile.fullWidth(), within(1e-12));
        assertThat(mobile.share()).isEqualTo(0.8);
    }

    /** A Fermi edge takes away from the upper side; the density is that of Gaussian times Fermi function. */
    @Test
    void aFermiEdgeNarrowsThePopulatedPart() {
        FermiLevel warm = new FermiLevel(SITES, 0.1, new FermiDiracFilling(400));
        PopulatedPart part = new PopulatedPart(warm);
        assertThat(part.fullWidth()).isBetween(0.20, 0.25 - 1e-6);
        double edge = warm.bulkEnergy();
        assertThat(part.density(edge)).isCloseTo(0.5 * 1.1 * SITES.density(edge), within(1e-12));
        FermiLevel cold = new FermiLevel(SITES, 0.2, new FermiDiracFilling(1));
        double step = new PopulatedPart(new FermiLevel(SITES, 0.2)).fullWidth();
        assertThat(new PopulatedPart(cold).fullWidth()).isCloseTo(step, within(1e-3));
    }

    /**
     * Gunawan, Schaefer and Weitzel 2024 draw 85, 93 and 97 % of the populated part as mobile against K+, Rb+ and Cs+; the cuts are
     * E_F(w) of a 250 meV Gaussian with 10 % vacancies, s (Phi^-1(1/1.1) - Phi^-1(w/1.1)) below the top: 258, 304, 346 meV.
     */
    @ParameterizedTest
    @CsvSource({"0.15, 0.258192", "0.07, 0.303646", "0.03, 0.345850"})
    void mobilePartsOfTheBorateGlass(double residual, double depth) {
        PopulatedPart.Mobile mobile = new PopulatedPart(new FermiLevel(SITES, 0.1)).mobile(residual);
        assertThat(mobile.top() - mobile.bottom()).isCloseTo(depth, within(6e-7));
        assertThat(mobile.share()).isCloseTo(1 - residual, within(1e-15));
        // Either the cut or the point of half the maximum, 125 meV below the centre, is the lower end.
        double lower = Math.max(0.1 - 0.125, mobile.bottom());
        assertThat(mobile.fullWidth()).isCloseTo(0.225 - lower, within(1e-9));
    }

    /** The residual fraction of a foreign ion of known diffusivity: plateau table at 300 K, D_2/D_b = 3.981e-4 leaves 15 %. */
    @Test
    void thePlateauRelationGivesTheMobilePartOfAForeignIon() {
        FermiLevel level = new FermiLevel(SITES, 0.1);
        SiteEnergyLaw law = new SiteEnergyLaw(level, 300, 1e-17);
        PartialReplacement replacement = (PartialReplacement) new IonPair(law, 3.981e-21).replacement();
        PopulatedPart.Mobile mobile = new PopulatedPart(level).mobile(replacement.meanResidual());
        assertThat(mobile.share()).isCloseTo(0.85, within(1e-4));
    }

    @Test
    void somethingMustLeaveAndSomethingStay() {
        PopulatedPart part = new PopulatedPart(new FermiLevel(SITES, 0.1));
        for (double residual : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> part.mobile(residual)).hasMessageContaining("must lie between 0 and 1");
        }
    }
}

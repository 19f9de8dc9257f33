package org.ionfront.material.onsager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.material.energy.ActivatedBulkScale;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.NernstEinstein;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.hopping.ArrheniusLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.LawRangeException;
import org.ionfront.transport.model.Species;
import org.junit.jupiter.api.Test;

class OnsagerModelTest {
    private static final double DENSITY = 1.38e28;
    private static final Ion LITHIUM = new Ion("Li+", 1);
    private static final FermiLevel SITES = new FermiLevel(new GaussianDistribution(0, 0.25), 0.1);

    private static OnsagerModel model(DiffusivityLaw nativeLaw, DiffusivityLaw foreignLaw, CrossTerms cross) {
        return new OnsagerModel(
                new Species(LITHIUM, DENSITY, nativeLaw),
                new Species(new Ion("K+", 1), 0, foreignLaw),
                DENSITY,
                300,
                0.5,
                cross);
    }

    private static SiteEnergyLaw siteEnergies() {
        return new SiteEnergyLaw(SITES, 300, new ActivatedBulkScale(1e-17, 0.7, 300), 0);
    }

    @Test
    void theUntouchedGlassHasTheConductivityOfNernstAndEinstein() {
        OnsagerPoint bulk = model(siteEnergies(), new ConstantDiffusivity(1.6e-21), CrossTerms.OFF)
                .at(1);
        // 8.5525e-7 S/m: e^2 n D/kT, worked out by hand for this density and diffusivity at 300 K.
        assertThat(bulk.coefficients().conductivity()).isCloseTo(8.5525e-7, withinPercentage(0.01));
        assertThat(bulk.coefficients().conductivity())
                .isCloseTo(NernstEinstein.conductivity(1e-17, 300, LITHIUM, DENSITY), withinPercentage(1e-12));
        assertThat(bulk.coefficients().firstTransference()).isEqualTo(1);
        assertThat(bulk.coefficients().matrix().isPositiveSemidefinite()).isTrue();
        assertThat(bulk.coefficients().matrix().isPositiveDefinite()).isFalse();
    }

    /** 1 -> 0.2: 4.0015 decades; 1 -> 0.1: 283.499 meV; Gamma 4.71 at 0.5: the integral of the normal density, by scipy. */
    @Test
    void theBorateGlassHasItsPublishedFallOfFourDecades() {
        OnsagerModel model = model(siteEnergies(), new ConstantDiffusivity(1.6e-21), CrossTerms.OFF);
        OnsagerPoint bulk = model.at(1);
        assertThat(Math.log10(
                        bulk.effective().first() / model.at(0.2).effective().first()))
                .isCloseTo(4.0015, within(1e-4));
        OnsagerPoint tenth = model.at(0.1);
        assertThat(tenth.nativeIon().energies().activation()
                        - bulk.nativeIon().energies().activation())
                .isCloseTo(0.283499, within(1e-6));
        assertThat(bulk.nativeIon().energies().fermiLevel()
                        - tenth.nativeIon().energies().fermiLevel())
                .isCloseTo(0.283499, within(1e-6));
        assertThat(bulk.nativeIon().energies().activation()).isCloseTo(0.7, within(1e-12));
        assertThat(model.at(0.5).nativeIon().energies().thermodynamicFactor()).isCloseTo(4.71, within(5e-3));
    }

    @Test
    void tracersAreSlowerByTheHavenRatioWithAndWithoutCrossTerms() {
        for (CrossTerms cross : List.of(CrossTerms.OFF, CrossTerms.ofHavenRatio(0.5))) {
            OnsagerPoint point = model(siteEnergies(), new ConstantDiffusivity(1.6e-21), cross)
                    .at(0.15);
            assertThat(point.tracer().second()).isCloseTo(0.8e-21, withinPercentage(1e-12));
            assertThat(point.havenRatio()).isCloseTo(0.5, within(1e-15));
        }
    }

    @Test
    void everyPointOfATableKeepsItsPromises() {
        List<OnsagerPoint> points = new ArrayList<>();
        OnsagerModel model = model(siteEnergies(), new ArrheniusLaw(1e-9, 0.8, 300), CrossTerms.ofHavenRatio(0.5));
        for (int k = 1; k <= 200; k++) {
            points.add(model.at(k / 200.0));
        }
        OnsagerChecks checks = OnsagerChecks.of(points);
        assertThat(checks.points()).isEqualTo(200);
        assertThat(checks.positiveDefinite()).isEqualTo(199);
        assertThat(checks.positiveSemidefinite()).isEqualTo(200);
        assertThat(checks.reciprocityDefect()).isZero();
        assertThat(checks.transferenceDefect()).isLessThan(1e-15);
        assertThat(checks.conductivityDefect()).isLessThan(1e-14);
        assertThat(checks.roundTripDefect()).isLessThan(1e-12);
        // s/2 over 1 - s/2 where both ions carry the same, s = 0.5.
        assertThat(checks.largestCoupling()).isBetween(0.3, 1.0 / 3 + 1e-12);
    }

    @Test
    void ionsOfDifferentChargeAnswerTheFieldAsTheirMatrixSays() {
        OnsagerModel model = new OnsagerModel(
                new Species(LITHIUM, DENSITY, new ConstantDiffusivity(1e-17)),
                new Species(new Ion("Ca2+", 2), 0, new ConstantDiffusivity(3e-18)),
                DENSITY,
                300,
                0.5,
                CrossTerms.ofHavenRatio(0.5));
        List<OnsagerPoint> points = List.of(model.at(0.01), model.at(0.4), model.at(0.999));
        assertThat(OnsagerChecks.of(points).conductivityDefect()).isLessThan(1e-14);
        assertThat(OnsagerChecks.of(points).roundTripDefect()).isLessThan(1e-12);
    }

    @Test
    void aCompositionOutsideALawIsRefused() {
        OnsagerModel model = model(siteEnergies(), new ConstantDiffusivity(1.6e-21), CrossTerms.OFF);
        assertThatThrownBy(() -> model.at(1.2))
                .isInstanceOf(LawRangeException.class)
                .hasMessageContaining("1.2");
    }
}

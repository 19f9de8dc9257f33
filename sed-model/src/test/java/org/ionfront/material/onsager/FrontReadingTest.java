package org.ionfront.material.onsager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths in units of the natural length N D_2/I, diffusivities in those of the foreign ion. */
class FrontReadingTest {
    /**
     * The steady front of constant coefficients is logistic with the width R/(R-1): its steepest slope is (R-1)/(4 R), the field
     * of the bulk 1/R. Put into Eq. 14, R/(R+2) of the true coefficient is left; with Eq. 15 all of it.
     */
    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 100, 1000})
    void onAFrontOfConstantCoefficientsThePublishedRelationIsShortByTwo(double ratio) {
        FrontReading front = new FrontReading(0, ratio, ratio, 0, (ratio - 1) / (4 * ratio), 1 / ratio);
        assertThat(front.asPublished()).isCloseTo(ratio / (ratio + 2), within(1e-12));
        assertThat(front.withMovingFront(1)).isCloseTo(1, within(1e-12));
    }

    /**
     * Predicted over true foreign diffusivity on the exact front of a Gaussian of 250 meV with 10 % vacancies; from an independent
     * program that integrates the steady front, printed with three digits.
     */
    @ParameterizedTest
    @CsvSource({
        "300, 0.15, 1.085, 1.145",
        "300, 0.07, 1.056, 1.069",
        "300, 0.03, 1.027, 1.030",
        "400, 0.15, 0.948, 1.082",
        "400, 0.07, 0.999, 1.048",
        "400, 0.03, 1.007, 1.023"
    })
    void onAFrontOfSiteEnergiesItIsWithinTenPerCent(
            double temperature, double plateau, double published, double moving) {
        SiteEnergyLaw law =
                new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), temperature, 1e-17);
        double slope = law.thermodynamicFactor(plateau);
        double foreign = law.evaluate(new double[] {plateau}, 0, new double[1]) * (1 + slope);
        PartialReplacement front = new PartialReplacement(new IonPair(law, foreign), plateau);
        FrontReading reading = FrontReadings.of(front);
        assertThat(reading.asPublished() / foreign).isCloseTo(published, within(6e-4));
        assertThat(reading.withMovingFront(1 - front.pair().nativeTransference(plateau)) / foreign)
                .isCloseTo(moving, within(6e-4));
    }

    /** Lengths in natural lengths; the gradient by a centred difference of the quadrature. */
    private static final class FrontReadings {
        static FrontReading of(PartialReplacement front) {
            IonPair pair = front.pair();
            FrontProfile profile = front.frontProfile();
            double step = 1e-4;
            double plateau = front.plateauFraction();
            double slope = 2 * step * (1 - plateau) / (profile.position(0.5 - step) - profile.position(0.5 + step));
            return new FrontReading(
                    plateau,
                    pair.nativeDiffusivity(1),
                    pair.nativeDiffusivity(0.5 * (1 + plateau)),
                    pair.nativeDiffusivity(plateau),
                    slope,
                    pair.foreignDiffusivity() / pair.nativeDiffusivity(1));
        }
    }

    @Test
    void theFlatFieldOfAnEmptyPlateauCountsOnlyTheFront() {
        FrontReading flat = new FrontReading(0, 1, 1, 0, 0.25, 1);
        assertThat(flat.asPublished()).isCloseTo(0.25, within(1e-15));
    }
}

package org.ionfront.material.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianWidthTest {
    private static final double RATIO = 1 / 1.637589e-4;

    /** Own computation with scipy 1.17.1 (brentq); the first line recovers the width the ratio was computed with. */
    @ParameterizedTest
    @CsvSource({"0.10, 1, 0.2500000039", "0.10, 2, 0.2686596285", "0.03, 1, 0.2034904915", "0.20, 1, 0.2896196401"})
    void widthFromThePlateauDependsOnVacanciesAndForeignDiffusivity(double vacancies, double factor, double width) {
        assertThat(new GaussianWidth(300, vacancies, factor * RATIO).fromPlateau(0.15))
                .isCloseTo(width, within(5.1e-11));
    }

    static Stream<Arguments> glasses() {
        Random random = new Random(7);
        return Stream.generate(() -> Arguments.of(
                        0.08 + 0.4 * random.nextDouble(),
                        0.03 + 0.17 * random.nextDouble(),
                        300 + 150 * random.nextDouble(),
                        Math.pow(10, -5 * random.nextDouble())))
                .limit(50);
    }

    /** The theory forwards gives plateau and mean; backwards it must return the width it started from. */
    @ParameterizedTest
    @MethodSource("glasses")
    void widthComesBackFromThePlateauItCauses(
            double fwhm, double vacancies, double temperature, double foreignOverBulk) {
        SiteEnergyLaw law =
                new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, fwhm), vacancies), temperature, 1e-17);
        PartialReplacement front = (PartialReplacement) new IonPair(law, foreignOverBulk * 1e-17).replacement();
        GaussianWidth width = new GaussianWidth(temperature, vacancies, 1 / foreignOverBulk);
        assertThat(width.fromPlateau(front.plateauFraction())).isCloseTo(fwhm, within(1e-9 * fwhm));
        assertThat(width.fromMeanResidual(front.meanResidual())).isCloseTo(fwhm, within(1e-9 * fwhm));
    }

    @Test
    void rejectsWhatCannotTellAWidth() {
        assertThatThrownBy(() -> new GaussianWidth(300, 0.1, 1)).hasMessageContaining("only above 1");
        assertThatThrownBy(() -> new GaussianWidth(0, 0.1, 10)).hasMessageContaining("temperature is 0.0 K");
        assertThatThrownBy(() -> new GaussianWidth(300, 0, 10)).hasMessageContaining("vacancy fraction is 0.0");
        GaussianWidth width = new GaussianWidth(300, 0.1, 1e4);
        assertThatThrownBy(() -> width.fromPlateau(0)).hasMessageContaining("native fraction is 0.0");
        assertThatThrownBy(() -> width.fromPlateau(1)).hasMessageContaining("native fraction is 1.0");
        assertThatThrownBy(() -> width.fromMeanResidual(Double.NaN)).hasMessageContaining("native fraction is NaN");
        assertThatThrownBy(() -> width.fromMeanResidual(Math.nextDown(1.0))).hasMessageContaining("too close to 1");
    }
}

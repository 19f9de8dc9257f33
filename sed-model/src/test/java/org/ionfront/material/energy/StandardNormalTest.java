package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference numbers: mpmath 1.3.0 with 50 digits, erfc inverted by Newton's method in the logarithm, at the very double
 * that is tested; scipy 1.17.1 (scipy.special.ndtri) agrees with each to 3e-16. Tolerance of the quantile: three units in
 * the last place of a double; the largest error over 6000 random probabilities in 1e-305 to 1 was 6.6e-16.
 */
class StandardNormalTest {
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.0470962993611992",
        "1e-200, -30.2055941795796431",
        "1e-100, -21.2734535609653243",
        "1e-50, -14.933337534788489",
        "1e-20, -9.26234008979840758",
        "1e-16, -8.22208221613043562",
        "1e-12, -7.03448382530113193",
        "1.388794386496402e-11, -6.6579046435011036",
        "1e-8, -5.61200124417478873",
        "1e-5, -4.26489079392282461",
        "0.001, -3.09023230616781354",
        "0.01, -2.32634787404084109",
        "0.05, -1.64485362695147269",
        "0.0749999, -1.43953217737590059",
        "0.0750001, -1.43953076450172969",
        "0.1, -1.28155156554460044",
        "0.25, -0.674489750196081743",
        "0.4, -0.253347103135799741",
        "0.499999, -2.50662827456655938e-6",
        "0.75, 0.674489750196081743",
        "0.9090909090909091, 1.33517773611893649",
        "0.95, 1.64485362695147228",
        "0.99, 2.32634787404084077"
    })
    void quantileIsRightToRoundingFromTheFarTailToTheCentre(double p, double z) {
        assertThat(StandardNormal.quantile(p)).isCloseTo(z, within(6.7e-16 * Math.abs(z)));
    }

    @Test
    void quantileReachesInfinityAtTheEndsAndHasNoValueBeyond() {
        assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(StandardNormal.quantile(0.5)).isZero();
        assertThat(StandardNormal.quantile(-1e-300)).isNaN();
        assertThat(StandardNormal.quantile(Math.nextUp(1.0))).isNaN();
        assertThat(StandardNormal.quantile(Double.NaN)).isNaN();
    }

    /** The exponent z^2/2 amplifies the rounding of z: 37^2 times 1.1e-16 and a little more from the continued fraction. */
    @ParameterizedTest
    @CsvSource({
        "-37, 5.72557122252457682e-300",
        "-30, 4.90671392714818706e-198",
        "-20, 2.7536241186062337e-89",
        "-10, 7.61985302416052607e-24",
        "-5, 2.86651571879193912e-7",
        "-2, 0.0227501319481792072",
        "-1, 0.158655253931457051",
        "-0.1, 0.460172162722971016",
        "0.5, 0.691462461274013104",
        "2, 0.977249868051820793",
        "8, 0.999999999999999378"
    })
    void cumulativeKeepsItsRelativeAccuracyInTheLowerTail(double z, double p) {
        assertThat(StandardNormal.cumulative(z)).isCloseTo(p, within(5e-13 * p));
    }

    @Test
    void densityHasItsHalfMaximumAtHalfTheFullWidth() {
        assertThat(StandardNormal.density(0.5 * StandardNormal.FWHM) / StandardNormal.density(0))
                .isCloseTo(0.5, within(2e-16));
        assertThat(StandardNormal.density(0)).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-16));
    }
}

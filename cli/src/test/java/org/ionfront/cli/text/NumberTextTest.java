package org.ionfront.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void significantDigitsKeepTheirZeros() {
        assertThat(NumberText.significant(250, 4)).isEqualTo("250.0");
        assertThat(NumberText.significant(0.014249, 3)).isEqualTo("0.0142");
        assertThat(NumberText.significant(-1.5, 2)).isEqualTo("-1.5");
        assertThat(NumberText.significant(0, 4)).isEqualTo("0");
    }

    @Test
    void verySmallAndVeryLargeNumbersGetAnExponent() {
        assertThat(NumberText.significant(2.26e-18, 3)).isEqualTo("2.26e-18");
        assertThat(NumberText.significant(1.38e28, 4)).isEqualTo("1.380e28");
        assertThat(NumberText.significant(999999.6, 3)).isEqualTo("1.00e6");
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(NumberText.significant(Double.NaN, 3)).isEqualTo("none");
        assertThat(NumberText.fixed(Double.POSITIVE_INFINITY, 1)).isEqualTo("none");
    }

    @Test
    void briefNumbersEndWithoutZeros() {
        assertThat(NumberText.brief(200, 4)).isEqualTo("200");
        assertThat(NumberText.brief(0.10, 4)).isEqualTo("0.1");
        assertThat(NumberText.brief(2e-18, 4)).isEqualTo("2e-18");
        assertThat(NumberText.brief(1.25e-18, 4)).isEqualTo("1.25e-18");
        assertThat(NumberText.brief(343.15, 5)).isEqualTo("343.15");
    }

    @Test
    void theErrorDecidesTheDigits() {
        assertThat(NumberText.withError(250.1234, 0.4321)).isEqualTo("250.12 ± 0.43");
        assertThat(NumberText.withError(250.1234, 43.21)).isEqualTo("250 ± 43");
        assertThat(NumberText.withError(250.1234, 0.0996)).isEqualTo("250.12 ± 0.10");
        assertThat(NumberText.withError(2.2612e-18, 3.1e-20)).isEqualTo("(2.261 ± 0.031)e-18");
        assertThat(NumberText.withError(3.1, 0)).isEqualTo("3.100");
    }

    @Test
    void exponentsAreRaisedForReports() {
        assertThat(ScientificText.of(-4.2e-15, 2)).isEqualTo("−4.2 × 10⁻¹⁵");
        assertThat(ScientificText.of(241.06, 4)).isEqualTo("241.1");
        assertThat(ScientificText.raised("none")).isEqualTo("none");
        assertThat(ScientificText.raised("2.0e-18 to 2.4e-18")).isEqualTo("2.0 × 10⁻¹⁸ to 2.4 × 10⁻¹⁸");
    }

    @Test
    void unitsAreRaisedForReports() {
        assertThat(UnitText.raised("10^-21 m^2/s")).isEqualTo("10⁻²¹ m²/s");
        assertThat(UnitText.raised("1/m^3")).isEqualTo("1/m³");
        assertThat(UnitText.raised("1")).isEmpty();
    }

    @Test
    void durationsHaveAHandyUnit() {
        assertThat(DurationText.ofExperiment(2.2e5)).isEqualTo("61.1 h");
        assertThat(DurationText.ofExperiment(90)).isEqualTo("90.0 s");
        assertThat(DurationText.ofExperiment(9e5)).isEqualTo("10.4 d");
        assertThat(DurationText.ofRun(1.234)).isEqualTo("1.23 s");
        assertThat(DurationText.ofRun(200.4)).isEqualTo("3 min 20 s");
    }

    @Test
    void longSentencesAreBrokenAtBlanks() {
        assertThat(Wrapped.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrapped.lines("incomprehensible", 5)).containsExactly("incomprehensible");
    }
}

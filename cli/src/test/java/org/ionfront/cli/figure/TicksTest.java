package org.ionfront.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.cli.figure.Axis.Scale;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void linearTicksAreMultiplesOfARoundStep() {
        Ticks ticks = Ticks.of(Scale.LINEAR, new Range(0, 241.1), 6);
        assertThat(ticks.labels()).containsExactly("0", "50", "100", "150", "200");
        assertThat(ticks.minor()).containsExactly(25.0, 75.0, 125.0, 175.0, 225.0);
    }

    @Test
    void aTickOnTheEndOfTheRangeIsNotLostToRounding() {
        assertThat(Ticks.of(Scale.LINEAR, new Range(0, 0.3), 4).labels()).containsExactly("0.0", "0.1", "0.2", "0.3");
    }

    @Test
    void zeroHasNoSignAndNegativeNumbersHaveAMinusNotAHyphen() {
        assertThat(Ticks.of(Scale.LINEAR, new Range(-0.2, 0.2), 3).labels()).containsExactly("−0.2", "0.0", "0.2");
    }

    @Test
    void verySmallAndVeryLargeValuesAreWrittenWithPowersOfTen() {
        assertThat(Ticks.of(Scale.LINEAR, new Range(0, 5e-5), 2).labels()).containsExactly("0", "5×10⁻⁵");
        assertThat(Ticks.of(Scale.LINEAR, new Range(0, 2.5e28), 3).labels()).containsExactly("0", "2×10²⁸");
    }

    @Test
    void everyDecadeHasALabelWhereThereIsRoom() {
        Ticks ticks = Ticks.of(Scale.LOGARITHMIC, new Range(5e-23, 2e-19), 8);
        assertThat(ticks.labels()).containsExactly("10⁻²²", "10⁻²¹", "10⁻²⁰", "10⁻¹⁹");
        assertThat(ticks.minor()).hasSize(5 + 3 * 8 + 1).allMatch(v -> v >= 5e-23 && v <= 2e-19);
    }

    @Test
    void decadesShareLabelsWhereThereIsNoRoom() {
        assertThat(Ticks.of(Scale.LOGARITHMIC, new Range(1e-28, 1e-18), 6).labels())
                .containsExactly("10⁻²⁸", "10⁻²⁶", "10⁻²⁴", "10⁻²²", "10⁻²⁰", "10⁻¹⁸");
    }

    @Test
    void decadesNearOneAreWrittenOut() {
        assertThat(Ticks.of(Scale.LOGARITHMIC, new Range(1e-3, 2), 8).labels())
                .containsExactly("0.001", "0.01", "0.1", "1");
    }

    @Test
    void aLogarithmicAxisWithinOneDecadeStillHasTwoLabels() {
        assertThat(Ticks.of(Scale.LOGARITHMIC, new Range(1.5, 8), 6).labels()).containsExactly("2", "5");
        assertThat(Ticks.of(Scale.LOGARITHMIC, new Range(5.2, 5.9), 6).labels()).hasSizeGreaterThan(1);
    }
}

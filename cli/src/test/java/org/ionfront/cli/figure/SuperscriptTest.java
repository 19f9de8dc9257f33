package org.ionfront.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.ionfront.cli.figure.Superscript.Run;
import org.junit.jupiter.api.Test;

class SuperscriptTest {

    @Test
    void theChargeOfAnIonIsRaised() {
        assertThat(Superscript.ofIon("Li+")).isEqualTo("Li⁺");
        assertThat(Superscript.ofIon("Ca2+")).isEqualTo("Ca²⁺");
        assertThat(Superscript.ofIon("K")).isEqualTo("K");
        assertThat(Superscript.ofIon("+")).isEqualTo("+");
    }

    @Test
    void negativeExponentsAreRaisedWithTheirSign() {
        assertThat(Superscript.of(-21)).isEqualTo("⁻²¹");
    }

    @Test
    void aTextIsSplitWhereItRisesAndFalls() {
        assertThat(Superscript.runs("D (10⁻²¹ m²/s)"))
                .containsExactly(
                        new Run("D (10", false),
                        new Run("−21", true),
                        new Run(" m", false),
                        new Run("2", true),
                        new Run("/s)", false));
    }
}

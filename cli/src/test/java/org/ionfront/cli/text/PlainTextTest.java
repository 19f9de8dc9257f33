package org.ionfront.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "2.2 × 10⁻¹⁸ m²/s, 2.2e-18 m^2/s",
        "D of Li⁺ and Ca²⁺, D of Li+ and Ca2+",
        "1.4e28 m⁻³, 1.4e28 m^-3",
        "242.77 ± 0.52 meV, 242.77 +- 0.52 meV",
        "−0.5 µm, -0.5 um"
    })
    void everySignHasAPlainWayToWriteIt(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }
}

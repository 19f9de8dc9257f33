package org.ionfront.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void whatBelongsToANameHangsBelowItself() {
        assertThat(Wrapped.hanging("estimated error    small, and smaller than asked for", 40))
                .containsExactly("estimated error    small, and smaller", "                   than asked for");
    }

    @Test
    void aSentenceBeginsAtTheEdgeThroughout() {
        assertThat(Wrapped.hanging("The fit converged after a while.", 20))
                .containsExactly("The fit converged", "after a while.");
    }

    @Test
    void numbersKeepTheirErrorsPowersAndUnits() {
        assertThat(Wrapped.lines("a width of 242.77 ± 0.52 meV with vacancies", 24))
                .containsExactly("a width of", "242.77 ± 0.52 meV with", "vacancies");
        assertThat(Wrapped.lines("asked for 1 × 10⁻⁴", 14)).containsExactly("asked for", "1 × 10⁻⁴");
        assertThat(Wrapped.lines("it is (2.2 ± 0.1) × 10⁻¹⁸ m²/s.", 14))
                .containsExactly("it is", "(2.2 ± 0.1) × 10⁻¹⁸ m²/s.");
        assertThat(Wrapped.lines("by 3 profiles, at 340 K.", 15)).containsExactly("by 3 profiles,", "at 340 K.");
    }

    @Test
    void aMessageKeepsItsPlaceAndItsQuotes() {
        assertThat(Wrapped.message("ionfront: /my data/fit.yaml:3: found '0.6 mm wide'; needed is one number", 24))
                .containsExactly("ionfront: /my data/fit.yaml:3:", "found '0.6 mm wide';", "needed is one number");
        assertThat(Wrapped.message("A value needs quotes, as in --set \"sample.temperature=70 degC\".", 30))
                .containsExactly("A value needs quotes, as in", "--set", "\"sample.temperature=70 degC\".");
        assertThat(Wrapped.message("the file's width isn't known", 20))
                .containsExactly("the file's width", "isn't known");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Wrapped.hanging("a  b", 4)).containsExactly("a  b");
    }
}

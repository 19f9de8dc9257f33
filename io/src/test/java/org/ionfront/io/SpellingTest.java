package org.ionfront.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KEYS = List.of("thickness", "temperature", "relative_permittivity", "area");

    @ParameterizedTest
    @CsvSource({
        "thikness, thickness",
        "Thickness, thickness",
        "temprature, temperature",
        "tempertaure, temperature",
        "relativ_permitivity, relative_permittivity",
        "aera, area"
    })
    void slipsFindTheirWord(String word, String meant) {
        assertThat(Spelling.nearest(word, KEYS)).hasValue(meant);
    }

    @Test
    void aDifferentWordFindsNothing() {
        assertThat(Spelling.nearest("colour", KEYS)).isEmpty();
        assertThat(Spelling.nearest("", KEYS)).isEmpty();
    }

    @Test
    void aWrongCaseIsNearerThanAWrongLetter() {
        assertThat(Spelling.nearest("mev", List.of("mem", "meV"))).hasValue("meV");
    }
}

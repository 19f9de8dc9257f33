package org.ionfront.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from others is what is written down of it. */
class UplotTest {
    @ParameterizedTest
    @ValueSource(strings = {"uPlot.iife.min.js", "uPlot.min.css", "LICENSE"})
    void theFilesAreThoseOfTheirProvenance(String name) throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(name)));
        assertThat(new String(bytes("PROVENANCE.md"), StandardCharsets.UTF_8))
                .containsPattern("\\| `" + name + "` \\| .* \\| " + sum + " \\|");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("uplot/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}

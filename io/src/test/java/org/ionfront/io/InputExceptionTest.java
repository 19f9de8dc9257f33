package org.ionfront.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InputExceptionTest {

    private static final Path FILE = Path.of("fit.yaml");

    @Test
    void theMessageBeginsWithTheFile() {
        InputException fault = InputException.of(FILE, "is empty");
        assertThat(fault).hasMessage("fit.yaml: is empty");
        assertThat(fault.line()).isEmpty();
        assertThat(fault.column()).isEmpty();
        assertThat(fault.key()).isEmpty();
    }

    @Test
    void theLineFollowsTheFile() {
        InputException fault = InputException.atLine(FILE, 7, "found 8 fields where the header has 9");
        assertThat(fault).hasMessage("fit.yaml, line 7: found 8 fields where the header has 9");
        assertThat(fault.line()).hasValue(7);
    }

    @Test
    void columnAndKeyFollowTheLine() {
        InputException fault = InputException.atKey(FILE, 3, 14, "sample.thickness", "has no unit");
        assertThat(fault).hasMessage("fit.yaml, line 3, column 14, sample.thickness: has no unit");
        assertThat(fault.column()).hasValue(14);
        assertThat(fault.key()).hasValue("sample.thickness");
        assertThat(fault.text()).isEqualTo("has no unit");
        assertThat(fault.file()).isEqualTo(FILE);
    }

    @Test
    void aKeyWithoutALineIsNamedAlone() {
        assertThat(InputException.atKey(FILE, "sample.area", "is negative"))
                .hasMessage("fit.yaml, sample.area: is negative");
    }
}

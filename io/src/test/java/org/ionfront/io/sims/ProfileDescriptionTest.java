package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.io.sims.ProfileText.CAMECA_TAB;
import static org.ionfront.io.sims.ProfileText.ION_TOF_FULL;
import static org.ionfront.io.sims.ProfileText.read;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileDescriptionTest {

    @TempDir
    Path folder;

    @Test
    void everySignalIsListedInFull() {
        assertThat(new ProfileDescription(read(folder, ION_TOF_FULL)).lines())
                .containsExactly(
                        "File     " + folder.resolve("profile.dat"),
                        "Format   ION-TOF SurfaceLab text, full style",
                        "Rows     2",
                        "Axis     time, 0 to 1.4666 s",
                        "         printed as 'Sputter Time (s)'",
                        "Signals  4",
                        "",
                        "  column        m/z  kind   name",
                        "      #5          -  total  total",
                        "      #6   135.9143  ion    SnO+",
                        "                           write 'SnO+ (135.9143)'",
                        "      #7   135.8979  ion    SnO+",
                        "                           write 'SnO+ (135.8979)'",
                        "      #8          -  ratio  I+ / ( Pb+ )",
                        "                           gaps: 1 inf",
                        "",
                        "Warnings",
                        "  - 1 cell with inf or too large a number in I+ / ( Pb+ ) is a gap, not a zero.");
    }

    @Test
    void ownAxesAreDescribedPerSignal() {
        assertThat(new ProfileDescription(read(folder, CAMECA_TAB)).lines())
                .contains(
                        "         each signal has its own times; these are of 133Cs 27Al",
                        "                           3 rows, from 12 to 24 s",
                        "                           in cnt/s");
    }

    @Test
    void numbersAreInPlainDigitsWhateverTheLocale() {
        StringBuilder text = new StringBuilder("depth_nm,K+\n");
        for (int i = 0; i < 12345; i++) {
            text.append(i * 1e6 + 0.25).append(",1\n");
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new ProfileDescription(read(folder, text.toString())).lines())
                    .contains("Rows     12345", "Axis     depth, 0.25 to 12344000000 nm");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theJsonHoldsTheSame() {
        assertThat(new ProfileDescription(read(folder, "Zeit [min];K+;Rb+\n0,5;0;1\n1,5;0;\n")).json())
                .hasToString(
                        "{\"file\":\"" + folder.resolve("profile.dat") + "\",\"format\":\"CSV\",\"format_key\":\"csv\","
                                + "\"rows\":2,\"axis\":{\"kind\":\"time\",\"title\":\"Zeit [min]\",\"printed_unit\":\"min\","
                                + "\"unit\":\"s\",\"first\":30.0,\"last\":90.0},\"common_axis\":true,\"signals\":["
                                + "{\"column\":2,\"name\":\"K+\",\"selector\":\"K+\",\"m_over_z\":null,\"kind\":\"ion\","
                                + "\"title\":\"K+\",\"unit\":\"\",\"rows\":2,\"all_zero\":true,"
                                + "\"gaps\":{\"infinite\":0,\"below_detection\":0,\"empty\":0,\"unreadable\":0}},"
                                + "{\"column\":3,\"name\":\"Rb+\",\"selector\":\"Rb+\",\"m_over_z\":null,\"kind\":\"ion\","
                                + "\"title\":\"Rb+\",\"unit\":\"\",\"rows\":2,\"all_zero\":false,"
                                + "\"gaps\":{\"infinite\":0,\"below_detection\":0,\"empty\":1,\"unreadable\":0}}],"
                                + "\"warnings\":[\"1 cell without content in Rb+ is a gap, not a zero.\","
                                + "\"The last row is zero in every signal: the measurement probably ended before.\"]}");
    }
}

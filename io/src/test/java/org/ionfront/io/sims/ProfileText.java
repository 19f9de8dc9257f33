package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.ionfront.io.InputException;

/** Writes small files for the tests; a bar stands for a tab, so that tables can be seen in the code. */
final class ProfileText {

    static final String ION_TOF_COMPACT = """
            # Profile Smoothing is Disabled
            #|Na+|K+|
            #|22.9916|38.9657|
            #Sputter Time (s)|Intensity(Background Corrected)|Intensity(Background Corrected)|
            0.8192|96434|6696.76|
            2.4576|1.2e+06|0|
            """;

    static final String ION_TOF_FULL = """
            # Profile Smoothing is Disabled
            #||||total|SnO+|SnO+|I+ / ( Pb+ )|
            #||||N/A|135.9143|135.8979|N/A|
            #Data Point #|Sputter Time (s)|Dose (ions)|Fluence (ions/cm^2)|Intensity|Intensity|Intensity|Intensity|
            1|0|2.47442e+06|9.89761e+10|1.22647e+06|1.00003|5.00037|inf|
            2|1.4666|4.9e+06|1.97e+11|701314|0|6.1|0.25|
            """;

    static final String CAMECA_TAB = """
            *** DATA FILES ***

            Raw data file name(s)|sample.dp
            Analysis date||01/15/2019

            *** DATA START ***

            sample.dp
            133Cs 27Al||||133Cs 75As
            Time[mn]|Depth|I[cnt/s]|Time[mn]|Depth|I[cnt/s]
            1.00000E-001||9.40730E+006|2.00000E-001||1.27277E+005
            2.00000E-001||7.83114E+007|3.00000E-001||2.21947E+005
            3.00000E-001||9.50838E+007|4.00000E-001||2.93436E+005

            *** DATA END ***

            *** ANALYSIS POSITION ***

            X(um)|||-500
            """;

    static final String CAMECA_SEMICOLON = """
            *** DATA FILES ***

            Analysis date;03/18/2022
            *** DATA START ***

            D3GZ46.dp
            16O;;;46Ti;;;
            Time[s];Depth[nm];I[cnt/s];Time[s];Depth[nm];I[cnt/s];
            3.20000E+00;;1.02838E+00;4.96000E+00;;1.43974E+01
            8.20000E+00;;1.00000E-03;9.96000E+00;;1.53974E+01

            *** DATA END ***
            """;

    private ProfileText() {}

    static Path write(Path folder, String text) {
        return write(folder, "profile.dat", text);
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.replace('|', '\t').getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DepthProfile read(Path folder, String text) {
        return DepthProfileReader.read(write(folder, text));
    }

    static AbstractThrowableAssert<?, ? extends Throwable> refusal(Path folder, String text) {
        Path file = write(folder, text);
        return assertThatThrownBy(() -> DepthProfileReader.read(file)).isInstanceOf(InputException.class);
    }
}

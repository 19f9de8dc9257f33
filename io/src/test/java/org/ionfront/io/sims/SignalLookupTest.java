package org.ionfront.io.sims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ionfront.io.sims.ProfileText.ION_TOF_FULL;
import static org.ionfront.io.sims.ProfileText.read;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.ionfront.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalLookupTest {

    @TempDir
    Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> refusal(String text, String asked) {
        DepthProfile profile = read(folder, text);
        return assertThatThrownBy(() -> profile.signal(asked)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SnO+ (135.8979)",
                "SnO+@135.8979",
                "SnO+ (135.898)",
                "SnO+@135.90",
                "SnO+(135.8979)",
                "SnO+ @ 135.8979",
                "#7",
                "# 7",
                "column 7",
                " #7 "
            })
    void aDuplicateNameIsChosenByMassOrColumn(String asked) {
        assertThat(read(folder, ION_TOF_FULL).signal(asked).label().column()).isEqualTo(7);
    }

    @Test
    void anAmbiguousNameIsAnsweredWithTheChoices() {
        refusal(ION_TOF_FULL, "SnO+")
                .hasMessageEndingWith(
                        "profile.dat: 2 signals are called 'SnO+'; write one of 'SnO+ (135.9143)' (column #6), "
                                + "'SnO+ (135.8979)' (column #7)");
        refusal(ION_TOF_FULL, "SnO+@136").hasMessageContaining("2 signals are called 'SnO+@136'");
    }

    @Test
    void duplicatesWithoutMassAreChosenByColumn() {
        String text = "time_s,K+,K+\n0,1,2\n1,3,4\n";
        refusal(text, "K+").hasMessageEndingWith("2 signals are called 'K+'; write one of '#2', '#3'");
        assertThat(read(folder, text).signal("#3").values()).containsExactly(2, 4);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        refusal(ION_TOF_FULL, "sno+ (135.9143)")
                .hasMessageContaining("there is no signal 'sno+ (135.9143)'; the signals are " + "'SnO+ (135.9143)', ");
        refusal("time_s,Li+,K+,B+,BO+,Rb+,Cs+\n0,1,2,3,4,5,6\n1,2,3,4,5,6,7\n", "LI+")
                .hasMessageContaining("the nearest of the 6 signals are 'Li+', ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "#1", "#99", "#99999999999", "column", "SnO+@", "SnO+ ()", "SnO+@1e400", "@135.9"})
    void nonsenseIsAnUnknownSignal(String asked) {
        refusal(ION_TOF_FULL, asked).hasMessageContaining("there is no signal '" + asked + "'");
    }

    @Test
    void aNameThatLooksLikeAColumnIsFoundByItsName() {
        DepthProfile profile = read(folder, "time_s,\"#3\",K+\n0,1,2\n1,3,4\n");
        assertThat(profile.signal("#3").values()).containsExactly(1, 3);
        assertThat(profile.selector(profile.signals().get(0))).isEqualTo("#3");
    }

    @Test
    void everySelectorFindsItsSignal() {
        DepthProfile profile = read(folder, ION_TOF_FULL);
        for (Signal signal : profile.signals()) {
            assertThat(profile.signal(profile.selector(signal))).isSameAs(signal);
        }
    }

    @Test
    void aSignalThatIsZeroThroughoutIsRefusedWhenAskedFor() {
        refusal("time_s,K+\n0,0\n1,0.0\n", "K+")
                .hasMessageEndingWith("profile.dat: signal 'K+' is zero in all of its 2 rows");
    }

    @Test
    void aSignalWithoutNumbersIsRefusedWhenAskedFor() {
        refusal("time_s,K+\n0,nan\n1,\n", "K+").hasMessageEndingWith("signal 'K+' has no number in any of its 2 rows");
    }

    @Test
    void aSignalOfWordsIsListedButRefusedWhenAskedFor() {
        String text = "time_s,K+,remark\n0,1,start\n1,2,\n2,3,end\n";
        assertThat(read(folder, text).signals()).hasSize(2);
        refusal(text, "remark")
                .hasMessageEndingWith("profile.dat, line 2: signal 'remark' holds 'start', which is no number "
                        + "(2 such cells in column 3)");
    }
}

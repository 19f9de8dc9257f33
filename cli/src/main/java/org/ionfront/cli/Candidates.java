package org.ionfront.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ionfront.io.config.ConfigKind;
import org.ionfront.io.sims.Axis;
import org.ionfront.io.sims.DecimalSign;
import org.ionfront.io.sims.Format;
import org.ionfront.verification.Verification;
import org.ionfront.verification.VerificationCase;

/** What a shell offers for an option or an argument: words as they are typed, not the names of constants. */
abstract class Candidates implements Iterable<String> {
    /** Asked only when a shell is: every start of the program makes these. */
    private final Supplier<List<String>> words;

    private Candidates(Supplier<List<String>> words) {
        this.words = words;
    }

    @Override
    public Iterator<String> iterator() {
        return words.get().iterator();
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    /** Kinds of configurations. */
    static final class Kinds extends Candidates {
        Kinds() {
            super(() -> words(ConfigKind.values(), ConfigKind::label));
        }
    }

    /** Formats of instruments. */
    static final class Formats extends Candidates {
        Formats() {
            super(() -> words(Format.Family.values(), Format.Family::key));
        }
    }

    /** Decimal signs. */
    static final class Signs extends Candidates {
        Signs() {
            super(() -> words(DecimalSign.values(), DecimalSign::key));
        }
    }

    /** Axes of a depth profile. */
    static final class Axes extends Candidates {
        Axes() {
            super(() -> words(Axis.Kind.values(), Axis.Kind::key));
        }
    }

    /** Cases of {@code verify}. */
    static final class Cases extends Candidates {
        Cases() {
            super(() ->
                    Verification.cases().stream().map(VerificationCase::name).toList());
        }
    }

    /** Examples. */
    static final class Examples extends Candidates {
        Examples() {
            super(ExampleCommand::names);
        }
    }
}

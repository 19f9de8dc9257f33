package org.ionfront.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.ionfront.io.Spelling;
import picocli.CommandLine.Model.CommandSpec;

/** Commands in words: as they can be typed again, and what may have been meant. */
final class CommandText {
    private CommandText() {}

    /** Program, command and arguments, quoted for a shell where they need it. */
    static String of(CommandSpec spec) {
        return "ionfront "
                + spec.root().commandLine().getParseResult().originalArgs().stream()
                        .map(CommandText::quoted)
                        .collect(Collectors.joining(" "));
    }

    /** A question in brackets whether the nearest valid word was meant; empty where none is near. */
    static String hint(String word, List<String> valid) {
        return Spelling.nearest(word, valid)
                .map(near -> " (did you mean '" + near + "'?)")
                .orElse("");
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=+@%,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}

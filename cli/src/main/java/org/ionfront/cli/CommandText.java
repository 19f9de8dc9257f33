package org.ionfront.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command as it can be typed again. */
final class CommandText {
    private CommandText() {}

    /** Program, command and arguments, quoted for a shell where they need it. */
    static String of(CommandSpec spec) {
        return "ionfront "
                + spec.root().commandLine().getParseResult().originalArgs().stream()
                        .map(CommandText::quoted)
                        .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=+@%,-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}

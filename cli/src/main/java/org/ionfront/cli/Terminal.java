package org.ionfront.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command prints.
 *
 * @param out results; nothing else when a script asked for JSON
 * @param err progress, warnings and errors
 * @param interactive whether somebody watches {@code err}
 * @param charset encoding of both
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Charset charset) {
    /** On Linux, what standard error is connected to. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** The standard streams of the process: in the terminal's own encoding, and in UTF-8 into files and pipes. */
    static Terminal ofProcess() {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
        Charset charset = console.map(Console::charset).orElse(StandardCharsets.UTF_8);
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                console.isPresent() && !"dumb".equals(System.getenv("TERM")) && errorIsWatched(),
                charset);
    }

    /** A sign that may be missing in the terminal's encoding, or its replacement. */
    String sign(String wanted, String replacement) {
        return charset.newEncoder().canEncode(wanted) ? wanted : replacement;
    }

    /** Text with {@code ±} and {@code µ} only where the terminal can show them. */
    String shown(String text) {
        return text.replace("±", sign("±", "+-")).replace("µ", sign("µ", "u"));
    }

    /** From Java 22 on there is a console object even for a pipe; the method that tells is as new. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    private static boolean errorIsWatched() {
        try {
            return !Files.exists(STANDARD_ERROR)
                    || Files.readSymbolicLink(STANDARD_ERROR).startsWith("/dev");
        } catch (IOException unknown) {
            return false;
        }
    }
}

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
import java.util.stream.Stream;
import org.ionfront.cli.text.PlainText;
import org.ionfront.cli.text.Wrapped;

/**
 * Where a command prints.
 *
 * @param out results; nothing else when a script asked for JSON
 * @param err progress, warnings and errors
 * @param interactive whether somebody watches {@code err}
 * @param charset encoding of both
 * @param columns what is printed is no wider, if it can be helped
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Charset charset, int columns) {
    /** As wide as lines get, however wide the window is: longer ones are hard to read. */
    private static final int WIDEST = 80;

    private static final int NARROWEST = 40;

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
                charset,
                columns(Optional.ofNullable(System.getenv("COLUMNS"))));
    }

    /** A window of ordinary width. */
    public Terminal(PrintStream out, PrintStream err, boolean interactive, Charset charset) {
        this(out, err, interactive, charset, WIDEST);
    }

    /** By the variable of the environment that shells keep for this, which the launcher passes on. */
    static int columns(Optional<String> variable) {
        return variable.filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(text))))
                .orElse(WIDEST);
    }

    /** Text in signs that the terminal can show. */
    String shown(String text) {
        return charset.newEncoder().canEncode(text) ? text : PlainText.of(text);
    }

    /** Prints a message on standard error, broken to the window where somebody watches; a pipe gets it in one line. */
    void say(String message) {
        (interactive ? message.lines().flatMap(line -> Wrapped.message(line, columns).stream()) : Stream.of(message))
                .forEach(err::println);
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

package org.ionfront.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file that cannot be used as it is: what is wrong, where, and what would be right, in one message for the user.
 *
 * <p>Unchecked, because only the command line can do anything about it: print the message and leave with exit code 3.
 * The message begins with the place, for example {@code lbo_K.txt, line 7: found 8 fields where the header has 9}.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_KNOWN = 0;

    private final transient Path file;
    private final transient Optional<String> key;
    /** Counted from 1; 0 where it is not known. */
    private final int line;

    /** Counted from 1; 0 where it is not known. */
    private final int column;

    /** The fault without its place. */
    private final String text;

    private InputException(Path file, int line, int column, Optional<String> key, String text) {
        super(place(file, line, column, key) + ": " + Objects.requireNonNull(text));
        this.file = file;
        this.line = line;
        this.column = column;
        this.key = key;
        this.text = text;
    }

    /** A fault of the file as a whole. */
    public static InputException of(Path file, String text) {
        return new InputException(file, NOT_KNOWN, NOT_KNOWN, Optional.empty(), text);
    }

    /** A fault in one line, counted from 1. */
    public static InputException atLine(Path file, int line, String text) {
        return new InputException(file, line, NOT_KNOWN, Optional.empty(), text);
    }

    /** A fault at one character of one line, both counted from 1. */
    public static InputException atColumn(Path file, int line, int column, String text) {
        return new InputException(file, line, column, Optional.empty(), text);
    }

    /** A fault in the value of a key whose line is not known, for example one written on the command line. */
    public static InputException atKey(Path file, String key, String text) {
        return new InputException(file, NOT_KNOWN, NOT_KNOWN, Optional.of(key), text);
    }

    /** A fault in the value of a key, at a line and column counted from 1. */
    public static InputException atKey(Path file, int line, int column, String key, String text) {
        return new InputException(file, line, column, Optional.of(key), text);
    }

    /** A file or folder that the system does not let us use, with its reason in words. */
    public static InputException of(Path file, String text, IOException cause) {
        InputException fault = of(file, text + " (" + reason(cause) + ")");
        fault.initCause(cause);
        return fault;
    }

    /** Without the names of classes and of temporary files, where there are words. */
    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission";
        }
        if (cause instanceof FileSystemException ofSystem) {
            return Objects.requireNonNullElseGet(ofSystem.getReason(), cause::toString);
        }
        return Objects.requireNonNullElseGet(cause.getMessage(), cause::toString);
    }

    /** The file at fault, as the caller named it. */
    public Path file() {
        return file;
    }

    /** The line at fault, counted from 1. */
    public OptionalInt line() {
        return line == NOT_KNOWN ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** The character at fault within its line, counted from 1. */
    public OptionalInt column() {
        return column == NOT_KNOWN ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The full path of the key at fault, such as {@code sample.thickness}. */
    public Optional<String> key() {
        return key;
    }

    /** The fault without its place. */
    public String text() {
        return text;
    }

    private static String place(Path file, int line, int column, Optional<String> key) {
        StringBuilder place = new StringBuilder(file.toString());
        if (line != NOT_KNOWN) {
            place.append(", line ").append(line);
        }
        if (column != NOT_KNOWN) {
            place.append(", column ").append(column);
        }
        key.ifPresent(name -> place.append(", ").append(name));
        return place.toString();
    }
}

package org.ionfront.io.series;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;

/** The lines of a text file that are neither empty nor comments. */
final class DataLines {
    private static final long LARGEST_FILE = 1L << 30;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DataLines() {}

    /** Takes one line. */
    interface Taker {
        /** A line with its number, counted from 1. */
        void take(String line, int number);
    }

    /**
     * Hands all lines on, in order.
     *
     * @throws InputException where there is no such file, or it is no text
     */
    static void of(Path file, Taker taker) {
        if (Files.isDirectory(file)) {
            throw InputException.of(file, "is a folder; a file is needed");
        }
        if (!Files.exists(file)) {
            throw InputException.of(file, "there is no such file" + Spelling.ofMissing(file));
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (Files.size(file) > LARGEST_FILE) {
                throw InputException.of(
                        file, "has " + Files.size(file) + " bytes; such a file has at most " + LARGEST_FILE + " bytes");
            }
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (!text.isBlank() && !text.startsWith("#")) {
                    taker.take(text, number);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw InputException.of(file, "is not UTF-8 text; save the file in the encoding UTF-8");
        } catch (IOException failure) {
            throw InputException.of(file, "cannot be read", failure);
        }
    }
}

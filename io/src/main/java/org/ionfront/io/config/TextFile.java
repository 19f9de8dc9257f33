package org.ionfront.io.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;

/**
 * A small text file, read whole.
 *
 * @param path where it was read from
 * @param text its content without a byte order mark
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 */
record TextFile(Path path, String text, String sha256) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file that must be UTF-8 text.
     *
     * @param largest size allowed [bytes]
     * @throws InputException where the file is missing, a folder, empty, too large or no text
     */
    static TextFile read(Path path, long largest) {
        byte[] bytes = readBytes(path, largest);
        if (bytes.length == 0) {
            throw InputException.of(path, "the file is empty");
        }
        String text = decode(path, bytes);
        return new TextFile(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, DataFile.hash(bytes));
    }

    private static byte[] readBytes(Path path, long largest) {
        if (Files.isDirectory(path)) {
            throw InputException.of(path, "is a folder; a file is needed");
        }
        if (!Files.exists(path)) {
            throw InputException.of(path, "there is no such file" + Spelling.ofMissing(path));
        }
        try {
            if (Files.size(path) > largest) {
                throw InputException.of(
                        path, "has " + Files.size(path) + " bytes; such a file has at most " + largest + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (IOException failure) {
            throw InputException.of(path, "cannot be read", failure);
        }
    }

    private static String decode(Path path, byte[] bytes) {
        int line = 1;
        for (byte b : bytes) {
            if (b == '\n') {
                line++;
            }
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw InputException.atLine(
                        path,
                        line,
                        b == 0 && bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] < -1 || bytes[1] < -1)
                                ? "is UTF-16 text, it seems; save the file in the encoding UTF-8"
                                : "is not a text file (it holds the byte " + b
                                        + "); YAML, JSON or a table as text is needed");
            }
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return strict.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw InputException.atLine(
                    path, firstBadLine(bytes), "is not UTF-8 text; save the file in the encoding UTF-8");
        }
    }

    /** The first line whose bytes change when they are decoded and encoded again. */
    private static int firstBadLine(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        int replaced = lenient.indexOf('\uFFFD');
        return 1
                + (int) lenient.substring(0, Math.max(replaced, 0))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}

package org.ionfront.io.sims;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;

/**
 * A file of text, with the encoding found out: by its byte order mark or the zero bytes of UTF-16, else UTF-8 if all of it is, else
 * Latin-1.
 *
 * @param path as the caller named it
 * @param charset the encoding
 * @param markLength the length of the byte order mark [bytes]
 */
record TextFile(Path path, Charset charset, int markLength) {

    private static final int BUFFER = 1 << 16;
    private static final char DOS_END_OF_FILE = 0x1A;

    /**
     * Looks through the whole file once.
     *
     * @throws InputException when it is missing, empty or binary
     */
    static TextFile open(Path path) {
        refuseUnlessRegular(path);
        TextFile file = marked(path);
        Content content;
        try {
            content = file.content();
        } catch (CharacterCodingException notInThisEncoding) {
            if (!file.charset.equals(StandardCharsets.UTF_8) || file.markLength > 0) {
                throw InputException.of(
                        path, "is damaged: it begins as " + file.charset + " text but does not go on so");
            }
            file = new TextFile(path, StandardCharsets.ISO_8859_1, 0);
            content = file.latin1Content();
        } catch (IOException failed) {
            throw unreadable(path, failed);
        }
        if (content == Content.BINARY) {
            throw InputException.of(path, "is not text but binary data" + hint(path));
        }
        if (content == Content.BLANK) {
            throw InputException.of(path, "is empty");
        }
        return file;
    }

    /** The lines from the beginning; to be closed. */
    Lines lines() {
        try {
            return new Lines(path, reader());
        } catch (IOException failed) {
            throw unreadable(path, failed);
        }
    }

    static InputException unreadable(Path path, IOException failed) {
        return InputException.of(path, "cannot be read", failed);
    }

    private enum Content {
        TEXT,
        BLANK,
        BINARY
    }

    private Content latin1Content() {
        try {
            return content();
        } catch (IOException failed) {
            throw unreadable(path, failed);
        }
    }

    private Content content() throws IOException {
        char[] buffer = new char[BUFFER];
        boolean blank = true;
        try (Reader reader = reader()) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    char c = buffer[i];
                    if (c < ' ' && !isUsualControl(c)) {
                        return Content.BINARY;
                    }
                    blank &= c <= ' ';
                }
            }
        }
        return blank ? Content.BLANK : Content.TEXT;
    }

    private static boolean isUsualControl(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == DOS_END_OF_FILE;
    }

    private Reader reader() throws IOException {
        InputStream bytes = Files.newInputStream(path);
        try {
            bytes.skipNBytes(markLength);
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
        // A decoder of its own, because the usual one replaces what it cannot decode in silence.
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void refuseUnlessRegular(Path path) {
        if (Files.isDirectory(path)) {
            throw InputException.of(path, "is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw InputException.of(path, "there is no such file" + Spelling.ofMissing(path));
        }
        if (!Files.isRegularFile(path)) {
            throw InputException.of(path, "is not an ordinary file; it has to be read more than once");
        }
        if (!Files.isReadable(path)) {
            throw InputException.of(path, "may not be read by you");
        }
    }

    private static TextFile marked(Path path) {
        byte[] head = head(path);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        // Without a mark: every file that is read begins with a sign of ASCII, which leaves one of its two bytes zero.
        if (head.length > 1 && head[0] != 0 && head[1] == 0) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 0);
        }
        if (head.length > 1 && head[0] == 0 && head[1] != 0) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 0);
        }
        return new TextFile(path, StandardCharsets.UTF_8, 0);
    }

    private static String hint(Path path) {
        byte[] head = head(path);
        if (startsWith(head, 'P', 'K')) {
            return "; if it is a spreadsheet, save the sheet as CSV";
        }
        return "; export the profile as text";
    }

    private static byte[] head(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(3);
        } catch (IOException failed) {
            throw unreadable(path, failed);
        }
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}

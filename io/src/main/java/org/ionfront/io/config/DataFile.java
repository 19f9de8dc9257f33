package org.ionfront.io.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ionfront.io.InputException;

/**
 * A file that was read besides the configuration itself.
 *
 * @param name as written in the configuration that names it
 * @param path where it was found
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 */
public record DataFile(String name, Path path, String sha256) {
    private static final int BUFFER = 1 << 16;

    /**
     * Hashes a file of any size.
     *
     * @throws InputException where it cannot be read
     */
    static DataFile of(String name, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = digest();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return new DataFile(name, path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw InputException.of(path, "cannot be read", failure);
        }
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}

package org.ionfront.io.config;

import java.nio.file.Path;

/**
 * A file that was read besides the configuration itself.
 *
 * @param name as written in the configuration, with the separators of the file that names it
 * @param path where it was found
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 */
public record DataFile(String name, Path path, String sha256) {}

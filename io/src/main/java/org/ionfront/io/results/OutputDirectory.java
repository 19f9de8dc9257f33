package org.ionfront.io.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folder that receives the results of one run. */
public final class OutputDirectory {
    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the caller closes the stream. */
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    /**
     * Makes ready to write, before anything is computed; creates nothing yet.
     *
     * @param directory may exist or not
     * @param force whether results of an earlier run may be replaced
     * @throws org.ionfront.io.InputException where the folder holds results and force is off, or where a file that is
     *     not ours has one of our names; such a file is never touched
     */
    public static OutputDirectory open(Path directory, boolean force) {
        throw new IllegalStateException("under construction");
    }

    /**
     * Writes one file, completely or not at all; every text file must carry the word {@code ionfront} within its first
     * 512 bytes, by which a later run knows it for ours (a PNG gets it as a text chunk).
     *
     * @param name relative to the folder, such as {@code profiles.csv} or {@code figures/profile_K.svg}
     * @return the file written
     * @throws org.ionfront.io.InputException where the file cannot be written, or is not ours to replace
     */
    public Path write(String name, Content content) {
        throw new IllegalStateException("under construction");
    }

    /** Writes one text file, as {@link #write} does, in UTF-8. */
    public Path writeText(String name, String text) {
        throw new IllegalStateException("under construction");
    }

    /** Deletes those of our files that an earlier run left and this one did not write; returns their names. */
    public List<String> removeStale() {
        throw new IllegalStateException("under construction");
    }

    /** The folder. */
    public Path path() {
        throw new IllegalStateException("under construction");
    }
}

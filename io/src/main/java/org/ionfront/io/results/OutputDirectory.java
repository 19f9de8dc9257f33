package org.ionfront.io.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ionfront.io.InputException;

/**
 * The folder that receives the results of one run.
 *
 * <p>A file is ours if the word {@code ionfront} stands within its first 512 bytes, in any case: every text we write says
 * so in its head, and a PNG gets it as a text chunk. Files of others are never replaced or deleted, whatever their name.
 */
public final class OutputDirectory {
    private static final List<String> NAMES = List.of(
            "profiles.csv",
            "trace.csv",
            "summary.json",
            "fit.json",
            "parameters.csv",
            "report.html",
            "state.json",
            "onsager.csv",
            "onsager.json",
            "law.csv",
            "conductivity.csv",
            "conductivity.json",
            "running-integral.csv",
            "plan.json",
            "comparison.json",
            "bootstrap.csv",
            "posterior.csv",
            "traces.csv",
            "failed-trial-1.yaml",
            "failed-trial-2.yaml",
            "failed-trial-3.yaml",
            "failed-trial-4.yaml",
            "failed-trial-5.yaml");
    private static final String FIGURES = "figures";
    private static final String MARK = "ionfront";
    private static final int MARKED_HEAD = 512;
    private static final int SHOWN = 3;
    /** Before what lies in folders. */
    private static final Comparator<String> FILES_FIRST = Comparator.comparing(name -> name.contains("/"));

    private static final Set<String> DESKTOP_FILES = Set.of("desktop.ini", "thumbs.db");

    private final Path directory;
    private final Set<String> earlier;
    private final Set<String> written = new TreeSet<>();

    private OutputDirectory(Path directory, Set<String> earlier) {
        this.directory = directory;
        this.earlier = earlier;
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes everything; the caller closes the stream.
         *
         * @throws IOException where the stream takes no more
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes ready to write, before anything is computed; creates nothing yet.
     *
     * @param directory may exist or not
     * @param force whether results of an earlier run may be replaced
     * @throws InputException where the folder is not empty and force is off, or where a file that is not ours has one of
     *     our names
     */
    public static OutputDirectory open(Path directory, boolean force) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw InputException.of(directory, "is a file; results need a folder");
        }
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw InputException.of(
                    directory, "cannot be written: " + existing + " is no folder that you may write to");
        }
        if (!Files.isDirectory(directory)) {
            return new OutputDirectory(directory, Set.of());
        }
        try {
            return new OutputDirectory(directory, check(directory, force));
        } catch (IOException failure) {
            throw failed(directory, "cannot be read", failure);
        }
    }

    /**
     * Writes one file, completely or not at all.
     *
     * @param name relative to the folder, such as {@code profiles.csv} or {@code figures/profile_K.svg}
     * @param content must carry the word {@code ionfront} within its first 512 bytes, except for a PNG
     * @return the file written
     * @throws InputException where the file cannot be written, or is there and not ours to replace
     */
    public Path write(String name, Content content) {
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory.normalize()) || name.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' lies outside the folder of results");
        }
        Path part = target.resolveSibling("." + target.getFileName() + "." + MARK + "-part");
        try {
            if (Files.exists(target) && !isOurs(target)) {
                throw InputException.of(target, "is there already and is no result of this program; it was left alone");
            }
            Files.createDirectories(part.toAbsolutePath().getParent());
            writePart(part, name, content);
            move(part, target);
        } catch (IOException failure) {
            discard(part, failure);
            throw failed(
                    target,
                    written.isEmpty() ? "cannot be written" : "cannot be written; the files before it are whole",
                    failure);
        } catch (RuntimeException | Error failure) {
            discard(part, failure);
            throw failure;
        }
        written.add(name);
        return target;
    }

    /** Writes one text file, as {@link #write} does, in UTF-8. */
    public Path writeText(String name, String text) {
        return write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Deletes those of our files that an earlier run left and this one did not write, so that the folder holds the
     * results of one run only.
     *
     * @return their names
     */
    public List<String> removeStale() {
        List<String> removed = new ArrayList<>();
        for (String name : earlier) {
            Path file = directory.resolve(name);
            try {
                if (!written.contains(name) && Files.exists(file) && isOurs(file)) {
                    Files.delete(file);
                    removed.add(name);
                }
            } catch (IOException failure) {
                throw failed(file, "is left from an earlier run and cannot be deleted", failure);
            }
        }
        return removed;
    }

    /** The folder. */
    public Path path() {
        return directory;
    }

    /** The names of our files in a folder that may be written to; refuses any other folder. */
    private static Set<String> check(Path directory, boolean force) throws IOException {
        List<String> present = list(directory, "");
        List<String> candidates =
                new ArrayList<>(present.stream().filter(NAMES::contains).toList());
        List<String> inTheWay = new ArrayList<>();
        Path figures = directory.resolve(FIGURES);
        if (Files.isDirectory(figures)) {
            candidates.addAll(list(figures, FIGURES + "/"));
        } else if (Files.exists(figures)) {
            inTheWay.add(FIGURES);
        }
        Set<String> ours = new TreeSet<>();
        for (String name : candidates) {
            if (isOurs(directory.resolve(name))) {
                ours.add(name);
            } else if (NAMES.contains(name)) {
                inTheWay.add(name);
            }
        }
        if (!inTheWay.isEmpty()) {
            throw InputException.of(
                    directory,
                    "holds files with the names of results that are no results of this program: " + some(inTheWay)
                            + "; they are never replaced, choose another folder");
        }
        if (!force) {
            refuseUnlessEmpty(
                    directory, present, ours.stream().sorted(FILES_FIRST).toList());
        }
        return ours;
    }

    private static void refuseUnlessEmpty(Path directory, List<String> present, List<String> ours) {
        if (!ours.isEmpty()) {
            String goOn = ours.contains("bootstrap.csv") && !ours.contains("fit.json")
                    ? "; --resume goes on with the bootstrap that did not end"
                    : "";
            throw InputException.of(
                    directory,
                    "holds results already: " + some(ours) + goOn
                            + "; use --force to replace them, or choose another folder with --out");
        }
        if (!present.isEmpty()) {
            throw InputException.of(
                    directory,
                    "is not empty: " + some(present) + "; choose another folder with --out, or use --force to write"
                            + " beside these files, which stay as they are");
        }
    }

    /** The visible files in a folder, sorted. */
    private static List<String> list(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith(".") && !DESKTOP_FILES.contains(name.toLowerCase(Locale.ROOT)))
                    .map(name -> prefix + name)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(MARKED_HEAD), StandardCharsets.ISO_8859_1);
            return head.toLowerCase(Locale.ROOT).contains(MARK);
        }
    }

    private static void writePart(Path part, String name, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            if (name.endsWith(".png")) {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                content.writeTo(png);
                out.write(PngMark.add(png.toByteArray()));
            } else {
                content.writeTo(out);
            }
        }
        if (!isOurs(part)) {
            throw new IllegalStateException(name + " does not say within its first " + MARKED_HEAD
                    + " bytes that it comes from " + MARK + ", so that it could never be replaced");
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onThisDisk) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failure) {
            reason.addSuppressed(failure);
        }
    }

    private static InputException failed(Path file, String what, IOException failure) {
        return InputException.of(file, what, failure);
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}

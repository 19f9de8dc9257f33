package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.DepthProfileReader;
import org.ionfront.io.sims.Format;

/** The instrument files that are changed: those of real instruments, cut to a few rows, those of the examples, and two in the shapes of a spreadsheet. */
final class ProfileFiles {
    private static final int MOST_ROWS = 12;

    /** What the numbers of a file are, read from the file as it is. */
    record Source(String name, TextTable table, DepthProfile profile) {}

    private final List<Source> sources = new ArrayList<>();
    private final List<byte[]> others = new ArrayList<>();
    private final Path scratch;

    /**
     * Reads them.
     *
     * @param root of the project
     * @param scratch a folder to write in
     */
    ProfileFiles(Path root, Path scratch) throws IOException {
        this.scratch = scratch;
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("validation-data/sims-real", "examples/lbo", "examples/potential")) {
            try (Stream<Path> found = Files.list(root.resolve(folder))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        for (Path file : files) {
            add(file);
        }
        add(
                "a spreadsheet's",
                "Zeit;Li+ (7,0160);K+;75As [at/cm3]\nmin;cts;cts;\n0,82;96434;6,7E+03;1e20\n1,5;1.234;3,25;2e20\n2,75;<LOD;1,5;inf\n3;4;5;6\n");
        add("with own times", "t / s;Li+;t / s;K+\n0;10,5;0,5;1\n1;30;1,5;3\n2;50;2,5;4\n3;5;3,5;7\n4;5,25;4,5;7\n");
    }

    /** A file whose rows are known. */
    Source any(Random random) {
        return sources.get(random.nextInt(sources.size()));
    }

    /** The bytes of any file, also of one that is no depth profile. */
    byte[] anyBytes(Random random) {
        int chosen = random.nextInt(sources.size() + others.size());
        return chosen < others.size()
                ? others.get(chosen)
                : sources.get(chosen - others.size()).table().text().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a changed file. */
    Path write(byte[] bytes) throws IOException {
        return Files.write(scratch.resolve("changed.txt"), bytes);
    }

    private void add(Path file) throws IOException {
        Format format;
        try {
            format = DepthProfileReader.read(file).format();
        } catch (InputException noProfile) {
            byte[] bytes = Files.readAllBytes(file);
            others.add(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 4000)));
            return;
        }
        add(file.getFileName().toString(), TextTable.of(Files.readString(file), format, MOST_ROWS));
    }

    private void add(String name, String text) throws IOException {
        add(name, TextTable.of(text, Format.CSV, MOST_ROWS));
    }

    private void add(String name, TextTable table) throws IOException {
        DepthProfile profile = DepthProfileReader.read(write(table.text().getBytes(StandardCharsets.UTF_8)));
        sources.add(new Source(name, table, profile));
    }
}

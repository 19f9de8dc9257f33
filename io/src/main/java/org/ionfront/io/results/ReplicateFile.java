package org.ionfront.io.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionfront.fit.result.Replicate;
import org.ionfront.fit.result.ReplicateStore;
import org.ionfront.io.InputException;

/**
 * {@code bootstrap.csv}: fits to made-up experiments, as they come. The file is complete and valid after every batch; a run that
 * was killed goes on from it and ends with the same bytes.
 */
public final class ReplicateFile implements ReplicateStore {
    private static final String NAME = "bootstrap.csv";

    private final OutputDirectory out;
    private final RunStamp stamp;
    private final long seed;
    private final boolean resume;
    private final List<Replicate> all = new ArrayList<>();
    private String head = "";

    /**
     * A file.
     *
     * @param out folder of the results
     * @param stamp of the run; its time is not used
     * @param seed of everything random
     * @param resume whether to go on from the file an earlier run has left, if there is one
     */
    public ReplicateFile(OutputDirectory out, RunStamp stamp, long seed, boolean resume) {
        this.out = out;
        this.stamp = stamp;
        this.seed = seed;
        this.resume = resume;
    }

    @Override
    public List<Replicate> known(List<String> labels) {
        List<String> columns = new ArrayList<>(List.of("index", "converged"));
        columns.addAll(labels);
        labels.forEach(label -> columns.add("error of " + label));
        head = stamp.comments(
                        "fits to made-up experiments with the estimate as truth; variables of the search, ln p or p over its"
                                + " start, and their standard errors",
                        "seed " + seed)
                + String.join(",", columns)
                + "\n";
        Path file = out.path().resolve(NAME);
        if (resume && Files.exists(file)) {
            all.addAll(read(file, labels.size()));
        }
        return List.copyOf(all);
    }

    private List<Replicate> read(Path file, int count) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw InputException.of(file, "cannot be read", failure);
        }
        if (!text.startsWith(head)) {
            throw InputException.of(
                    file,
                    "was made by another run" + difference(text)
                            + "; run as it was run, or leave --resume out and use --force" + " to begin anew");
        }
        List<Replicate> replicates = new ArrayList<>();
        List<String> lines = text.substring(head.length()).lines().toList();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            if (cells.length != 2 + 2 * count || !cells[0].equals(Integer.toString(replicates.size()))) {
                throw InputException.of(file, "has a line that is none of ours: " + line);
            }
            replicates.add(new Replicate(
                    replicates.size(),
                    cells[1].equals("true"),
                    numbers(Stream.of(cells).skip(2).limit(count)),
                    numbers(Stream.of(cells).skip(2L + count))));
        }
        return replicates;
    }

    /** The last line of the head that is another one; another seed makes another hash of the settings, too. */
    private String difference(String text) {
        List<String> found = text.lines().toList();
        List<String> own = head.lines().toList();
        return IntStream.range(0, Math.min(found.size(), own.size()))
                .filter(k -> !found.get(k).equals(own.get(k)))
                .mapToObj(k -> ": it says '" + found.get(k) + "', and this one '" + own.get(k) + "'")
                .reduce((former, latter) -> latter)
                .orElse("");
    }

    private static double[] numbers(Stream<String> cells) {
        return cells.mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    @Override
    public void add(List<Replicate> more) {
        all.addAll(more);
        StringBuilder text = new StringBuilder(head);
        for (Replicate replicate : all) {
            text.append(replicate.index()).append(',').append(replicate.converged());
            append(text, replicate.estimates());
            append(text, replicate.errors());
            text.append('\n');
        }
        out.writeText(NAME, text.toString());
    }

    private static void append(StringBuilder text, double[] values) {
        for (double value : values) {
            text.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
        }
    }
}

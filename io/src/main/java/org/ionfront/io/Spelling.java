package org.ionfront.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word a user most likely meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * The candidate nearest to a word, where one is near enough to be worth suggesting.
     *
     * @param word what was written
     * @param candidates what would be valid; of equally near ones the first is taken
     * @return the nearest candidate, or nothing where a third of the word or more would have to change
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int reach = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= reach)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= 2 * reach);
    }

    /**
     * What to say after "there is no such file": the file beside it that was most likely meant, or that its folder is missing, too; often
     * nothing.
     */
    public static String ofMissing(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            return "; there is no folder " + folder + " either";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(other -> String.valueOf(other.getFileName()))
                    .sorted()
                    .toList();
            return nearest(String.valueOf(file.getFileName()), names)
                    .map(near -> " (did you mean '" + near + "'?)")
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** All candidates, the nearest to a word first and equally near ones in their given order. */
    public static List<String> byNearness(String word, Collection<String> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .toList();
    }

    /** Twice the number of letters to change, insert, drop or swap; a wrong case counts once. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = 2 * (i + j);
                    continue;
                }
                int best = d[i - 1][j - 1] + difference(a, i - 1, b, j - 1);
                best = Math.min(best, 2 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, d[i - 2][j - 2] + 2);
                }
                d[i][j] = best;
            }
        }
        return d[a.length()][b.length()];
    }

    private static int difference(String a, int i, String b, int j) {
        if (a.charAt(i) == b.charAt(j)) {
            return 0;
        }
        String left = a.substring(i, i + 1).toLowerCase(Locale.ROOT);
        return left.equals(b.substring(j, j + 1).toLowerCase(Locale.ROOT)) ? 1 : 2;
    }
}

package org.ionfront.io.sims;

import java.util.Optional;

/**
 * The cells of a signal that hold no number; each of them is NaN among the values.
 *
 * @param infinite cells with {@code inf}, or with a number too large to hold
 * @param belowDetection cells such as {@code <LOD}
 * @param missing empty cells, and words for nothing such as {@code nan} and {@code n/a}
 * @param unreadable cells with anything else
 * @param firstUnreadable where the first unreadable cell is; present exactly when there is one
 */
public record Gaps(
        int infinite, int belowDetection, int missing, int unreadable, Optional<UnreadableCell> firstUnreadable) {

    /**
     * A cell whose content was not understood.
     *
     * @param line counted from 1
     * @param content as printed
     */
    public record UnreadableCell(int line, String content) {}

    /** Rejects negative counts and an unreadable cell that is counted but not named. */
    public Gaps {
        if (infinite < 0 || belowDetection < 0 || missing < 0 || unreadable < 0) {
            throw new IllegalArgumentException("the numbers of cells must not be negative");
        }
        if (firstUnreadable.isPresent() != (unreadable > 0)) {
            throw new IllegalArgumentException("the first unreadable cell must be given exactly when there is one");
        }
    }

    /** No gaps. */
    public static Gaps none() {
        return missing(0);
    }

    /** Gaps that are all missing cells. */
    static Gaps missing(int count) {
        return new Gaps(0, 0, count, 0, Optional.empty());
    }

    /** The number of cells without a number. */
    public int total() {
        return infinite + belowDetection + missing + unreadable;
    }

    /** The counts in words, such as {@code 5 inf, 2 empty}; empty when there are no gaps. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        append(words, infinite, "inf");
        append(words, belowDetection, "below detection");
        append(words, missing, "empty");
        append(words, unreadable, "not a number");
        return words.toString();
    }

    private static void append(StringBuilder words, int count, String what) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }
}

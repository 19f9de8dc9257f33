package org.ionfront.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * One line on standard error that is written over and over while a run takes its time; silent for the first two seconds,
 * and always silent where nobody watches.
 */
final class ProgressLine {
    private static final long SILENCE = 2_000_000_000L;
    private static final long INTERVAL = 200_000_000L;
    private static final long SECOND = 1_000_000_000L;
    /** Share of the work from which on the pace is told [-]. */
    private static final double LEAST_SHARE = 0.02;

    private final PrintStream err;
    private final int width;
    private final boolean watched;
    private final LongSupplier clock;
    private final long begin;
    private long next;
    private boolean shown;

    /**
     * Begins to count the time.
     *
     * @param terminal on whose error stream to write, if somebody watches it
     * @param wanted whether to write at all
     * @param clock nanoseconds, such as {@link System#nanoTime}
     */
    ProgressLine(Terminal terminal, boolean wanted, LongSupplier clock) {
        this.err = terminal.err();
        // A full line would move the rest of it to a second one, which is not written over.
        this.width = terminal.columns() - 1;
        this.watched = wanted && terminal.interactive();
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.next = begin + SILENCE;
    }

    /** Shows a new state, at most five times a second. */
    void show(Progress progress) {
        long now = clock.getAsLong();
        if (!watched || now < next) {
            return;
        }
        next = now + INTERVAL;
        String time = ", " + (now - begin) / SECOND + " s" + left(progress, now - begin);
        err.print("\r" + pad(cut(progress.state(), width - time.length()) + time));
        err.flush();
        shown = true;
    }

    /** As many parts of a state as there is room for: the first says what is done, and the time that is left matters more than the others. */
    private static String cut(String state, int room) {
        if (state.length() <= room) {
            return state;
        }
        int comma = state.lastIndexOf(", ", room);
        return state.substring(0, comma > 0 ? comma : room);
    }

    /** What is left at the pace so far; nothing before there is a pace. */
    private static String left(Progress progress, long elapsed) {
        double share = progress.share().orElse(0);
        if (!(share >= LEAST_SHARE && share < 1)) {
            return "";
        }
        double seconds = elapsed / (double) SECOND * (1 - share) / share;
        return ", about "
                + (seconds < 100 ? Math.max(1, Math.round(seconds)) + " s" : Math.round(seconds / 60) + " min")
                + " left";
    }

    /** Wipes the line. */
    void end() {
        if (shown) {
            err.print("\r" + pad("") + "\r");
            err.flush();
            shown = false;
        }
    }

    private String pad(String text) {
        return text + " ".repeat(width - text.length());
    }
}

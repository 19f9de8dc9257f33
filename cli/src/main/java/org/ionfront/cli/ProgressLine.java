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
    private static final int WIDTH = 79;

    private final PrintStream err;
    private final boolean watched;
    private final LongSupplier clock;
    private final long begin;
    private long next;
    private boolean shown;

    /**
     * Begins to count the time.
     *
     * @param err where to write
     * @param watched whether to write at all
     * @param clock nanoseconds, such as {@link System#nanoTime}
     */
    ProgressLine(PrintStream err, boolean watched, LongSupplier clock) {
        this.err = err;
        this.watched = watched;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.next = begin + SILENCE;
    }

    /** Shows a new state, at most five times a second. */
    void show(String state) {
        long now = clock.getAsLong();
        if (!watched || now < next) {
            return;
        }
        next = now + INTERVAL;
        String text = state + ", " + (now - begin) / 1_000_000_000L + " s";
        err.print("\r" + pad(text.length() > WIDTH ? text.substring(0, WIDTH) : text));
        err.flush();
        shown = true;
    }

    /** Wipes the line. */
    void end() {
        if (shown) {
            err.print("\r" + pad("") + "\r");
            err.flush();
            shown = false;
        }
    }

    private static String pad(String text) {
        return text + " ".repeat(WIDTH - text.length());
    }
}

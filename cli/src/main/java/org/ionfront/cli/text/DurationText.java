package org.ionfront.cli.text;

import java.util.Locale;

/** Times as people say them. */
public final class DurationText {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86400;

    private DurationText() {}

    /** A unit of time that makes numbers of a handy size. */
    public enum TimeUnit {
        /** Seconds. */
        SECONDS("s", 1),
        /** Minutes. */
        MINUTES("min", MINUTE),
        /** Hours. */
        HOURS("h", HOUR),
        /** Days. */
        DAYS("d", DAY);

        private final String symbol;
        private final double seconds;

        TimeUnit(String symbol, double seconds) {
            this.symbol = symbol;
            this.seconds = seconds;
        }

        /** The unit for times up to the given one [s]. */
        public static TimeUnit upTo(double longest) {
            if (longest < 5 * MINUTE) {
                return SECONDS;
            }
            if (longest < 5 * HOUR) {
                return MINUTES;
            }
            return longest < 5 * DAY ? HOURS : DAYS;
        }

        /** Symbol, such as {@code h}. */
        public String symbol() {
            return symbol;
        }

        /** A time in seconds, in this unit. */
        public double of(double time) {
            return time / seconds;
        }
    }

    /** The time a run took: {@code 0.42 s}, {@code 12.3 s}, {@code 3 min 20 s}. */
    public static String ofRun(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole / 60 + " min " + whole % 60 + " s";
    }

    /** A time of an experiment in a handy unit with its symbol: {@code 30.6 h}. */
    public static String ofExperiment(double seconds) {
        TimeUnit unit = TimeUnit.upTo(seconds);
        return NumberText.significant(unit.of(seconds), 3) + " " + unit.symbol();
    }
}

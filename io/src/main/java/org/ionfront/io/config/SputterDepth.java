package org.ionfront.io.config;

import java.util.Locale;

/** Where a point lies that was acquired over an interval of sputter time, of which the file prints one moment. */
enum SputterDepth {
    /** The printed time is the beginning of the interval, which ends at the next point. */
    START,
    /** The printed time is the middle of the interval. */
    MIDDLE,
    /** The printed time is the end of the interval, which began at the point before. */
    END;

    /** What holds where a file does not say it: an axis that begins at 0 prints beginnings, any other one middles. */
    static SputterDepth usual(double firstTime) {
        return firstTime == 0 ? START : MIDDLE;
    }

    /** The word used in files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Middles of the intervals as fractions of the whole sputter time.
     *
     * @param times printed [s], strictly increasing, at least two; not modified
     * @param sputterTime until the crater was measured [s], positive
     */
    double[] relativeDepths(double[] times, double sputterTime) {
        double[] depths = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            depths[k] = middle(times, k) / sputterTime;
        }
        return depths;
    }

    private double middle(double[] times, int k) {
        int last = times.length - 1;
        if (this == START) {
            // The last interval is taken to be as long as the one before it.
            double end = k < last ? times[k + 1] : times[last] + (times[last] - times[last - 1]);
            return 0.5 * (times[k] + end);
        }
        if (this == END) {
            double begin = k > 0 ? times[k - 1] : Math.max(0, times[0] - (times[1] - times[0]));
            return 0.5 * (begin + times[k]);
        }
        return times[k];
    }
}

package org.ionfront.fit.problem;

/**
 * A depth profile that is yet to be recorded, as far as it decides the errors of a fit.
 *
 * @param points number of points, at equal distances down to the crater's bottom
 * @param noise what will scatter them
 */
public record PlannedProfile(int points, Noise noise) {
    /** What scatters the points. */
    public sealed interface Noise {}

    /**
     * Counts per point with Poisson statistics.
     *
     * @param ofNative native counts in the untouched glass, positive
     * @param ofForeign foreign counts where foreign ions have taken all places, positive
     * @param ofReference counts of a signal of the glass network to divide by; 0 for none
     * @param background counts of either ion where there is none of it, positive
     */
    public record Counts(double ofNative, double ofForeign, double ofReference, double background) implements Noise {
        /** Rejects numbers that no instrument can count. */
        public Counts {
            positive(ofNative, "native counts");
            positive(ofForeign, "foreign counts");
            positive(background, "background counts");
            if (!(ofReference >= 0) || Double.isInfinite(ofReference)) {
                throw new IllegalArgumentException(
                        "the reference counts of a planned profile are " + ofReference + "; they must be 0 or more");
            }
        }
    }

    /**
     * Gaussian scatter.
     *
     * @param ofNative standard deviation of the native signal, relative to that of the untouched glass, positive
     * @param ofForeign standard deviation of the foreign signal, relative to where it has taken all places, positive
     */
    public record Relative(double ofNative, double ofForeign) implements Noise {
        /** Rejects a scatter that is not positive. */
        public Relative {
            positive(ofNative, "native scatter");
            positive(ofForeign, "foreign scatter");
        }
    }

    /** Rejects fewer than two points. */
    public PlannedProfile {
        if (points < 2) {
            throw new IllegalArgumentException("a profile needs 2 points or more, found " + points);
        }
    }

    private static void positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "the " + what + " of a planned profile is " + value + "; it must be positive");
        }
    }

    /** Middles of the points over the depth of the crater [-]. */
    public double[] relativeDepth() {
        double[] depth = new double[points];
        for (int k = 0; k < points; k++) {
            depth[k] = (k + 0.5) / points;
        }
        return depth;
    }
}

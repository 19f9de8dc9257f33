package org.ionfront.fit.problem;

/**
 * One signal of a depth profile.
 *
 * @param ion symbol of the species in the experiment that the signal stands for, for example {@code Li+}
 * @param counts one value per point, 0 or more; the record's own copy
 */
public record SignalCounts(String ion, double[] counts) {
    /** Copies the values and rejects negative ones and those that are not finite. */
    public SignalCounts {
        counts = counts.clone();
        checkCounts(ion, counts);
    }

    static void checkCounts(String name, double[] counts) {
        for (int k = 0; k < counts.length; k++) {
            if (!(counts[k] >= 0) || Double.isInfinite(counts[k])) {
                throw new IllegalArgumentException(
                        "point " + k + " of the signal " + name + " is " + counts[k] + "; it must be 0 or more");
            }
        }
    }
}

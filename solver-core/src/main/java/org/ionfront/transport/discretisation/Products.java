package org.ionfront.transport.discretisation;

/** Sums of products. */
final class Products {
    private Products() {}

    /**
     * Sum of the products of two arrays, of which the second may be longer, in four parts: a sum of doubles in one part waits for
     * every addition.
     */
    static double sum(double[] factors, double[] values) {
        return sum(factors, values, 0);
    }

    /** The same with the values from an index on. */
    static double sum(double[] factors, double[] values, int from) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int n = 0;
        for (; n + 3 < factors.length; n += 4) {
            one += factors[n] * values[from + n];
            two += factors[n + 1] * values[from + n + 1];
            three += factors[n + 2] * values[from + n + 2];
            four += factors[n + 3] * values[from + n + 3];
        }
        for (; n < factors.length; n++) {
            one += factors[n] * values[from + n];
        }
        return one + two + (three + four);
    }
}

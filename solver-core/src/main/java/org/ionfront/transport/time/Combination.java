package org.ionfront.transport.time;

/** Linear combinations of arrays in one pass over them; a step spends a good part of its time waiting for memory else. */
final class Combination {
    private Combination() {}

    /** Adds a multiple of an array to another. */
    static void add(double[] target, double factor, double[] source) {
        for (int m = 0; m < target.length; m++) {
            target[m] += factor * source[m];
        }
    }

    /**
     * Target = base + sum of the first few terms, weight times array.
     *
     * @param base may be the target itself
     * @param weights at least as many as terms
     * @param terms 1 to 5
     * @param arrays at least as many as terms
     */
    static void of(double[] base, double[] weights, int terms, double[][] arrays, double[] target) {
        switch (terms) {
            case 1 -> one(base, weights, arrays, target);
            case 2 -> two(base, weights, arrays, target);
            case 3 -> three(base, weights, arrays, target);
            case 4 -> four(base, weights, arrays, target);
            case 5 -> {
                four(base, weights, arrays, target);
                add(target, weights[4], arrays[4]);
            }
            default -> throw new IllegalArgumentException("one to five terms, not " + terms);
        }
    }

    private static void one(double[] base, double[] weights, double[][] arrays, double[] target) {
        double w0 = weights[0];
        double[] a0 = arrays[0];
        for (int m = 0; m < target.length; m++) {
            target[m] = base[m] + w0 * a0[m];
        }
    }

    private static void two(double[] base, double[] weights, double[][] arrays, double[] target) {
        double w0 = weights[0];
        double w1 = weights[1];
        double[] a0 = arrays[0];
        double[] a1 = arrays[1];
        for (int m = 0; m < target.length; m++) {
            target[m] = base[m] + w0 * a0[m] + w1 * a1[m];
        }
    }

    private static void three(double[] base, double[] weights, double[][] arrays, double[] target) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double[] a0 = arrays[0];
        double[] a1 = arrays[1];
        double[] a2 = arrays[2];
        for (int m = 0; m < target.length; m++) {
            target[m] = base[m] + w0 * a0[m] + w1 * a1[m] + w2 * a2[m];
        }
    }

    private static void four(double[] base, double[] weights, double[][] arrays, double[] target) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double[] a0 = arrays[0];
        double[] a1 = arrays[1];
        double[] a2 = arrays[2];
        double[] a3 = arrays[3];
        for (int m = 0; m < target.length; m++) {
            target[m] = base[m] + w0 * a0[m] + w1 * a1[m] + w2 * a2[m] + w3 * a3[m];
        }
    }
}

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

    /** Target = base + sum of the first few terms, and second = sum with other weights, in one pass; one to four terms. */
    static void ofBoth(
            double[] base,
            double[] weights,
            double[] others,
            int terms,
            double[][] arrays,
            double[] target,
            double[] second) {
        double[] a0 = arrays[0];
        double[] a1 = arrays[Math.min(1, terms - 1)];
        double[] a2 = arrays[Math.min(2, terms - 1)];
        double[] a3 = arrays[Math.min(3, terms - 1)];
        double v0 = weights[0];
        double w0 = others[0];
        double v1 = terms > 1 ? weights[1] : 0;
        double w1 = terms > 1 ? others[1] : 0;
        double v2 = terms > 2 ? weights[2] : 0;
        double w2 = terms > 2 ? others[2] : 0;
        double v3 = terms > 3 ? weights[3] : 0;
        double w3 = terms > 3 ? others[3] : 0;
        if (terms == 1) {
            for (int m = 0; m < target.length; m++) {
                double x0 = a0[m];
                target[m] = base[m] + v0 * x0;
                second[m] = w0 * x0;
            }
        } else if (terms == 2) {
            for (int m = 0; m < target.length; m++) {
                double x0 = a0[m];
                double x1 = a1[m];
                target[m] = base[m] + v0 * x0 + v1 * x1;
                second[m] = w0 * x0 + w1 * x1;
            }
        } else {
            for (int m = 0; m < target.length; m++) {
                double x0 = a0[m];
                double x1 = a1[m];
                double x2 = a2[m];
                double x3 = a3[m];
                target[m] = base[m] + v0 * x0 + v1 * x1 + v2 * x2 + v3 * x3;
                second[m] = w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3;
            }
        }
    }

    /** Target = sum of the first five terms. */
    static void sum(double[] weights, int terms, double[][] arrays, double[] target) {
        if (terms != 5) {
            throw new IllegalArgumentException("five terms, not " + terms);
        }
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double w4 = weights[4];
        double[] a0 = arrays[0];
        double[] a1 = arrays[1];
        double[] a2 = arrays[2];
        double[] a3 = arrays[3];
        double[] a4 = arrays[4];
        for (int m = 0; m < target.length; m++) {
            target[m] = w0 * a0[m] + w1 * a1[m] + w2 * a2[m] + w3 * a3[m] + w4 * a4[m];
        }
    }
}

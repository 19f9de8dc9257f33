package org.ionfront.fit.minimise;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Steps of the variables in use as sums over the singular vectors of their scaled derivatives, J D^-1 = U S V^T (docs/fit.md, Eq. 52). */
final class Directions {
    /** Columns whose cosine is no larger count as at right angles: a few roundings. */
    private static final double ORTHOGONAL = 1e-15;

    /** Ten do as a rule. */
    private static final int MOST_SWEEPS = 60;

    private final int variables;
    private final int[] columns;
    private final double[] scales;
    /** S. */
    private final double[] singular;
    /** - U^T r: minus the residuals that each direction can change. */
    private final double[] wanted;

    /** V, one vector after the other. */
    private final double[][] vectors;

    private Directions(
            int variables, int[] columns, double[] scales, double[] singular, double[] wanted, double[][] vectors) {
        this.variables = variables;
        this.columns = columns;
        this.scales = scales;
        this.singular = singular;
        this.wanted = wanted;
        this.vectors = vectors;
    }

    /**
     * Decomposes.
     *
     * @param residuals r
     * @param jacobian J
     * @param inUse the variables that steps may change
     * @param scales D; a variable for which it is 0 has no influence and is not changed
     */
    static Directions of(double[] residuals, double[][] jacobian, boolean[] inUse, double[] scales) {
        int[] columns = IntStream.range(0, inUse.length)
                .filter(j -> inUse[j] && scales[j] > 0)
                .toArray();
        int n = columns.length;
        double[][] turned = new double[n][jacobian.length];
        double[][] vectors = new double[n][n];
        for (int a = 0; a < n; a++) {
            vectors[a][a] = 1;
            for (int i = 0; i < jacobian.length; i++) {
                turned[a][i] = jacobian[i][columns[a]] / scales[columns[a]];
            }
        }
        turn(turned, vectors);
        double[] singular = new double[n];
        double[] wanted = new double[n];
        for (int k = 0; k < n; k++) {
            singular[k] = Math.sqrt(product(turned[k], turned[k]));
            wanted[k] = singular[k] == 0 ? 0 : -product(turned[k], residuals) / singular[k];
        }
        return new Directions(inUse.length, columns, scales, singular, wanted, vectors);
    }

    /**
     * Turns pairs of columns until all are at right angles (one-sided Jacobi; Demmel and Veselic, SIAM J. Matrix Anal. Appl. 13,
     * 1204 (1992)): also columns that are small against others keep their digits.
     */
    private static void turn(double[][] columns, double[][] vectors) {
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
            turned = false;
            for (int a = 1; a < columns.length; a++) {
                for (int b = 0; b < a; b++) {
                    double first = product(columns[a], columns[a]);
                    double second = product(columns[b], columns[b]);
                    double both = product(columns[a], columns[b]);
                    if (Math.abs(both) > ORTHOGONAL * Math.sqrt(first) * Math.sqrt(second)) {
                        double cotangent = 0.5 * (second - first) / both;
                        double tangent = Math.copySign(1, cotangent) / (Math.abs(cotangent) + Math.hypot(1, cotangent));
                        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
                        rotate(columns[a], columns[b], cosine, tangent * cosine);
                        rotate(vectors[a], vectors[b], cosine, tangent * cosine);
                        turned = true;
                    }
                }
            }
        }
    }

    private static void rotate(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double old = one[i];
            one[i] = cosine * old - sine * other[i];
            other[i] = sine * old + cosine * other[i];
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The same without directions that matter less than a share of the best known one. */
    Directions above(double share) {
        double[] kept = wanted.clone();
        double least = share * Arrays.stream(singular).max().orElse(0);
        for (int k = 0; k < kept.length; k++) {
            if (!(singular[k] > least)) {
                kept[k] = 0;
            }
        }
        return new Directions(variables, columns, scales, singular, kept, vectors);
    }

    /** The step s that makes |J s + r|^2 + damping |D s|^2 smallest; 0 for variables not in use. */
    double[] step(double damping) {
        double[] step = new double[variables];
        for (int k = 0; k < wanted.length; k++) {
            double along = along(k, damping);
            for (int a = 0; a < columns.length; a++) {
                step[columns[a]] += along * vectors[k][a] / scales[columns[a]];
            }
        }
        return step;
    }

    private double along(int k, double damping) {
        return wanted[k] == 0 ? 0 : singular[k] * wanted[k] / (singular[k] * singular[k] + damping);
    }

    /** |D s|. */
    double length(double damping) {
        double squares = 0;
        for (int k = 0; k < wanted.length; k++) {
            double along = along(k, damping);
            squares += along * along;
        }
        return Math.sqrt(squares);
    }

    /** Fall of the sum of squares by that step if residuals were linear. */
    double gain(double damping) {
        double gain = 0;
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] != 0) {
                double square = singular[k] * singular[k];
                double taken = square / (square + damping);
                gain += wanted[k] * wanted[k] * taken * (2 - taken);
            }
        }
        return gain;
    }

    /**
     * The damping with which |D s| is a given length, by Newton's method for its inverse, which never overshoots (Reinsch,
     * Numer. Math. 16, 451 (1971)); 0 where the full step is no longer.
     *
     * @param tolerance share by which it may be longer
     */
    double damping(double wantedLength, double tolerance) {
        double damping = 0;
        double length = length(damping);
        while (length > (1 + tolerance) * wantedLength) {
            double slope = 0;
            for (int k = 0; k < wanted.length; k++) {
                if (wanted[k] != 0) {
                    double along = along(k, damping);
                    slope += along * along / (singular[k] * singular[k] + damping);
                }
            }
            damping += (length / wantedLength - 1) * length * length / slope;
            length = length(damping);
        }
        return damping;
    }
}

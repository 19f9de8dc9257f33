package org.ionfront.fit.minimise;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Steps of the variables in use as sums over the singular vectors of their scaled derivatives, J D^-1 = U S V^T (docs/fit.md, Eq. 52). */
final class Directions {
    private final int variables;
    private final int[] columns;
    private final double[] scales;
    /** S. */
    private final double[] singular;
    /** - U^T r: minus the residuals that each direction can change. */
    private final double[] wanted;

    private final RealMatrix vectors;

    private Directions(
            int variables, int[] columns, double[] scales, double[] singular, double[] wanted, RealMatrix vectors) {
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
        if (columns.length == 0) {
            return new Directions(
                    inUse.length, columns, scales, new double[0], new double[0], new Array2DRowRealMatrix());
        }
        double[][] scaled = new double[jacobian.length][columns.length];
        for (int i = 0; i < scaled.length; i++) {
            for (int a = 0; a < columns.length; a++) {
                scaled[i][a] = jacobian[i][columns[a]] / scales[columns[a]];
            }
        }
        SingularValueDecomposition decomposition =
                new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false));
        double[] wanted = decomposition.getUT().operate(residuals);
        double[] singular = decomposition.getSingularValues();
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = singular[k] == 0 ? 0 : -wanted[k];
        }
        return new Directions(inUse.length, columns, scales, singular, wanted, decomposition.getV());
    }

    /** The same without directions that matter less than a share of the best known one. */
    Directions above(double share) {
        double[] kept = wanted.clone();
        for (int k = 0; k < kept.length; k++) {
            if (!(singular[k] > share * singular[0])) {
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
                step[columns[a]] += along * vectors.getEntry(a, k) / scales[columns[a]];
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
                double left = damping / (singular[k] * singular[k] + damping);
                gain += wanted[k] * wanted[k] * (1 - left * left);
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

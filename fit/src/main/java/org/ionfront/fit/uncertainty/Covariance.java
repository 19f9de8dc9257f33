package org.ionfront.fit.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Inverse of an information matrix, as far as it has one (docs/fit.md, Eq. 10 and 11).
 *
 * <p>The matrix is scaled to ones on its diagonal. Directions whose eigenvalue then lies below {@link #THRESHOLD} are
 * not determined; a variable that takes part in one has no standard error, all others keep theirs.
 */
public final class Covariance {
    /**
     * Smallest eigenvalue of the scaled information that counts. It means a correlation of 1 - 1e-8, beyond what
     * derivatives of three to four digits can tell from 1.
     */
    static final double THRESHOLD = 1e-8;

    /** Squared share of a variable in an undetermined direction above which it is called undetermined itself. */
    private static final double SHARE = 1e-6;

    /** Part of a direction beside that of a variable from which on another one is named with it. */
    private static final double ALONG = 0.1;

    private final double[][] covariance;
    private final boolean[] identifiable;
    private final List<double[]> undetermined;

    private Covariance(double[][] covariance, boolean[] identifiable, List<double[]> undetermined) {
        this.covariance = covariance;
        this.identifiable = identifiable;
        this.undetermined = List.copyOf(undetermined);
    }

    /**
     * Inverts.
     *
     * @param information symmetric, not negative; not modified
     * @throws IllegalArgumentException where an entry is not a finite number
     */
    public static Covariance of(double[][] information) {
        int n = information.length;
        double[][] covariance = new double[n][n];
        boolean[] identifiable = new boolean[n];
        double[] scale = new double[n];
        double[][] scaled = new double[n][n];
        for (int a = 0; a < n; a++) {
            scale[a] = Math.sqrt(information[a][a]);
            identifiable[a] = scale[a] > 0;
            for (int b = 0; b < n; b++) {
                if (!Double.isFinite(information[a][b])) {
                    throw new IllegalArgumentException("entry " + a + ", " + b + " of the information is not finite");
                }
                double product = Math.sqrt(information[a][a] * information[b][b]);
                scaled[a][b] = product > 0 ? information[a][b] / product : 0;
            }
        }
        List<double[]> undetermined = new ArrayList<>();
        if (n > 0) {
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
            for (int k = 0; k < n; k++) {
                double[] direction = eigen.getEigenvector(k).toArray();
                addDirection(eigen.getRealEigenvalue(k), direction, scale, covariance, identifiable);
                if (eigen.getRealEigenvalue(k) < THRESHOLD) {
                    undetermined.add(direction);
                }
            }
        }
        return new Covariance(covariance, identifiable, undetermined);
    }

    private static void addDirection(
            double eigenvalue, double[] vector, double[] scale, double[][] covariance, boolean[] identifiable) {
        for (int a = 0; a < vector.length; a++) {
            if (eigenvalue < THRESHOLD) {
                identifiable[a] &= vector[a] * vector[a] < SHARE;
                continue;
            }
            for (int b = 0; b < vector.length; b++) {
                if (scale[a] > 0 && scale[b] > 0) {
                    covariance[a][b] += vector[a] * vector[b] / (eigenvalue * scale[a] * scale[b]);
                }
            }
        }
    }

    /** Whether the variable is determined. */
    public boolean identifiable(int variable) {
        return identifiable[variable];
    }

    /**
     * The variables that one is not told from: those that move along with it, by a tenth of it or more, in a direction that
     * is not determined. Empty for a determined variable and for one that nothing depends on.
     */
    public int[] notToldFrom(int variable) {
        return IntStream.range(0, identifiable.length)
                .filter(other -> other != variable && movesAlong(variable, other))
                .toArray();
    }

    private boolean movesAlong(int variable, int other) {
        return undetermined.stream()
                .anyMatch(direction -> direction[variable] * direction[variable] >= SHARE
                        && Math.abs(direction[other]) >= ALONG * Math.abs(direction[variable])
                        && direction[other] * direction[other] >= SHARE);
    }

    /** Root of the variance; empty where the variable is not determined. */
    public OptionalDouble standardError(int variable) {
        return identifiable[variable]
                ? OptionalDouble.of(Math.sqrt(covariance[variable][variable]))
                : OptionalDouble.empty();
    }

    /** Covariance of two determined variables. */
    public double covariance(int one, int other) {
        return covariance[one][other];
    }

    /** Correlation of two determined variables, -1 to 1. */
    public double correlation(int one, int other) {
        return one == other ? 1 : covariance[one][other] / Math.sqrt(covariance[one][one] * covariance[other][other]);
    }
}

package org.ionfront.fit.minimise;

import java.util.Arrays;
import java.util.Optional;

/** Slope of the sum of squares at a point and what the next step would gain if the residuals were linear. */
final class GaussNewtonStep {
    /** Directions that matter less than this share of the best known one cannot be told from rounding. */
    private static final double RANK_THRESHOLD = 3e-7;

    private final double[] ofResiduals;
    private final double[][] ofJacobian;
    private final double[] residuals;
    private final double[][] jacobian;
    private final double[] gradient;
    private final double[] columnNorms;
    private boolean[] lastInUse = new boolean[0];
    private Optional<Directions> lastDirections = Optional.empty();

    GaussNewtonStep(double[] residuals, double[][] jacobian) {
        ofResiduals = residuals;
        ofJacobian = jacobian;
        CompactRows compact = CompactRows.of(residuals, jacobian);
        this.residuals = compact.residuals();
        this.jacobian = compact.jacobian();
        int n = this.jacobian[0].length;
        gradient = new double[n];
        columnNorms = new double[n];
        for (int i = 0; i < this.jacobian.length; i++) {
            for (int j = 0; j < n; j++) {
                double entry = this.jacobian[i][j];
                gradient[j] += entry * this.residuals[i];
                columnNorms[j] += entry * entry;
            }
        }
        for (int j = 0; j < n; j++) {
            columnNorms[j] = Math.sqrt(columnNorms[j]);
        }
    }

    /** Whether it was made from these very arrays. */
    boolean isOf(double[] others, double[][] ofOthers) {
        return ofResiduals == others && ofJacobian == ofOthers;
    }

    /** Half the derivative of the sum of squares with respect to a variable. */
    double gradient(int variable) {
        return gradient[variable];
    }

    /** Root of the sum of squares of the derivatives with respect to each variable. */
    double[] columnNorms() {
        return columnNorms.clone();
    }

    /** Fall of the sum of squares by a step of one variable alone. */
    double gainAlone(int variable) {
        double share = columnNorms[variable] == 0 ? 0 : gradient[variable] / columnNorms[variable];
        return share * share;
    }

    /** Fall of the sum of squares by a full step of all variables in use. */
    double gain(boolean[] inUse) {
        return known(inUse).gain(0);
    }

    /** The full step of all variables in use; 0 for the others. */
    double[] step(boolean[] inUse) {
        return known(inUse).step(0);
    }

    /** All directions of the variables in use, also those hardly known. */
    Directions directions(boolean[] inUse, double[] scales) {
        return Directions.of(residuals, jacobian, inUse, scales);
    }

    private Directions known(boolean[] inUse) {
        if (lastDirections.isEmpty() || !Arrays.equals(inUse, lastInUse)) {
            lastDirections = Optional.of(directions(inUse, columnNorms).above(RANK_THRESHOLD));
            lastInUse = inUse.clone();
        }
        return lastDirections.get();
    }
}

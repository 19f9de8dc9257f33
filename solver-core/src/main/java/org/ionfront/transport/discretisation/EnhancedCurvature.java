package org.ionfront.transport.discretisation;

/**
 * How the derivatives of {@link EnhancedFaces} change along one direction (docs/sensitivities.md, section 5). Entries are by face.
 * Owned by one {@link FaceCurvature}.
 */
final class EnhancedCurvature {
    /** Below this relative difference of two fractions that of their factors is rounding. */
    private static final double SAME = 1e-7;

    private final EnhancedFaces at;
    private final int row;
    private final int cells;
    /** Changes of the derivatives of S by g and by the fractions. */
    final double[] balance;

    final double[] byLeft;
    final double[] byRight;

    EnhancedCurvature(EnhancedFaces at, int cells) {
        this.at = at;
        this.cells = cells;
        row = at.species() * (cells + 1);
        balance = new double[cells + 1];
        byLeft = new double[cells + 1];
        byRight = new double[cells + 1];
    }

    /** Evaluates along a direction, of which fractions and drifts are known, and puts changes of S where ideal ones are. */
    void evaluate(LocalPoint point, FaceCurvature path) {
        for (int f = 1; f < cells; f++) {
            double left = path.left[row + f];
            double right = path.right[row + f];
            double jump = point.left[row + f] - point.right[row + f];
            double g = at.mean[f];
            double q = at.drift[f];
            double b = at.plus[f];
            double slope = at.slope[f];
            double gByLeft = at.meanByLeft[f];
            double gByRight = at.meanByRight[f];
            double mean = gByLeft * left + gByRight * right;
            double drift = (path.drift[row + f] - q * mean) / g;
            double byDrift = left + slope * (left - right) + at.curvature[f] * jump * drift;
            balance[f] = (b + q) * left - b * right - q * byDrift;
            double meanByLeft = bend(f, f - 1, f, point, left, right);
            double meanByRight = bend(f, f, f - 1, point, right, left);
            byLeft[f] = mean * (b + q) + g * (1 + slope) * drift + balance[f] * gByLeft + at.balance[f] * meanByLeft;
            byRight[f] = -mean * b - g * slope * drift + balance[f] * gByRight + at.balance[f] * meanByRight;
            path.shape[row + f] = at.shapeByLeft[f] * left
                    + at.shapeByRight[f] * right
                    + (point.left[row + f] + slope * jump) * path.drift[row + f];
            path.bent[row + f] = byDrift;
        }
    }

    /* Change of the derivative of g by the fraction of one of its two cells. */
    private double bend(int f, int cell, int other, LocalPoint point, double change, double otherChange) {
        EnhancedDiffusion diffusion = at.diffusion();
        double w = point.fraction[at.species() * cells + cell];
        double wOther = point.fraction[at.species() * cells + other];
        if (!diffusion.varies(cell, other, w)) {
            return 0;
        }
        double slope = cell < other ? at.meanByLeft[f] : at.meanByRight[f];
        double otherSlope = cell < other ? at.meanByRight[f] : at.meanByLeft[f];
        if (diffusion.areClose(cell, other)) {
            double difference = w - wOther;
            double second =
                    Math.abs(difference) > SAME * w ? (at.factorSlope[cell] - at.factorSlope[other]) / difference : 0;
            return 0.25 * second * (change + otherChange);
        }
        double distance = diffusion.distance(cell, other);
        double own = (at.factorSlope[cell] - 2 * slope) / (w * distance) - slope / w;
        double mixed = wOther > EnhancedDiffusion.SMALLEST ? slope / (wOther * distance) : 0;
        return own * change + (mixed - otherSlope / (w * distance)) * otherChange;
    }
}

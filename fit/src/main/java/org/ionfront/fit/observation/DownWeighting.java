package org.ionfront.fit.observation;

/**
 * Takes the pull from points that lie far from the model: beyond a distance of three standard deviations the deviance D of a point
 * counts as 2 c sqrt(D) - c^2 (Huber 1964; docs/fit.md, Eq. 39 and 40). Native, foreign and reference signal of a point go together.
 */
final class DownWeighting {
    /** Distance c from which on points count less, in standard deviations. */
    static final double LIMIT = 3;

    private int points;
    private int beyond;
    private double slopes;

    /** Replaces residuals and derivatives of a point by those of the smaller deviance and returns its weight, 1 near the model. */
    double apply(PointTerms terms, int rows) {
        double deviance = 0;
        double byNative = 0;
        double byForeign = 0;
        for (int j = 0; j < rows; j++) {
            deviance += terms.residual[j] * terms.residual[j];
            byNative += 2 * terms.residual[j] * terms.byNative[j];
            byForeign += 2 * terms.residual[j] * terms.byForeign[j];
        }
        points++;
        double distance = Math.sqrt(deviance);
        if (distance <= LIMIT) {
            return 1;
        }
        double weight = LIMIT / distance;
        beyond++;
        slopes += 0.5 * weight;
        // Residuals are shrunk by g with g^2 D = 2 c sqrt(D) - c^2.
        double shrink = Math.sqrt(weight * (2 - weight));
        double slope = (weight - 1) * weight / (2 * shrink * deviance);
        for (int j = 0; j < rows; j++) {
            double residual = terms.residual[j];
            terms.byNative[j] = shrink * terms.byNative[j] + residual * slope * byNative;
            terms.byForeign[j] = shrink * terms.byForeign[j] + residual * slope * byForeign;
            terms.residual[j] = shrink * residual;
        }
        return weight;
    }

    /**
     * Information that is left, as a share of that of plain least squares: the square of the mean curvature over the mean square of
     * the slope. Points near the model are taken to scatter as they should, those beyond as they do.
     */
    double efficiency() {
        double share = beyond / (double) Math.max(1, points);
        double tail = Math.exp(-0.5 * LIMIT * LIMIT);
        double inside = (2 - (LIMIT * LIMIT + 2) * tail) / (1 - tail);
        double curvature = 1 - share + slopes / Math.max(1, points);
        double square = 0.5 * ((1 - share) * inside + share * LIMIT * LIMIT);
        return curvature * curvature / square;
    }
}

package org.ionfront.fit.minimise;

/**
 * How far a linear model is trusted, and the step that it allows: Levenberg-Marquardt's, by Moré's rules (Lecture Notes in
 * Mathematics 630, 105 (1978)).
 */
final class TrustRegion {
    /** The longest step may be longer than the radius by this share, as it costs less to find. */
    private static final double TOLERANCE = 0.1;

    private static final double POOR = 0.25;
    private static final double GOOD = 0.75;
    private static final double LEAST_SHRINKAGE = 0.5;
    private static final double LARGEST_SHRINKAGE = 0.1;
    private static final double GROWTH = 2;

    /** Beyond this rise of the sum of squares it tells nothing of how much shorter a step should be. */
    private static final double RISE = 100;

    private final double[] scales;
    private double radius;
    private boolean first = true;

    /**
     * A region about the first point of a search.
     *
     * @param radius longest step in changes of the residuals
     * @param variables number of variables
     */
    TrustRegion(double radius, int variables) {
        this.radius = radius;
        scales = new double[variables];
    }

    /**
     * A step.
     *
     * @param move of each variable
     * @param length in changes of the residuals
     * @param gain fall of the sum of squares if residuals were linear
     * @param slope half the fall that the slope at its start tells
     * @param full whether the region did not shorten it
     */
    record Step(double[] move, double length, double gain, double slope, boolean full) {}

    /** The directions from a point, variables measured by the largest change of the residuals that each has made so far. */
    Directions directions(GaussNewtonStep point, boolean[] free) {
        double[] norms = point.columnNorms();
        for (int j = 0; j < scales.length; j++) {
            scales[j] = Math.max(scales[j], norms[j]);
        }
        return point.directions(free, scales.clone());
    }

    /** The step that it allows. */
    Step step(Directions directions) {
        double damping = directions.damping(radius, TOLERANCE);
        double length = directions.length(damping);
        if (first) {
            radius = Math.min(radius, length);
            first = false;
        }
        double gain = directions.gain(damping);
        // |J s|^2 + 2 damping |D s|^2 is the gain, and half of the slope's promise has the damping once.
        return new Step(directions.step(damping), length, gain, gain - damping * length * length, damping == 0);
    }

    /**
     * Grows or shrinks by what came of a step.
     *
     * @param step that was tried
     * @param before sum of squares before
     * @param after sum of squares behind it, infinite where there is none
     */
    void judge(Step step, double before, double after) {
        double fall = before - after;
        if (!(fall > POOR * step.gain())) {
            radius = shrinkage(step, before, after) * Math.min(radius, step.length());
        } else if (step.full() || fall >= GOOD * step.gain()) {
            radius = GROWTH * step.length();
        }
    }

    /** From the parabola through both sums of squares with the slope at the first. */
    private static double shrinkage(Step step, double before, double after) {
        if (after <= before) {
            return LEAST_SHRINKAGE;
        }
        if (!(after < RISE * before)) {
            return LARGEST_SHRINKAGE;
        }
        return Math.max(LARGEST_SHRINKAGE, step.slope() / (2 * step.slope() + after - before));
    }
}

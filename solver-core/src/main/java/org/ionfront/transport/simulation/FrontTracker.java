package org.ionfront.transport.simulation;

import java.util.Arrays;
import org.ionfront.transport.discretisation.TransportEquations;

/**
 * Where the fronts are, how wide they are, and where they will be (docs/solver.md, section 4).
 *
 * <p>Species are put in the order in which they follow one another into the glass. The sum U of the first j of them falls
 * once, at front j, whatever happens behind it. The front lies at the mean depth weighted with the cube of the slope of U, and
 * its width is that of the logistic front with the same drop and the same integral of the squared slope. Both are
 * smooth functions of the profile, and neither asks which theory made it. Mutable, for one stage.
 */
final class FrontTracker {
    /** A sum that falls by less has no front yet. */
    private static final double LEAST_DROP = 1e-3;

    private static final double LARGEST_CHANGE_OF_WIDTH = 1.5;
    private static final double LARGEST_EXPONENT = 0.4;
    private static final double LARGEST_CHANGE_OF_CURRENT = 1.5;

    /** A front that has not come ten widths deep is taken to be at least as wide as the natural length says. */
    private static final double FORMED = 10;

    private static final double NARROWEST = 0.1;

    /** Share of the window of a step that the next one keeps at least. */
    private static final double FORGETTING = 0.5;

    private final int[] order;
    private final double[] depth;
    private final double[] width;
    private final double[] depthRate;
    private final double[] widthRate;
    private double[] centre = new double[0];
    private double[] fraction = new double[0];
    /** Sum of the species up to the front that is looked at, in every cell [-]. */
    private double[] sum = new double[0];

    private double clock = Double.NaN;
    private double current;
    /** Of the clock, over which rates are told. */
    private double window;

    /**
     * Starts with known fronts.
     *
     * @param order species in the order in which they follow one another; the last one makes no front of its own
     * @param depths of the fronts [m]; kept and changed
     * @param widths of the fronts [m]; kept and changed
     */
    FrontTracker(int[] order, double[] depths, double[] widths) {
        this.order = order;
        depth = depths;
        width = widths;
        depthRate = new double[depths.length];
        widthRate = new double[depths.length];
    }

    /** Depths of the fronts [m]; treat as read-only. */
    double[] depths() {
        return depth;
    }

    /** Widths of the fronts [m]; treat as read-only. */
    double[] widths() {
        return width;
    }

    /**
     * Looks at a state at rest.
     *
     * @param newClock logarithm of what drives the fronts; rates are kept by it
     * @param naturalLength of the present current [m]
     */
    void observe(TransportEquations system, double[] y, double newClock, double naturalLength) {
        double currentBefore = current;
        current = system.current();
        double[] faces = system.faces();
        int cells = system.cells();
        if (centre.length < cells) {
            centre = new double[cells];
            fraction = new double[cells];
            sum = new double[cells];
        }
        Arrays.fill(sum, 0, cells, 0);
        for (int k = 0; k < cells; k++) {
            centre[k] = 0.5 * (faces[k] + faces[k + 1]);
        }
        double elapsed = newClock - clock;
        window = Double.isFinite(elapsed) ? Math.max(elapsed, FORGETTING * window) : 0;
        for (int j = 0; j < depth.length; j++) {
            system.fractions(y, order[j], fraction);
            for (int k = 0; k < cells; k++) {
                sum[k] += fraction[k];
            }
            observeFront(faces, cells, j, elapsed, naturalLength, ratio(current, currentBefore));
        }
        clock = newClock;
    }

    private void observeFront(double[] faces, int cells, int j, double elapsed, double naturalLength, double rise) {
        double roughness = 0;
        double weight = 0;
        double moment = 0;
        double before = sum[0];
        double highest = before;
        for (int k = 1; k < cells; k++) {
            double here = sum[k];
            double fall = (before - here) / (centre[k] - centre[k - 1]);
            double term = fall * (before - here);
            roughness += term;
            weight += term * Math.abs(fall);
            moment += term * Math.abs(fall) * faces[k];
            highest = Math.max(highest, here);
            before = here;
        }
        double drop = highest - before;
        if (!(drop >= LEAST_DROP)) {
            return;
        }
        double newDepth = moment / weight;
        double forming = Math.min(1, Math.max(NARROWEST, 2 - newDepth / (FORMED * naturalLength)));
        double wide = Math.max(drop * drop / (6 * roughness), naturalLength * forming);
        double newWidth =
                Math.max(width[j] / LARGEST_CHANGE_OF_WIDTH, Math.min(width[j] * LARGEST_CHANGE_OF_WIDTH, wide));
        boolean known = depth[j] > 0 && elapsed > 0;
        // What a step much shorter than those before it says of the rates is mostly the noise of the places.
        double part = known ? elapsed / window : 1;
        depthRate[j] = known ? mean(depthRate[j], Math.log(newDepth / depth[j]) / elapsed, part) : 0;
        widthRate[j] = known ? mean(widthRate[j], Math.log(rise * newWidth / width[j]) / elapsed, part) : 0;
        depth[j] = newDepth;
        width[j] = newWidth;
    }

    private static double mean(double before, double now, double weight) {
        double mean = weight == 1 ? now : before + weight * (now - before);
        return Double.isFinite(mean) ? mean : 0;
    }

    /** Fronts at a later value of the clock, by power laws; widths besides as the reciprocal of the current. */
    void predict(double laterClock, double laterCurrent, double[] depths, double[] widths) {
        double elapsed = laterClock - clock;
        boolean known = Math.abs(elapsed) < Double.POSITIVE_INFINITY;
        double fall = ratio(current, laterCurrent);
        for (int j = 0; j < depth.length; j++) {
            depths[j] = known ? depth[j] * Math.exp(bounded(depthRate[j] * elapsed, 2)) : depth[j];
            widths[j] =
                    known ? width[j] * fall * Math.exp(bounded(widthRate[j] * elapsed, LARGEST_EXPONENT)) : width[j];
        }
    }

    /* One where there is no current to compare with. */
    private static double ratio(double current, double other) {
        double ratio = other == 0 ? 0 : current / other;
        return ratio > 0 ? Math.max(1 / LARGEST_CHANGE_OF_CURRENT, Math.min(LARGEST_CHANGE_OF_CURRENT, ratio)) : 1;
    }

    private static double bounded(double exponent, double largest) {
        return Math.max(-largest, Math.min(largest, exponent));
    }
}

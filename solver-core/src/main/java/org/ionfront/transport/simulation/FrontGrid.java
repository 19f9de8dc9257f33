package org.ionfront.transport.simulation;

/**
 * Cells that follow fronts (docs/solver.md, section 4). The number of faces up to depth x is a sum of saturating functions,
 * one for each part of the profile: a ramp over the zone before every front, a step across the front, and behind the last
 * one an arc tangent over its leading edge and a logarithm over the untouched glass. A face thus rests in the frame of its
 * own part and moves smoothly with the fronts; no cell slips through a front.
 *
 * <p>Mutable work space, for one run.
 */
final class FrontGrid {
    /** Half width of the finely divided part of a front, in widths of the front. */
    private static final double CORE = 2.5;

    /** Rounding where parts meet, in widths of the front. */
    private static final double ROUNDING = 3;

    /** Length over which the cells ahead of the last front grow to twice their size, in its widths. */
    private static final double EDGE = 8;

    private static final double FAR_CELLS = 1.5;

    /* Lengths of cells in widths of a front, where the allowance is one; found by halving and doubling each. */
    private static final double CORE_CELL = 0.2;
    private static final double COARSEST_CORE = 1;
    private static final double EDGE_CELL = 0.35;
    private static final double COARSEST_EDGE = 1.5;
    private static final double ZONE_CELL = 2.5;

    private static final double LEAST_ZONE = 4;
    private static final double MOST_STRETCH = 1.4;
    private static final int MOST_TRIALS = 100;

    /** Newton's last step over a cell; what it leaves is of the order of its square. */
    private static final double CLOSE = 1e-2;

    private final double accuracy;
    private final double end;
    private final double thickness;
    private final double[] zoneCells;
    private final double coreCells;
    private final double edgeCells;
    private final int cells;
    private final double[] depth;
    private final double[] width;
    private double slope;

    /**
     * Divides a sample for given fronts; cells are then fixed in number and follow the fronts.
     *
     * @param thickness depth of the back face [m]
     * @param lastCell width of the last cell, which never moves [m]
     * @param depths of the fronts the division should suit [m], increasing
     * @param widths of those fronts [m]
     * @param accuracy asked for
     */
    FrontGrid(double thickness, double lastCell, double[] depths, double[] widths, double accuracy) {
        this.thickness = thickness;
        this.accuracy = accuracy;
        end = thickness - lastCell;
        int fronts = depths.length;
        depth = new double[fronts];
        width = new double[fronts];
        zoneCells = new double[fronts];
        double before = 0;
        double finest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < fronts; j++) {
            for (double share = 1; share * depths[j] > 0.5 * widths[j]; share *= 0.5) {
                double length = share * Math.max(0, depths[j] - before);
                zoneCells[j] = Math.max(zoneCells[j], zoneCells(length, share * depths[j], widths[j], accuracy));
            }
            zoneCells[j] = Math.max(zoneCells[j], LEAST_ZONE);
            finest = Math.min(finest, Math.sqrt(allowance(depths[j], widths[j], accuracy)));
            before = depths[j];
        }
        coreCells = 2 * CORE / Math.min(COARSEST_CORE, CORE_CELL * finest);
        edgeCells = EDGE / Math.min(COARSEST_EDGE, EDGE_CELL * finest);
        double far = Math.log1p(Math.max(0, end - before) / (2 * EDGE * widths[fronts - 1]));
        double sum = fronts * coreCells + 0.5 * Math.PI * edgeCells + FAR_CELLS * far;
        for (double zone : zoneCells) {
            sum += zone;
        }
        cells = 1 + (int) Math.ceil(sum);
    }

    /** What the error of a cell may be, next to that of a cell of one width at a depth of 50 widths and accuracy 1e-3. */
    private static double allowance(double depth, double width, double accuracy) {
        return accuracy / 1e-3 * Math.max(1, depth / width) / 50;
    }

    /* Behind a front the error is of second order in cells up to its width and of first order in longer ones. */
    private static double zoneCells(double length, double depth, double width, double accuracy) {
        double allowed = ZONE_CELL * allowance(depth, width, accuracy);
        return (ROUNDING + length / width) / Math.max(Math.sqrt(allowed), allowed);
    }

    /** Whether there are enough cells behind these fronts, and room before the last cell. */
    boolean suits(double[] depths, double[] widths) {
        double before = 0;
        for (int j = 0; j < zoneCells.length; j++) {
            double needed = zoneCells(Math.max(0, depths[j] - before), depths[j], widths[j], accuracy);
            if (needed > MOST_STRETCH * zoneCells[j]) {
                return false;
            }
            before = depths[j];
        }
        return before + 2 * EDGE * widths[widths.length - 1] < end;
    }

    /** Number of cells. */
    int cells() {
        return cells;
    }

    /**
     * Places the faces.
     *
     * @param depths of the fronts [m]
     * @param widths of the fronts [m]
     * @param faces receives the depths of the faces [m], length cells + 1
     */
    void place(double[] depths, double[] widths, double[] faces) {
        System.arraycopy(depths, 0, depth, 0, depth.length);
        System.arraycopy(widths, 0, width, 0, width.length);
        double first = count(0);
        double share = (count(end) - first) / (cells - 1);
        count(0);
        double x = 0;
        double step = share / slope;
        double growth = 1;
        for (int f = 1; f < cells - 1; f++) {
            // Widths grow by factors that change little from one cell to the next.
            double next = invert(first + f * share, x, step * growth);
            growth = f == 1 ? 1 : (next - x) / step;
            step = next - x;
            x = next;
            faces[f] = x;
        }
        faces[0] = 0;
        faces[cells - 1] = end;
        faces[cells] = thickness;
    }

    /* Newton's method between brackets; the count grows strictly with depth. */
    private double invert(double goal, double from, double guess) {
        double low = from;
        double high = end;
        double x = Math.min(from + guess, 0.5 * (from + end));
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            double defect = count(x) - goal;
            if (defect < 0) {
                low = x;
            } else {
                high = x;
            }
            double tried = x - defect / slope;
            if (Math.abs(tried - x) < CLOSE * (x - from)) {
                return tried;
            }
            x = tried > low && tried < high ? tried : 0.5 * (low + high);
        }
        return x;
    }

    /** Number of faces up to x, not whole, up to a constant; leaves its derivative in {@link #slope}. */
    private double count(double x) {
        double sum = 0;
        slope = 0;
        double before = 0;
        double rounding = 0;
        for (int j = 0; j < depth.length; j++) {
            double next = ROUNDING * width[j];
            double length = Math.sqrt((depth[j] - before) * (depth[j] - before) + next * next);
            double fromStart = Math.sqrt((x - before) * (x - before) + rounding * rounding);
            double toEnd = Math.sqrt((x - depth[j]) * (x - depth[j]) + next * next);
            sum += 0.5 * zoneCells[j] / length * (fromStart - toEnd);
            double rise = (fromStart == 0 ? 1 : (x - before) / fromStart) - (x - depth[j]) / toEnd;
            slope += 0.5 * zoneCells[j] / length * rise;
            double eta = (x - depth[j]) / width[j];
            double r = 1 / Math.sqrt(CORE * CORE + eta * eta);
            sum += 0.5 * coreCells * eta * r;
            slope += 0.5 * coreCells * CORE * CORE * r * r * r / width[j];
            before = depth[j];
            rounding = next;
        }
        double ahead = (x - before) / width[depth.length - 1];
        double root = Math.sqrt(ROUNDING * ROUNDING + ahead * ahead);
        double p = 0.5 * (ahead + root);
        double rate = 0.5 * (1 + ahead / root) / width[depth.length - 1];
        sum += edgeCells * Math.atan(p / EDGE) + FAR_CELLS * Math.log1p(p / (2 * EDGE));
        slope += rate * (edgeCells * EDGE / (EDGE * EDGE + p * p) + FAR_CELLS / (2 * EDGE + p));
        return sum;
    }
}

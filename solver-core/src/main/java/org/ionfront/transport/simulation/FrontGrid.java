package org.ionfront.transport.simulation;

/**
 * Cells that follow fronts (docs/solver.md, section 4). The number of faces up to depth x is a sum of saturating functions,
 * one for each part of the profile: a logarithm behind the front face, a ramp over the zone before every front, an arc tangent
 * over its trailing edge and a step across it, and behind the last one an arc tangent over its leading edge and a logarithm
 * over the untouched glass. A face thus rests in the frame of its own part and moves smoothly with the fronts; no cell slips
 * through a front.
 *
 * <p>Mutable work space, for one run.
 */
final class FrontGrid {
    /* All lengths are in widths of the front. The numbers were found by a random search: least cells times steps at equal error. */

    /** Half width of the finely divided part of a front. */
    private static final double CORE = 4.8;

    /** Rounding where parts meet. */
    private static final double ROUNDING = 2.3;

    /** Length over which the cells ahead of the last front grow to twice their size. */
    private static final double LEADING_EDGE = 2.7;

    /** The same where that front is between ions of the glass: it is less steep ahead. */
    private static final double LEADING_EDGE_IN_MIXTURES = 6;

    /** The same behind every front. */
    private static final double TRAILING_EDGE = 5.5;

    /** Depth from which on cells grow with their distance from the front face. */
    private static final double SURFACE = 0.45;

    /** Depth a front is taken to have at least where cells are placed behind it. */
    private static final double LEAST_DEPTH = 1e-3;

    /** Cells per e-fold of the distance ahead of the last front. */
    private static final double FAR_CELLS = 0.3;

    /* Lengths of cells where the allowance is one. */
    private static final double CORE_CELL = 0.24;
    private static final double COARSEST_CORE = 0.52;
    private static final double EDGE_CELL = 0.6;
    private static final double COARSEST_EDGE = 17;
    private static final double ZONE_CELL = 2.9;

    /** Length of a cell near the front face over its distance from there. */
    private static final double SURFACE_CELL = 0.585;

    private static final double COARSEST_SURFACE = 1.1;

    /** Widths of the last front it must keep from the last cell. */
    private static final double ROOM = 16;

    private static final double LEAST_ZONE = 4;
    private static final double MOST_STRETCH = 1.4;
    private static final double MOST_SLOWING = 0.7;
    private static final int MOST_TRIALS = 100;

    /** Newton's last step over a cell; what it leaves is of the order of its square. */
    private static final double CLOSE = 1e-2;

    private final double accuracy;
    private final double leadingEdge;
    private final double end;
    private final double thickness;
    private final double[] zoneCells;
    private final double coreCells;
    private final double surfaceCells;
    private final double trailingCells;
    private final double leadingCells;
    private final int cells;
    private final double[] depth;
    private final double[] width;
    private double slope;
    /** Cells per e-fold of the distance from the front face. */
    private double perDepth;

    /**
     * Divides a sample for given fronts; cells are then fixed in number and follow the fronts.
     *
     * @param thickness depth of the back face [m]
     * @param lastCell width of the last cell, which never moves [m]
     * @param depths of the fronts the division should suit [m], increasing
     * @param widths of those fronts [m]
     * @param accuracy asked for
     * @param mixture whether the last front is between ions of the untouched glass
     */
    FrontGrid(double thickness, double lastCell, double[] depths, double[] widths, double accuracy, boolean mixture) {
        this.thickness = thickness;
        this.accuracy = accuracy;
        leadingEdge = mixture ? LEADING_EDGE_IN_MIXTURES : LEADING_EDGE;
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
        double edgeCell = Math.min(COARSEST_EDGE, EDGE_CELL * finest);
        trailingCells = TRAILING_EDGE / edgeCell;
        leadingCells = leadingEdge / edgeCell;
        surfaceCells =
                Math.log1p(depths[0] / (SURFACE * widths[0])) / Math.min(COARSEST_SURFACE, SURFACE_CELL * finest);
        double far = Math.log1p(Math.max(0, end - before) / (2 * leadingEdge * widths[fronts - 1]));
        double sum = fronts * (coreCells + 0.5 * Math.PI * trailingCells)
                + 0.5 * Math.PI * leadingCells
                + surfaceCells
                + FAR_CELLS * far;
        for (double zone : zoneCells) {
            sum += zone;
        }
        cells = 1 + (int) Math.ceil(sum);
    }

    /**
     * What the error of a cell may be, next to that at accuracy 1e-3 and a depth of 20 widths. It is relative to the depth, but
     * in deeper fronts it adds up over a longer zone.
     */
    private static double allowance(double depth, double width, double accuracy) {
        return accuracy / 1e-3 * Math.sqrt(Math.max(1, depth / width) / 20);
    }

    private static double zoneCells(double length, double depth, double width, double accuracy) {
        return (ROUNDING + length / width) / (ZONE_CELL * Math.sqrt(allowance(depth, width, accuracy)));
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
        return before + ROOM * widths[widths.length - 1] < end;
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
        double start = SURFACE * widths[0];
        perDepth = surfaceCells / Math.log((start + depths[0] + LEAST_DEPTH * widths[0]) / start);
        double first = count(0);
        double share = (count(end) - first) / (cells - 1);
        count(0);
        double x = 0;
        double step = share / slope;
        double growth = 1;
        double change = 1;
        for (int f = 1; f < cells - 1; f++) {
            // Widths grow by factors, these by factors that change little from one cell to the next.
            double next = invert(first + f * share, x, step * growth * change);
            double found = f == 1 ? 1 : (next - x) / step;
            change = f < 3 ? 1 : Math.max(MOST_SLOWING, Math.min(1 / MOST_SLOWING, found / growth));
            growth = found;
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
            if (tried > low && tried < high) {
                if (Math.abs(tried - x) < CLOSE * (x - from)) {
                    return tried;
                }
                x = tried;
            } else {
                x = 0.5 * (low + high);
            }
        }
        return x;
    }

    /** Number of faces up to x, not whole, up to a constant; leaves its derivative in {@link #slope}. */
    private double count(double x) {
        double near = x + SURFACE * width[0];
        double far = near + depth[0] + LEAST_DEPTH * width[0];
        double sum = perDepth * Math.log(near / far);
        slope = perDepth * (1 / near - 1 / far);
        double before = 0;
        double rounding = 0;
        for (int j = 0; j < depth.length; j++) {
            double next = ROUNDING * width[j];
            double length = Math.sqrt((depth[j] - before) * (depth[j] - before) + next * next);
            double fromStart = Math.sqrt((x - before) * (x - before) + rounding * rounding);
            double beyond = x - depth[j];
            double toEnd = Math.sqrt(beyond * beyond + next * next);
            double perLength = 0.5 * zoneCells[j] / length;
            sum += perLength * (fromStart - toEnd);
            slope += perLength * ((fromStart == 0 ? 1 : (x - before) / fromStart) - beyond / toEnd);
            double eta = beyond / width[j];
            double r = 1 / Math.sqrt(CORE * CORE + eta * eta);
            sum += 0.5 * coreCells * eta * r;
            slope += 0.5 * coreCells * CORE * CORE * r * r * r / width[j];
            double behind = 0.5 * (toEnd - beyond) / width[j];
            sum -= trailingCells * Math.atan(behind / TRAILING_EDGE);
            slope += trailingCells
                    * TRAILING_EDGE
                    * behind
                    / (toEnd * (TRAILING_EDGE * TRAILING_EDGE + behind * behind));
            before = depth[j];
            rounding = next;
        }
        double last = width[depth.length - 1];
        double root = Math.sqrt(rounding * rounding + (x - before) * (x - before));
        double ahead = 0.5 * (x - before + root) / last;
        sum += leadingCells * Math.atan(ahead / leadingEdge) + FAR_CELLS * Math.log1p(ahead / (2 * leadingEdge));
        slope += ahead
                / root
                * (leadingCells * leadingEdge / (leadingEdge * leadingEdge + ahead * ahead)
                        + FAR_CELLS / (2 * leadingEdge + ahead));
        return sum;
    }
}

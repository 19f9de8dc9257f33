package org.ionfront.transport.discretisation;

/**
 * Cells whose faces move with constant velocities during a step; the first and the last cell face stay, and so does the
 * last cell, which keeps the field at the back face a linear invariant. Mutable, owned by one system.
 */
final class MovingGrid {
    private final double[] start;
    private final double[] velocity;
    private final boolean neutralFirstCell;
    private double reference;
    private double elapsed;
    private boolean moving;
    /** Fractions that the faces carry when they move. */
    final SweptFractions swept;
    /** Widths of the cells now [m], length K. */
    final double[] width;
    /** Rate of change of the widths [m/s], length K. */
    final double[] widthRate;
    /** Depth range a face's field stands for now [m], length K + 1, sum = thickness. */
    final double[] reach;
    /** Rate of change of that range [m/s], length K + 1. */
    final double[] reachRate;
    /** Distance between the cell centres beside a face, or from the only centre to an outer face [m], length K + 1. */
    final double[] distance;
    /** Reciprocals of the widths now [1/m]. */
    final double[] perWidth;
    /** Depth range a face's field stood for when the grid was made [m]; the field unknown is the field times this. */
    final double[] scale;
    /** Reciprocals of those ranges [1/m]; 0 where a range is 0. */
    final double[] perScale;
    /** Reciprocals of the distances now [1/m]. */
    final double[] perDistance;

    private long changes;

    /**
     * Cells at rest.
     *
     * @param untouched fractions from which contents are counted, one per species; 0 where they are whole
     * @param neutralFirstCell whether the first cell has one field
     */
    MovingGrid(Grid grid, double[] untouched, boolean neutralFirstCell) {
        this.neutralFirstCell = neutralFirstCell;
        start = grid.faces().clone();
        velocity = new double[start.length];
        swept = new SweptFractions(untouched, grid.cells());
        width = new double[grid.cells()];
        widthRate = new double[grid.cells()];
        reach = new double[start.length];
        reachRate = new double[start.length];
        distance = new double[start.length];
        perWidth = new double[grid.cells()];
        perScale = new double[start.length];
        perDistance = new double[start.length];
        differences(start, width, reach);
        scale = reach.clone();
        for (int f = 0; f < start.length; f++) {
            perScale[f] = scale[f] == 0 ? 0 : 1 / scale[f];
        }
        refresh();
    }

    /**
     * Settles what moving faces carry.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     */
    void settleSwept(double[] fraction) {
        swept.settle(fraction, velocity);
    }

    /** How many times faces have been put somewhere. */
    long changes() {
        return changes;
    }

    /** Whether any face has a velocity. */
    boolean isMoving() {
        return moving;
    }

    /** Velocities of the faces [m/s], length K + 1; treat as read-only. */
    double[] velocities() {
        return velocity;
    }

    /** Velocity of a face [m/s]. */
    double velocity(int face) {
        return velocity[face];
    }

    /** Depths of the faces at the last {@link #fix}; treat as read-only. */
    double[] faces() {
        return start;
    }

    /** Time since the faces were set in motion [s]. */
    double elapsed() {
        return elapsed;
    }

    /** Sets faces in motion from their places at a time on. */
    void setMotion(double time, double[] velocities) {
        reference = time;
        elapsed = 0;
        moving = false;
        for (int f = 1; f < start.length - 2; f++) {
            velocity[f] = velocities[f];
            moving |= velocities[f] != 0;
        }
        differences(start, width, reach);
        differences(velocity, widthRate, reachRate);
        refresh();
    }

    /** Makes the places at a time the new ones to start from, at rest. */
    void fix(double time) {
        for (int f = 1; f < start.length - 1; f++) {
            start[f] += velocity[f] * (time - reference);
            velocity[f] = 0;
        }
        moving = false;
        reference = time;
        elapsed = 0;
        differences(start, width, reach);
        differences(velocity, widthRate, reachRate);
        refresh();
    }

    /** Widths and ranges at a time. */
    void moveTo(double time) {
        if (!moving) {
            return;
        }
        elapsed = time - reference;
        for (int k = 0; k < width.length; k++) {
            width[k] = start[k + 1] - start[k] + widthRate[k] * elapsed;
        }
        ranges(width, reach);
        refresh();
    }

    /* Once per change of the grid, so that kernels multiply where they would divide. */
    private void refresh() {
        changes++;
        int cells = width.length;
        distance[0] = 0.5 * width[0];
        for (int f = 1; f < cells; f++) {
            distance[f] = 0.5 * (width[f - 1] + width[f]);
        }
        distance[cells] = 0.5 * width[cells - 1];
        for (int k = 0; k < cells; k++) {
            perWidth[k] = 1 / width[k];
        }
        for (int f = 0; f <= cells; f++) {
            perDistance[f] = 1 / distance[f];
        }
    }

    private void differences(double[] places, double[] widths, double[] ranges) {
        for (int k = 0; k < widths.length; k++) {
            widths[k] = places[k + 1] - places[k];
        }
        ranges(widths, ranges);
    }

    private void ranges(double[] widths, double[] ranges) {
        int cells = widths.length;
        ranges[0] = neutralFirstCell ? 0 : 0.5 * widths[0];
        for (int f = 1; f < cells; f++) {
            ranges[f] = 0.5 * (widths[f - 1] + widths[f]);
        }
        ranges[cells] = 0.5 * widths[cells - 1];
        if (neutralFirstCell) {
            // The neutral first cell has one field; it is kept as that of its right face.
            ranges[1] += 0.5 * widths[0];
        }
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * Cells whose faces move with constant velocities during a step; the first and the last cell face stay, and so does the
 * last cell, which keeps the field at the back face a linear invariant. Mutable, owned by one system.
 */
final class MovingGrid {
    private final double[] start;
    private final double[] velocity;
    private final boolean neutralFirstCell;
    private double reference;
    private boolean moving;
    /**
     * Weight of the left cell in the fraction that a moving face carries [-], length K + 1: one half where all species are
     * smooth, and 0 or 1, for the cell the ions come from, where one changes by orders of magnitude. All species of a face
     * share it, so that their sum passes as their sum. Settled by {@link #weigh} at the start of a step and kept through
     * its stages, so that the fluxes stay linear in the fractions.
     */
    final double[] leftWeight;
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
    /** Reciprocals of the ranges now [1/m]; 0 where a range is 0. */
    final double[] perReach;
    /** Reciprocals of the distances now [1/m]. */
    final double[] perDistance;

    MovingGrid(Grid grid, boolean neutralFirstCell) {
        this.neutralFirstCell = neutralFirstCell;
        start = grid.faces().clone();
        velocity = new double[start.length];
        leftWeight = new double[start.length];
        Arrays.fill(leftWeight, 0.5);
        width = new double[grid.cells()];
        widthRate = new double[grid.cells()];
        reach = new double[start.length];
        reachRate = new double[start.length];
        distance = new double[start.length];
        perWidth = new double[grid.cells()];
        perReach = new double[start.length];
        perDistance = new double[start.length];
        differences(start, width, reach);
        refresh();
    }

    /**
     * Settles from which side moving faces take what they carry.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     */
    void weigh(double[] fraction) {
        int cells = width.length;
        for (int f = 1; f < cells; f++) {
            double steepest = 0;
            for (int p = f; p < fraction.length; p += cells) {
                double left = fraction[p - 1];
                double right = fraction[p];
                double sum = Math.abs(left) + Math.abs(right) + Double.MIN_NORMAL;
                steepest = Math.max(steepest, Math.abs(left - right) / sum);
            }
            double square = steepest * steepest;
            double downstream = 0.5 * (1 - square * square);
            leftWeight[f] = velocity[f] > 0 ? downstream : 1 - downstream;
        }
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

    /** Sets faces in motion from their places at a time on. */
    void setMotion(double time, double[] velocities) {
        reference = time;
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
        differences(start, width, reach);
        differences(velocity, widthRate, reachRate);
        refresh();
    }

    /** Widths and ranges at a time. */
    void moveTo(double time) {
        if (!moving) {
            return;
        }
        double elapsed = time - reference;
        for (int k = 0; k < width.length; k++) {
            width[k] = start[k + 1] - start[k] + widthRate[k] * elapsed;
        }
        ranges(width, reach);
        refresh();
    }

    /* Once per change of the grid, so that kernels multiply where they would divide. */
    private void refresh() {
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
        System.arraycopy(perDistance, 0, perReach, 0, perReach.length);
        if (neutralFirstCell) {
            perReach[0] = 0;
            perReach[1] = 1 / reach[1];
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

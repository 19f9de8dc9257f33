package org.ionfront.material.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * Mean of a bounded function by Simpson's rule on intervals halved where two estimates differ: a jump, such as a second
 * shock makes, costs a few dozen halvings and no accuracy.
 *
 * @param function what to average
 */
record AdaptiveMean(DoubleUnaryOperator function) {
    private static final double TOLERANCE = 1e-10;
    private static final int DEPTH = 40;

    /** Mean over an interval. */
    double over(double from, double to) {
        double left = function.applyAsDouble(from);
        double middle = function.applyAsDouble(0.5 * (from + to));
        double right = function.applyAsDouble(to);
        double scale = TOLERANCE * (Math.abs(left) + 4 * Math.abs(middle) + Math.abs(right)) / 6;
        return refined(new Piece(from, to, left, middle, right), scale, DEPTH);
    }

    private double refined(Piece piece, double tolerance, int depth) {
        double centre = 0.5 * (piece.from + piece.to);
        double firstMiddle = function.applyAsDouble(0.5 * (piece.from + centre));
        double secondMiddle = function.applyAsDouble(0.5 * (centre + piece.to));
        Piece first = new Piece(piece.from, centre, piece.left, firstMiddle, piece.middle);
        Piece second = new Piece(centre, piece.to, piece.middle, secondMiddle, piece.right);
        double finer = 0.5 * (first.mean() + second.mean());
        if (depth == 0 || Math.abs(finer - piece.mean()) <= tolerance) {
            return finer;
        }
        // Halves count half in the mean: each may err by as much as the whole.
        return 0.5 * (refined(first, tolerance * 2, depth - 1) + refined(second, tolerance * 2, depth - 1));
    }

    private record Piece(double from, double to, double left, double middle, double right) {
        double mean() {
            return (left + 4 * middle + right) / 6;
        }
    }
}

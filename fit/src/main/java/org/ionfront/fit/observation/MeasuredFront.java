package org.ionfront.fit.observation;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.MeasuredProfile;

/**
 * What a measured profile shows of its front without any model, for first guesses.
 *
 * @param depth where the foreign signal has fallen to half of its largest [m]
 * @param width from there to a tenth [m]
 * @param residual native signal half way to the front over that of the untouched glass [-]
 */
public record MeasuredFront(double depth, double width, double residual) {
    /** Share of the points at the end that show untouched glass. */
    private static final double TAIL = 0.15;

    /** Share of the points that are averaged: scatter must not make a front. */
    private static final double WINDOW = 0.02;

    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;

    /** Part of the front's depth over which the native signal is read. */
    private static final double FROM = 0.4;

    private static final double TO = 0.6;

    /**
     * Reads it off a profile.
     *
     * @param measured the profile
     * @param crater depth of its last point [m]
     * @return empty where the profile shows no front, or nothing of the glass beyond it
     */
    public static Optional<MeasuredFront> of(MeasuredProfile measured, double crater) {
        double[] depths = IntStream.range(0, measured.points())
                .mapToDouble(k -> crater * measured.relativeDepth()[k])
                .toArray();
        int first = (int) IntStream.range(0, depths.length)
                .filter(k -> depths[k] < measured.excludeSurface())
                .count();
        double[] ofNative = averaged(measured, measured.nativeSignal().counts(), first);
        double[] ofForeign = averaged(measured, measured.foreignSignal().counts(), first);
        int points = ofNative.length;
        int tail = Math.max(1, (int) Math.round(TAIL * points));
        if (points < 2 * tail + 2) {
            return Optional.empty();
        }
        double bulk = mean(ofNative, points - tail, points);
        double background = mean(ofForeign, points - tail, points);
        double largest = IntStream.range(0, points - tail)
                .mapToDouble(k -> ofForeign[k])
                .max()
                .orElseThrow();
        double half = lastAbove(depths, first, ofForeign, background + HALF * (largest - background));
        double foot = lastAbove(depths, first, ofForeign, background + TENTH * (largest - background));
        int from = (int) IntStream.range(0, points)
                .filter(k -> depths[first + k] < FROM * half)
                .count();
        int to = (int) IntStream.range(0, points)
                .filter(k -> depths[first + k] < TO * half)
                .count();
        if (!(bulk > 0 && largest > 2 * background && half > depths[first] && foot < depths[depths.length - tail])
                || from >= to) {
            return Optional.empty();
        }
        double residual = mean(ofNative, from, to) / bulk;
        double spacing = (depths[depths.length - 1] - depths[first]) / points;
        return residual > 0 && residual < 1
                ? Optional.of(new MeasuredFront(half, Math.max(foot - half, spacing), residual))
                : Optional.empty();
    }

    /** Running means over a few points, relative to the reference where there is one. */
    private static double[] averaged(MeasuredProfile measured, double[] signal, int first) {
        int points = signal.length - first;
        int reach = (int) (WINDOW * points / 2);
        double[] means = new double[points];
        for (int k = 0; k < points; k++) {
            double sum = 0;
            double weight = 0;
            for (int i = Math.max(0, k - reach); i <= Math.min(points - 1, k + reach); i++) {
                int point = first + i;
                sum += signal[point];
                weight += measured.reference().map(counts -> counts[point]).orElse(1.0);
            }
            means[k] = weight > 0 ? sum / weight : 0;
        }
        return means;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        return sum / (to - from);
    }

    /** The deepest place at which a signal falls below a value, between two points. */
    private static double lastAbove(double[] depths, int first, double[] signal, double value) {
        for (int k = signal.length - 2; k >= 0; k--) {
            if (signal[k] >= value) {
                double part = (signal[k] - value) / Math.max(Double.MIN_NORMAL, signal[k] - signal[k + 1]);
                return depths[first + k] + Math.min(1, part) * (depths[first + k + 1] - depths[first + k]);
            }
        }
        return depths[first];
    }
}

package org.ionfront.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs of one side that no other run of that side beats in both error and time, joined by straight lines between the
 * logarithms.
 *
 * @param points by decreasing error and increasing time
 */
record ParetoFront(List<Point> points) {
    /**
     * One run.
     *
     * @param error positive
     * @param time positive
     */
    record Point(double error, double time) {}

    /** The front of any runs. */
    static ParetoFront of(List<Point> runs) {
        List<Point> sorted = runs.stream()
                .filter(run -> run.error() > 0 && run.time() > 0)
                .sorted(Comparator.comparingDouble(Point::time).thenComparingDouble(Point::error))
                .toList();
        List<Point> front = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Point run : sorted) {
            if (run.error() < best) {
                front.add(run);
                best = run.error();
            }
        }
        return new ParetoFront(List.copyOf(front));
    }

    /**
     * Time at which an error is reached: that of the cheapest run where it is better already, and NaN where no run is as
     * good.
     */
    double timeAt(double error) {
        for (int k = 0; k < points.size(); k++) {
            Point here = points.get(k);
            if (here.error() <= error) {
                if (k == 0) {
                    return here.time();
                }
                Point before = points.get(k - 1);
                double share = Math.log(error / before.error()) / Math.log(here.error() / before.error());
                return before.time() * Math.pow(here.time() / before.time(), share);
            }
        }
        return Double.NaN;
    }
}

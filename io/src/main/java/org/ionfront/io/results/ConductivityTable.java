package org.ionfront.io.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ionfront.io.config.ConductivityConfig;
import org.ionfront.material.conductivity.ArrheniusFit;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.Estimate;
import org.ionfront.material.conductivity.GreenKubo;

/**
 * What conductivity data give.
 *
 * @param series of every recorded current that was reached
 * @param lines through conductivities against temperature
 * @param complete whether all recorded currents are there
 */
public record ConductivityTable(List<Series> series, List<Line> lines, boolean complete) {
    private static final int LEAST_OF_A_LINE = 3;

    /**
     * A recorded current and what it gives.
     *
     * @param recording the current
     * @param result running integral, plateau and conductivity
     */
    public record Series(ConductivityConfig.Recording recording, GreenKubo.Result result) {}

    /**
     * A line through points.
     *
     * @param source where the points come from
     * @param points at least three
     * @param fit through them
     * @param hasErrors whether the points have errors of their own
     */
    public record Line(String source, List<ConductivityPoint> points, ArrheniusFit fit, boolean hasErrors) {
        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Copies the lists. */
    public ConductivityTable {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
    }

    /**
     * Evaluates everything.
     *
     * @param goOn told the number of currents done, from 1; false ends the work
     */
    public static ConductivityTable of(ConductivityConfig config, IntPredicate goOn) {
        List<Series> done = new ArrayList<>();
        boolean complete = true;
        for (ConductivityConfig.Recording recording : config.currents()) {
            if (!done.isEmpty() && !goOn.test(done.size())) {
                complete = false;
                break;
            }
            done.add(new Series(recording, recording.method().of(recording.series())));
        }
        List<Line> lines = new ArrayList<>();
        if (!config.points().isEmpty()) {
            boolean weighted = config.points().stream().anyMatch(point -> point.relativeError() != 1);
            lines.add(new Line(config.table(), config.points(), ArrheniusFit.of(config.points()), weighted));
        }
        ofSeries(done).ifPresent(lines::add);
        return new ConductivityTable(done, lines, complete);
    }

    /* Three temperatures or more with a plateau. */
    private static Optional<Line> ofSeries(List<Series> series) {
        List<ConductivityPoint> points = new ArrayList<>();
        for (Series one : series) {
            Optional<Estimate> found = one.result().conductivity();
            if (found.isPresent() && found.get().value() > 0 && found.get().standardError() > 0) {
                points.add(new ConductivityPoint(
                        one.recording().method().temperature(),
                        found.get().value(),
                        found.get().standardError() / found.get().value()));
            }
        }
        int freedom = series.stream()
                .mapToInt(one -> one.recording().method().blocks() - 1)
                .min()
                .orElse(1);
        long temperatures = points.stream()
                .mapToDouble(ConductivityPoint::temperature)
                .distinct()
                .count();
        return temperatures < LEAST_OF_A_LINE
                ? Optional.empty()
                : Optional.of(new Line("recorded currents", points, ArrheniusFit.ofKnownErrors(points, freedom), true));
    }

    /** Whether every current has a plateau. */
    public boolean allHavePlateaus() {
        return series.stream().allMatch(one -> one.result().conductivity().isPresent());
    }

    String state() {
        return complete ? "finished" : "stopped";
    }
}

package org.ionfront.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.benchmarks.Configuration.Clock;
import org.ionfront.benchmarks.Configuration.Quantity;
import org.ionfront.cli.figure.Axis;
import org.ionfront.cli.figure.Dash;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.Mark;
import org.ionfront.cli.figure.Tone;

/** Draws what was measured. */
final class WorkPrecisionFigure {
    private WorkPrecisionFigure() {}

    /** Error against wall time of both sides on one case: all runs as points, the fronts as lines. */
    static Figure of(List<Configuration> all, ComparedModel model, BenchmarkCase one) {
        List<Mark> marks = new ArrayList<>();
        for (Quantity quantity : List.of(Quantity.PROFILE, ComparisonReport.result(one))) {
            Dash dash = quantity == Quantity.PROFILE ? Dash.SOLID : Dash.DASHED;
            add(marks, all, model, one, quantity, Configuration.OURS, "Ionfront, " + quantity.text(), dash);
            add(marks, all, model, one, quantity, Configuration.THEIRS, model.rival() + ", " + quantity.text(), dash);
        }
        return new Figure(
                model.word() + "-" + one.name(),
                "Error against wall time, " + one.name(),
                Figure.Size.DOUBLE,
                Axis.logarithmic("Wall time (ms)"),
                Axis.logarithmic("Relative error"),
                marks);
    }

    private static void add(
            List<Mark> marks,
            List<Configuration> all,
            ComparedModel model,
            BenchmarkCase one,
            Quantity quantity,
            String side,
            String label,
            Dash dash) {
        Tone tone = side.equals(Configuration.OURS) ? Tone.VERMILION : Tone.INK;
        List<ParetoFront.Point> front = Configuration.front(all, model.word(), one.name(), side, quantity, Clock.WALL)
                .points();
        if (front.isEmpty()) {
            return;
        }
        double[] times = front.stream().mapToDouble(point -> 1e3 * point.time()).toArray();
        double[] errors = front.stream().mapToDouble(ParetoFront.Point::error).toArray();
        marks.add(new Mark.Line(label, times, errors, tone, dash, 1));
        if (quantity == Quantity.PROFILE) {
            List<Configuration> runs = all.stream()
                    .filter(run -> run.model().equals(model.word())
                            && run.name().equals(one.name())
                            && run.side().equals(side))
                    .toList();
            marks.add(new Mark.Points(
                    "",
                    runs.stream().mapToDouble(run -> 1e3 * run.wall()).toArray(),
                    runs.stream().mapToDouble(run -> quantity.of(run.errors())).toArray(),
                    tone));
        }
    }

    /** Wall time against cells. */
    static Figure scaling(double[] cells, double[] walls) {
        double[] proportional = new double[cells.length];
        int last = cells.length - 1;
        for (int k = 0; k <= last; k++) {
            proportional[k] = walls[last] * cells[k] / cells[last];
        }
        return new Figure(
                "scaling",
                "Wall time of a fixed number of steps against the number of cells",
                Figure.Size.SINGLE,
                Axis.logarithmic("Cells"),
                Axis.logarithmic("Wall time (s)"),
                List.of(
                        new Mark.Line("proportional", cells, proportional, Tone.GREY, Dash.DASHED, 1),
                        new Mark.Line("", cells, walls, Tone.VERMILION),
                        new Mark.Points("", cells, walls, Tone.VERMILION)));
    }
}

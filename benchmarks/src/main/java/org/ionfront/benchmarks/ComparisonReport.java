package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.ionfront.benchmarks.Configuration.Clock;
import org.ionfront.benchmarks.Configuration.Quantity;
import org.ionfront.cli.figure.SvgFigure;

/**
 * Turns the measured tables into {@code benchmarks.md} and its figures; every number in them comes from the tables.
 *
 * <p>Arguments: file of cases, folder with {@code cases.csv}, {@code runs.csv}, {@code scaling.csv}, {@code jmh.csv} and
 * {@code machine.txt}, folder for the page and {@code figures}.
 */
public final class ComparisonReport {
    private static final double[] LEVELS = {1e-3, 1e-4, 1e-5};
    private static final double SHOWN_LEVEL = 3e-4;

    private final List<BenchmarkCase> cases;
    private final Path tables;
    private final Path docs;
    private final List<Configuration> configurations;
    private final List<Csv.Row> references;
    private final StringBuilder page = new StringBuilder();

    private ComparisonReport(List<BenchmarkCase> cases, Path tables, Path docs) throws IOException {
        this.cases = cases;
        this.tables = tables;
        this.docs = docs;
        configurations = Configuration.collect(Csv.read(tables.resolve("runs.csv")));
        references = Csv.read(tables.resolve("cases.csv"));
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        new ComparisonReport(CaseFile.read(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]))
                .write();
    }

    private void write() throws IOException {
        Files.createDirectories(docs.resolve("figures"));
        page.append(resource("benchmarks-intro.md"));
        page.append("\n## Machine\n\n");
        page.append(Files.readString(tables.resolve("machine.txt"), StandardCharsets.UTF_8));
        writeCases();
        for (ComparedModel model : ComparedModel.values()) {
            writeModel(model);
        }
        writeScaling();
        writeParts();
        Files.writeString(docs.resolve("benchmarks.md"), page, StandardCharsets.UTF_8);
    }

    private void writeCases() {
        page.append("\n## Cases\n\n").append(CASES_TEXT).append('\n');
        row("case", "T [K]", "thickness [mm]", "drive", "days", "natural length ℓ [nm]", "front [nm]", "front/ℓ");
        row("---", "---", "---", "---", "---", "---", "---", "---");
        for (BenchmarkCase one : cases) {
            double front = reference(ComparedModel.NERNST_PLANCK_POISSON, one).number("front_depth_m");
            row(
                    one.name(),
                    Texts.number(one.experiment().sample().temperature(), 4),
                    Texts.number(1e3 * one.experiment().sample().thickness(), 3),
                    one.driveText(),
                    Texts.number(one.experiment().duration() / 86400, 3),
                    Texts.number(1e9 * one.naturalLength(), 3),
                    Texts.number(1e9 * front, 4),
                    Texts.number(front / one.naturalLength(), 3));
        }
    }

    private static final String CASES_TEXT = """
            Temperature, thickness, law, current or potential of all cases are in
            `benchmarks/src/main/resources/org/ionfront/benchmarks/cases.txt`, which both sides read. `drawn-1` to `drawn-8` come
            from a random generator with a fixed seed and a stated distribution (`CaseDraw`) and were never changed.
            """;

    private Csv.Row reference(ComparedModel model, BenchmarkCase one) {
        return references.stream()
                .filter(row -> row.text("model").equals(model.word())
                        && row.text("case").equals(one.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cases.csv says nothing about " + one.name()));
    }

    private void writeModel(ComparedModel model) throws IOException {
        page.append("\n## ").append(model.title()).append("\n\n### Do both sides solve the same problem?\n\n");
        writeAgreement(model);
        page.append("\n### Time of " + model.rival() + " over time of Ionfront at equal error\n\n");
        page.append(
                "Above 1, Ionfront is faster. Columns: relative error. The profile error is the L1 distance over the front"
                        + " depth.\nThe result is the surface potential at given current and the dose at given potential. –: one side"
                        + " does not reach\nthe error with any of its settings.\n\n");
        writeRatios(model);
        page.append("\n### Times behind it\n\nInterpolated at a profile error of 3e-4 front depths.\n\n");
        writeTimes(model);
        page.append("\n### Work against precision\n\nSolid: profile. Broken: surface potential or dose.\n");
        for (BenchmarkCase one : cases) {
            String file = "figures/" + model.word() + "-" + one.name() + ".svg";
            Files.writeString(
                    docs.resolve(file),
                    SvgFigure.draw(WorkPrecisionFigure.of(configurations, model, one)),
                    StandardCharsets.UTF_8);
            page.append("\n![" + one.name() + "](" + file + ")\n");
        }
    }

    private void writeAgreement(ComparedModel model) {
        page.append("Difference between Ionfront at the accuracy in the last column and the reference (" + model.rival()
                + " at tight tolerances,\nextrapolated from two meshes).\n\n");
        row("case", "profile", "surface potential", "dose", "accuracy asked");
        row("---", "---", "---", "---", "---");
        for (BenchmarkCase one : cases) {
            Csv.Row found = reference(model, one);
            row(
                    one.name(),
                    found.text("agreement_profile"),
                    one.prescribesPotential() ? "given" : found.text("agreement_potential"),
                    one.prescribesPotential() ? found.text("agreement_dose") : "given",
                    found.text("our_accuracy"));
        }
    }

    private void writeRatios(ComparedModel model) {
        row("case", "profile 1e-3", "1e-4", "1e-5", "result 1e-3", "1e-4", "1e-5");
        row("---", "---", "---", "---", "---", "---", "---");
        for (BenchmarkCase one : cases) {
            ratioRow(one.name(), k -> ratio(model, one, Clock.WALL, k));
        }
        for (Clock clock : Clock.values()) {
            String name = clock == Clock.WALL ? "**median, wall time**" : "**median, processor time**";
            ratioRow(
                    name,
                    k -> Statistics.median(cases.stream()
                            .map(one -> ratio(model, one, clock, k))
                            .filter(Double::isFinite)
                            .toList()));
        }
    }

    private void ratioRow(String name, IntToDoubleFunction ratioOfColumn) {
        String[] cells = new String[1 + 2 * LEVELS.length];
        cells[0] = name;
        for (int k = 0; k < 2 * LEVELS.length; k++) {
            cells[k + 1] = Texts.number(ratioOfColumn.applyAsDouble(k), 3);
        }
        row(cells);
    }

    private double ratio(ComparedModel model, BenchmarkCase one, Clock clock, int column) {
        Quantity quantity = column < LEVELS.length ? Quantity.PROFILE : result(one);
        return Configuration.ratio(
                configurations, model.word(), one.name(), quantity, clock, LEVELS[column % LEVELS.length]);
    }

    static Quantity result(BenchmarkCase one) {
        return one.prescribesPotential() ? Quantity.DOSE : Quantity.POTENTIAL;
    }

    private void writeTimes(ComparedModel model) {
        row("case", "Ionfront [ms]", model.rival() + " [ms]", "spread of Ionfront", "spread of SUNDIALS");
        row("---", "---", "---", "---", "---");
        for (BenchmarkCase one : cases) {
            row(
                    one.name(),
                    Texts.number(1e3 * time(model, one, Configuration.OURS), 3),
                    Texts.number(1e3 * time(model, one, Configuration.THEIRS), 3),
                    Texts.number(spread(model, one, Configuration.OURS), 2),
                    Texts.number(spread(model, one, Configuration.THEIRS), 2));
        }
    }

    private double time(ComparedModel model, BenchmarkCase one, String side) {
        return Configuration.front(configurations, model.word(), one.name(), side, Quantity.PROFILE, Clock.WALL)
                .timeAt(SHOWN_LEVEL);
    }

    /** Median over the configurations of slowest over fastest process. */
    private double spread(ComparedModel model, BenchmarkCase one, String side) {
        return Statistics.median(configurations.stream()
                .filter(found -> found.model().equals(model.word())
                        && found.name().equals(one.name())
                        && found.side().equals(side))
                .map(Configuration::spread)
                .toList());
    }

    private void writeScaling() throws IOException {
        List<Csv.Row> rows = Csv.read(tables.resolve("scaling.csv"));
        double[] cells = column(rows, "cells").toArray();
        double[] walls = column(rows, "wall_s").toArray();
        double[] processor = column(rows, "cpu_s").toArray();
        page.append(
                "\n## Time, allocation and memory against the number of cells\n\nLBO-A on a mesh at rest, the same steps"
                        + " whatever the cells, Nernst-Planck-Poisson, in a process with `-Xmx300m`.\nSlope of the line through the"
                        + " logarithms: " + Texts.number(Statistics.logarithmicSlope(cells, walls), 4) + " (wall), "
                        + Texts.number(Statistics.logarithmicSlope(cells, processor), 4) + " (processor).\n\n");
        row("cells", "ms per step", "ns per cell and stage", "bytes allocated per step", "peak memory [MB]");
        row("---", "---", "---", "---", "---");
        for (Csv.Row found : rows) {
            double perStep = found.number("wall_s") / found.number("steps");
            row(
                    found.text("cells"),
                    Texts.number(1e3 * perStep, 3),
                    Texts.number(1e9 * perStep / found.number("cells") / 6, 3),
                    found.text("allocated_bytes_per_step"),
                    Texts.number(found.number("peak_memory_bytes") / 1e6, 3));
        }
        Files.writeString(
                docs.resolve("figures/scaling.svg"),
                SvgFigure.draw(WorkPrecisionFigure.scaling(cells, walls)),
                StandardCharsets.UTF_8);
        page.append("\n![scaling](figures/scaling.svg)\n");
    }

    private static DoubleStream column(List<Csv.Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name));
    }

    private void writeParts() throws IOException {
        page.append(
                "\n## Parts\n\nJMH, LBO-A, 400 cells; a step as a whole per cell and stage, other parts of the kernel per"
                        + " cell, the block solve per block.\n\n");
        row("part", "time", "±", "unit");
        row("---", "---", "---", "---");
        for (Csv.Row found : Csv.read(tables.resolve("jmh.csv"))) {
            String name = found.text("Benchmark").replaceAll("^.*\\.([^.]+\\.[^.]+)$", "$1");
            String parameters = found.cells().entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith("Param: ")
                            && !cell.getValue().isEmpty())
                    .map(cell -> ", " + cell.getKey().substring(7) + " " + cell.getValue())
                    .reduce("", String::concat);
            row(
                    name + parameters,
                    Texts.number(found.number("Score"), 3),
                    Texts.number(found.number("Score Error (99.9%)"), 2),
                    found.text("Unit"));
        }
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String resource(String name) throws IOException {
        try (var stream = ComparisonReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.ionfront.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One configuration of one side on one case, with medians over its processes.
 *
 * @param model word of the model
 * @param name of the case
 * @param side {@code ionfront} or {@code sundials}
 * @param setting accuracy, or cell width over natural length and tolerance
 * @param cells number
 * @param steps number
 * @param wall median [s]
 * @param cpu median processor time of the solving thread [s]
 * @param spread largest over smallest wall time
 * @param errors against the reference
 */
record Configuration(
        String model,
        String name,
        String side,
        String setting,
        int cells,
        long steps,
        double wall,
        double cpu,
        double spread,
        Errors errors) {
    static final String OURS = "ionfront";
    static final String THEIRS = "sundials";

    /** What is compared. */
    enum Quantity {
        /** Native profile. */
        PROFILE("profile"),
        /** Surface potential. */
        POTENTIAL("surface potential"),
        /** Dose. */
        DOSE("dose");

        private final String text;

        Quantity(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        double of(Errors errors) {
            return switch (this) {
                case PROFILE -> errors.profile();
                case POTENTIAL -> errors.potential();
                case DOSE -> errors.dose();
            };
        }
    }

    /** What times are. */
    enum Clock {
        /** Time that passed. */
        WALL,
        /** Time the solving thread was given, which other programs on the machine disturb less. */
        PROCESSOR;

        double of(Configuration configuration) {
            return this == WALL ? configuration.wall() : configuration.cpu();
        }
    }

    /** Collects the rows of {@code runs.csv}. */
    static List<Configuration> collect(List<Csv.Row> rows) {
        Map<String, List<Csv.Row>> groups = new LinkedHashMap<>();
        for (Csv.Row row : rows) {
            String key =
                    row.text("model") + "," + row.text("case") + "," + row.text("side") + "," + row.text("setting");
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(Configuration::of).toList();
    }

    private static Configuration of(List<Csv.Row> rows) {
        Csv.Row first = rows.get(0);
        List<Double> walls = rows.stream().map(row -> row.number("wall_s")).toList();
        return new Configuration(
                first.text("model"),
                first.text("case"),
                first.text("side"),
                first.text("setting"),
                (int) first.number("cells"),
                (long) first.number("steps"),
                Statistics.median(walls),
                Statistics.median(rows.stream().map(row -> row.number("cpu_s")).toList()),
                Statistics.spread(walls),
                new Errors(first.number("profile_error"), first.number("potential_error"), first.number("dose_error")));
    }

    /** The front of one side on one case. */
    static ParetoFront front(
            List<Configuration> all, String model, String name, String side, Quantity quantity, Clock clock) {
        return ParetoFront.of(all.stream()
                .filter(one -> one.model().equals(model)
                        && one.name().equals(name)
                        && one.side().equals(side))
                .map(one -> new ParetoFront.Point(quantity.of(one.errors()), clock.of(one)))
                .toList());
    }

    /** Their time over ours at one error; NaN where one side does not reach it. */
    static double ratio(
            List<Configuration> all, String model, String name, Quantity quantity, Clock clock, double error) {
        return front(all, model, name, THEIRS, quantity, clock).timeAt(error)
                / front(all, model, name, OURS, quantity, clock).timeAt(error);
    }
}

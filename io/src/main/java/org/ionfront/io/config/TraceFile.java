package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Decimal;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.TitleUnit;
import org.ionfront.io.units.Unit;
import org.ionfront.transport.model.PiecewiseLinear;

/**
 * A quantity recorded against time, from a table whose header carries the units: {@code time_s,current_density_A_m2} or
 * {@code time [min];current density [nA/cm^2]}.
 *
 * <p>Columns are found by their unit, so that their names are free; lines that begin with # are comments. The delimiter
 * is the first of tab, semicolon and comma that occurs in the header; where it is not the comma, a decimal comma is
 * accepted.
 */
final class TraceFile {
    static final long LARGEST_FILE = 64L << 20;

    private final TextFile file;
    private final boolean notNegative;
    private char delimiter = ',';
    private Optional<Column> time = Optional.empty();
    private Optional<Column> value = Optional.empty();
    private final List<Double> times = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private record Column(int index, String title, Unit unit) {}

    private TraceFile(TextFile file, boolean notNegative) {
        this.file = file;
        this.notNegative = notNegative;
    }

    /**
     * Reads a trace.
     *
     * @param file the table
     * @param kinds what the second column may be; the first of them that a column has is taken
     * @param notNegative whether values below 0 are refused
     * @return the trace in the units of the program, and what it is
     * @throws InputException where the table is not a trace; the message names the line
     */
    static Recorded read(TextFile file, List<QuantityKind> kinds, boolean notNegative) {
        return new TraceFile(file, notNegative).parse(kinds);
    }

    /**
     * A trace and what it is.
     *
     * @param trace against time [s]
     * @param kind of its values
     */
    record Recorded(PiecewiseLinear trace, QuantityKind kind) {}

    private Recorded parse(List<QuantityKind> kinds) {
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (time.isEmpty()) {
                header(line, number, kinds);
            } else {
                row(line, number);
            }
        }
        if (times.size() < 2) {
            throw InputException.of(file.path(), "a trace needs a header and at least two rows, found " + times.size());
        }
        PiecewiseLinear trace = new PiecewiseLinear(
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return new Recorded(trace, value.orElseThrow().unit().kind());
    }

    private void header(String line, int number, List<QuantityKind> kinds) {
        delimiter = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        List<String> titles = fields(line);
        time = column(titles, QuantityKind.TIME, number);
        if (time.isEmpty()) {
            throw InputException.atLine(
                    file.path(),
                    number,
                    "no column with a unit of time in the header '" + line + "'; needed is a header such as"
                            + " time_s,current_density_A_m2 or time [h],current density [nA/cm^2]");
        }
        for (QuantityKind kind : kinds) {
            if (value.isEmpty()) {
                value = column(titles, kind, number);
            }
        }
        if (value.isEmpty()) {
            QuantityKind kind = kinds.get(0);
            throw InputException.atLine(
                    file.path(),
                    number,
                    "no column with the unit of " + kind.noun() + " in the header '" + line + "'; units that fit: "
                            + String.join(", ", kind.examples()));
        }
    }

    private Optional<Column> column(List<String> titles, QuantityKind kind, int number) {
        Optional<Column> found = Optional.empty();
        for (int k = 0; k < titles.size(); k++) {
            Optional<Unit> unit = TitleUnit.find(titles.get(k), kind);
            if (unit.isPresent()) {
                if (found.isPresent()) {
                    throw InputException.atLine(
                            file.path(),
                            number,
                            "two columns hold " + kind.noun() + ", '"
                                    + found.get().title() + "' and '" + titles.get(k) + "'; keep one of them");
                }
                found = Optional.of(new Column(k, titles.get(k), unit.get()));
            }
        }
        return found;
    }

    private void row(String line, int number) {
        List<String> fields = fields(line);
        Column timeColumn = time.orElseThrow();
        Column valueColumn = value.orElseThrow();
        int needed = Math.max(timeColumn.index(), valueColumn.index());
        if (fields.size() <= needed) {
            throw InputException.atLine(
                    file.path(), number, "found " + fields.size() + " columns where " + (needed + 1) + " are needed");
        }
        double t = number(fields, timeColumn, number);
        if (!times.isEmpty() && t <= times.get(times.size() - 1)) {
            throw InputException.atLine(
                    file.path(), number, "the time '" + fields.get(timeColumn.index()) + "' does not increase");
        }
        double v = number(fields, valueColumn, number);
        if (notNegative && v < 0) {
            throw InputException.atLine(
                    file.path(),
                    number,
                    "found '" + fields.get(valueColumn.index()) + "' in column '" + valueColumn.title()
                            + "'; it must be 0 or more");
        }
        times.add(t);
        values.add(v);
    }

    private double number(List<String> fields, Column column, int number) {
        String text = fields.get(column.index());
        try {
            String point = delimiter == ',' ? text : text.replace(',', '.');
            return column.unit().toBase(Decimal.parse(point));
        } catch (QuantityException wrong) {
            throw InputException.atLine(file.path(), number, "column '" + column.title() + "': " + wrong.text());
        }
    }

    private List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            fields.add(bare(line.substring(start, end)));
            start = end + 1;
        }
        fields.add(bare(line.substring(start)));
        return fields;
    }

    private static String bare(String field) {
        String text = field.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}

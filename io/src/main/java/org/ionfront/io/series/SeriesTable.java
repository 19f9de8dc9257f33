package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Decimal;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.TitleUnit;
import org.ionfront.io.units.Unit;

/** The numbers of a delimited file, column by column. */
final class SeriesTable {
    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0\\d");
    private static final int FIRST_ROWS = 1024;

    private final Path file;
    private String header = "";
    private List<String> titles = List.of();
    private char delimiter = ',';
    private int headerLine;
    private double[][] columns = new double[0][];
    private int[] lines = new int[FIRST_ROWS];
    private int rows;

    /**
     * A column with its unit.
     *
     * @param index of the column
     * @param title in the header
     * @param unit in the title
     */
    record Column(int index, String title, Unit unit) {}

    private SeriesTable(Path file) {
        this.file = file;
    }

    /**
     * Reads a file in which every field is a number.
     *
     * @throws InputException where there is no such file, or it is no such table
     */
    static SeriesTable read(Path file) {
        SeriesTable table = new SeriesTable(file);
        DataLines.of(file, table::take);
        if (table.titles.isEmpty()) {
            throw InputException.of(file, "the file has no header line");
        }
        return table;
    }

    private void take(String line, int number) {
        if (titles.isEmpty()) {
            header = line;
            headerLine = number;
            delimiter = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
            titles = fields(line);
            columns = new double[titles.size()][FIRST_ROWS];
            return;
        }
        List<String> fields = fields(line);
        if (fields.size() != titles.size()) {
            throw InputException.atLine(
                    file, number, "found " + fields.size() + " fields where the header has " + titles.size());
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
            for (int k = 0; k < columns.length; k++) {
                columns[k] = Arrays.copyOf(columns[k], 2 * rows);
            }
        }
        for (int k = 0; k < columns.length; k++) {
            columns[k][rows] = number(fields.get(k), titles.get(k), number);
        }
        lines[rows] = number;
        rows++;
    }

    private double number(String field, String title, int line) {
        String text = delimiter == ',' ? field : field.replace(',', '.');
        OptionalDouble usual = usual(text);
        if (usual.isPresent()) {
            return usual.getAsDouble();
        }
        try {
            return Decimal.parse(text);
        } catch (QuantityException wrong) {
            throw InputException.atLine(file, line, "column '" + title + "': " + wrong.text());
        }
    }

    /** The number where it is beyond doubt; a long series has millions, and the careful reading takes microseconds each. */
    private static OptionalDouble usual(String text) {
        for (int k = 0; k < text.length(); k++) {
            if ("0123456789.-+eE".indexOf(text.charAt(k)) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double number = Double.parseDouble(text);
            boolean odd = number == 0
                    || Double.isInfinite(number)
                    || LEADING_ZERO.matcher(text).lookingAt();
            return odd ? OptionalDouble.empty() : OptionalDouble.of(number);
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
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

    /** Number of rows below the header. */
    int rows() {
        return rows;
    }

    /** All columns with a unit of a kind. */
    List<Column> columns(QuantityKind kind) {
        List<Column> found = new ArrayList<>();
        for (int k = 0; k < titles.size(); k++) {
            Optional<Unit> unit = TitleUnit.find(titles.get(k), kind);
            if (unit.isPresent()) {
                found.add(new Column(k, titles.get(k), unit.get()));
            }
        }
        return found;
    }

    /**
     * The only column with a unit of a kind.
     *
     * @param example header that would do
     * @throws InputException where there is none, or more than one
     */
    Column column(QuantityKind kind, String example) {
        List<Column> found = columns(kind);
        if (found.isEmpty()) {
            throw InputException.atLine(
                    file,
                    headerLine,
                    "no column with the unit of " + kind.noun() + " in the header '" + header + "'; units that fit: "
                            + String.join(", ", kind.examples()) + "; a header such as " + example + " is needed");
        }
        if (found.size() > 1) {
            throw InputException.atLine(
                    file,
                    headerLine,
                    found.size() + " columns hold " + kind.noun() + ", "
                            + found.stream().map(c -> "'" + c.title() + "'").collect(Collectors.joining(", "))
                            + "; keep one of them");
        }
        return found.get(0);
    }

    /**
     * The column beside another in a table of two.
     *
     * @throws InputException where there are more columns, or only one
     */
    int beside(Column column) {
        if (titles.size() != 2) {
            throw InputException.atLine(
                    file,
                    headerLine,
                    "found " + titles.size() + " columns in the header '" + header + "'; two are needed");
        }
        return 1 - column.index();
    }

    /** The place of a column with exactly this title. */
    OptionalInt titled(String title) {
        int place = titles.indexOf(title);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The values of a column in the unit of the program. */
    double[] values(Column column) {
        double[] values = new double[rows];
        // A product is exact enough and a hundred times faster; degrees have an offset and few rows.
        boolean product = column.unit().toBase(0.0) == 0;
        double factor = column.unit().toBase(1.0);
        for (int k = 0; k < rows; k++) {
            double number = columns[column.index()][k];
            values[k] = product ? number * factor : column.unit().toBase(number);
        }
        return values;
    }

    /** The numbers of a column without a unit. */
    double[] numbers(int column) {
        return Arrays.copyOf(columns[column], rows);
    }

    /** A fault in one row, counted from 0. */
    InputException fault(int row, String title, String text) {
        return InputException.atLine(file, lines[row], "column '" + title + "': " + text);
    }

    /** A fault of the table as a whole. */
    InputException fault(String text) {
        return InputException.of(file, text);
    }
}

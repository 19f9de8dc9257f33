package org.ionfront.io.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.io.InputException;
import org.ionfront.io.units.Decimal;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.io.units.TitleUnit;
import org.ionfront.io.units.Unit;

/** Rows of text and quantities under named columns, separated by commas; a quantity's unit follows the column's name. */
final class NamedRows {
    private final Path file;
    private List<String> titles = List.of();
    private final List<Row> rows = new ArrayList<>();

    private NamedRows(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws InputException where there is no such file, or it is no such table
     */
    static NamedRows read(Path file) {
        NamedRows table = new NamedRows(file);
        DataLines.of(file, table::take);
        if (table.rows.isEmpty()) {
            throw InputException.of(file, "the file has no rows below a header line");
        }
        return table;
    }

    private void take(String line, int number) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(','); end >= 0; end = line.indexOf(',', start)) {
            fields.add(line.substring(start, end).strip());
            start = end + 1;
        }
        fields.add(line.substring(start).strip());
        if (titles.isEmpty()) {
            titles = List.copyOf(fields);
        } else if (fields.size() == titles.size()) {
            rows.add(new Row(List.copyOf(fields), number));
        } else {
            throw InputException.atLine(
                    file, number, "found " + fields.size() + " fields where the header has " + titles.size());
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One line below the header. */
    final class Row {
        private final List<String> fields;
        private final int line;

        private Row(List<String> fields, int line) {
            this.fields = fields;
            this.line = line;
        }

        /** The text under a title. */
        String text(String title) {
            int place = titles.indexOf(title);
            if (place < 0) {
                throw InputException.of(
                        file, "no column '" + title + "' in the header '" + String.join(",", titles) + "'");
            }
            return fields.get(place);
        }

        /** The number under a title, which must be there. */
        double number(String title) {
            try {
                return Decimal.parse(text(title));
            } catch (QuantityException wrong) {
                throw fault(title, wrong.text());
            }
        }

        /** Whether the text is the first of two words. */
        boolean choice(String title, String yes, String no) {
            String found = text(title);
            if (found.equals(yes) || found.equals(no)) {
                return found.equals(yes);
            }
            throw fault(title, "found '" + found + "'; valid: " + yes + ", " + no);
        }

        /** A quantity that must be there, greater than 0, in the unit of the program. */
        double quantity(String name, QuantityKind kind) {
            OptionalDouble value = optional(name, kind);
            if (value.isEmpty()) {
                throw fault(name, "has no value; " + kind.noun() + " is needed");
            }
            return value.getAsDouble();
        }

        /** A quantity greater than 0, where the field is not empty, in the unit of the program. */
        OptionalDouble optional(String name, QuantityKind kind) {
            for (int place = 0; place < titles.size(); place++) {
                String title = titles.get(place);
                Optional<Unit> unit = title.startsWith(name + "_") ? TitleUnit.find(title, kind) : Optional.empty();
                if (unit.isPresent()) {
                    return fields.get(place).isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(positive(title, fields.get(place), unit.get()));
                }
            }
            throw InputException.of(
                    file,
                    "no column '" + name + "' with the unit of " + kind.noun() + " in the header '"
                            + String.join(",", titles) + "'");
        }

        private double positive(String title, String field, Unit unit) {
            try {
                double number = Decimal.parse(field);
                if (number > 0) {
                    return unit.toBase(number);
                }
            } catch (QuantityException wrong) {
                throw fault(title, wrong.text());
            }
            throw fault(title, "found '" + field + "'; it must be greater than 0");
        }

        InputException fault(String title, String text) {
            return InputException.atLine(file, line, "column '" + title + "': " + text);
        }
    }
}

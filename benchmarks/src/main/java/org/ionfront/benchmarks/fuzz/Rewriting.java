package org.ionfront.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ionfront.io.sims.Format;

/** Writes an instrument's file in another way that means the same. */
final class Rewriting {
    private static final int GROUP = 3;

    private Rewriting() {}

    /** The bytes of a table, with up to three changes that keep every number. */
    static byte[] of(TextTable table, Random random) {
        TextTable changed = table;
        for (int left = random.nextInt(4); left > 0; left--) {
            changed = changed(changed, random);
        }
        return encoded(lines(changed, random), random);
    }

    private static TextTable changed(TextTable table, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> respelled(table, random);
            case 1 -> padded(table, random);
            case 2 -> withDecimalCommas(table);
            case 3 -> table.format() == Format.CSV ? quoted(table) : respelled(table, random);
            default -> table.format() == Format.CSV ? delimited(table, random) : padded(table, random);
        };
    }

    /** Some numbers with an exponent, a sign or zeros at the end. */
    private static TextTable respelled(TextTable table, Random random) {
        // Where commas are decimal signs, points group thousands.
        boolean hasCommas = table.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.indexOf(',') >= 0);
        TextTable result = table;
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            int row = random.nextInt(table.rows().size());
            int column = random.nextInt(table.rows().get(row).size());
            String cell = result.rows().get(row).get(column);
            if (TextTable.isNumber(cell) && (cell.indexOf('.') < 0 || !hasCommas)) {
                result = result.withCell(row, column, respelled(cell.strip(), random));
            }
        }
        return result;
    }

    /** A spelling with the same number and, where there was one, a decimal sign that can be told from a grouping sign. */
    private static String respelled(String cell, Random random) {
        char sign = cell.indexOf(',') >= 0 ? ',' : '.';
        BigDecimal value = new BigDecimal(cell.replace(',', '.'));
        boolean whole = cell.indexOf(sign) < 0;
        String text;
        if (random.nextInt(3) == 0 && !whole) {
            int power = random.nextInt(40) - 20;
            BigDecimal mantissa = value.scaleByPowerOfTen(-power);
            String plain = mantissa.toPlainString();
            text = (plain.indexOf('.') < 0 ? plain + ".0" : plain)
                    + (random.nextBoolean() ? "e" : "E")
                    + String.format(Locale.ROOT, random.nextBoolean() ? "%+04d" : "%d", power);
        } else if (random.nextBoolean() && !whole && cell.indexOf('e') < 0 && cell.indexOf('E') < 0) {
            int decimals = cell.length() - cell.indexOf(sign) - 1;
            text = value.toPlainString() + (decimals == GROUP - 1 ? "00" : "0");
        } else {
            text = (cell.startsWith("-") || cell.startsWith("+") ? "" : "+") + cell.replace(',', '.');
        }
        return text.replace('.', sign);
    }

    private static TextTable padded(TextTable table, Random random) {
        int row = random.nextInt(table.rows().size());
        int column = random.nextInt(table.rows().get(row).size());
        String cell = table.rows().get(row).get(column);
        return cell.isEmpty() ? table : table.withCell(row, column, "  " + cell + " ");
    }

    private static TextTable withDecimalCommas(TextTable table) {
        boolean plain = table.delimiter() != ','
                && table.rows().stream().flatMap(List::stream).noneMatch(cell -> cell.indexOf(',') >= 0);
        return plain
                ? each(table, table.delimiter(), cell -> TextTable.isNumber(cell) ? cell.replace('.', ',') : cell)
                : table;
    }

    private static TextTable quoted(TextTable table) {
        return each(table, table.delimiter(), cell -> cell.strip().startsWith("\"") ? cell : "\"" + cell + "\"");
    }

    /** Other delimiters between fields that hold none of them. */
    private static TextTable delimited(TextTable table, Random random) {
        char other = List.of(',', ';', '\t').get(random.nextInt(3));
        boolean possible = table.text().indexOf(other) < 0
                && table.text().indexOf('"') < 0
                && table.head().stream().noneMatch(line -> line.startsWith("# m/z"));
        if (!possible) {
            return table;
        }
        List<String> head = table.head().stream()
                .map(line -> line.replace(table.delimiter(), other))
                .toList();
        return new TextTable(table.format(), head, table.rows(), table.tail(), other);
    }

    private static TextTable each(TextTable table, char delimiter, java.util.function.UnaryOperator<String> change) {
        List<List<String>> rows = table.rows().stream()
                .map(cells -> cells.stream().map(change).toList())
                .toList();
        return new TextTable(table.format(), table.head(), rows, table.tail(), delimiter);
    }

    /** The lines with blank lines, and comments where the format has them, between the rows. */
    private static List<String> lines(TextTable table, Random random) {
        List<String> lines = new ArrayList<>(table.head());
        if (table.format().family() == Format.Family.ION_TOF && random.nextInt(4) == 0) {
            lines.add(0, "# Profile Smoothing is Disabled");
        }
        boolean loose = random.nextInt(3) == 0;
        for (List<String> cells : table.rows()) {
            if (loose && random.nextInt(4) == 0) {
                lines.add(random.nextBoolean() ? "" : "  ");
            }
            if (loose && table.format() == Format.CSV && random.nextInt(4) == 0) {
                lines.add("# a note; with, 1,5 signs");
            }
            lines.add(String.join(String.valueOf(table.delimiter()), cells));
        }
        lines.addAll(table.tail());
        return lines;
    }

    private static byte[] encoded(List<String> lines, Random random) {
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String text = String.join(end, lines);
        Charset charset = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)
                .get(random.nextInt(5));
        boolean marked = !charset.equals(StandardCharsets.ISO_8859_1) && random.nextBoolean();
        if (!charset.newEncoder().canEncode(text)) {
            charset = StandardCharsets.UTF_8;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((marked ? "\uFEFF" : "").getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}

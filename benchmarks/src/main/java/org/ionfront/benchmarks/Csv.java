package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of plain words and numbers without commas, one header line. */
final class Csv {
    private Csv() {}

    /** One row by column names. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            String found = cells.get(column);
            if (found == null) {
                throw new IllegalArgumentException("no column " + column + " among " + cells.keySet());
            }
            return found;
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    static void write(Path file, String header, List<String> rows) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    }

    /** All rows; quotes around names and cells are dropped. */
    static List<Row> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String[] names = lines.get(0).replace("\"", "").split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.replace("\"", "").split(",", -1);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int k = 0; k < names.length; k++) {
                cells.put(names[k], words[k]);
            }
            rows.add(new Row(cells));
        }
        return rows;
    }
}

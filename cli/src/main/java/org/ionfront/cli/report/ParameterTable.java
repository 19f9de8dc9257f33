package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameter table for a terminal of 80 columns. Parameters that every profile has of its own stand under a common
 * title, one line per profile.
 */
final class ParameterTable {
    private static final int WIDTH = 80;
    private static final List<String> TITLES = List.of("value", "std error", "95 % interval", "start", "at bound");
    private static final int MIN_NAME = 12;

    private ParameterTable() {}

    private record Line(String name, List<String> cells) {}

    /** The lines of the table, title first. */
    static List<String> lines(List<ParameterText> parameters) {
        List<Line> lines = content(parameters);
        int[] widths = TITLES.stream().mapToInt(String::length).toArray();
        for (Line line : lines) {
            for (int k = 0; k < line.cells().size(); k++) {
                widths[k] = Math.max(widths[k], line.cells().get(k).length());
            }
        }
        int numbers = 0;
        for (int width : widths) {
            numbers += 2 + width;
        }
        int longest = lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> line.name().length())
                .max()
                .orElse(0);
        int name = Math.max(MIN_NAME, Math.min(longest, WIDTH - numbers));
        List<String> text = new ArrayList<>();
        text.add(format("", TITLES, name, widths));
        for (Line line : lines) {
            if (line.cells().isEmpty() || line.name().length() <= name) {
                text.add(format(line.name(), line.cells(), name, widths));
            } else {
                text.add(line.name());
                text.add(format("", line.cells(), name, widths));
            }
        }
        return text;
    }

    private static List<Line> content(List<ParameterText> parameters) {
        Map<String, List<ParameterText>> groups = new LinkedHashMap<>();
        for (ParameterText parameter : parameters) {
            groups.computeIfAbsent(parameter.parameter().name(), key -> new ArrayList<>())
                    .add(parameter);
        }
        List<Line> lines = new ArrayList<>();
        for (List<ParameterText> group : groups.values()) {
            addGroup(lines, group);
        }
        return lines;
    }

    private static void addGroup(List<Line> lines, List<ParameterText> group) {
        ParameterText first = group.get(0);
        if (first.parameter().profile().isEmpty()) {
            lines.add(new Line(named(first.parameter().name(), first.unit()), cells(first)));
            return;
        }
        boolean oneUnit = group.stream().allMatch(p -> p.unit().equals(first.unit()));
        lines.add(new Line(named(first.parameter().name(), oneUnit ? first.unit() : ""), List.of()));
        for (ParameterText parameter : group) {
            String id = "  " + parameter.parameter().profile().orElse("");
            lines.add(new Line(oneUnit ? id : named(id, parameter.unit()), cells(parameter)));
        }
    }

    private static String named(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private static List<String> cells(ParameterText p) {
        String error = p.error().isEmpty() ? (p.parameter().fixed() ? "fixed" : "none") : p.error();
        String interval = p.interval().isEmpty() ? (p.parameter().fixed() ? "" : "none") : p.interval();
        return List.of(p.value(), error, interval, p.start(), p.found().atBound() ? "yes" : "no");
    }

    private static String format(String name, List<String> cells, int nameWidth, int[] widths) {
        StringBuilder line = new StringBuilder(name);
        for (int k = 0; k < cells.size(); k++) {
            line.append(" ".repeat(Math.max(0, (k == 0 ? nameWidth : end(nameWidth, widths, k)) - line.length())));
            line.append("  ")
                    .append(" ".repeat(widths[k] - cells.get(k).length()))
                    .append(cells.get(k));
        }
        return line.toString();
    }

    private static int end(int nameWidth, int[] widths, int column) {
        int end = nameWidth;
        for (int k = 0; k < column; k++) {
            end += 2 + widths[k];
        }
        return end;
    }
}

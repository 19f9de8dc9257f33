package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameter table for a terminal. Parameters that every profile has of its own stand under a common title, one line per profile.
 * Where it is too wide, the columns that matter least are left out, the bounds only where no parameter is at one.
 */
final class ParameterTable {
    private static final List<String> TITLES = List.of("value", "std error", "95 % interval", "start", "at bound");
    private static final int VALUE = 0;
    private static final int ERROR = 1;
    private static final int INTERVAL = 2;
    private static final int START = 3;
    private static final int AT_BOUND = 4;
    private static final String YES = "yes";
    private static final int MIN_NAME = 12;

    private ParameterTable() {}

    private record Line(String name, List<String> cells) {}

    /** The lines of the table for so many columns, title first. */
    static List<String> lines(List<ParameterText> parameters, int columns) {
        List<Line> lines = content(parameters);
        int longest = lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> line.name().length())
                .max()
                .orElse(0);
        List<Integer> shown = shown(lines, columns);
        int[] widths = widths(lines, shown);
        int name = Math.max(MIN_NAME, Math.min(longest, columns - width(widths)));
        List<String> text = new ArrayList<>();
        text.add(format("", TITLES, shown, name, widths));
        for (Line line : lines) {
            if (line.cells().isEmpty() || line.name().length() <= name) {
                text.add(format(line.name(), line.cells(), shown, name, widths));
            } else {
                text.add(line.name());
                text.add(format("", line.cells(), shown, name, widths));
            }
        }
        return text;
    }

    /** The columns that there is room for. */
    private static List<Integer> shown(List<Line> lines, int columns) {
        List<Integer> shown = new ArrayList<>(List.of(VALUE, ERROR, INTERVAL, START, AT_BOUND));
        boolean anyAtBound = lines.stream()
                .anyMatch(line ->
                        !line.cells().isEmpty() && line.cells().get(AT_BOUND).equals(YES));
        for (int least : anyAtBound ? List.of(START, INTERVAL) : List.of(AT_BOUND, START, INTERVAL)) {
            if (MIN_NAME + width(widths(lines, shown)) > columns) {
                shown.remove((Integer) least);
            }
        }
        return shown;
    }

    private static int[] widths(List<Line> lines, List<Integer> shown) {
        return shown.stream()
                .mapToInt(column -> Math.max(
                        TITLES.get(column).length(),
                        lines.stream()
                                .filter(line -> !line.cells().isEmpty())
                                .mapToInt(line -> line.cells().get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static int width(int[] widths) {
        int width = 0;
        for (int one : widths) {
            width += 2 + one;
        }
        return width;
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
        return List.of(p.value(), error, interval, p.start(), p.found().atBound() ? YES : "no");
    }

    private static String format(String name, List<String> cells, List<Integer> shown, int nameWidth, int[] widths) {
        StringBuilder line = new StringBuilder(name);
        if (cells.isEmpty()) {
            return name;
        }
        line.append(" ".repeat(nameWidth - name.length()));
        for (int k = 0; k < widths.length; k++) {
            String cell = cells.get(shown.get(k));
            line.append(" ".repeat(2 + widths[k] - cell.length())).append(cell);
        }
        return line.toString();
    }
}

package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ionfront.io.InputException;

/**
 * The header of an ION-TOF SurfaceLab text export: the leading lines that begin with {@code #}, of which the last holds
 * the column titles, the one before m/z and the one before that the names.
 */
final class IonTofHeader {

    private static final FieldSplitter TABS = new FieldSplitter('\t', false);
    private static final int NEEDED = 3;
    private static final List<String> COUNTERS = List.of("data point", "dose", "fluence");

    private final Head head;
    private final int last;
    private final List<String> titles;
    private final List<String> masses;
    private final List<String> names;

    private IonTofHeader(Head head, int last) {
        this.head = head;
        this.last = last;
        this.titles = fields(last);
        this.masses = fields(last - 1);
        this.names = fields(last - 2);
    }

    /** Whether a file begins like such an export, complete or not. */
    static boolean begins(Head head) {
        int last = lastLine(head);
        boolean settings = last > 0 && head.line(1).startsWith("# Profile");
        boolean table = last > 1 && head.line(last).contains("\t");
        boolean names = head.lines().stream().limit(last).anyMatch(line -> line.startsWith("#\t"));
        return settings || (table && names);
    }

    /** Understands the header. */
    static Layout read(Head head) {
        int last = lastLine(head);
        if (last < NEEDED) {
            throw InputException.of(
                    head.path(),
                    "an ION-TOF export begins with at least 3 lines that start with # (names, m/z, column titles); found "
                            + last);
        }
        return new IonTofHeader(head, last).layout();
    }

    private static int lastLine(Head head) {
        int last = 0;
        while (last < head.lines().size() && head.lines().get(last).startsWith("#")) {
            last++;
        }
        return last;
    }

    private List<String> fields(int number) {
        return TABS.header(head.path(), number, head.line(number).substring(1));
    }

    private Layout layout() {
        // First, because a missing line would shift all the others.
        List<OptionalDouble> massToCharge =
                IntStream.rangeClosed(1, masses.size()).mapToObj(this::mass).toList();
        int width = Math.max(titles.size(), Math.max(masses.size(), names.size()));
        Optional<Layout.AxisColumn> time = Optional.empty();
        Optional<Layout.AxisColumn> depth = Optional.empty();
        List<SignalLabel> signals = new ArrayList<>();
        List<Integer> unnamed = new ArrayList<>();
        boolean counters = false;
        for (int column = 1; column <= width; column++) {
            String title = at(titles, column);
            Optional<Layout.AxisColumn> axis = axis(column, title);
            if (axis.isPresent()) {
                boolean isTime = axis.get().title().kind() == Axis.Kind.TIME;
                refuseSecond(isTime ? time : depth, axis.get());
                time = isTime ? axis : time;
                depth = isTime ? depth : axis;
            } else if (!at(names, column).isEmpty()) {
                signals.add(label(
                        column,
                        title,
                        column <= masses.size() ? massToCharge.get(column - 1) : OptionalDouble.empty()));
            } else if (isCounter(title)) {
                counters = true;
            } else {
                unnamed.add(column);
            }
        }
        if (time.isEmpty() && depth.isEmpty()) {
            throw head.noAxis(last, titles);
        }
        if (signals.isEmpty()) {
            throw InputException.atLine(head.path(), last - 2, "names no signal");
        }
        return new Layout(
                counters ? Format.ION_TOF_FULL : Format.ION_TOF_COMPACT,
                TABS,
                new Layout.Header(last, width, head.line(last).endsWith("\t")),
                List.of(new Layout.Track(time, depth, signals)),
                unnamed,
                settingsWarnings());
    }

    private Optional<Layout.AxisColumn> axis(int column, String title) {
        return at(names, column).isEmpty()
                ? AxisTitle.of(title).map(axis -> new Layout.AxisColumn(column, axis))
                : Optional.empty();
    }

    private void refuseSecond(Optional<Layout.AxisColumn> before, Layout.AxisColumn axis) {
        if (before.isPresent()) {
            throw InputException.atLine(
                    head.path(),
                    last,
                    "has two columns of " + axis.title().kind().key() + ": '"
                            + before.get().title().printed() + "' and '"
                            + axis.title().printed() + "'");
        }
    }

    private SignalLabel label(int column, String title, OptionalDouble mass) {
        String name = at(names, column);
        boolean concentration = title.toLowerCase(Locale.ROOT).startsWith("concentration");
        String unit = BracketedUnit.of(title)
                .map(BracketedUnit::unit)
                .filter(text -> concentration || ValueUnit.isKnown(text))
                .orElse("");
        SignalLabel.Kind kind = concentration ? SignalLabel.Kind.CONCENTRATION : ValueUnit.kind(name, unit);
        return new SignalLabel(column, name, mass, title, unit, kind);
    }

    private OptionalDouble mass(int column) {
        String printed = at(masses, column);
        if (printed.isEmpty() || printed.equalsIgnoreCase("N/A")) {
            return OptionalDouble.empty();
        }
        double mass = DecimalSign.POINT.parse(printed.replace(',', '.'));
        if (!(mass > 0) || Double.isInfinite(mass)) {
            throw InputException.atLine(
                    head.path(),
                    last - 1,
                    "should hold m/z, the line above the column titles, but field " + column + " is '" + printed + "'");
        }
        return OptionalDouble.of(mass);
    }

    private List<String> settingsWarnings() {
        return head.lines().stream()
                .limit(last - NEEDED)
                .filter(line -> line.startsWith("# Profile") && !line.strip().endsWith("Disabled"))
                .map(line -> "The program of the instrument has processed the data ("
                        + line.substring(1).strip()
                        + "): neighbouring points are correlated, and errors from counting statistics are too small.")
                .toList();
    }

    private static boolean isCounter(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return COUNTERS.stream().anyMatch(lower::startsWith);
    }

    private static String at(List<String> fields, int column) {
        return column <= fields.size() ? fields.get(column - 1) : "";
    }
}

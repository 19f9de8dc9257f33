package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.io.InputException;

/**
 * The header of a plain table: one row of titles, with units in brackets, behind an underscore or in a row of their own;
 * comment lines that begin with {@code #} may stand anywhere, and the row of titles may be one of them. An axis may stand
 * before every signal or group of signals.
 */
final class CsvHeader {

    /** The comment in which our own files keep m/z, aligned with the columns. */
    static final String MASS_COMMENT = "m/z";

    private final Head head;
    private final FieldSplitter splitter;
    private final int titleLine;
    private final List<String> titles;

    private CsvHeader(Head head, FieldSplitter splitter, int titleLine, List<String> titles) {
        this.head = head;
        this.splitter = splitter;
        this.titleLine = titleLine;
        this.titles = titles;
    }

    /** Understands the header. */
    static Layout read(Head head) {
        CsvDelimiter delimiter = CsvDelimiter.of(head);
        FieldSplitter splitter = new FieldSplitter(delimiter.sign(), true);
        if (delimiter.firstRow() == 0) {
            throw InputException.of(head.path(), "has no row of column titles");
        }
        List<String> first = head.fields(delimiter.firstRow(), splitter);
        if (!allNumbers(first)) {
            return new CsvHeader(head, splitter, delimiter.firstRow(), first).layout();
        }
        int comment = delimiter.firstRow() - 1;
        List<String> commented =
                comment > 0 && isComment(head.line(comment)) ? uncommented(head, splitter, comment) : List.of();
        if (commented.size() == first.size()
                && commented.stream().anyMatch(title -> AxisTitle.of(title).isPresent())) {
            return new CsvHeader(head, splitter, comment, commented).layout();
        }
        throw InputException.atLine(
                head.path(),
                delimiter.firstRow(),
                "holds numbers where the column titles are expected; add a row such as 'time_s,Li+,K+' above it");
    }

    static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static List<String> uncommented(Head head, FieldSplitter splitter, int number) {
        return splitter.header(
                head.path(), number, head.line(number).stripLeading().substring(1));
    }

    private static boolean allNumbers(List<String> fields) {
        return !fields.isEmpty() && fields.stream().allMatch(field -> field.isEmpty() || isNumber(field));
    }

    private static boolean isNumber(String field) {
        return Double.isFinite(DecimalSign.POINT.parse(field)) || Double.isFinite(DecimalSign.COMMA.parse(field));
    }

    private Layout layout() {
        if (titles.size() < 2) {
            throw InputException.atLine(
                    head.path(),
                    titleLine,
                    "has one column only, '" + String.join("", titles)
                            + "'; a depth profile has sputter time or depth and at least one signal, separated by commas, "
                            + "semicolons or tabs"
                            + (head.path().toString().matches(".*\\.(?:ya?ml|json)")
                                    ? "; if this is a configuration, 'ionfront --help' names the commands for it"
                                    : ""));
        }
        List<String> units = unitRow();
        List<Integer> unnamed = new ArrayList<>();
        for (int column = 1; column <= titles.size(); column++) {
            if (titles.get(column - 1).isEmpty()) {
                unnamed.add(column);
            }
        }
        List<Layout.Track> tracks = new ArrayList<>();
        List<Integer> starts = starts();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) - 1 : titles.size();
            tracks.add(track(starts.get(k), end, units));
        }
        int line = units.isEmpty() ? titleLine : unitLine();
        return new Layout(
                Format.CSV,
                splitter,
                new Layout.Header(line, titles.size(), endsInDelimiter()),
                tracks,
                unnamed,
                List.of());
    }

    /**
     * The columns with which a group of columns begins that share an axis: where the table begins with an axis, each axis
     * like it that has a signal behind it begins a group; otherwise all columns are one group.
     */
    private List<Integer> starts() {
        Optional<Axis.Kind> opening = axisKind(1);
        List<Integer> starts = new ArrayList<>(List.of(1));
        for (int column = 2; opening.isPresent() && column <= titles.size(); column++) {
            boolean signalBefore = isSignal(column - 1);
            if (axisKind(column).equals(opening) && signalBefore) {
                starts.add(column);
            }
        }
        boolean axisLast = axisKind(titles.size()).isPresent();
        return axisLast ? List.of(1) : starts;
    }

    private Optional<Axis.Kind> axisKind(int column) {
        return AxisTitle.of(titles.get(column - 1)).map(AxisTitle::kind);
    }

    private boolean isSignal(int column) {
        return !titles.get(column - 1).isEmpty() && axisKind(column).isEmpty();
    }

    private Layout.Track track(int first, int last, List<String> units) {
        Optional<Layout.AxisColumn> time = axis(Axis.Kind.TIME, first, last, units);
        Optional<Layout.AxisColumn> depth = axis(Axis.Kind.DEPTH, first, last, units);
        if (time.isEmpty() && depth.isEmpty()) {
            throw head.noAxis(titleLine, titles);
        }
        List<String> masses = massComment();
        List<SignalLabel> signals = new ArrayList<>();
        for (int column = first; column <= last; column++) {
            if (isSignal(column)) {
                signals.add(label(column, titles.get(column - 1), at(units, column), at(masses, column)));
            }
        }
        if (signals.isEmpty()) {
            throw InputException.atLine(head.path(), titleLine, "has no column of a signal beside the axis");
        }
        return new Layout.Track(time, depth, signals);
    }

    private boolean endsInDelimiter() {
        String line = head.line(titleLine);
        return !line.isEmpty() && line.charAt(line.length() - 1) == splitter.delimiter();
    }

    private Optional<Layout.AxisColumn> axis(Axis.Kind kind, int first, int last, List<String> units) {
        Optional<Layout.AxisColumn> found = Optional.empty();
        for (int column = first; column <= last; column++) {
            Optional<AxisTitle> title =
                    AxisTitle.of(titles.get(column - 1)).filter(candidate -> candidate.kind() == kind);
            if (title.isEmpty()) {
                continue;
            }
            if (found.isPresent()) {
                throw InputException.atLine(
                        head.path(),
                        titleLine,
                        "has two columns of " + kind.key() + ": '"
                                + found.get().title().printed() + "' and '"
                                + title.get().printed() + "'");
            }
            String unit = at(units, column);
            AxisTitle whole = unit.isEmpty() ? title.get() : title.get().withUnit(unit);
            found = Optional.of(new Layout.AxisColumn(column, whole));
        }
        return found;
    }

    /** The row of units below the titles without its brackets, or empty when there is none. */
    private List<String> unitRow() {
        int number = unitLine();
        if (number > head.lines().size()) {
            return List.of();
        }
        List<String> fields = head.fields(number, splitter);
        boolean words = fields.stream().noneMatch(CsvHeader::isNumber);
        boolean unitOfAxis = false;
        for (int column = 1; column <= fields.size() && column <= titles.size(); column++) {
            String field = withoutBrackets(fields.get(column - 1));
            unitOfAxis |= AxisTitle.of(titles.get(column - 1))
                    .filter(axis -> AxisUnit.of(axis.kind(), field).isPresent())
                    .isPresent();
        }
        return words && unitOfAxis
                ? fields.stream().map(CsvHeader::withoutBrackets).toList()
                : List.of();
    }

    /** The first line below the titles that is neither blank nor a comment. */
    private int unitLine() {
        int number = titleLine + 1;
        while (number <= head.lines().size() && (head.line(number).isBlank() || isComment(head.line(number)))) {
            number++;
        }
        return number;
    }

    private static String withoutBrackets(String unit) {
        boolean bracketed =
                (unit.startsWith("[") && unit.endsWith("]")) || (unit.startsWith("(") && unit.endsWith(")"));
        return bracketed && unit.length() > 1
                ? unit.substring(1, unit.length() - 1).strip()
                : unit;
    }

    private List<String> massComment() {
        for (int number = 1; number < titleLine; number++) {
            if (isComment(head.line(number))) {
                String text = head.line(number).stripLeading().substring(1).strip();
                if (text.toLowerCase(Locale.ROOT).startsWith(MASS_COMMENT + splitter.delimiter())) {
                    return uncommented(head, splitter, number);
                }
            }
        }
        return List.of();
    }

    /** Splits {@code SnO+ (135.9143) [counts]} into name, m/z and unit. */
    private static SignalLabel label(int column, String title, String unitBelow, String massAbove) {
        String name = title;
        String unit = unitBelow;
        Optional<BracketedUnit> last = BracketedUnit.of(name);
        if (last.isPresent()
                && (last.get().square() || ValueUnit.isKnown(last.get().unit()))) {
            name = last.get().name();
            unit = last.get().unit();
        }
        OptionalDouble mass = mass(massAbove);
        Optional<BracketedUnit> bracketedMass = BracketedUnit.of(name).filter(bracketed -> !bracketed.square());
        OptionalDouble inName =
                bracketedMass.map(bracketed -> mass(bracketed.unit())).orElse(OptionalDouble.empty());
        if (inName.isPresent() && (mass.isEmpty() || mass.equals(inName))) {
            name = bracketedMass.get().name();
            mass = inName;
        }
        return new SignalLabel(column, name, mass, title, unit, ValueUnit.kind(name, unit));
    }

    private static OptionalDouble mass(String printed) {
        double mass = DecimalSign.POINT.parse(printed);
        return mass > 0 && Double.isFinite(mass) ? OptionalDouble.of(mass) : OptionalDouble.empty();
    }

    private static String at(List<String> fields, int column) {
        return column <= fields.size() ? fields.get(column - 1) : "";
    }
}

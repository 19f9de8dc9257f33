package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ionfront.io.InputException;

/**
 * The head of the data section of a Cameca ASCII export: a line of species, then a line of column titles that repeats
 * time, depth and intensity for every species. Species belong to their columns by order; the line of species is padded
 * differently in every version of the program.
 */
final class CamecaHeader {

    private static final String SECTION = "*** DATA START";

    private final Head head;
    private final int titleLine;
    private final FieldSplitter splitter;

    private CamecaHeader(Head head, int titleLine) {
        this.head = head;
        this.titleLine = titleLine;
        this.splitter = splitter(head.line(titleLine));
    }

    /** Whether a file has the sections of such an export. */
    static boolean begins(Head head) {
        boolean files = head.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.strip().startsWith("*** DATA FILES"))
                .isPresent();
        return files || head.lines().stream().anyMatch(CamecaHeader::startsData);
    }

    /** Understands the head of the data section. */
    static Layout read(Head head) {
        int number = 1;
        while (number <= head.lines().size() && !startsData(head.line(number))) {
            number++;
        }
        if (number > head.lines().size()) {
            throw InputException.of(head.path(), "has no section '" + SECTION + " ***', as Cameca exports do");
        }
        for (int below = number + 1; below <= head.lines().size(); below++) {
            if (head.line(below).strip().startsWith("***")) {
                break;
            }
            List<String> fields = head.fields(below, splitter(head.line(below)));
            if (fields.size() > 1 && AxisTitle.of(fields.get(0)).isPresent()) {
                return new CamecaHeader(head, below).layout();
            }
        }
        throw InputException.atLine(
                head.path(),
                number,
                "this is not a depth profile: no line of column titles that begins with Time or Depth follows");
    }

    private static FieldSplitter splitter(String line) {
        return new FieldSplitter(line.contains("\t") ? '\t' : ';', false);
    }

    private static boolean startsData(String line) {
        return line.strip().startsWith(SECTION);
    }

    private Layout layout() {
        List<String> titles = head.fields(titleLine, splitter);
        List<String> species = species();
        List<Group> groups = groups(titles);
        if (groups.size() != species.size()) {
            throw InputException.atLine(
                    head.path(),
                    titleLine,
                    "has columns for " + groups.size() + " species, but the line above names " + species.size() + ": "
                            + String.join(", ", species));
        }
        CamecaTail tail = CamecaTail.read(head.file(), titleLine);
        List<Layout.Track> tracks = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            tracks.add(track(species.get(i), tail.massToCharge(species.get(i)), groups.get(i), titles));
        }
        return new Layout(
                splitter.delimiter() == '\t' ? Format.CAMECA_TAB : Format.CAMECA_SEMICOLON,
                splitter,
                new Layout.Header(titleLine, titles.size(), false),
                tracks,
                List.of(),
                tail.present() ? List.of() : List.of("The file has no '*** DATA END ***': its end may be missing."));
    }

    private List<String> species() {
        int number = titleLine - 1;
        while (head.line(number).isBlank()) {
            number--;
        }
        if (head.line(number).strip().startsWith("***")) {
            throw InputException.atLine(head.path(), titleLine, "has no line of species above it");
        }
        return head.fields(number, splitter).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The columns of one species, counted from 1, first and last included. */
    private record Group(int first, int last) {}

    /** A new species begins where a kind of axis comes again. */
    private List<Group> groups(List<String> titles) {
        List<Group> groups = new ArrayList<>();
        String firstTitle = titles.get(0);
        Axis.Kind opening = AxisTitle.of(firstTitle).orElseThrow().kind();
        int first = 1;
        for (int column = 2; column <= titles.size(); column++) {
            Optional<AxisTitle> axis = AxisTitle.of(titles.get(column - 1));
            if (axis.isPresent() && axis.get().kind() == opening) {
                groups.add(new Group(first, column - 1));
                first = column;
            }
        }
        groups.add(new Group(first, titles.size()));
        return groups;
    }

    private Layout.Track track(String name, OptionalDouble mass, Group group, List<String> titles) {
        Optional<Layout.AxisColumn> time = Optional.empty();
        Optional<Layout.AxisColumn> depth = Optional.empty();
        List<SignalLabel> signals = new ArrayList<>();
        for (int column = group.first(); column <= group.last(); column++) {
            String title = titles.get(column - 1);
            Optional<AxisTitle> axis = AxisTitle.of(title);
            int here = column;
            Optional<Layout.AxisColumn> place = axis.map(found -> new Layout.AxisColumn(here, found));
            if (place.isEmpty() && !title.isEmpty()) {
                signals.add(label(column, name, mass, title));
            }
            time = axis.filter(found -> found.kind() == Axis.Kind.TIME).isPresent() ? place : time;
            depth = axis.filter(found -> found.kind() == Axis.Kind.DEPTH).isPresent() ? place : depth;
        }
        if (signals.isEmpty()) {
            throw InputException.atLine(
                    head.path(),
                    titleLine,
                    "has no column of values for " + name + ", only "
                            + titles.subList(group.first() - 1, group.last()).stream()
                                    .collect(Collectors.joining(", ")));
        }
        return new Layout.Track(time, depth, signals);
    }

    private static SignalLabel label(int column, String name, OptionalDouble mass, String title) {
        String unit = BracketedUnit.of(title).map(BracketedUnit::unit).orElse("");
        boolean concentration = title.toUpperCase(Locale.ROOT).startsWith("C[") || ValueUnit.isConcentration(unit);
        return new SignalLabel(
                column, name, mass, title, unit, concentration ? SignalLabel.Kind.CONCENTRATION : SignalLabel.Kind.ION);
    }
}

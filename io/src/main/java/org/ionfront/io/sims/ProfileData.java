package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ionfront.io.InputException;

/** Reads the rows below a header that has been understood. */
final class ProfileData {

    private static final int FEWEST_ROWS = 2;

    private final TextFile file;
    private final Layout layout;
    private final ReadOptions options;
    private final DataSurvey survey;
    private final List<String> warnings;

    private ProfileData(TextFile file, Layout layout, ReadOptions options) {
        this.file = file;
        this.layout = layout;
        this.options = options;
        this.survey = new DataSurvey(file.path(), layout);
        this.warnings = new ArrayList<>(layout.warnings());
    }

    /**
     * Goes through the rows twice: to learn the decimal sign and what is filled, and to read them. Where there are both times and
     * depths once more in between, to see whether there are several profiles.
     */
    static DepthProfile read(TextFile file, Layout layout, ReadOptions options) {
        return new ProfileData(file, layout, options).read();
    }

    private DepthProfile read() {
        DataRows rows = new DataRows(file, layout);
        rows.visit(survey);
        if (survey.rows() < FEWEST_ROWS) {
            throw InputException.of(
                    file.path(),
                    "has a header but " + (survey.rows() == 0 ? "no rows" : "only one row") + " of data below it");
        }
        DecimalSign sign = options.decimalSign().orElseGet(survey::decimalSign);
        Optional<ProfileTimes> times = profileTimes(rows, sign);
        OptionalDouble chosen = chosen(times);
        List<TrackRows> tracks = tracks(axisKind(times.isPresent()), sign);
        rows.visit((line, cells) -> {
            if (chosen.isEmpty() || times.orElseThrow().time(cells) == chosen.getAsDouble()) {
                tracks.forEach(track -> track.row(line, cells));
            }
        });
        List<Signal> signals = new ArrayList<>();
        for (TrackRows track : tracks) {
            track.droppedLine()
                    .ifPresent(line -> warnings.add(
                            "The last row of " + track.name() + " (line " + line + ") is incomplete and left out."));
            if (track.size() < FEWEST_ROWS) {
                warnings.add(track.name() + " has fewer than two complete rows and is left out.");
            } else {
                signals.addAll(track.signals());
            }
        }
        if (signals.isEmpty()) {
            throw InputException.of(file.path(), "has fewer than two complete rows of data");
        }
        warnAboutUnnamedColumns();
        warnings.addAll(DataWarnings.of(signals));
        return new DepthProfile(file.path(), layout.format(), signals, warnings, chosen);
    }

    /** The times of the profiles, where every row has the time of its profile beside the depth. */
    private Optional<ProfileTimes> profileTimes(DataRows rows, DecimalSign sign) {
        Layout.Track track = layout.tracks().get(0);
        Optional<Layout.AxisColumn> time = track.time();
        Optional<Layout.AxisColumn> depth = track.depth();
        boolean both = layout.tracks().size() == 1
                && Stream.of(time, depth)
                        .allMatch(axis ->
                                axis.isPresent() && survey.filled(axis.get().column()) == survey.rows());
        if (!both) {
            return Optional.empty();
        }
        ProfileTimes times = new ProfileTimes(time.get(), depth.get(), unit(time.get()), sign);
        rows.visit(times);
        return Optional.of(times).filter(ProfileTimes::found);
    }

    private OptionalDouble chosen(Optional<ProfileTimes> times) {
        return times.map(known -> known.chosen(file.path(), options.atTime()))
                .orElseGet(() -> ProfileTimes.ofOne(file.path(), options.atTime()));
    }

    private List<TrackRows> tracks(Axis.Kind kind, DecimalSign sign) {
        List<TrackRows> tracks = new ArrayList<>();
        Optional<Layout.AxisColumn> warned = Optional.empty();
        for (Layout.Track track : layout.tracks()) {
            Optional<Layout.AxisColumn> axis = track.axis(kind).filter(column -> survey.filled(column.column()) > 0);
            if (axis.isEmpty()) {
                warnings.add(track.signals().get(0).name() + " has no column of " + kind.key() + " and is left out.");
                continue;
            }
            if (axis.get().title().unit().isEmpty() && warned.isEmpty()) {
                warned = axis;
                warnAboutUnit(axis.get());
            }
            tracks.add(new TrackRows(file.path(), axis.get(), unit(axis.get()), sign, track, layout));
        }
        return tracks;
    }

    /** Depth where it is filled in everywhere, because then someone has calibrated it; sputter time otherwise. */
    private Axis.Kind axisKind(boolean atEachTime) {
        int times = filled(Axis.Kind.TIME);
        int depths = filled(Axis.Kind.DEPTH);
        if (options.axis().isPresent()) {
            Axis.Kind asked = options.axis().get();
            if (filled(asked) == 0) {
                throw InputException.of(file.path(), "has no " + asked.key() + " in any row");
            }
            return asked;
        }
        if (times == 0 && depths == 0) {
            throw InputException.of(file.path(), "the column of sputter time or depth is empty in every row");
        }
        if (atEachTime) {
            return Axis.Kind.DEPTH;
        }
        if (times > 0 && depths >= times) {
            warnings.add("The file has both sputter time and depth; the depth is used.");
        } else if (times > 0 && depths > 0) {
            warnings.add("The depth is not filled in everywhere; the sputter time is used.");
        }
        return times == 0 || depths >= times ? Axis.Kind.DEPTH : Axis.Kind.TIME;
    }

    private int filled(Axis.Kind kind) {
        return layout.tracks().stream()
                .flatMap(track -> track.axis(kind).stream())
                .mapToInt(axis -> survey.filled(axis.column()))
                .sum();
    }

    private AxisUnit unit(Layout.AxisColumn axis) {
        AxisTitle title = axis.title();
        if (title.unit().isEmpty() && title.kind() == Axis.Kind.TIME) {
            return AxisUnit.SECOND;
        }
        return AxisUnit.of(title.kind(), title.unit())
                .orElseThrow(() -> InputException.atLine(
                        file.path(),
                        layout.header().line(),
                        "the column '" + title.printed() + "' has "
                                + (title.unit().isEmpty() ? "no unit" : "the unit '" + title.unit() + "'")
                                + "; units of " + title.kind().key() + " are " + AxisUnit.known(title.kind())
                                + ", written like 'Depth [nm]' or 'Time [s]'"));
    }

    private void warnAboutUnit(Layout.AxisColumn axis) {
        // A depth without a unit is refused, not assumed: nm and um are both usual, and 1000 apart.
        if (axis.title().kind() == Axis.Kind.TIME) {
            warnings.add("The time column '" + axis.title().printed()
                    + "' has no unit; seconds are assumed. Write the unit in the title, such as 'Time [min]'.");
        }
    }

    private void warnAboutUnnamedColumns() {
        for (int column : layout.unnamedColumns()) {
            if (survey.filled(column) > 0) {
                warnings.add("Column " + column + " has values but no name and is left out.");
            }
        }
    }
}

package org.ionfront.io.sims;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The title of a column that holds sputter time or depth.
 *
 * @param kind what the column counts
 * @param printed the title as printed
 * @param unit the unit as printed, without brackets; empty when there is none
 */
record AxisTitle(Axis.Kind kind, String printed, String unit) {

    private static final Map<String, Axis.Kind> NAMES = Map.ofEntries(
            Map.entry("time", Axis.Kind.TIME),
            Map.entry("sputter time", Axis.Kind.TIME),
            Map.entry("sputtering time", Axis.Kind.TIME),
            Map.entry("sputtertime", Axis.Kind.TIME),
            Map.entry("etch time", Axis.Kind.TIME),
            Map.entry("erosion time", Axis.Kind.TIME),
            Map.entry("zeit", Axis.Kind.TIME),
            Map.entry("sputterzeit", Axis.Kind.TIME),
            Map.entry("t", Axis.Kind.TIME),
            Map.entry("depth", Axis.Kind.DEPTH),
            Map.entry("sputter depth", Axis.Kind.DEPTH),
            Map.entry("sputtered depth", Axis.Kind.DEPTH),
            Map.entry("tiefe", Axis.Kind.DEPTH),
            Map.entry("sputtertiefe", Axis.Kind.DEPTH),
            Map.entry("z", Axis.Kind.DEPTH));

    /** Reads {@code Time}, {@code Time [s]}, {@code Time (s)}, {@code t / s}, {@code time_s}, {@code Zeit in s}; empty for other titles. */
    static Optional<AxisTitle> of(String printed) {
        Optional<BracketedUnit> bracketed = BracketedUnit.of(printed);
        if (bracketed.isPresent()) {
            String unit = bracketed.get().unit();
            return kind(bracketed.get().name()).map(kind -> new AxisTitle(kind, printed, unit));
        }
        Optional<Axis.Kind> bare = kind(printed);
        if (bare.isPresent()) {
            return bare.map(kind -> new AxisTitle(kind, printed, ""));
        }
        int cut = Math.max(Math.max(printed.lastIndexOf('/'), printed.lastIndexOf('_')), printed.lastIndexOf(' '));
        if (cut < 0) {
            return Optional.empty();
        }
        String unit = printed.substring(cut + 1).strip();
        String name = printed.substring(0, cut).strip();
        return kind(name.replaceFirst("(/|,| in)$", ""))
                .filter(kind -> AxisUnit.of(kind, unit).isPresent())
                .map(kind -> new AxisTitle(kind, printed, unit));
    }

    /** The same title with the unit from a row of units. */
    AxisTitle withUnit(String other) {
        return new AxisTitle(kind, printed, other);
    }

    private static Optional<Axis.Kind> kind(String name) {
        String plain = name.replace('_', ' ').strip();
        // A capital T is a temperature.
        return plain.equals("T")
                ? Optional.empty()
                : Optional.ofNullable(NAMES.get(plain.replaceAll(" +", " ").toLowerCase(Locale.ROOT)));
    }
}

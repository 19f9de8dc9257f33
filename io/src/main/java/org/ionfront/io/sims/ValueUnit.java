package org.ionfront.io.sims;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The units that signals come in, as far as a title has to be understood; the values themselves stay as printed. */
final class ValueUnit {

    private static final Set<String> INTENSITY = Set.of(
            "cnt",
            "cnts",
            "count",
            "counts",
            "ct",
            "cts",
            "cps",
            "c/s",
            "cnt/s",
            "cnts/s",
            "ct/s",
            "cts/s",
            "count/s",
            "counts/s",
            "counts/sec",
            "1/s",
            "a.u.",
            "arb. units",
            "arb.units",
            "arb. u.",
            "a",
            "na",
            "pa");

    private static final List<String> CONCENTRATION =
            List.of("cm3", "cm^3", "cm-3", "cm^-3", "m3", "m^3", "m-3", "m^-3", "cc", "%", "ppm", "ppb", "mol");

    private ValueUnit() {}

    static boolean isKnown(String unit) {
        return INTENSITY.contains(unit.toLowerCase(Locale.ROOT)) || isConcentration(unit);
    }

    static boolean isConcentration(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return CONCENTRATION.stream().anyMatch(lower::endsWith) || lower.startsWith("mol");
    }

    /** What the values of a signal are, by its name and unit. */
    static SignalLabel.Kind kind(String name, String unit) {
        if (isConcentration(unit)) {
            return SignalLabel.Kind.CONCENTRATION;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("total") || lower.equals("tic") || lower.startsWith("total ")) {
            return SignalLabel.Kind.TOTAL;
        }
        boolean ratio = name.contains(" / ") || name.contains("+/") || name.contains("-/");
        return ratio ? SignalLabel.Kind.RATIO : SignalLabel.Kind.ION;
    }
}

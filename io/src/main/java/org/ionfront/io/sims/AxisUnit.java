package org.ionfront.io.sims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units in which instruments print sputter time and depth. */
enum AxisUnit {
    SECOND(Axis.Kind.TIME, 0, 1, "s sec secs second seconds sek sekunden"),
    MILLISECOND(Axis.Kind.TIME, -3, 1, "ms"),
    MINUTE(Axis.Kind.TIME, 0, 60, "min mn mins minute minutes minuten"),
    HOUR(Axis.Kind.TIME, 0, 3600, "h hr hour hours std"),
    NANOMETRE(Axis.Kind.DEPTH, -9, 1, "nm"),
    // The micro sign, then the Greek letter mu: both are in use.
    MICROMETRE(Axis.Kind.DEPTH, -6, 1, "um \u00b5m \u03bcm micron microns"),
    // The letter with ring, then the Angstrom sign.
    ANGSTROM(Axis.Kind.DEPTH, -10, 1, "angstrom \u00e5 \u212b a ang"),
    MILLIMETRE(Axis.Kind.DEPTH, -3, 1, "mm"),
    CENTIMETRE(Axis.Kind.DEPTH, -2, 1, "cm"),
    METRE(Axis.Kind.DEPTH, 0, 1, "m");

    private final Axis.Kind kind;
    private final int power;
    private final int factor;
    private final String spellings;

    AxisUnit(Axis.Kind kind, int power, int factor, String spellings) {
        this.kind = kind;
        this.power = power;
        this.factor = factor;
        this.spellings = spellings;
    }

    /** The unit of the given kind that is printed like this, or empty when there is none. */
    static Optional<AxisUnit> of(Axis.Kind kind, String printed) {
        String lower = printed.strip().toLowerCase(Locale.ROOT);
        String word = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return Arrays.stream(values())
                .filter(unit -> unit.kind == kind && unit.spellings().contains(word))
                .findFirst();
    }

    /** The usual spellings of the units of a kind, for messages. */
    static String known(Axis.Kind kind) {
        return Arrays.stream(values())
                .filter(unit -> unit.kind == kind)
                .map(unit -> unit.spellings().get(0))
                .collect(Collectors.joining(", "));
    }

    private List<String> spellings() {
        return List.of(spellings.split(" "));
    }

    /** The cell in SI units; NaN when it is no number. */
    double parse(String cell, DecimalSign sign) {
        double value = sign.parseScaled(cell, power);
        if (factor == 1 || !Double.isFinite(value)) {
            return value;
        }
        // In decimals, so that 0.1 min is 6 s and not the product with a rounded 0.1.
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }
}

package org.ionfront.io.sims;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The values of one signal while its file is read. */
final class SignalColumn {

    private static final Set<String> NOTHING = Set.of(
            "",
            "nan",
            "-nan",
            "+nan",
            "n/a",
            "#n/a",
            "na",
            "n.a.",
            "-",
            "--",
            "---",
            "null",
            "none",
            "nd",
            "n.d.",
            "1.#qnan",
            "-1.#ind",
            "1.#ind",
            "-nan(ind)");
    private static final Set<String> INFINITE = Set.of(
            "inf", "+inf", "-inf", "infinity", "-infinity", "+infinity", "\u221e", "1.#inf", "-1.#inf", "#div/0!");
    private static final Set<String> BELOW_DETECTION = Set.of("lod", "bdl");

    private final SignalLabel label;
    private final DecimalSign sign;
    private final DoubleColumn values = new DoubleColumn();
    private int infinite;
    private int belowDetection;
    private int missing;
    private int unreadable;
    private Optional<Gaps.UnreadableCell> firstUnreadable = Optional.empty();

    SignalColumn(SignalLabel label, DecimalSign sign) {
        this.label = label;
        this.sign = sign;
    }

    SignalLabel label() {
        return label;
    }

    /** Takes the cell of the next row. */
    void add(int line, String cell) {
        double value = sign.parse(cell);
        if (Double.isFinite(value)) {
            values.add(value);
            return;
        }
        values.add(Double.NaN);
        String word = cell.toLowerCase(Locale.ROOT);
        if (Double.isInfinite(value) || INFINITE.contains(word)) {
            infinite++;
        } else if (NOTHING.contains(word)) {
            missing++;
        } else if (word.startsWith("<") || BELOW_DETECTION.contains(word)) {
            belowDetection++;
        } else {
            unreadable++;
            firstUnreadable = firstUnreadable.or(() -> Optional.of(new Gaps.UnreadableCell(line, cell)));
        }
    }

    /** The finished signal. */
    Signal over(Axis axis) {
        Gaps gaps = new Gaps(infinite, belowDetection, missing, unreadable, firstUnreadable);
        return new Signal(label, axis, values.toArray(), gaps);
    }
}

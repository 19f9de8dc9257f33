package org.ionfront.io.sims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the numbers themselves warn of. */
final class DataWarnings {

    private DataWarnings() {}

    static List<String> of(List<Signal> signals) {
        List<String> warnings = new ArrayList<>();
        addGaps(warnings, signals, Gaps::infinite, "with inf or too large a number");
        addGaps(warnings, signals, Gaps::belowDetection, "marked as below detection");
        addGaps(warnings, signals, Gaps::missing, "without content");
        addGaps(warnings, signals, Gaps::unreadable, "with something that is no number");
        addZeroEnd(warnings, signals);
        return warnings;
    }

    private static void addGaps(List<String> warnings, List<Signal> signals, ToIntFunction<Gaps> count, String what) {
        List<Signal> concerned = signals.stream()
                .filter(signal -> count.applyAsInt(signal.gaps()) > 0)
                .toList();
        int cells = concerned.stream()
                .mapToInt(signal -> count.applyAsInt(signal.gaps()))
                .sum();
        if (cells > 0) {
            String where = concerned.size() == 1 ? concerned.get(0).name() : concerned.size() + " signals";
            warnings.add(
                    cells == 1
                            ? "1 cell " + what + " in " + where + " is a gap, not a zero."
                            : cells + " cells " + what + " in " + where + " are gaps, not zeros.");
        }
    }

    /** Rows of nothing but zeros after the end of a measurement; a single signal may well end in zeros. */
    private static void addZeroEnd(List<String> warnings, List<Signal> signals) {
        Axis axis = signals.get(0).axis();
        if (signals.size() < 2 || signals.stream().anyMatch(signal -> signal.axis() != axis)) {
            return;
        }
        int end = axis.size();
        while (end > 0 && isZero(signals, end - 1)) {
            end--;
        }
        int rows = axis.size() - end;
        if (rows > 0 && end > 0) {
            warnings.add((rows == 1 ? "The last row is" : "The last " + rows + " rows are")
                    + " zero in every signal: the measurement probably ended before.");
        }
    }

    private static boolean isZero(List<Signal> signals, int index) {
        return signals.stream().allMatch(signal -> signal.value(index) == 0 || Double.isNaN(signal.value(index)));
    }
}

package org.ionfront.io.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.io.sims.Signal;
import org.ionfront.io.sims.SignalLabel;

/** Tells signals that are counts, with the statistics of counts, from those that are not. */
final class CountNoise {
    private static final Pattern RATE = Pattern.compile(".*(?:/\\s*s(?:ec)?|cps|1/s|s-1)\\s*");

    /** Above this a dead-time correction and six printed digits hide whether a number was an integer. */
    private static final double LARGEST_TELLING = 1000;

    private static final double NEAR = 0.1;
    private static final double SHARE = 0.95;

    private CountNoise() {}

    /** Counts if all signals are: no rates, ratios or concentrations, and numbers that sit close to integers. */
    static NoiseModel of(List<Signal> signals) {
        return signals.stream().allMatch(CountNoise::isCounts) ? NoiseModel.COUNTS : NoiseModel.GAUSSIAN;
    }

    private static boolean isCounts(Signal signal) {
        SignalLabel label = signal.label();
        boolean intensity = label.kind() == SignalLabel.Kind.ION || label.kind() == SignalLabel.Kind.TOTAL;
        if (!intensity || RATE.matcher(label.unit().toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        int telling = 0;
        int whole = 0;
        for (int k = 0; k < signal.size(); k++) {
            double value = signal.value(k);
            if (Math.abs(value) < LARGEST_TELLING) {
                telling++;
                whole += Math.abs(value - Math.rint(value)) < NEAR ? 1 : 0;
            }
        }
        return whole >= SHARE * telling;
    }
}

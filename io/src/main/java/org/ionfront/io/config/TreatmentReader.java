package org.ionfront.io.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.io.sims.Signal;
import org.ionfront.io.units.QuantityKind;

/** Reads what is to be minded about the points of a profile: dead time and outliers. */
final class TreatmentReader {
    static final String DEAD_TIME = "dead_time";
    static final String OUTLIERS = "outliers";

    private static final String DOWN_WEIGHT = "down-weight";
    static final int MOST_PULSES = 2_000_000_000;

    /** Ions per pulse up to which a detector that registers one per pulse is like one with half a pulse of dead time, to 0.3 %. */
    private static final double PER_PULSE = 0.2;

    private TreatmentReader() {}

    /** From the keys of a profile. */
    static DataTreatment read(Section profile, NoiseModel noise, List<Signal> signals) {
        boolean downWeight = profile.optional(OUTLIERS)
                .map(value -> value.choice(List.of("keep", DOWN_WEIGHT)).equals(DOWN_WEIGHT))
                .orElse(false);
        Optional<Value> dead = profile.optional(DEAD_TIME);
        if (dead.isEmpty()) {
            return new DataTreatment(Double.POSITIVE_INFINITY, downWeight);
        }
        if (noise != NoiseModel.COUNTS) {
            throw dead.get().fault("only counts can be lost to a dead time; the noise of this profile is gaussian");
        }
        double most = signals.stream()
                .flatMapToDouble(signal -> Arrays.stream(signal.values()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new DataTreatment(limit(dead.get(), most), downWeight);
    }

    private static double limit(Value dead, double most) {
        Section section = dead.section().allow(FitKeys.DEAD_TIME);
        if (section.has("pulses")) {
            for (String other : List.of("time", "counting_time")) {
                if (section.has(other)) {
                    throw section.required(other)
                            .fault("a detector that registers one ion per pulse has pulses, no " + other);
                }
            }
            Value pulses = section.required("pulses");
            double number = pulses.whole(1, MOST_PULSES);
            if (most > PER_PULSE * number) {
                throw pulses.fault("found '" + pulses.text() + "', but a point has " + most
                        + " counts; more than 0.2 ions per pulse cannot be corrected for");
            }
            return 2 * number;
        }
        double time = section.required("time").positive(QuantityKind.TIME).value();
        Value counting = section.required("counting_time");
        double limit = counting.positive(QuantityKind.TIME).value() / time;
        if (most >= limit) {
            throw counting.fault("found '" + counting.text() + "', but a point has " + most
                    + " counts; with this dead time there can be no more than " + (long) limit);
        }
        return limit;
    }

    /** Whether small numbers are no whole ones, as after a correction. */
    static boolean looksCorrected(List<Signal> signals) {
        double[] small = signals.stream()
                .flatMapToDouble(signal -> Arrays.stream(signal.values()))
                .filter(value -> value > 0 && value < 1000)
                .toArray();
        long whole = Arrays.stream(small)
                .filter(value -> Math.abs(value - Math.rint(value)) < 1e-9)
                .count();
        return whole < 0.5 * small.length;
    }
}

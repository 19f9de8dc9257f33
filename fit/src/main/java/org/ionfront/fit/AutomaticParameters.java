package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.problem.Scale;

/**
 * Sensitivities and backgrounds that the problem does not list, with starts read off the data: the deepest points show
 * untouched glass, the largest foreign signal completely exchanged glass.
 */
final class AutomaticParameters {
    private static final double TAIL = 0.15;
    private static final double WINDOW = 0.05;

    /** Counts in the whole profile below which a background cannot be told from none. */
    private static final double NO_COUNTS = 0.01;

    private final SimsObservation observation;
    private final double[] weight;
    private final int[] points;

    private AutomaticParameters(SimsObservation observation) {
        this.observation = observation;
        MeasuredProfile measured = observation.measured();
        boolean[] included = observation.included();
        points = IntStream.range(0, included.length).filter(k -> included[k]).toArray();
        weight = measured.reference()
                .orElseGet(() -> IntStream.range(0, measured.points())
                        .mapToDouble(k -> 1)
                        .toArray());
    }

    /** The parameters to add to a problem, in the order of its profiles. */
    static List<FitParameter> missingFrom(FitProblem problem, List<SimsObservation> observations) {
        ParameterValues listed = new ParameterValues(
                problem.parameters(),
                problem.parameters().stream().mapToDouble(FitParameter::start).toArray());
        List<FitParameter> added = new ArrayList<>();
        for (SimsObservation observation : observations) {
            String id = observation.measured().id();
            AutomaticParameters automatic = new AutomaticParameters(observation);
            for (FitParameter parameter : automatic.all()) {
                if (listed.find(parameter.name(), id).isEmpty()) {
                    added.add(parameter.forProfile(id));
                }
            }
        }
        return added;
    }

    private List<FitParameter> all() {
        MeasuredProfile measured = observation.measured();
        double[] ofNative = measured.nativeSignal().counts();
        double[] ofForeign = measured.foreignSignal().counts();
        int tail = Math.max(1, (int) Math.round(TAIL * points.length));
        double bulkNative = ratio(ofNative, points.length - tail, points.length);
        double bulkForeign = ratio(ofForeign, points.length - tail, points.length);
        double exchangedNative = extremeRatio(ofNative, -1);
        double exchangedForeign = extremeRatio(ofForeign, 1);
        return List.of(
                sensitivity(ObservationParameter.NATIVE_SENSITIVITY, bulkNative),
                sensitivity(ObservationParameter.FOREIGN_SENSITIVITY, exchangedForeign - bulkForeign),
                // What is left of the native signal is mostly native ions: start the background well below.
                background(ObservationParameter.NATIVE_BACKGROUND, 0.1 * exchangedNative, bulkNative),
                background(ObservationParameter.FOREIGN_BACKGROUND, bulkForeign, exchangedForeign));
    }

    private FitParameter sensitivity(ObservationParameter which, double start) {
        if (!(start > 0) || Double.isInfinite(start)) {
            throw new IllegalArgumentException(
                    "the profile " + observation.measured().id() + " shows no signal from which the " + which.key()
                            + " could be read; found " + start);
        }
        return FitParameter.log(which.key(), start);
    }

    private FitParameter background(ObservationParameter which, double start, double signal) {
        if (observation.measured().noise() == NoiseModel.GAUSSIAN) {
            // Intensities may have had too much background subtracted.
            return FitParameter.linear(which.key(), start == 0 ? 1e-3 * signal : start);
        }
        double lowest =
                NO_COUNTS / IntStream.of(points).mapToDouble(k -> weight[k]).sum();
        return new FitParameter(
                which.key(),
                Optional.empty(),
                Scale.LINEAR,
                Math.max(start, 2 * lowest),
                lowest,
                Double.POSITIVE_INFINITY,
                Optional.empty(),
                false);
    }

    private double ratio(double[] signal, int from, int to) {
        double counts = 0;
        double reference = 0;
        for (int i = from; i < to; i++) {
            counts += signal[points[i]];
            reference += weight[points[i]];
        }
        return counts / reference;
    }

    /** Smallest (sign -1) or largest (sign +1) ratio over a few neighbouring points. */
    private double extremeRatio(double[] signal, int sign) {
        int window = Math.max(1, (int) Math.round(WINDOW * points.length));
        return sign
                * IntStream.rangeClosed(0, points.length - window)
                        .mapToDouble(i -> sign * ratio(signal, i, i + window))
                        .max()
                        .orElseThrow();
    }
}

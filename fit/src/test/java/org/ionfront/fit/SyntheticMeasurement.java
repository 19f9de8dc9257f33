package org.ionfront.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.InstrumentEffects;
import org.ionfront.fit.observation.PoissonSource;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.problem.SignalCounts;

/**
 * A depth profile of a made-up front with counting noise, near-surface transient and drift, all from one seed.
 *
 * @param id of the profile
 * @param residual native share left behind the front
 * @param width of the front [m]
 * @param sigma depth resolution [m]
 * @param crater depth [m]
 * @param intensity mean reference counts per point
 * @param effects what else the instrument does
 */
record SyntheticMeasurement(
        String id,
        double residual,
        double width,
        double sigma,
        double crater,
        double intensity,
        InstrumentEffects effects) {
    static final double NATIVE_SENSITIVITY = 3.1;
    static final double FOREIGN_SENSITIVITY = 17;
    static final double NATIVE_BACKGROUND = 0.02;
    static final double FOREIGN_BACKGROUND = 0.05;
    private static final int POINTS = 200;

    SyntheticMeasurement(String id, double residual, double width, double sigma, double crater, double intensity) {
        this(id, residual, width, sigma, crater, intensity, InstrumentEffects.NONE);
    }

    /** The standard front seen by another instrument. */
    static SyntheticMeasurement with(String id, InstrumentEffects effects) {
        return new SyntheticMeasurement(id, 0.08, 4e-9, 3e-9, 240e-9, 2000, effects);
    }

    static SyntheticMeasurement standard(String id) {
        return new SyntheticMeasurement(id, 0.08, 4e-9, 3e-9, 240e-9, 2000);
    }

    private static double[] relativeDepth() {
        double[] relative = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            relative[k] = (k + 0.5) / POINTS;
        }
        return relative;
    }

    private double[][] expected() {
        Instrument instrument = new Instrument(
                sigma, crater, NATIVE_SENSITIVITY, FOREIGN_SENSITIVITY, NATIVE_BACKGROUND, FOREIGN_BACKGROUND, effects);
        double[][] signals = new double[3][POINTS];
        Arrays.fill(signals[0], 1);
        Arrays.fill(signals[1], 1);
        ExpectedSignals expected = new SimsObservation(profile(signals, Optional.empty(), NoiseModel.COUNTS), crater)
                .expectEverywhere(FrontProfiles.solve(FrontProfiles.experiment(residual, width)), instrument);
        for (int k = 0; k < POINTS; k++) {
            signals[0][k] = expected.expectedNative(k);
            signals[1][k] = expected.expectedForeign(k);
            signals[2][k] = 1;
        }
        return signals;
    }

    /** Counts with a reference signal; the intensity climbs near the surface and drifts by some percent. */
    MeasuredProfile counts(long seed) {
        double[][] signals = expected();
        PoissonSource poisson = new PoissonSource(new SplittableRandom(seed));
        for (int k = 0; k < POINTS; k++) {
            double f = intensity * (1 - 0.4 * Math.exp(-k / 3.0)) * (1 + 0.05 * Math.sin(k / 30.0));
            for (int s = 0; s < 3; s++) {
                signals[s][k] = poisson.next(f * signals[s][k]);
            }
        }
        return profile(signals, Optional.of(signals[2]), NoiseModel.COUNTS);
    }

    /** Counts of detectors that are blind for the limit-th part of the counting time after each ion, event by event. */
    MeasuredProfile countsWithDeadTime(long seed, double limit, boolean known) {
        double[][] signals = expected();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < POINTS; k++) {
            for (int s = 0; s < 3; s++) {
                signals[s][k] = events(intensity * signals[s][k], limit, random);
            }
        }
        MeasuredProfile plain = profile(signals, Optional.of(signals[2]), NoiseModel.COUNTS);
        return known ? treated(plain, new DataTreatment(limit, false)) : plain;
    }

    private static double events(double mean, double limit, SplittableRandom random) {
        int count = 0;
        double time = -Math.log(1 - random.nextDouble()) / mean;
        while (time < 1) {
            count++;
            time += 1 / limit - Math.log(1 - random.nextDouble()) / mean;
        }
        return count;
    }

    /** The same data with something to be minded. */
    static MeasuredProfile treated(MeasuredProfile plain, DataTreatment treatment) {
        return with(plain, plain.nativeSignal().counts(), plain.foreignSignal().counts(), plain.reference(), treatment);
    }

    /** The same data as a running average over an odd number of points. */
    static MeasuredProfile smoothed(MeasuredProfile plain, int window) {
        return with(
                plain,
                average(plain.nativeSignal().counts(), window),
                average(plain.foreignSignal().counts(), window),
                plain.reference().map(counts -> average(counts, window)),
                plain.treatment());
    }

    /** The same data with some native points wrong by a factor. */
    static MeasuredProfile spiked(MeasuredProfile plain, double factor, int... points) {
        double[] counts = plain.nativeSignal().counts();
        for (int k : points) {
            counts[k] = Math.rint(factor * counts[k]);
        }
        return with(plain, counts, plain.foreignSignal().counts(), plain.reference(), plain.treatment());
    }

    private static double[] average(double[] values, int window) {
        double[] average = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            int half = Math.min(window / 2, Math.min(k, values.length - 1 - k));
            for (int i = k - half; i <= k + half; i++) {
                average[k] += values[i] / (2 * half + 1);
            }
        }
        return average;
    }

    private static MeasuredProfile with(
            MeasuredProfile plain,
            double[] ofNative,
            double[] ofForeign,
            Optional<double[]> reference,
            DataTreatment treatment) {
        return new MeasuredProfile(
                plain.id(),
                plain.relativeDepth(),
                new SignalCounts("Li+", ofNative),
                new SignalCounts("K+", ofForeign),
                reference,
                plain.noise(),
                plain.excludeSurface(),
                treatment);
    }

    /** Intensities with a scatter of each signal and a reference that scatters too, all relative to their full size. */
    MeasuredProfile ratiosToANoisyReference(long seed, double scatter, double ofReference) {
        double[][] signals = expected();
        Random random = new Random(seed);
        for (int k = 0; k < POINTS; k++) {
            signals[0][k] = Math.max(0, signals[0][k] + scatter * NATIVE_SENSITIVITY * random.nextGaussian());
            signals[1][k] = Math.max(0, signals[1][k] + scatter * FOREIGN_SENSITIVITY * random.nextGaussian());
            signals[2][k] = 1 + ofReference * random.nextGaussian();
        }
        return profile(signals, Optional.of(signals[2]), NoiseModel.GAUSSIAN);
    }

    /** Counts without a reference and without drift. */
    MeasuredProfile bareCounts(long seed) {
        double[][] signals = expected();
        PoissonSource poisson = new PoissonSource(new SplittableRandom(seed));
        for (int k = 0; k < POINTS; k++) {
            for (int s = 0; s < 2; s++) {
                signals[s][k] = poisson.next(intensity * signals[s][k]);
            }
        }
        return profile(signals, Optional.empty(), NoiseModel.COUNTS);
    }

    /** Relative signals with Gaussian scatter of the given size, relative to the sensitivity. */
    MeasuredProfile gaussian(long seed, double scatter) {
        double[][] signals = expected();
        Random random = new Random(seed);
        for (int k = 0; k < POINTS; k++) {
            signals[0][k] = Math.max(0, signals[0][k] + scatter * NATIVE_SENSITIVITY * random.nextGaussian());
            signals[1][k] = Math.max(0, signals[1][k] + scatter * FOREIGN_SENSITIVITY * random.nextGaussian());
        }
        return profile(signals, Optional.empty(), NoiseModel.GAUSSIAN);
    }

    private MeasuredProfile profile(double[][] signals, Optional<double[]> reference, NoiseModel noise) {
        return new MeasuredProfile(
                id,
                relativeDepth(),
                new SignalCounts("Li+", signals[0]),
                new SignalCounts("K+", signals[1]),
                reference,
                noise,
                MeasuredProfile.DEFAULT_EXCLUDED_SURFACE);
    }
}

package org.ionfront.fit.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.ionfront.fit.problem.MeasuredProfile;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.ProfileDerivatives;
import org.ionfront.transport.simulation.Solution;

/** Compares one measured profile with simulated ones. Immutable and safe to share between threads. */
public final class SimsObservation {
    private final MeasuredProfile measured;
    private final PointLikelihood likelihood;
    private final CorrelatedNoise noise;
    private final boolean[] included;
    private final int[] points;
    private final ProfileTraces traces;

    /**
     * Prepares a measured profile.
     *
     * @param measured the data
     * @param startCraterDepth crater depth [m] by which the excluded surface is cut off, once and for all: a set of
     *     points that followed the fitted depth would make chi-square jump
     * @throws IllegalArgumentException where no point is left, or the data cannot be used; the message says why
     */
    public SimsObservation(MeasuredProfile measured, double startCraterDepth) {
        this(measured, startCraterDepth, likelihoodOf(measured));
    }

    /**
     * Prepares a profile whose scatter is known.
     *
     * @param measured the data, without reference
     * @param startCraterDepth as above [m]
     * @param nativeScatter standard deviation of the native signal, positive
     * @param foreignScatter standard deviation of the foreign signal, positive
     */
    public static SimsObservation withScatter(
            MeasuredProfile measured, double startCraterDepth, double nativeScatter, double foreignScatter) {
        GaussianScatter likelihood = new GaussianScatter(
                measured.nativeSignal().counts(), measured.foreignSignal().counts(), nativeScatter, foreignScatter, 0);
        return new SimsObservation(measured, startCraterDepth, likelihood);
    }

    private SimsObservation(MeasuredProfile measured, double startCraterDepth, PointLikelihood likelihood) {
        traces = ProfileTraces.of(List.of());
        this.measured = measured;
        this.likelihood = likelihood;
        noise = CorrelatedNoise.NONE;
        included = new boolean[measured.points()];
        for (int k = 0; k < included.length; k++) {
            included[k] = measured.relativeDepth()[k] * startCraterDepth >= measured.excludeSurface()
                    && likelihood.informative(k);
        }
        points = IntStream.range(0, included.length).filter(k -> included[k]).toArray();
        if (points.length == 0) {
            throw new IllegalArgumentException("no point of profile " + measured.id() + " lies deeper than "
                    + measured.excludeSurface() + " m and holds any counts");
        }
    }

    private SimsObservation(
            MeasuredProfile measured,
            PointLikelihood likelihood,
            CorrelatedNoise noise,
            boolean[] included,
            int[] points,
            ProfileTraces traces) {
        this.measured = measured;
        this.likelihood = likelihood;
        this.noise = noise;
        this.included = included;
        this.points = points;
        this.traces = traces;
    }

    /** The same profile with traces of its experiment. */
    public SimsObservation withTraces(ProfileTraces recorded) {
        return new SimsObservation(measured, likelihood, noise, included, points, recorded);
    }

    /**
     * A measurement like this one, made up: the same points and intensities, the counts or scatter drawn anew.
     *
     * @param solution taken as the truth
     * @param instrument taken as the true one
     * @param scatterScale factor on the scatter that was estimated from the data
     * @param random source of everything random
     * @throws IllegalArgumentException where a signal has no possible expectation
     */
    public SimsObservation drawn(
            Solution solution, Instrument instrument, double scatterScale, RandomGenerator random) {
        Expectation expectation = Expectation.of(expectEverywhere(solution, instrument));
        for (int k = 0; k < included.length; k++) {
            requireAccepted(expectation.ofNative()[k], "native", expectation, k);
            requireAccepted(expectation.ofForeign()[k], "foreign", expectation, k);
        }
        // Slow parts of the noise decide what is found: neighbours are drawn apart, with as much of them.
        PointLikelihood drawn = likelihood.drawn(
                expectation.ofNative(), expectation.ofForeign(), scatterScale * Math.sqrt(noise.variance()), random);
        int[] informative = IntStream.of(points).filter(drawn::informative).toArray();
        boolean[] takingPart = new boolean[included.length];
        for (int k : informative) {
            takingPart[k] = true;
        }
        return new SimsObservation(measured, drawn, noise.apart(), takingPart, informative, traces);
    }

    /** The same data, whose noise has turned out to be correlated. */
    public SimsObservation with(CorrelatedNoise recognised) {
        return new SimsObservation(measured, likelihood, recognised, included, points, traces);
    }

    /** What is known of correlations of the noise. */
    public CorrelatedNoise noise() {
        return noise;
    }

    private static PointLikelihood likelihoodOf(MeasuredProfile measured) {
        double[] ofNative = measured.nativeSignal().counts();
        double[] ofForeign = measured.foreignSignal().counts();
        if (measured.noise() == NoiseModel.GAUSSIAN) {
            if (measured.reference().isEmpty()) {
                return GaussianScatter.of(ofNative, ofForeign);
            }
            double[] divisor = measured.reference().get();
            return GaussianScatter.ofRatios(
                    ratio(measured, ofNative, divisor), ratio(measured, ofForeign, divisor), divisor);
        }
        double limit = measured.treatment().countLimit();
        return measured.reference()
                .<PointLikelihood>map(reference -> new JointCounts(ofNative, ofForeign, reference, limit))
                .orElseGet(() -> new SeparateCounts(ofNative, ofForeign, limit));
    }

    private static double[] ratio(MeasuredProfile measured, double[] signal, double[] divisor) {
        double[] ratio = new double[signal.length];
        for (int k = 0; k < ratio.length; k++) {
            if (divisor[k] == 0) {
                throw new IllegalArgumentException("the reference signal of profile " + measured.id()
                        + " is zero at point " + k + "; leave the reference out or use counting statistics");
            }
            ratio[k] = signal[k] / divisor[k];
        }
        return ratio;
    }

    /** The data. */
    public MeasuredProfile measured() {
        return measured;
    }

    /** Whether each point takes part in the fit; a copy. */
    public boolean[] included() {
        return included.clone();
    }

    /** Traces of the experiment; their residuals are counted apart. */
    public ProfileTraces traces() {
        return traces;
    }

    /** Number of residuals. */
    public int rows() {
        return points.length * likelihood.rows();
    }

    /** Number of residuals per point: native, foreign and, where its counts take part, the reference. */
    public int rowsPerPoint() {
        return likelihood.rows();
    }

    /**
     * Number of independent data: two per point; a reference signal pays for the intensity of its point. Fewer where neighbours
     * share their noise.
     */
    public int independentData() {
        return (int) Math.round(2 * points.length / noise.length());
    }

    /**
     * What the instrument should report at the points that take part.
     *
     * @param solution its last profile is looked at
     * @throws IllegalArgumentException where a point lies outside the sample or an ion is not in the experiment
     */
    public ExpectedSignals expect(Solution solution, Instrument instrument) {
        return expectAt(points, solution, instrument);
    }

    /** The same for every point of the measured profile. */
    public ExpectedSignals expectEverywhere(Solution solution, Instrument instrument) {
        return expectAt(IntStream.range(0, included.length).toArray(), solution, instrument);
    }

    private ExpectedSignals expectAt(int[] which, Solution solution, Instrument instrument) {
        double[] relative = IntStream.of(which)
                .mapToDouble(k -> measured.relativeDepth()[k])
                .toArray();
        Profile profile = solution.last();
        int nativeIndex = speciesIndex(solution, measured.nativeSignal().ion());
        int foreignIndex = speciesIndex(solution, measured.foreignSignal().ion());
        PointDepths where = depths(profile, foreignIndex, relative, instrument);
        List<BlurredSignal> blurred =
                instrument.resolution().blur(profile, new int[] {nativeIndex, foreignIndex}, where.depth());
        return new ExpectedSignals(instrument, where, blurred.get(0), blurred.get(1));
    }

    private static PointDepths depths(Profile profile, int foreignIndex, double[] relative, Instrument instrument) {
        OptionalDouble ratio = instrument.effects().sputterRateRatio();
        if (ratio.isEmpty()) {
            return PointDepths.uniform(relative, instrument.craterDepth());
        }
        double[] nodes = DepthResolution.nodes(profile.faces());
        double[] fraction = DepthResolution.nodeValues(profile.fractions().get(foreignIndex), nodes);
        return PointDepths.by(
                new SputterClock(nodes, fraction, ratio.getAsDouble(), instrument.craterDepth()), relative);
    }

    /**
     * How the expected signals change with parameters of the simulation, at the points that take part.
     *
     * @param signals from {@link #expect}
     * @param solution from which they came
     * @param byParameter derivatives of its last profile
     * @return one per parameter
     */
    public List<SignalDerivative> derivatives(
            ExpectedSignals signals, Solution solution, List<ProfileDerivatives> byParameter) {
        int nativeIndex = speciesIndex(solution, measured.nativeSignal().ion());
        int foreignIndex = speciesIndex(solution, measured.foreignSignal().ion());
        List<double[]> fractions = new ArrayList<>();
        for (ProfileDerivatives derivatives : byParameter) {
            fractions.add(derivatives.fractions().get(nativeIndex));
            fractions.add(derivatives.fractions().get(foreignIndex));
        }
        double[] faces = solution.last().faces();
        List<double[]> blurred = signals.instrument().resolution().blur(faces, fractions, signals.depths());
        List<SignalDerivative> derivatives = new ArrayList<>();
        for (int k = 0; k < byParameter.size(); k++) {
            SignalDerivative inPlace = signals.derivative(blurred.get(2 * k), blurred.get(2 * k + 1));
            double[] ofForeign = fractions.get(2 * k + 1);
            derivatives.add(signals.where()
                    .clock()
                    .map(clock -> inPlace.plus(byMovedPoints(clock, faces, ofForeign, signals)))
                    .orElse(inPlace));
        }
        return derivatives;
    }

    /** Another composition is sputtered at another rate, so that points lie elsewhere. */
    private static SignalDerivative byMovedPoints(
            SputterClock clock, double[] faces, double[] ofForeign, ExpectedSignals signals) {
        double[] atNodes = DepthResolution.nodeValues(ofForeign, DepthResolution.nodes(faces));
        return signals.derivativeByDepth(
                clock.byFraction(atNodes, signals.where().relative(), signals.depths()));
    }

    private static int speciesIndex(Solution solution, String ion) {
        var species = solution.experiment().species();
        return IntStream.range(0, species.size())
                .filter(k -> species.get(k).ion().symbol().equals(ion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the experiment has no ion " + ion));
    }

    /**
     * Residuals and derivatives at the points that take part.
     *
     * @param signals from {@link #expect}
     * @throws IllegalArgumentException where counts have an expectation that is not positive; the message names the depth
     */
    public LikelihoodTerms compare(ExpectedSignals signals) {
        return compareAt(points, Expectation.of(signals));
    }

    /** The same for expected signals at the points that take part, wherever they come from. */
    public LikelihoodTerms compare(Expectation expectation) {
        return compareAt(points, expectation);
    }

    /** The same for every point, with signals from {@link #expectEverywhere}; points without counts get 0. */
    public LikelihoodTerms compareEverywhere(ExpectedSignals signals) {
        return compareAt(IntStream.range(0, included.length).toArray(), Expectation.of(signals));
    }

    private LikelihoodTerms compareAt(int[] which, Expectation expectation) {
        int rows = likelihood.rows();
        LikelihoodTerms all = LikelihoodTerms.empty(which.length, rows);
        Optional<DownWeighting> weighting =
                measured.treatment().downWeightOutliers() ? Optional.of(new DownWeighting()) : Optional.empty();
        PointTerms terms = new PointTerms();
        for (int i = 0; i < which.length; i++) {
            double ofNative = requireAccepted(expectation.ofNative()[i], "native", expectation, i);
            double ofForeign = requireAccepted(expectation.ofForeign()[i], "foreign", expectation, i);
            if (!likelihood.informative(which[i])) {
                continue;
            }
            likelihood.evaluate(which[i], ofNative, ofForeign, terms);
            if (weighting.isPresent()) {
                all.weights()[i] = weighting.get().apply(terms, rows);
            }
            all.put(i, terms);
        }
        weighting.ifPresent(one -> all.scaleInformation(Math.sqrt(one.efficiency())));
        if (noise.variance() != 1) {
            all.scaleResiduals(1 / Math.sqrt(noise.variance()));
        }
        return all;
    }

    private double requireAccepted(double expected, String which, Expectation expectation, int i) {
        if (!likelihood.accepts(expected)) {
            throw new IllegalArgumentException("the expected " + which + " signal of profile " + measured.id() + " is "
                    + expected + " at a depth of " + expectation.depth()[i] + " m; no data can have that expectation");
        }
        return expected;
    }

    /** The datum of every point in the unit of the expected signals, native then foreign; for display. */
    public List<double[]> relativeSignals(ExpectedSignals everywhere) {
        double[] ofNative = new double[included.length];
        double[] ofForeign = new double[included.length];
        for (int k = 0; k < included.length; k++) {
            double[] pair = likelihood.relativeSignals(k, everywhere.expectedNative(k), everywhere.expectedForeign(k));
            ofNative[k] = pair[0];
            ofForeign[k] = pair[1];
        }
        return List.of(ofNative, ofForeign);
    }
}

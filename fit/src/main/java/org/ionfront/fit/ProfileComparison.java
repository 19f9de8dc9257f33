package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.LikelihoodTerms;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.DataTreatment;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.result.DoseCheck;
import org.ionfront.fit.result.NoiseReport;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.fit.result.ResidualStatistics;
import org.ionfront.fit.result.SignalFit;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** Puts one measured profile beside its simulation, all points included. */
final class ProfileComparison {
    private final SimsObservation observation;
    private final Solution solution;
    private final ExpectedSignals signals;
    private final LikelihoodTerms terms;
    private final double[] depth;
    private final Optional<ModelErrors> errors;

    private ProfileComparison(
            SimsObservation observation, Solution solution, Instrument instrument, Optional<ModelErrors> errors) {
        this.errors = errors;
        this.observation = observation;
        this.solution = solution;
        signals = observation.expectEverywhere(solution, instrument);
        terms = observation.compareEverywhere(signals);
        depth = signals.depths();
    }

    /**
     * Compares.
     *
     * @param errors of the modelled signals, where they are known
     * @param circular whether the foreign sensitivity was fitted
     */
    static ProfileFit of(
            SimsObservation observation,
            Solution solution,
            Instrument instrument,
            Optional<ModelErrors> errors,
            boolean circular) {
        return new ProfileComparison(observation, solution, instrument, errors).compare(circular);
    }

    private ProfileFit compare(boolean circular) {
        Instrument instrument = signals.instrument();
        List<double[]> data = observation.relativeSignals(signals);
        SignalFit nativeSignal = signal(
                0, data.get(0), instrument.nativeSensitivity(), instrument.nativeBackground(), signals.seenNative());
        SignalFit foreignSignal = signal(
                1, data.get(1), instrument.foreignSensitivity(), instrument.foreignBackground(), signals.seenForeign());
        return new ProfileFit(
                observation.measured().id(),
                depth,
                observation.included(),
                nativeSignal,
                foreignSignal,
                observation.rowsPerPoint() == 3 ? Optional.of(residuals(2)) : Optional.empty(),
                dose(foreignSignal, circular),
                noise(),
                solution,
                List.of());
    }

    private NoiseReport noise() {
        List<NoiseReport.Outlier> outliers = new ArrayList<>();
        boolean[] included = observation.included();
        for (int k = 0; k < depth.length; k++) {
            double weight = terms.weights()[k];
            if (included[k] && weight < 1) {
                outliers.add(new NoiseReport.Outlier(depth[k], terms.distance(k), weight));
            }
        }
        DataTreatment treatment = observation.measured().treatment();
        return new NoiseReport(correlation(), treatment.countLimit(), treatment.downWeightOutliers(), outliers);
    }

    private CorrelatedNoise correlation() {
        if (observation.noise().recognised()) {
            return observation.noise();
        }
        boolean[] included = observation.included();
        List<double[]> residuals = terms.bySignal().stream()
                .map(all -> IntStream.range(0, all.length)
                        .filter(k -> included[k])
                        .mapToDouble(k -> all[k])
                        .toArray())
                .toList();
        return CorrelatedNoise.of(residuals, observation.measured().noise() == NoiseModel.COUNTS);
    }

    private SignalFit signal(int row, double[] relative, double sensitivity, double background, double[] model) {
        double[] fractions = new double[relative.length];
        for (int k = 0; k < fractions.length; k++) {
            fractions[k] = (relative[k] - background) / sensitivity;
        }
        double[] residuals = residuals(row);
        return new SignalFit(
                fractions,
                model,
                errors.map(found -> everywhere(row == 0 ? found.ofNative() : found.ofForeign(), sensitivity))
                        .orElse(new double[0]),
                residuals,
                ResidualStatistics.of(residuals, depth, observation.included()));
    }

    /** Errors of the signals at included points as errors of fractions at all points. */
    private double[] everywhere(double[] included, double sensitivity) {
        double[] all = new double[depth.length];
        int next = 0;
        for (int k = 0; k < all.length; k++) {
            all[k] = observation.included()[k] ? included[next++] / Math.abs(sensitivity) : Double.NaN;
        }
        return all;
    }

    private double[] residuals(int row) {
        double[] residuals = new double[depth.length];
        for (int k = 0; k < residuals.length; k++) {
            residuals[k] = terms.standardised()[k * terms.rowsPerPoint() + row];
        }
        return residuals;
    }

    /** The measured fraction differs from the modelled one by what is summed here, by the trapezoidal rule. */
    private DoseCheck dose(SignalFit foreign, boolean circular) {
        Experiment experiment = solution.experiment();
        String ion = observation.measured().foreignSignal().ion();
        boolean[] included = observation.included();
        double difference = 0;
        for (int k = 1; k < depth.length; k++) {
            double left = included[k - 1] ? foreign.data()[k - 1] - foreign.model()[k - 1] : 0;
            double right = included[k] ? foreign.data()[k] - foreign.model()[k] : 0;
            difference += 0.5 * (left + right) * (depth[k] - depth[k - 1]);
        }
        double simulated = 0;
        for (int s = 0; s < experiment.species().size(); s++) {
            if (experiment.species().get(s).ion().symbol().equals(ion)) {
                double[] faces = solution.last().faces();
                double[] fractions = solution.last().fractions().get(s);
                for (int k = 0; k < fractions.length; k++) {
                    simulated += fractions[k] * (faces[k + 1] - faces[k]);
                }
            }
        }
        double measured = experiment.backgroundDensity() * (simulated + difference);
        return new DoseCheck(measured, chargeBroughtBy(ion) / PhysicalConstants.ELEMENTARY_CHARGE, circular);
    }

    /** Charge that arrived in the stages of one ion [C/m^2]. */
    private double chargeBroughtBy(String ion) {
        double charge = 0;
        double start = 0;
        for (Stage stage : solution.experiment().protocol()) {
            if (stage.ion().filter(arrived -> arrived.symbol().equals(ion)).isPresent()) {
                charge += charge(start + stage.duration()) - charge(start);
            }
            start += stage.duration();
        }
        return charge;
    }

    private double charge(double time) {
        Trace trace = solution.trace();
        int k = 0;
        while (k < trace.size() - 1 && trace.time()[k] < time) {
            k++;
        }
        if (k == 0 || trace.time()[k] <= time) {
            return trace.charge()[k];
        }
        double share = (time - trace.time()[k - 1]) / (trace.time()[k] - trace.time()[k - 1]);
        return trace.charge()[k - 1] + share * (trace.charge()[k] - trace.charge()[k - 1]);
    }
}

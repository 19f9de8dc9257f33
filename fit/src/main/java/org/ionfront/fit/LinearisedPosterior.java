package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Bounds;
import org.ionfront.fit.observation.Expectation;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.Instrument;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.observation.SimsObservation;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.simulation.Solution;

/**
 * Chi-square with blurred profiles that are linear in the variables around a solution: no simulation, and everything else, the
 * statistics of counts, sensitivities, backgrounds, priors and bounds, as it is.
 */
final class LinearisedPosterior {
    private final FitSolution solution;
    private final ParameterSpace space;
    private final Bounds bounds;
    private final double[] origin;
    private final List<double[][]> nativeSlopes = new ArrayList<>();
    private final List<double[][]> foreignSlopes = new ArrayList<>();
    private final List<double[][]> traceSlopes = new ArrayList<>();
    private final List<double[]> readings = new ArrayList<>();

    private LinearisedPosterior(FitSolution solution, List<Map<Integer, SignalDerivative>> simulated) {
        this.solution = solution;
        space = solution.objective().space();
        bounds = space.bounds();
        origin = solution.minimum().variables();
        for (int p = 0; p < simulated.size(); p++) {
            ExpectedSignals signals = signals(p);
            String id = solution.objective().observations().get(p).measured().id();
            double[][] ofNative = new double[origin.length][0];
            double[][] ofForeign = new double[origin.length][0];
            double[][] ofTraces = new double[origin.length][0];
            for (int v = 0; v < origin.length; v++) {
                Optional<SignalDerivative> slope = slope(signals, simulated.get(p), id, v);
                if (slope.isPresent()) {
                    Instrument instrument = signals.instrument();
                    ofNative[v] = slope.get()
                            .times(1 / instrument.nativeSensitivity())
                            .ofNative();
                    ofForeign[v] = slope.get()
                            .times(1 / instrument.foreignSensitivity())
                            .ofForeign();
                    ofTraces[v] = slope.get().ofTraces();
                }
            }
            nativeSlopes.add(ofNative);
            foreignSlopes.add(ofForeign);
            traceSlopes.add(ofTraces);
            Solution here = solution.point().point().simulations().get(p).solution();
            readings.add(solution.objective().observations().get(p).traces().expect(here));
        }
    }

    /** Around a solution; empty where it has no derivatives. */
    static Optional<LinearisedPosterior> around(FitSolution solution) {
        boolean[] all = new boolean[solution.minimum().variables().length];
        Arrays.fill(all, true);
        return solution.objective()
                .derivatives()
                .at(solution.point().point(), all)
                .map(simulated -> new LinearisedPosterior(solution, simulated));
    }

    private ExpectedSignals signals(int profile) {
        return solution.point().point().signals().get(profile);
    }

    /** What changes the fractions as they are seen; sensitivities and backgrounds do not. */
    private Optional<SignalDerivative> slope(
            ExpectedSignals signals, Map<Integer, SignalDerivative> simulated, String id, int v) {
        if (space.observationParameter(v).isEmpty()) {
            return space.concerns(v, id) ? Optional.ofNullable(simulated.get(v)) : Optional.empty();
        }
        double slope = space.slope(v, origin[v]);
        return space.parts(v, id).stream()
                .filter(part -> !part.observationParameter().orElseThrow().scalesSignal())
                .map(part -> signals.derivative(part.observationParameter().orElseThrow())
                        .times(part.ratio() * slope))
                .reduce(SignalDerivative::plus);
    }

    /** Chi-square in units of the noise; +infinity outside the bounds and where counts would have no expectation. */
    double chiSquare(double[] variables) {
        for (int v = 0; v < variables.length; v++) {
            if (variables[v] < bounds.lower()[v] || variables[v] > bounds.upper()[v]) {
                return Double.POSITIVE_INFINITY;
            }
        }
        ParameterValues values = space.parameterValues(variables);
        double sum = 0;
        for (int v : space.withPrior()) {
            double residual = space.priorResidual(v, variables[v]);
            sum += residual * residual;
        }
        for (int p = 0; p < nativeSlopes.size(); p++) {
            SimsObservation observation = solution.objective().observations().get(p);
            ExpectedSignals here = signals(p);
            Instrument instrument = Instrument.of(values, observation.measured().id());
            Expectation moved = new Expectation(
                    signal(
                            instrument.nativeSensitivity(),
                            moved(here.seenNative(), nativeSlopes.get(p), variables),
                            instrument.nativeBackground()),
                    signal(
                            instrument.foreignSensitivity(),
                            moved(here.seenForeign(), foreignSlopes.get(p), variables),
                            instrument.foreignBackground()),
                    here.depths());
            try {
                for (double residual : observation.compare(moved).residuals()) {
                    sum += residual * residual;
                }
            } catch (IllegalArgumentException impossible) {
                return Double.POSITIVE_INFINITY;
            }
            double[] expected = moved(readings.get(p).clone(), traceSlopes.get(p), variables);
            for (double residual : observation.traces().residuals(expected, values)) {
                sum += residual * residual;
            }
        }
        return sum / solution.noiseVariance();
    }

    private double[] moved(double[] value, double[][] slopes, double[] variables) {
        for (int v = 0; v < slopes.length; v++) {
            double distance = variables[v] - origin[v];
            for (int i = 0; i < slopes[v].length; i++) {
                value[i] += distance * slopes[v][i];
            }
        }
        return value;
    }

    private static double[] signal(double sensitivity, double[] seen, double background) {
        for (int i = 0; i < seen.length; i++) {
            seen[i] = sensitivity * seen[i] + background;
        }
        return seen;
    }
}

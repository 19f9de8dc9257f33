package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.fit.result.Correlations;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.SamplingResult;
import org.ionfront.io.config.FitConfig;
import org.ionfront.transport.model.Experiment;

/**
 * Errors of what follows from the parameters of a fit: from the samples of a bootstrap or a posterior where there are some, else from
 * standard errors and correlations, by differences.
 *
 * @param config what was fitted
 * @param result how it ended
 * @param profile whose experiment is looked at
 */
record ErrorPropagation(FitConfig config, FitResult result, String profile) {
    /** Half the way of a difference, in standard errors: short against what an error covers, long against rounding. */
    private static final double STEP = 0.25;

    private static final int MOST_SAMPLES = 100;

    /**
     * Standard errors of a curve.
     *
     * @param curve numbers that follow from an experiment
     * @return one per number; empty where no parameter has an error or an experiment nearby is impossible
     */
    Optional<double[]> of(Function<Experiment, double[]> curve) {
        try {
            return result.sampling()
                    .filter(sampling -> sampling.usable() > 1)
                    .map(sampling -> Optional.of(spread(sampling, curve)))
                    .orElseGet(() -> linear(curve));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private double[] estimates() {
        return result.parameters().stream()
                .mapToDouble(ParameterEstimate::estimate)
                .toArray();
    }

    private List<FitParameter> parameters() {
        return result.parameters().stream().map(ParameterEstimate::parameter).toList();
    }

    /** The curve for values of the parameters, of which those that are tied follow the others. */
    private double[] curveAt(double[] values, Function<Experiment, double[]> curve) {
        List<FitParameter> parameters = parameters();
        double[] moved = values.clone();
        new ParameterSpace(parameters).fillTied(moved);
        return curve.apply(config.problem().model().experimentFor(profile, new ParameterValues(parameters, moved)));
    }

    private Optional<double[]> linear(Function<Experiment, double[]> curve) {
        Correlations correlations = result.correlations();
        List<double[]> slopes = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<FitParameter> parameters = parameters();
        ParameterSpace space = new ParameterSpace(parameters);
        for (int k = 0; k < parameters.size(); k++) {
            int row = correlations.parameters().indexOf(parameters.get(k));
            boolean known =
                    row >= 0 && result.parameters().get(k).standardError().isPresent();
            if (known && changesExperiment(space, k)) {
                rows.add(row);
                slopes.add(slope(k, result.parameters().get(k).standardError().getAsDouble(), curve));
            }
        }
        if (slopes.isEmpty()) {
            return Optional.empty();
        }
        double[] errors = new double[slopes.get(0).length];
        for (int i = 0; i < errors.length; i++) {
            double variance = 0;
            for (int a = 0; a < slopes.size(); a++) {
                for (int b = 0; b < slopes.size(); b++) {
                    variance += correlations.matrix()[rows.get(a)][rows.get(b)] * slopes.get(a)[i] * slopes.get(b)[i];
                }
            }
            errors[i] = Math.sqrt(Math.max(0, variance));
        }
        return Optional.of(errors);
    }

    /** Whether the experiment depends on a parameter, or on one that is tied to it. */
    private boolean changesExperiment(ParameterSpace space, int parameter) {
        return space.variableOf(parameter)
                .map(variable -> space.parts(variable, profile).stream()
                        .anyMatch(part -> part.observationParameter().isEmpty()))
                .orElse(false);
    }

    /** Change of the curve for one standard error of a parameter. */
    private double[] slope(int k, double error, Function<Experiment, double[]> curve) {
        double[] values = estimates();
        double estimate = values[k];
        values[k] = estimate + STEP * error;
        double[] above = curveAt(values, curve);
        values[k] = estimate - STEP * error;
        double[] below = curveAt(values, curve);
        for (int i = 0; i < above.length; i++) {
            above[i] = (above[i] - below[i]) / (2 * STEP);
        }
        return above;
    }

    private double[] spread(SamplingResult sampling, Function<Experiment, double[]> curve) {
        List<FitParameter> parameters = parameters();
        List<double[]> curves = new ArrayList<>();
        int samples = Math.min(MOST_SAMPLES, sampling.draws().size());
        for (int n = 0; n < samples; n++) {
            double[] draw =
                    sampling.draws().get((int) ((long) n * sampling.draws().size() / samples));
            double[] values = estimates();
            for (int v = 0; v < draw.length; v++) {
                values[parameters.indexOf(sampling.parameters().get(v).parameter())] = draw[v];
            }
            curves.add(curveAt(values, curve));
        }
        double[] errors = new double[curves.get(0).length];
        for (int i = 0; i < errors.length; i++) {
            double mean = 0;
            double squares = 0;
            for (double[] one : curves) {
                mean += one[i] / curves.size();
            }
            for (double[] one : curves) {
                squares += (one[i] - mean) * (one[i] - mean);
            }
            errors[i] = Math.sqrt(squares / (curves.size() - 1));
        }
        return errors;
    }
}

package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * How well the modelled signals of one profile are known, from their derivatives and the covariance of the variables.
 *
 * @param ofNative standard error of lambda of the native ion at the points of the fit
 * @param ofForeign of the foreign ion
 */
record ModelErrors(double[] ofNative, double[] ofForeign) {
    /** The errors of a profile; empty where there is no covariance. */
    static Optional<ModelErrors> of(FitSolution solution, int profile) {
        if (solution.covariance().isEmpty()) {
            return Optional.empty();
        }
        Covariance covariance = solution.covariance().get();
        List<Integer> variables = new ArrayList<>();
        List<SignalDerivative> derivatives = new ArrayList<>();
        for (int v = 0; v < solution.minimum().variables().length; v++) {
            if (!solution.minimum().atBound()[v] && covariance.identifiable(v)) {
                int variable = v;
                solution.point().derivative(profile, v).ifPresent(derivative -> {
                    variables.add(variable);
                    derivatives.add(derivative);
                });
            }
        }
        return Optional.of(new ModelErrors(
                errors(
                        covariance,
                        variables,
                        derivatives.stream().map(SignalDerivative::ofNative).toList()),
                errors(
                        covariance,
                        variables,
                        derivatives.stream().map(SignalDerivative::ofForeign).toList())));
    }

    private static double[] errors(Covariance covariance, List<Integer> variables, List<double[]> derivatives) {
        double[] errors = new double[derivatives.isEmpty() ? 0 : derivatives.get(0).length];
        for (int a = 0; a < derivatives.size(); a++) {
            for (int b = 0; b < derivatives.size(); b++) {
                double covariance12 = covariance.covariance(variables.get(a), variables.get(b));
                for (int k = 0; k < errors.length; k++) {
                    errors[k] +=
                            derivatives.get(a)[k] * covariance12 * derivatives.get(b)[k];
                }
            }
        }
        return Arrays.stream(errors)
                .map(variance -> Math.sqrt(Math.max(0, variance)))
                .toArray();
    }
}

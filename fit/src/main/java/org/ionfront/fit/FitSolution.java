package org.ionfront.fit;

import java.util.Optional;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.problem.NoiseModel;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * The end of the search and the errors at that point.
 *
 * @param objective what was minimised
 * @param minimum where the search ended
 * @param noiseVariance estimated variance of residuals of Gaussian profiles; 1 where all data are counts
 * @param covariance of the variables that no bound holds, in their order, as far as derivatives could be had
 */
record FitSolution(FitObjective objective, Minimum minimum, double noiseVariance, Optional<Covariance> covariance) {
    static FitSolution of(FitObjective objective, Minimum minimum) {
        double variance = noiseVariance(objective, minimum);
        if (minimum.ending() == Ending.STOPPED) {
            return new FitSolution(objective, minimum, variance, Optional.empty());
        }
        boolean[] wanted = new boolean[minimum.variables().length];
        for (int v = 0; v < wanted.length; v++) {
            wanted[v] = !minimum.atBound()[v];
        }
        Optional<Covariance> covariance = Optional.empty();
        if (minimum.trial() instanceof FitPoint point) {
            covariance =
                    point.informationRows(wanted).map(rows -> Covariance.of(information(objective, rows, variance)));
        }
        return new FitSolution(objective, minimum, variance, covariance);
    }

    FitPoint point() {
        if (minimum.trial() instanceof FitPoint point) {
            return point;
        }
        throw new IllegalStateException("a failed start has no point: " + ((Trial.Failed) minimum.trial()).reason());
    }

    int degreesOfFreedom() {
        return objective.independentData() - objective.space().variables();
    }

    private static boolean gaussian(FitObjective objective, int profile) {
        return objective.observations().get(profile).measured().noise() == NoiseModel.GAUSSIAN;
    }

    static boolean anyGaussian(FitObjective objective) {
        return objective.observations().stream().anyMatch(o -> o.measured().noise() == NoiseModel.GAUSSIAN);
    }

    /** Chi-square of the Gaussian profiles over their share of the degrees of freedom. */
    private static double noiseVariance(FitObjective objective, Minimum minimum) {
        if (!(minimum.trial() instanceof FitPoint point)) {
            return 1;
        }
        double chiSquare = 0;
        double data = 0;
        for (int p = 0; p < objective.observations().size(); p++) {
            if (gaussian(objective, p)) {
                for (double r : point.terms().get(p).residuals()) {
                    chiSquare += r * r;
                }
                data += objective.observations().get(p).independentData();
            }
        }
        int all = objective.independentData();
        double freedom = data * (all - objective.space().variables()) / all;
        return data > 0 && freedom > 0 ? chiSquare / freedom : 1;
    }

    private static double[][] information(FitObjective objective, double[][] rows, double gaussianVariance) {
        int n = objective.space().variables();
        double[][] information = new double[n][n];
        int profile = 0;
        int end = objective.observations().get(0).rows();
        for (int i = 0; i < rows.length; i++) {
            while (i >= end) {
                profile++;
                end += profile < objective.observations().size()
                        ? objective.observations().get(profile).rows()
                        : rows.length;
            }
            boolean isPrior = profile >= objective.observations().size();
            double weight = !isPrior && gaussian(objective, profile) ? 1 / gaussianVariance : 1;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    information[a][b] += weight * rows[i][a] * rows[i][b];
                }
            }
        }
        return information;
    }
}

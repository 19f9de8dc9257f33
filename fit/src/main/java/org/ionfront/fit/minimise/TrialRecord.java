package org.ionfront.fit.minimise;

import java.util.Optional;

/** Counts the points tried and keeps the best. */
final class TrialRecord {
    private final ResidualFunction function;
    private Optional<Trial.Valid> bestTrial = Optional.empty();
    private double[] bestVariables = new double[0];
    private double best = Double.POSITIVE_INFINITY;
    private int evaluations;
    private int failures;
    private Optional<String> lastFailure = Optional.empty();

    TrialRecord(ResidualFunction function) {
        this.function = function;
    }

    /** Tries a point; residuals that are not finite numbers make it a failed one. */
    Trial evaluate(double[] variables) {
        evaluations++;
        Trial trial = function.evaluate(variables);
        if (trial instanceof Trial.Valid valid) {
            double sum = valid.sumOfSquares();
            if (!Double.isFinite(sum)) {
                trial = new Trial.Failed("a residual is not a finite number");
            } else if (sum < best) {
                best = sum;
                bestTrial = Optional.of(valid);
                bestVariables = variables.clone();
            }
        }
        if (trial instanceof Trial.Failed failed) {
            failures++;
            lastFailure = Optional.of(failed.reason());
        }
        return trial;
    }

    static double sumOfSquares(double[] residuals) {
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return sum;
    }

    int residuals() {
        return function.residuals();
    }

    double best() {
        return best;
    }

    Trial.Valid bestTrial() {
        return bestTrial.orElseThrow();
    }

    double[] bestVariables() {
        return bestVariables.clone();
    }

    int evaluations() {
        return evaluations;
    }

    int failures() {
        return failures;
    }

    Optional<String> lastFailure() {
        return lastFailure;
    }
}

package org.ionfront.fit.minimise;

import java.util.Arrays;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.AbstractOptimizationProblem;
import org.apache.commons.math3.optim.ConvergenceChecker;

/**
 * The problem as the library sees it: only the free variables, counted from the start of the run, points outside the
 * bounds moved onto them, failed trials as residuals so large that the step is rejected.
 *
 * <p>The library's own lazy evaluation calls the model once for every use of a result; here each point is evaluated
 * once and its derivatives only if the step was accepted.
 */
final class FreeVariablesProblem extends AbstractOptimizationProblem<LeastSquaresProblem.Evaluation>
        implements LeastSquaresProblem {
    private static final double PENALTY = 1e100;
    private static final int EVALUATIONS_PER_ITERATION = 50;

    private final TrialRecord trials;
    private final Bounds bounds;
    private final double[] origin;
    private final int[] free;
    private final boolean[] wanted;

    FreeVariablesProblem(
            TrialRecord trials,
            Bounds bounds,
            double[] origin,
            int[] free,
            boolean[] wanted,
            int iterations,
            ConvergenceChecker<Evaluation> checker) {
        super(EVALUATIONS_PER_ITERATION * iterations, iterations, checker);
        this.trials = trials;
        this.bounds = bounds;
        this.origin = origin;
        this.free = free;
        this.wanted = wanted;
    }

    @Override
    public RealVector getStart() {
        return new ArrayRealVector(free.length);
    }

    @Override
    public int getObservationSize() {
        return trials.residuals();
    }

    @Override
    public int getParameterSize() {
        return free.length;
    }

    @Override
    public Evaluation evaluate(RealVector point) {
        double[] variables = origin.clone();
        double[] moved = new double[free.length];
        boolean atOrigin = true;
        for (int k = 0; k < free.length; k++) {
            int j = free[k];
            variables[j] = bounds.project(j, origin[j] + point.getEntry(k));
            moved[k] = variables[j] - origin[j];
            atOrigin &= moved[k] == 0;
        }
        Trial trial = atOrigin ? trials.bestTrial() : trials.evaluate(variables);
        return new TrialEvaluation(trial, moved);
    }

    private final class TrialEvaluation implements Evaluation {
        private final Trial trial;
        private final double[] moved;

        private TrialEvaluation(Trial trial, double[] moved) {
            this.trial = trial;
            this.moved = moved;
        }

        @Override
        public RealMatrix getJacobian() {
            if (!(trial instanceof Trial.Valid valid)) {
                throw new BoundedSearch.NoDerivatives();
            }
            double[][] jacobian = valid.jacobian(wanted).orElseThrow(BoundedSearch.NoDerivatives::new);
            BoundedSearch.requireFinite(jacobian);
            // The library's residuals are target minus model and its derivatives those of the model.
            double[][] ofModel = new double[jacobian.length][free.length];
            for (int i = 0; i < jacobian.length; i++) {
                for (int k = 0; k < free.length; k++) {
                    ofModel[i][k] = -jacobian[i][free[k]];
                }
            }
            return new Array2DRowRealMatrix(ofModel, false);
        }

        @Override
        public RealVector getResiduals() {
            if (trial instanceof Trial.Valid valid) {
                return new ArrayRealVector(valid.residuals());
            }
            double[] penalty = new double[trials.residuals()];
            Arrays.fill(penalty, PENALTY);
            return new ArrayRealVector(penalty, false);
        }

        @Override
        public double getCost() {
            return Math.sqrt(TrialRecord.sumOfSquares(getResiduals().toArray()));
        }

        @Override
        public double getRMS() {
            return getCost() / Math.sqrt(trials.residuals());
        }

        @Override
        public RealMatrix getCovariances(double threshold) {
            throw new UnsupportedOperationException("errors come from the expected information, not from the search");
        }

        @Override
        public RealVector getSigma(double threshold) {
            throw new UnsupportedOperationException("errors come from the expected information, not from the search");
        }

        @Override
        public RealVector getPoint() {
            return new ArrayRealVector(moved);
        }
    }
}

package org.ionfront.fit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.forward.SearchPoint;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.observation.ExpectedSignals;
import org.ionfront.fit.observation.LikelihoodTerms;
import org.ionfront.fit.observation.ProfileTraces;
import org.ionfront.fit.observation.SignalDerivative;
import org.ionfront.fit.problem.ObservationParameter;

/** Residuals at one point of the search; derivatives are simulated once, when first asked for. */
final class FitPoint implements Trial.Valid {
    private final FitObjective objective;
    private final SearchPoint point;
    private final List<LikelihoodTerms> terms;
    private final double[] residuals;
    /** Per variable what {@link org.ionfront.fit.forward.SimulationDerivatives} said of each profile. */
    private final Map<Integer, List<Optional<SignalDerivative>>> simulated = new HashMap<>();

    private boolean[] lastWanted = new boolean[0];
    private Optional<double[][]> lastJacobian = Optional.empty();

    /**
     * A point.
     *
     * @param terms one per profile
     * @param traces residuals of the traces of each profile
     */
    FitPoint(FitObjective objective, SearchPoint point, List<LikelihoodTerms> terms, List<double[]> traces) {
        this.objective = objective;
        this.point = point;
        this.terms = List.copyOf(terms);
        residuals = new double[objective.residuals()];
        int row = 0;
        for (LikelihoodTerms profile : terms) {
            System.arraycopy(profile.residuals(), 0, residuals, row, profile.residuals().length);
            row += profile.residuals().length;
        }
        for (double[] readings : traces) {
            System.arraycopy(readings, 0, residuals, row, readings.length);
            row += readings.length;
        }
        for (int v : objective.space().withPrior()) {
            residuals[row++] = objective.space().priorResidual(v, point.variables()[v]);
        }
    }

    SearchPoint point() {
        return point;
    }

    List<LikelihoodTerms> terms() {
        return terms;
    }

    @Override
    public double[] residuals() {
        return residuals;
    }

    @Override
    public Optional<double[][]> jacobian(boolean[] wanted) {
        if (!Arrays.equals(wanted, lastWanted)) {
            lastJacobian = matrix(wanted, LikelihoodTerms::jacobianColumn);
            lastWanted = wanted.clone();
        }
        return lastJacobian;
    }

    /**
     * The matrix F whose product F^T F is the expected (Fisher) information of data and priors; empty where derivatives
     * cannot be had.
     */
    Optional<double[][]> informationRows(boolean[] wanted) {
        return matrix(wanted, LikelihoodTerms::informationColumn);
    }

    private Optional<double[][]> matrix(
            boolean[] wanted, BiFunction<LikelihoodTerms, SignalDerivative, double[]> column) {
        if (!simulate(wanted)) {
            return Optional.empty();
        }
        ParameterSpace space = objective.space();
        double[][] matrix = new double[residuals.length][space.variables()];
        int firstRow = 0;
        for (int p = 0; p < terms.size(); p++) {
            for (int v = 0; v < space.variables(); v++) {
                Optional<SignalDerivative> derivative = wanted[v] ? derivative(p, v) : Optional.empty();
                if (derivative.isPresent()) {
                    double[] entries = column.apply(terms.get(p), derivative.get());
                    for (int k = 0; k < entries.length; k++) {
                        matrix[firstRow + k][v] = entries[k];
                    }
                }
            }
            firstRow += terms.get(p).residuals().length;
        }
        firstRow = traceRows(matrix, firstRow, wanted);
        for (int v : space.withPrior()) {
            matrix[firstRow++][v] = wanted[v] ? -1 / space.priorDeviation(v) : 0;
        }
        return Optional.of(matrix);
    }

    /** Rows of all traces, which are the same in the Jacobian and in the information; tells the row after them. */
    private int traceRows(double[][] matrix, int firstRow, boolean[] wanted) {
        int row = firstRow;
        for (int p = 0; p < terms.size(); p++) {
            ProfileTraces traces = objective.observations().get(p).traces();
            for (int v = 0; v < wanted.length && traces.rows() > 0; v++) {
                Optional<SignalDerivative> derivative = wanted[v] ? derivative(p, v) : Optional.empty();
                if (derivative.isPresent()) {
                    double[] entries = traces.column(derivative.get().ofTraces());
                    for (int k = 0; k < entries.length; k++) {
                        matrix[row + k][v] = entries[k];
                    }
                }
            }
            row += traces.rows();
        }
        return row;
    }

    /** d lambda / d variable for a profile; empty where the profile does not depend on it or nobody has asked for it before. */
    Optional<SignalDerivative> derivative(int profile, int variable) {
        ParameterSpace space = objective.space();
        String id = objective.observations().get(profile).measured().id();
        List<ParameterSpace.Part> parts = space.parts(variable, id);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (space.observationParameter(variable).isEmpty()) {
            return Optional.ofNullable(simulated.get(variable)).flatMap(profiles -> profiles.get(profile));
        }
        ExpectedSignals signals = point.signals().get(profile);
        double slope = space.slope(variable, point.variables()[variable]);
        return parts.stream()
                .map(part -> {
                    ObservationParameter which = part.observationParameter().orElseThrow();
                    double[] readings =
                            objective.observations().get(profile).traces().derivative(which);
                    return signals.derivative(which).withTraces(readings).times(part.ratio() * slope);
                })
                .reduce(SignalDerivative::plus);
    }

    /** Makes sure that the simulations behind the wanted derivatives have run; false where they cannot. */
    private boolean simulate(boolean[] wanted) {
        boolean[] missing = new boolean[wanted.length];
        boolean any = false;
        for (int v = 0; v < wanted.length; v++) {
            missing[v] = wanted[v] && objective.space().observationParameter(v).isEmpty() && !simulated.containsKey(v);
            any |= missing[v];
        }
        if (!any) {
            return true;
        }
        Optional<List<Map<Integer, SignalDerivative>>> derivatives =
                objective.derivatives().at(point, missing);
        if (derivatives.isEmpty()) {
            return false;
        }
        for (int v = 0; v < wanted.length; v++) {
            if (missing[v]) {
                int variable = v;
                simulated.put(
                        v,
                        derivatives.get().stream()
                                .map(profile -> Optional.ofNullable(profile.get(variable)))
                                .toList());
            }
        }
        return true;
    }
}

package org.ionfront.fit.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.ionfront.fit.problem.FitParameter;

/**
 * Parameters that data determine, but hardly apart from each other: a weak direction of the information, scaled so that every
 * parameter alone has an error of 1 (docs/fit.md, section on errors).
 *
 * @param parameters that move together, the one with the largest part first
 * @param parts of the direction, one per parameter, the first positive: how far each moves in units of its error
 * @param correlation of the two with the largest parts, -1 to 1
 */
public record Coupling(List<FitParameter> parameters, double[] parts, double correlation) {
    /** Correlation of the two largest members from which on a direction is worth a word. */
    static final double STRONG = 0.9;

    /** Part beside the largest one from which on a parameter is named. */
    private static final double NAMED = 0.3;

    /** Copies list and array. */
    public Coupling {
        parameters = List.copyOf(parameters);
        parts = parts.clone();
    }

    /** Error of one of the two with the largest parts if the other were known, over what it is [-]. */
    public double gain() {
        return Math.sqrt(1 - correlation * correlation);
    }

    /**
     * Weak directions, the weakest first.
     *
     * @param correlations of all free parameters that are determined; nothing is said where one of them is no number
     */
    public static List<Coupling> of(Correlations correlations) {
        int n = correlations.parameters().size();
        boolean known = Arrays.stream(correlations.matrix())
                .flatMapToDouble(Arrays::stream)
                .allMatch(Double::isFinite);
        if (n < 2 || !known) {
            return List.of();
        }
        // The inverse of the information in these units is the matrix of correlations, with the same directions.
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations.matrix()));
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        order.sort(Comparator.comparingDouble(k -> -eigen.getRealEigenvalue(k)));
        List<Coupling> found = new ArrayList<>();
        for (int k : order) {
            if (eigen.getRealEigenvalue(k) > 1) {
                add(found, correlations, eigen.getEigenvector(k).toArray());
            }
        }
        return found;
    }

    private static void add(List<Coupling> found, Correlations correlations, double[] direction) {
        double largest = Arrays.stream(direction).map(Math::abs).max().orElseThrow();
        List<Integer> members = new ArrayList<>(IntStream.range(0, direction.length)
                .filter(k -> Math.abs(direction[k]) >= NAMED * largest)
                .boxed()
                .toList());
        members.sort(Comparator.comparingDouble(k -> -Math.abs(direction[k])));
        if (members.size() < 2) {
            return;
        }
        double correlation = correlations.matrix()[members.get(0)][members.get(1)];
        if (Math.abs(correlation) < STRONG) {
            return;
        }
        double sign = Math.signum(direction[members.get(0)]);
        found.add(new Coupling(
                members.stream().map(correlations.parameters()::get).toList(),
                members.stream().mapToDouble(k -> sign * direction[k]).toArray(),
                correlation));
    }
}

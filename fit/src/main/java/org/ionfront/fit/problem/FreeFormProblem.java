package org.ionfront.fit.problem;

import java.util.List;

/**
 * A fit in which a curve c = ln D is linear in some of the parameters, the steepness of its pieces from low to high fractions.
 *
 * @param problem with these parameters, and all others; those added by an earlier fit are listed
 * @param start a value for each parameter of the problem, in its order; copied
 * @param steepness the names of the parameters of the curve, in the order of their nodes
 * @param bulk the name of the parameter p whose logarithm is added to the curve; a listed one, free or fixed
 * @param spacing distance of the nodes in ln w
 * @param fractions w at which the curve is told [-]; copied
 * @param weights for each of these the derivatives of c by the steepness of every node; copied
 * @param plan what was asked for
 */
public record FreeFormProblem(
        FitProblem problem,
        double[] start,
        List<String> steepness,
        String bulk,
        double spacing,
        double[] fractions,
        double[][] weights,
        FreeFormPlan plan) {
    /** Copies and checks lengths. */
    public FreeFormProblem {
        start = start.clone();
        steepness = List.copyOf(steepness);
        fractions = fractions.clone();
        weights = weights.clone();
        if (start.length != problem.parameters().size() || weights.length != fractions.length) {
            throw new IllegalArgumentException("starts and parameters, or weights and fractions differ in number");
        }
    }
}

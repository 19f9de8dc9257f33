/**
 * Fits simulated depth profiles to measured ones: {@link org.ionfront.fit.ProfileFitter} takes a
 * {@link org.ionfront.fit.problem.FitProblem} and returns a {@link org.ionfront.fit.result.FitResult}.
 *
 * <p>What is fitted is described in {@code problem}, what comes out in {@code result}. {@code observation} turns a
 * simulated profile into expected signals and their likelihood, {@code minimise} holds the optimiser and knows no
 * physics, {@code uncertainty} turns information matrices into errors. The method is described in docs/fit.md.
 */
@NullMarked
package org.ionfront.fit;

import org.jspecify.annotations.NullMarked;

/**
 * How fast the solver is, alone and beside SUNDIALS. Not shipped.
 *
 * <p>{@link org.ionfront.benchmarks.Comparison} runs every case of {@code cases.txt} on both sides, each in processes of
 * its own ({@link org.ionfront.benchmarks.WorkPrecision} is ours, the C drivers are in
 * {@code benchmarks/sundials}), and {@link org.ionfront.benchmarks.ComparisonReport} writes tables and figures.
 * {@link org.ionfront.benchmarks.Scaling} counts time, allocation and memory against the number of cells.
 */
@NullMarked
package org.ionfront.benchmarks;

import org.jspecify.annotations.NullMarked;

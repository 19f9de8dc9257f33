package org.ionfront.fit.result;

import java.util.OptionalDouble;
import org.ionfront.fit.problem.UncertaintyMethod;

/**
 * A 95 % interval in the parameter's own unit.
 *
 * @param lower lower end; empty where the data set none
 * @param upper upper end; empty where the data set none
 * @param method how it was obtained
 * @param remark why it was not obtained as asked, or why an end is missing; else empty
 */
public record Interval(OptionalDouble lower, OptionalDouble upper, UncertaintyMethod method, String remark) {}

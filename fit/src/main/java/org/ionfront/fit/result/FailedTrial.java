package org.ionfront.fit.result;

import org.ionfront.fit.problem.ParameterValues;

/**
 * A simulation that a search asked for in vain, with all it takes to repeat it.
 *
 * @param profile id of the profile
 * @param values of all parameters
 * @param accuracy that the simulation was asked for, or 0 for that of the experiment
 * @param reason why there is no profile
 */
public record FailedTrial(String profile, ParameterValues values, double accuracy, String reason) {}

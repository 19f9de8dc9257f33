package org.ionfront.fit.result;

import java.util.OptionalDouble;
import org.ionfront.fit.problem.FitParameter;

/**
 * What was found for one parameter; all numbers linear, in SI units (energies in eV).
 *
 * @param parameter name, profile, start, bounds and prior
 * @param automatic whether the fit itself added the parameter (a sensitivity or background that was not listed)
 * @param estimate best value; the start of a fixed parameter
 * @param standardError one standard deviation; empty for fixed parameters, at a bound, or where the data fix nothing
 * @param interval95 the 95 % interval; both ends empty for fixed parameters
 * @param atBound whether the estimate lies on a bound and chi-square would fall beyond it
 * @param identifiable whether data and priors determine the value; true for fixed parameters
 */
public record ParameterEstimate(
        FitParameter parameter,
        boolean automatic,
        double estimate,
        OptionalDouble standardError,
        Interval interval95,
        boolean atBound,
        boolean identifiable) {}

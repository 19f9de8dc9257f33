package org.ionfront.fit.result;

import java.util.List;
import org.ionfront.fit.problem.FitParameter;

/**
 * Correlation matrix of the parameters that have a standard error.
 *
 * @param parameters rows and columns, in this order
 * @param matrix [-], symmetric, ones on the diagonal; treat as read-only
 */
public record Correlations(List<FitParameter> parameters, double[][] matrix) {}

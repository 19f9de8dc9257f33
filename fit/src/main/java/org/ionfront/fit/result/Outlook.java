package org.ionfront.fit.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Errors to expect if one thing about an experiment were different.
 *
 * @param change what is different, as a factor of the plan or, for independent knowledge, as its relative standard deviation;
 *     infinite where there is none
 * @param standardErrors one standard deviation of every parameter of the plan, in its unit; empty where it is fixed or would
 *     not be determined
 * @param remark why there are none; empty where there are
 */
public record Outlook(double change, List<OptionalDouble> standardErrors, String remark) {
    /** Copies the list. */
    public Outlook {
        standardErrors = List.copyOf(standardErrors);
    }
}

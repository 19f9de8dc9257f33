package org.ionfront.verification;

import java.util.List;
import java.util.function.Supplier;

/**
 * A problem with outside numbers.
 *
 * @param name short and unique
 * @param source where the outside numbers come from
 * @param checks solves the problem; may take seconds
 */
public record VerificationCase(String name, String source, Supplier<List<Check>> checks) {
    /** Solves the problem and compares. */
    public List<Check> run() {
        return checks.get();
    }
}

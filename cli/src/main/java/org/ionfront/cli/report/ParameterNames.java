package org.ionfront.cli.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ionfront.fit.problem.FitParameter;

/** Parts of file names for the parameters of a fit, no two alike. */
final class ParameterNames {
    private final Set<String> used = new HashSet<>();

    /** The name of a parameter and its profile as far as they can be one; a number at its end where it was given before. */
    String of(FitParameter parameter) {
        String cleaned = (parameter.name()
                        + parameter.profile().map(id -> "-" + id).orElse(""))
                .replaceAll("[^A-Za-z0-9_+-]", "_");
        String name = cleaned;
        // Two names must not be one file, also where the disk takes capitals for small letters.
        for (int k = 2; !used.add(name.toLowerCase(Locale.ROOT)); k++) {
            name = cleaned + "_" + k;
        }
        return name;
    }
}

package org.ionfront.fit.problem;

import java.util.Locale;

/** Where a search begins. */
public enum SearchMethod {
    /** At the start values. */
    LOCAL,
    /** At several points spread over the ranges of the parameters, the start values among them. */
    MULTI_START,
    /** Where an evolution strategy has come to (CMA-ES). */
    CMA_ES;

    /** The word for it in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.ionfront.fit.result;

/** How a fit ended. */
public enum FitStatus {
    /** At a minimum: the gradient vanishes within tolerance and a further step would change nothing that matters. */
    CONVERGED("converged"),
    /** The search ended without reaching a minimum; the values are the best found. */
    NOT_CONVERGED("not-converged"),
    /** Stopped on request; the values are the best found. */
    STOPPED("stopped"),
    /** Not even the start values could be simulated. */
    FAILED("failed");

    private final String label;

    FitStatus(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }
}

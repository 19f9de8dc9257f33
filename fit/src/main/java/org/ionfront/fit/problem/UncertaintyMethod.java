package org.ionfront.fit.problem;

/** How 95 % intervals are obtained. */
public enum UncertaintyMethod {
    /** From the curvature of chi-square at the solution; symmetric in the variable of the optimisation. */
    COVARIANCE("covariance"),
    /** From the values at which the best chi-square over all other parameters has risen by 3.84. */
    PROFILE_LIKELIHOOD("profile-likelihood"),
    /** From fits to made-up experiments: the estimate taken as the truth, noise and readings drawn anew. */
    BOOTSTRAP("bootstrap"),
    /** From points drawn with the probability that data and priors give them. */
    POSTERIOR("posterior");

    private final String label;

    UncertaintyMethod(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }
}

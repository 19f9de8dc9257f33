package org.ionfront.material.onsager;

/**
 * How much of the motion of the ions is common to all of them, from which L12 follows; Eq. 8 of {@code docs/onsager.md}; Manning,
 * Phys. Rev. B 1971, 4, 1111, for ions that take turns with the same vacancies, where the share is 1 - f_0 = 1 - H_R.
 *
 * @param share s, below 1; 0 for ions that do not know of each other, negative where they are in each other's way [-]
 */
public record CrossTerms(double share) {
    /** L12 = 0. */
    public static final CrossTerms OFF = new CrossTerms(0);

    /** Rejects a share of 1 or more, with which entropy would be destroyed. */
    public CrossTerms {
        if (!(share < 1) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("the common share is " + share + "; it must lie below 1");
        }
    }

    /** The cross terms that a Haven ratio H_R implies [-], positive. */
    public static CrossTerms ofHavenRatio(double havenRatio) {
        return new CrossTerms(1 - havenRatio);
    }

    /**
     * The matrix of two ions.
     *
     * @param first A_1 = n_1 D_1/kT [1/(m s J)]
     * @param second A_2 = n_2 D_2/kT [1/(m s J)]
     */
    OnsagerMatrix matrix(double first, double second) {
        double sum = first + second;
        if (sum == 0 || share == 0) {
            return OnsagerMatrix.reciprocal(first, 0, second);
        }
        double own = 1 - share;
        double cross = share * (first / sum) * second;
        return OnsagerMatrix.reciprocal(
                first * (own + share * (first / sum)), cross, second * (own + share * (second / sum)));
    }
}

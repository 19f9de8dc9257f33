package org.ionfront.material.onsager;

/**
 * The coefficients of J_i = -sum_j L_ij d mu~_j/dx [1/(m s J)]; Eq. 1 of {@code docs/onsager.md}.
 *
 * @param l11 flux of the first ion by its own gradient
 * @param l12 flux of the first ion by the gradient of the second
 * @param l21 flux of the second ion by the gradient of the first
 * @param l22 flux of the second ion by its own gradient
 */
public record OnsagerMatrix(double l11, double l12, double l21, double l22) {
    /** Rejects coefficients that are not finite, and negative ones on the diagonal. */
    public OnsagerMatrix {
        if (!(Double.isFinite(l11) && Double.isFinite(l12) && Double.isFinite(l21) && Double.isFinite(l22))) {
            throw new IllegalArgumentException("the Onsager coefficients " + l11 + ", " + l12 + ", " + l21 + ", " + l22
                    + " 1/(m s J) must be finite");
        }
        if (l11 < 0 || l22 < 0) {
            throw new IllegalArgumentException("the Onsager coefficients L11 = " + l11 + " and L22 = " + l22
                    + " 1/(m s J) must be 0 or more, or entropy would be destroyed");
        }
    }

    /** A reciprocal matrix, L21 = L12. */
    public static OnsagerMatrix reciprocal(double l11, double l12, double l22) {
        return new OnsagerMatrix(l11, l12, l12, l22);
    }

    /** L11 L22 - L12 L21 [1/(m s J)^2]. */
    public double determinant() {
        return l11 * l22 - l12 * l21;
    }

    /** sqrt(L11 L22), what cross terms are measured by [1/(m s J)]. */
    public double scale() {
        return Math.sqrt(l11) * Math.sqrt(l22);
    }

    /** Degree of coupling L12/sqrt(L11 L22), between -1 and 1 where entropy is produced; 0 where an ion does not move [-]. */
    public double coupling() {
        return scale() == 0 ? 0 : 0.5 * (l12 + l21) / scale();
    }

    /** |L12 - L21| over {@link #scale}, 0 for a reciprocal matrix; 0 where an ion does not move [-]. */
    public double reciprocityDefect() {
        double difference = Math.abs(l12 - l21);
        return difference == 0 ? 0 : difference / scale();
    }

    /** Whether every gradient produces entropy. */
    public boolean isPositiveDefinite() {
        return l11 > 0 && l22 > 0 && Math.abs(coupling()) < 1;
    }

    /** Whether no gradient destroys entropy: as {@link #isPositiveDefinite}, or an ion that does not move at all. */
    public boolean isPositiveSemidefinite() {
        double cross = Math.abs(0.5 * (l12 + l21));
        return cross <= scale();
    }
}

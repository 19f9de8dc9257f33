package org.ionfront.material.table;

import org.ionfront.material.onsager.OnsagerMatrix;

/**
 * An Onsager matrix at one composition.
 *
 * @param fraction charge fraction of the first ion w_1, 0 to 1 [-]
 * @param matrix reciprocal and, where both ions are there, positive definite; 0 for an ion that is not there
 */
public record OnsagerRow(double fraction, OnsagerMatrix matrix) {
    /** Largest |L12 - L21| over sqrt(L11 L22) of a reciprocal matrix that was written and read. */
    private static final double RECIPROCAL = 1e-9;

    /** Rejects a matrix that is no such one; the message begins with the coefficient at fault. */
    public OnsagerRow {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("the fraction is " + fraction + "; it must lie in 0 to 1");
        }
        if (matrix.reciprocityDefect() > RECIPROCAL) {
            throw new IllegalArgumentException(
                    "L21 is " + matrix.l21() + " where L12 is " + matrix.l12() + "; they must be equal");
        }
        boolean both = fraction > 0 && fraction < 1;
        if (both && !matrix.isPositiveDefinite()) {
            throw new IllegalArgumentException("L11 L22 - L12 L21 is " + matrix.determinant()
                    + "; it must be positive, and so must L11 and L22, or entropy would be destroyed");
        }
        double leastOfFirst = fraction > 0 ? matrix.l11() + matrix.l12() : 1;
        double leastOfSecond = fraction < 1 ? matrix.l22() + matrix.l12() : 1;
        if (!(leastOfFirst > 0 && leastOfSecond > 0)) {
            throw new IllegalArgumentException(
                    "L12 is " + matrix.l12() + "; L11 + L12 and L22 + L12 must be positive, or an"
                            + " ion would be pulled against the forces on all");
        }
    }

    /** A_1 = n_1 D_1/kT [1/(m s J)]. */
    double first() {
        return matrix.l11() + matrix.l12();
    }

    /** A_2 [1/(m s J)]. */
    double second() {
        return matrix.l22() + matrix.l12();
    }

    /** s, where both ions are there [-]. */
    double share() {
        return matrix.l12() * (1 / first() + 1 / second());
    }
}

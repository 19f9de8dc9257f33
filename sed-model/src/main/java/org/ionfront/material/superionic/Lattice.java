package org.ionfront.material.superionic;

/** Lattices of two sites per cell that the source works out. */
public enum Lattice {
    /** A chain, sites a/2 apart; section III of the source. */
    CHAIN(4),
    /** A honeycomb lattice, sites a/sqrt(3) apart; appendix A of the source. */
    HONEYCOMB(6);

    private final double divisor;

    Lattice(double divisor) {
        this.divisor = divisor;
    }

    /** The number under a^2/tau in the mobility of Eqs. 38 and 63 of the source, which put in the whole work [-]. */
    double divisor() {
        return divisor;
    }
}

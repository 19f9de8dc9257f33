package org.ionfront.material.superionic;

/** Readings of how much of the work of the field over a hop an ion has in hand at the top of the barrier. */
public enum BarrierShare {
    /**
     * All of it; Eq. 30 of the source. Forward over backward rate is then exp(2 q e E l/kT) for a hop of length l, twice the
     * exponent that detailed balance asks for, and the mobility is twice that of the Einstein relation.
     */
    WHOLE_WORK(1),
    /** Half of it, the barrier being halfway: detailed balance, and the Einstein relation holds. */
    HALF_WORK(0.5);

    private final double share;

    BarrierShare(double share) {
        this.share = share;
    }

    /** The share [-]. */
    public double share() {
        return share;
    }
}

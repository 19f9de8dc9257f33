package org.ionfront.material.superionic;

/** The phases of the mean-field model, and the two ways in which it ends without a phase. */
public enum Phase {
    /** Below T_p: ions prefer one of the two sites. */
    POLARISED,
    /** Above T_p, the type-II superionic phase: both sites alike. */
    DEPOLARISED,
    /** Above T_I: the model has no numbers. */
    TYPE_ONE_SUPERIONIC,
    /** The solution is no probability. */
    NO_PROBABILITY,
    /** The solution puts two ions on a site. */
    DOUBLE_OCCUPATION
}

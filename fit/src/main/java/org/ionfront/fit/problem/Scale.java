package org.ionfront.fit.problem;

/** The variable in which a parameter is optimised, and in which its prior and its symmetric interval are meant. */
public enum Scale {
    /** The parameter itself. */
    LINEAR,
    /** Its natural logarithm; the parameter must stay positive. */
    LOG
}

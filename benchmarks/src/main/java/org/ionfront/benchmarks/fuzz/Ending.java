package org.ionfront.benchmarks.fuzz;

/** How a trial may end. */
enum Ending {
    /** The changed file was read, and what was to be computed of it was. */
    READ,
    /** It was refused with a message that names it. */
    REFUSED,
    /** The computation ended before its end, with a message. */
    FAILED,
    /** The computation was stopped after its time, and answered at once. */
    OUT_OF_TIME
}

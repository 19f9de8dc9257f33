package org.ionfront.benchmarks.fuzz;

/** How a trial may end. */
enum Ending {
    /** The changed file was read. */
    READ,
    /** It was refused with a message that names it. */
    REFUSED
}

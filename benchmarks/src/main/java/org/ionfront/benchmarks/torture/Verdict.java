package org.ionfront.benchmarks.torture;

/**
 * What became of one case.
 *
 * @param seed of the case
 * @param kind what kind of an experiment it is; empty where there is none
 * @param ending how it ended
 * @param detail a message, a figure, or nothing
 * @param seconds processor time
 * @param cells of the last grid
 * @param steps accepted
 * @param longer whether it is one of cells longer than those that resolve its front, because these did not do
 */
record Verdict(
        long seed, String kind, Ending ending, String detail, double seconds, int cells, int steps, boolean longer) {
    /** A verdict on no result. */
    Verdict(long seed, String kind, Ending ending, String detail, double seconds) {
        this(seed, kind, ending, detail, seconds, 0, 0, false);
    }
}

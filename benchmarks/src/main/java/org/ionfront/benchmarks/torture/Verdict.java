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
 */
record Verdict(long seed, String kind, Ending ending, String detail, double seconds, int cells, int steps) {}

package org.ionfront.io.results;

import org.ionfront.io.config.Provenance;

/**
 * What every result file says about the run it came from.
 *
 * @param version of the program
 * @param provenance the files it was made from
 * @param wallTime how long the run took [s]; the only thing that differs between equal runs
 */
public record RunStamp(String version, Provenance provenance, double wallTime) {}

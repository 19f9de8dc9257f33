/**
 * Reports: which figures and tables show a result, the sentences around them, and the one offline page that holds all.
 *
 * <p>{@link org.ionfront.cli.report.SimulationReport} and {@link org.ionfront.cli.report.FitReport} are the entries. They
 * take finished results and compute nothing that a result file does not hold, except what a figure needs to be drawn.
 */
@NullMarked
package org.ionfront.cli.report;

import org.jspecify.annotations.NullMarked;

/**
 * Series and tables from which transport coefficients are worked out: currents of a simulated cell, conductivities against
 * temperature, mean square displacements, published conductivities.
 *
 * <p>All are delimited text with one header line. Columns are found by the unit in their title, names are free; lines that
 * begin with # are comments. Faults are told with file, line and column.
 */
@NullMarked
package org.ionfront.io.series;

import org.jspecify.annotations.NullMarked;

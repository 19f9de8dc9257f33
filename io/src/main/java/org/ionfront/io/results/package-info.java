/**
 * Writes the result files of the program: each one complete or not at all, the same bytes for the same results, never
 * over a file that is not ours.
 */
@NullMarked
package org.ionfront.io.results;

import org.jspecify.annotations.NullMarked;

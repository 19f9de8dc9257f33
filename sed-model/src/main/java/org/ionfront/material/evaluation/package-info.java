/**
 * A law evaluated for tables and figures: {@link org.ionfront.material.evaluation.LawPoint} has all that a law knows of its ion at
 * one composition and temperature.
 */
@NullMarked
package org.ionfront.material.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * Quantities as users write them, a number and a unit, and their conversion to the units of the program.
 *
 * <p>{@link org.ionfront.io.units.Quantity#parse Quantity.parse} reads {@code 250 meV} or {@code 200 nA/cm^2};
 * {@link org.ionfront.io.units.Unit#fromBase Unit.fromBase} brings a result back to the unit the user chose. Inside the
 * program everything is SI except energies, which are in eV. Factors are exact decimal or rational numbers, so that
 * {@code 0.60 mm} is the same double as {@code 6.0e-4}.
 */
@NullMarked
package org.ionfront.io.units;

import org.jspecify.annotations.NullMarked;

/**
 * Non-linear least squares within bounds: {@link org.ionfront.fit.minimise.LevenbergMarquardt} looks for the smallest
 * sum of squares of a {@link org.ionfront.fit.minimise.ResidualFunction} and says in a
 * {@link org.ionfront.fit.minimise.Minimum} whether it found one. Knows no physics and no statistics but one: a minimum
 * is found when a further step would be small against the standard errors.
 */
@NullMarked
package org.ionfront.fit.minimise;

import org.jspecify.annotations.NullMarked;

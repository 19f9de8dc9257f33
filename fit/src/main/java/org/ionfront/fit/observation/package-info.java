/**
 * What a SIMS instrument makes of a depth profile: depth resolution, sensitivities and backgrounds, the intensity that
 * all signals of one point share, and the likelihood of the counts. Knows profiles, not how they were simulated.
 *
 * <p>Symbols, as in docs/fit.md: {@code w} charge fraction, {@code z} depth [m], {@code sigma} depth resolution [m],
 * {@code lambda = A w + b} expected signal relative to the reference, {@code f} intensity of a point, {@code mu = f
 * lambda} expected counts, {@code k} observed counts.
 */
@NullMarked
package org.ionfront.fit.observation;

import org.jspecify.annotations.NullMarked;

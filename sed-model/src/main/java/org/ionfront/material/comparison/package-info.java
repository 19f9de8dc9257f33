/**
 * A simulation held against the closed theory of its front: the same quantities from both, side by side.
 *
 * <p>{@link org.ionfront.material.comparison.TheoryComparison} says whether the theory applies to a {@link
 * org.ionfront.transport.simulation.Solution} and what it gives there; derivation and limits are in {@code docs/theory.md}.
 */
@NullMarked
package org.ionfront.material.comparison;

import org.jspecify.annotations.NullMarked;

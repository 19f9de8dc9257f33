/**
 * The built-in outside cases: numbers that nobody here made, or that an exact solution gives, beside ours.
 *
 * <p>{@link org.ionfront.verification.Verification} lists the {@link org.ionfront.verification.VerificationCase cases}; each
 * names its source and returns {@link org.ionfront.verification.Check checks}. {@code ionfront verify} prints them and the
 * tests of this module assert them: the same objects. Tables with sources are in {@code docs/verification.md}.
 *
 * <p>Some cases put the solver under conditions that no experiment file offers (a given field, a held composition, sources);
 * they drive its equations directly, in units of their own.
 */
@NullMarked
package org.ionfront.verification;

import org.jspecify.annotations.NullMarked;

/**
 * Random experiments over the whole physical range, and a verdict on what the solver makes of each: {@link
 * org.ionfront.benchmarks.torture.Torture} runs them, {@code docs/torture.md} says what has been seen.
 */
@NullMarked
package org.ionfront.benchmarks.torture;

import org.jspecify.annotations.NullMarked;

/**
 * Spoils instrument files and configurations at random and looks at what the readers make of them: a result, or one message that
 * names the file; never another exception, never silence, and never another number than the one that was changed.
 */
@NullMarked
package org.ionfront.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;

/**
 * Between files and records, in both directions; the only place that knows formats and units. What is wrong with a
 * file leaves as an {@link org.ionfront.io.InputException}.
 */
@NullMarked
package org.ionfront.io;

import org.jspecify.annotations.NullMarked;

/**
 * The keys of configurations as data: which there are, what their values look like and mean, and what holds where one is
 * missing.
 *
 * <p>A {@link org.ionfront.io.keys.KeyGroup} lists the {@link org.ionfront.io.keys.Key keys} that stand side by side, each with a
 * {@link org.ionfront.io.keys.Form} of its value. Readers refuse what is not in the group, and
 * {@link org.ionfront.io.keys.JsonSchema} prints the same group for editors: there is no second list.
 */
@NullMarked
package org.ionfront.io.keys;

import org.jspecify.annotations.NullMarked;

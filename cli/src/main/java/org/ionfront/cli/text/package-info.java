/** Numbers and units as people read them, in the terminal and in reports; locale-independent. */
@NullMarked
package org.ionfront.cli.text;

import org.jspecify.annotations.NullMarked;

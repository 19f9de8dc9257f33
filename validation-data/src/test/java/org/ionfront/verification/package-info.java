/** The built-in cases as tests. */
@NullMarked
package org.ionfront.verification;

import org.jspecify.annotations.NullMarked;

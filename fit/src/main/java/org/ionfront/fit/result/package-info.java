/** What a fit found, how certain it is, and what it cost. */
@NullMarked
package org.ionfront.fit.result;

import org.jspecify.annotations.NullMarked;

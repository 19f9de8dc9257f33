/** From information matrices and likelihoods to errors, correlations and intervals, and summaries of residuals. */
@NullMarked
package org.ionfront.fit.uncertainty;

import org.jspecify.annotations.NullMarked;

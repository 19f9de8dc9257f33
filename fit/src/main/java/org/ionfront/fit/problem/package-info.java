/** What is fitted: measured profiles, parameters with bounds and priors, and the model that joins them. */
@NullMarked
package org.ionfront.fit.problem;

import org.jspecify.annotations.NullMarked;

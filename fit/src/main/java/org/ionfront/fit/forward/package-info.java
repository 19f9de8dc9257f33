/**
 * From a point of the search to simulated profiles and their derivatives: which parameters are free and in what
 * variables, which simulations a point needs, and how simulated signals change with the parameters.
 */
@NullMarked
package org.ionfront.fit.forward;

import org.jspecify.annotations.NullMarked;

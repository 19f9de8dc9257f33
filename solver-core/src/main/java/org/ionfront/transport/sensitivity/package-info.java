/**
 * What an experiment can be differentiated by, and how its parameters move the solver's variables; the derivatives themselves
 * are worked out in {@link org.ionfront.transport.discretisation.TransportTangents} (docs/sensitivities.md).
 */
@NullMarked
package org.ionfront.transport.sensitivity;

import org.jspecify.annotations.NullMarked;

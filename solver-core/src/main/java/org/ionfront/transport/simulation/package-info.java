/**
 * From an experiment to its outcome: the {@link org.ionfront.transport.simulation.Simulator} turns an experiment into
 * a {@link org.ionfront.transport.simulation.Solution} of profiles, traces and diagnostics.
 */
@NullMarked
package org.ionfront.transport.simulation;

import org.jspecify.annotations.NullMarked;

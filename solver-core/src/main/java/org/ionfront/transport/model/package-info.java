/**
 * What is to be simulated: an {@link org.ionfront.transport.model.Experiment} of a sample, its ions with their
 * diffusivity laws, and the stages of bombardment, all immutable and checked when made.
 */
@NullMarked
package org.ionfront.transport.model;

import org.jspecify.annotations.NullMarked;

/**
 * Time stepping for stiff systems of ordinary differential equations; knows no physics.
 *
 * <p>A {@link org.ionfront.transport.time.RosenbrockStepper} proposes a step and its error, a {@link
 * org.ionfront.transport.time.StepSizeController} accepts and sizes it.
 */
@NullMarked
package org.ionfront.transport.time;

import org.jspecify.annotations.NullMarked;

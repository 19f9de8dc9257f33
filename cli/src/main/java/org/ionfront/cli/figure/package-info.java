/**
 * Figures: one description ({@link org.ionfront.cli.figure.Figure}), one layout, and two renderers, SVG with text that
 * stays text and PNG.
 *
 * <p>Lengths in a layout are in points (1 pt = 1/72 inch), x to the right and y downwards, the origin in the upper left
 * corner of the figure. Nothing here knows what is drawn.
 */
@NullMarked
package org.ionfront.cli.figure;

import org.jspecify.annotations.NullMarked;

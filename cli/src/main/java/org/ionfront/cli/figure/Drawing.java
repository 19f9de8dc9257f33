package org.ionfront.cli.figure;

/**
 * A figure drawn as SVG, once for the page it stands in and for its own file.
 *
 * @param figure what it shows
 * @param svg the SVG document
 */
public record Drawing(Figure figure, String svg) {
    /** Draws a figure. */
    public static Drawing of(Figure figure) {
        return new Drawing(figure, SvgFigure.draw(figure));
    }
}

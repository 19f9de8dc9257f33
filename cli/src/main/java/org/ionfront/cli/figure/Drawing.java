package org.ionfront.cli.figure;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A figure drawn in both formats: as SVG once for the page it stands in and for its own file, and as PNG on another thread
 * while the page goes on.
 *
 * @param figure what it shows
 * @param svg the SVG document
 * @param png the bytes of the PNG file, once drawn; empty where this Java cannot draw text
 */
public record Drawing(Figure figure, String svg, CompletableFuture<Optional<byte[]>> png) {
    /** Draws a figure. */
    public static Drawing of(Figure figure) {
        var png = CompletableFuture.supplyAsync(() -> PngFigure.draw(figure));
        return new Drawing(figure, SvgFigure.draw(figure), png);
    }
}

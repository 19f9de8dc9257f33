package org.ionfront.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ionfront.cli.figure.Drawing;
import org.ionfront.cli.figure.Figure;
import org.ionfront.cli.figure.FigureData;

/**
 * One self-contained page: style, figures and script inside, nothing fetched, and nothing that may be. Built from top to bottom; all
 * text is given plain and escaped here. Without the script, and on paper, the figures are the drawings of the files.
 */
final class HtmlPage {
    private static final String STYLE = "report.css";
    private static final String SCRIPT = "report.js";
    private static final String CHARTS = "uplot/uPlot.iife.min.js";
    private static final String CHART_STYLE = "uplot/uPlot.min.css";
    private static final String CHART_LICENCE = "uplot/LICENSE";

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final List<Drawing> drawings = new ArrayList<>();
    private boolean inSection;

    /** A page with this title, which is also its first heading. */
    HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(Html.text(title)).append("</h1>\n");
    }

    /** The sentence that says it all. */
    HtmlPage headline(String sentence) {
        return element("p", "headline", sentence);
    }

    /** A few numbers in large type, each with what it is. */
    HtmlPage facts(List<Fact> facts) {
        body.append("<dl class=\"facts\">\n");
        for (Fact fact : facts) {
            body.append("<div class=\"")
                    .append(fact.concern() ? "concern" : "calm")
                    .append("\"><dt>");
            body.append(Html.text(fact.name())).append("</dt><dd>");
            body.append(Html.text(fact.value())).append("</dd></div>\n");
        }
        body.append("</dl>\n");
        return this;
    }

    /** Remarks that a reader must not miss; nothing where there are none. */
    HtmlPage warnings(List<String> warnings) {
        if (warnings.isEmpty()) {
            return this;
        }
        body.append("<ul class=\"warnings\">\n");
        warnings.forEach(text -> body.append("<li>").append(Html.text(text)).append("</li>\n"));
        body.append("</ul>\n");
        return this;
    }

    /** Begins a section. */
    HtmlPage section(String heading) {
        closeSection();
        body.append("<section>\n<h2>").append(Html.text(heading)).append("</h2>\n");
        inSection = true;
        return this;
    }

    /** A heading inside a section. */
    HtmlPage heading(String heading) {
        return element("h3", "", heading);
    }

    /** A paragraph. */
    HtmlPage paragraph(String text) {
        return element("p", "", text);
    }

    /** A list. */
    HtmlPage list(List<String> items) {
        body.append("<ul>\n");
        items.forEach(item -> body.append("<li>").append(Html.text(item)).append("</li>\n"));
        body.append("</ul>\n");
        return this;
    }

    /** A command or a hash, in a typewriter face. */
    HtmlPage code(String text) {
        return element("pre", "", text);
    }

    /** A table; nothing where it has no rows. */
    HtmlPage table(HtmlTable table) {
        if (!table.isEmpty()) {
            body.append(table.html());
        }
        return this;
    }

    /** Figures side by side where they fit, each with its title below. */
    HtmlPage figures(List<Figure> figures) {
        body.append("<div class=\"figures\">\n");
        figures.forEach(this::figure);
        body.append("</div>\n");
        return this;
    }

    /** Panels in rows of one, two, three, ... */
    HtmlPage corner(List<List<Figure>> rows) {
        body.append("<div class=\"wide\"><div class=\"corner\">\n");
        for (List<Figure> row : rows) {
            body.append("<div>\n");
            row.forEach(this::figure);
            body.append("</div>\n");
        }
        body.append("</div></div>\n");
        return this;
    }

    private void figure(Figure figure) {
        Drawing drawing = Drawing.of(figure);
        drawings.add(drawing);
        String shape = switch (figure.size()) {
            case SINGLE -> "single";
            case PANEL -> "panel";
            case DOUBLE, STRIP -> "double";
        };
        body.append("<figure class=\"").append(shape).append("\">\n").append(drawing.svg());
        body.append("<figcaption>").append(Html.text(figure.title())).append("</figcaption>\n");
        data(FigureData.of(figure)).append("</figure>\n");
    }

    /** A slider over the states of a run, for the figures of the sections that follow until {@link #endFilm}. */
    HtmlPage film(String json) {
        closeSection();
        body.append("<div>\n<div class=\"film\" hidden>");
        data(json).append("</div>\n");
        return this;
    }

    /** Ends what {@link #film} began. */
    HtmlPage endFilm() {
        closeSection();
        body.append("</div>\n");
        return this;
    }

    private StringBuilder data(String json) {
        return body.append("<script type=\"application/json\">").append(json).append("</script>\n");
    }

    /** All figures so far, in their order. */
    List<Drawing> drawings() {
        return List.copyOf(drawings);
    }

    /** The whole page. */
    String html() {
        closeSection();
        String head = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <meta name="generator" content="ionfront">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                """;
        StringBuilder page = new StringBuilder(head);
        page.append("<title>")
                .append(Html.text(title).replaceAll("</?sup>", ""))
                .append("</title>\n");
        page.append("<style>\n").append(resource(CHART_STYLE)).append('\n').append(resource(STYLE));
        page.append("</style>\n</head>\n<body>\n<main>\n").append(body).append("</main>\n");
        if (!drawings.isEmpty()) {
            page.append("<script>\n/*\n").append(resource(CHART_LICENCE)).append("*/\n");
            page.append(resource(CHARTS)).append("</script>\n");
            page.append("<script>\n").append(resource(SCRIPT)).append("</script>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private HtmlPage element(String name, String type, String text) {
        body.append('<')
                .append(name)
                .append(type.isEmpty() ? "" : " class=\"" + type + "\"")
                .append('>');
        body.append(Html.text(text)).append("</").append(name).append(">\n");
        return this;
    }

    private void closeSection() {
        if (inSection) {
            body.append("</section>\n");
            inSection = false;
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A number in large type.
     *
     * @param name what it is
     * @param value number with unit, or a word
     * @param concern whether it is bad news
     */
    record Fact(String name, String value, boolean concern) {}
}

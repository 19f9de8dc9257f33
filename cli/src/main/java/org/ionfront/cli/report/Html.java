package org.ionfront.cli.report;

import org.ionfront.cli.figure.Superscript;

/** Plain text as HTML. */
final class Html {
    private Html() {}

    /** The text with everything escaped that HTML would take for markup, and raised characters as superscripts. */
    static String text(String plain) {
        StringBuilder html = new StringBuilder();
        for (Superscript.Run run : Superscript.runs(plain)) {
            String content = escape(run.text());
            html.append(run.raised() ? "<sup>" + content + "</sup>" : content);
        }
        return html.toString();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

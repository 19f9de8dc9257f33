package org.ionfront.cli.report;

import java.util.regex.Pattern;
import org.ionfront.cli.figure.Superscript;

/** Plain text as HTML. */
final class Html {
    /** Symbols with an index; names of files and keys hold low lines, too. */
    private static final Pattern INDEXED =
            Pattern.compile("\\b(d?[EJLNzµ])_(act|F|A|i|j|ij)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private Html() {}

    /** The text with everything escaped that HTML would take for markup, raised characters as superscripts and indices as subscripts. */
    static String text(String plain) {
        StringBuilder html = new StringBuilder();
        for (Superscript.Run run : Superscript.runs(plain)) {
            String content = INDEXED.matcher(escape(run.text())).replaceAll("$1<sub>$2</sub>");
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

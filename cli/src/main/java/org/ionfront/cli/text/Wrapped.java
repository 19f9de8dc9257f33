package org.ionfront.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences for a terminal. */
public final class Wrapped {
    private static final Pattern NAMED = Pattern.compile(" *\\S+(?: \\S+)* {2,}");
    private static final Set<String> SIGNS = Set.of("±", "×");
    private static final Pattern NUMBER = Pattern.compile("[(−+-]?[0-9][0-9.]*(?:[⁻⁰¹²³⁴-⁹]+)?\\)?");
    private static final Pattern UNIT =
            Pattern.compile("(?:%|[nµmk]?[smgVAJCK]|m?eV|min|[hd])(?:[²³/^-][^ ]*)?[).,;:]*");

    /** The file that a message is about, by its path. */
    private static final Pattern PLACE =
            Pattern.compile("ionfront: (?=\\S*[/\\\\.])(?:[A-Za-z]:)?[^:]*?\\.\\w+(?![\\w.])\\S*");
    /** What a message quotes, with what is written onto it; or a word. */
    private static final Pattern QUOTED_OR_WORD =
            Pattern.compile("(?:[^\\s'\"]*[=(\\[])?(?:'[^']*'|\"[^\"]*\")\\S*|\\S+");

    private Wrapped() {}

    /**
     * A message in lines of at most the given width, broken at blanks, but neither inside quotes nor inside the name of the file that it
     * begins with.
     */
    public static List<String> message(String text, int width) {
        if (text.length() <= width) {
            return List.of(text);
        }
        Matcher place = PLACE.matcher(text);
        int end = place.lookingAt() ? place.end() : 0;
        List<String> parts = new ArrayList<>();
        if (end > 0) {
            parts.add(text.substring(0, end));
        }
        parts.addAll(joined(QUOTED_OR_WORD
                .matcher(text.substring(end))
                .results()
                .map(MatchResult::group)
                .toList()));
        return filled(parts, width);
    }

    /**
     * A line that is wider than it may be, in several; where it is a name, a gap of two blanks or more, and what belongs to the name, the
     * later lines begin below the latter.
     */
    public static List<String> hanging(String line, int width) {
        if (line.length() <= width) {
            return List.of(line);
        }
        Matcher named = NAMED.matcher(line);
        int indent = named.lookingAt() && named.end() <= width / 2 ? named.end() : 0;
        List<String> lines = new ArrayList<>();
        for (String part : lines(line.substring(indent).strip(), width - indent)) {
            lines.add((lines.isEmpty() ? line.substring(0, indent) : " ".repeat(indent)) + part);
        }
        return lines;
    }

    /**
     * The text in lines of at most the given width, broken at blanks, but not between a number and its error, power of ten or unit; what is
     * longer keeps a line to itself.
     */
    public static List<String> lines(String text, int width) {
        return filled(joined(List.of(text.split(" ", -1))), width);
    }

    private static List<String> filled(List<String> parts, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (line.length() > 0 && line.length() + 1 + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Words, numbers with what belongs to them. */
    private static List<String> joined(List<String> words) {
        List<String> parts = new ArrayList<>();
        String before = "";
        for (String word : words) {
            if (!parts.isEmpty() && belongs(before, word)) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + word);
            } else {
                parts.add(word);
            }
            before = word;
        }
        return parts;
    }

    private static boolean belongs(String before, String word) {
        return SIGNS.contains(before)
                || SIGNS.contains(word)
                || (NUMBER.matcher(before).matches() && UNIT.matcher(word).matches());
    }
}

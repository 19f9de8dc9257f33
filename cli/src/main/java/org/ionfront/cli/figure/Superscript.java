package org.ionfront.cli.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Raised digits and signs, as in 10⁻²¹ or K⁺.
 *
 * <p>Labels hold them as the characters that Unicode has for them. Few typefaces draw these alike, so the renderers
 * draw plain characters instead, smaller and higher.
 */
public final class Superscript {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String BASE = "0123456789−+";

    /** Font size of a raised character, relative to its neighbours. */
    static final double SIZE = 0.7;

    /** Height of its baseline over theirs, in their font size. */
    static final double RISE = 0.36;

    /**
     * A part of a text that is raised as a whole or not at all.
     *
     * @param text plain characters
     * @param raised whether they are drawn smaller and higher
     */
    public record Run(String text, boolean raised) {}

    private Superscript() {}

    /** Splits a text into runs, in order. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int k = 0;
        while (k < text.length()) {
            boolean raised = isRaised(text.charAt(k));
            StringBuilder run = new StringBuilder();
            for (; k < text.length() && isRaised(text.charAt(k)) == raised; k++) {
                run.append((char) base(text.charAt(k)));
            }
            runs.add(new Run(run.toString(), raised));
        }
        return runs;
    }

    /** Whether the character is a raised digit or sign. */
    static boolean isRaised(int character) {
        return RAISED.indexOf(character) >= 0;
    }

    /** The plain character of a raised one; any other character is returned as it is. */
    public static int base(int character) {
        int place = RAISED.indexOf(character);
        return place < 0 ? character : BASE.charAt(place);
    }

    /** An integer in raised digits, for example {@code ⁻²¹}. */
    public static String of(int number) {
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            raised.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0'));
        }
        return raised.toString();
    }

    /** An ion's symbol with its charge raised, for example {@code Ca²⁺} for {@code Ca2+}. */
    public static String ofIon(String symbol) {
        int start = symbol.length();
        while (start > 1 && "0123456789+-".indexOf(symbol.charAt(start - 1)) >= 0) {
            start--;
        }
        StringBuilder text = new StringBuilder(symbol.substring(0, start));
        for (char sign : symbol.substring(start).toCharArray()) {
            int place = BASE.indexOf(sign == '-' ? '−' : sign);
            text.append(RAISED.charAt(place));
        }
        return text.toString();
    }
}

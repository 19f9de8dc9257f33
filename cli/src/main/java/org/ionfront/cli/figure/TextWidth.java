package org.ionfront.cli.figure;

/**
 * Widths of text in a sans-serif typeface, estimated without loading fonts.
 *
 * <p>Widths follow Arial and Helvetica; the 8 % on top keep labels apart where a wider typeface stands in for them.
 */
final class TextWidth {
    private static final double MARGIN = 1.08;

    private TextWidth() {}

    /** Width of a line of text [pt] at the given font size [pt]. */
    static double of(String text, double fontSize) {
        double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
        return ems * fontSize * MARGIN;
    }

    private static double ems(int character) {
        if (Superscript.isRaised(character)) {
            return Superscript.SIZE * ems(Superscript.base(character));
        }
        if ("iljI.,:;'|!ft()[] /".indexOf(character) >= 0) {
            return 0.29;
        }
        if (Character.isDigit(character) || Character.isLowerCase(character)) {
            return "mw".indexOf(character) >= 0 ? 0.8 : 0.556;
        }
        if ("+-−=<>±×·".indexOf(character) >= 0) {
            return 0.584;
        }
        return "MW%@".indexOf(character) >= 0 ? 0.88 : 0.7;
    }
}

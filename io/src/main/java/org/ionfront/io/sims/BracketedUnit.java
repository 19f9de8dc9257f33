package org.ionfront.io.sims;

import java.util.Optional;

/**
 * A title that ends in brackets, such as {@code I[cnt/s]} or {@code Time (s)}.
 *
 * @param name what stands before the brackets, not empty
 * @param unit what stands in them
 * @param square whether they are square
 */
record BracketedUnit(String name, String unit, boolean square) {

    /** The two parts of a title, or empty when it does not end in one pair of brackets after a name. */
    static Optional<BracketedUnit> of(String title) {
        String text = title.strip();
        boolean square = text.endsWith("]");
        if (!square && !text.endsWith(")")) {
            return Optional.empty();
        }
        int open = text.lastIndexOf(square ? '[' : '(');
        if (open < 0) {
            return Optional.empty();
        }
        String name = text.substring(0, open).strip();
        String unit = text.substring(open + 1, text.length() - 1).strip();
        boolean nested = unit.indexOf(')') >= 0 || unit.indexOf(']') >= 0;
        return name.isEmpty() || nested ? Optional.empty() : Optional.of(new BracketedUnit(name, unit, square));
    }
}

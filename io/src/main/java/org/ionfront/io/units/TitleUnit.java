package org.ionfront.io.units;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units in the titles of columns, such as {@code time [min]}, {@code time (min)} and {@code current_density_A_m2}. */
public final class TitleUnit {
    private static final Pattern BRACKETS = Pattern.compile(".*[\\[(]([^\\[\\]()]*)[\\])]\\s*");
    private static final Pattern UNDERSCORE = Pattern.compile("_");

    private TitleUnit() {}

    /** The unit in a title, in brackets or after the last underscores, where it is one of a kind. */
    public static Optional<Unit> find(String title, QuantityKind kind) {
        Matcher brackets = BRACKETS.matcher(title);
        if (brackets.matches()) {
            return unit(brackets.group(1), kind);
        }
        List<String> words = List.of(UNDERSCORE.split(title, -1));
        for (int first = 1; first < words.size(); first++) {
            String joined = String.join("/", words.subList(first, words.size())).replace("per/", "1/");
            Optional<Unit> unit = unit(joined, kind);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static Optional<Unit> unit(String symbol, QuantityKind kind) {
        try {
            return Optional.of(Unit.parse(symbol, kind));
        } catch (QuantityException otherUnit) {
            return Optional.empty();
        }
    }
}

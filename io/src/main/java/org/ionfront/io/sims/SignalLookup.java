package org.ionfront.io.sims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.io.Spelling;

/** Finds signals by what a user writes, and says what the user can write. */
final class SignalLookup {

    private static final int SUGGESTIONS = 4;
    private static final int CHOICES = 12;

    private final DepthProfile profile;

    SignalLookup(DepthProfile profile) {
        this.profile = profile;
    }

    /** The one signal that is meant. */
    Signal find(String asked) {
        String text = asked.strip();
        List<Signal> found = matches(text);
        if (found.isEmpty()) {
            throw InputException.of(profile.source(), "there is no signal '" + text + "'; " + nearest(text));
        }
        if (found.size() > 1) {
            throw ambiguous(text, found);
        }
        return found.get(0);
    }

    /** The signals that the most literal fitting reading of the text finds. */
    private List<Signal> matches(String text) {
        List<Predicate<Signal>> readings = List.of(
                signal -> signal.name().equals(text),
                signal -> withMass(signal).equals(text) || withUnit(signal).equals(text) || asPrinted(signal, text),
                signal -> namesMass(signal, text),
                signal -> columnAsked(text).equals(OptionalInt.of(signal.label().column())));
        return readings.stream()
                .map(reading -> profile.signals().stream().filter(reading).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The shortest text that finds this signal and no other. */
    String selector(Signal signal) {
        return Stream.of(signal.name(), withMass(signal), withUnit(signal))
                .filter(text -> matches(text).equals(List.of(signal)))
                .findFirst()
                .orElse("#" + signal.label().column());
    }

    private static String withMass(Signal signal) {
        return signal.massToCharge().isPresent()
                ? signal.name() + " (" + PlainNumber.of(signal.massToCharge().getAsDouble()) + ")"
                : signal.name();
    }

    private static String withUnit(Signal signal) {
        String unit = signal.label().unit();
        return unit.isEmpty() ? signal.name() : signal.name() + " [" + unit + "]";
    }

    /** Whether the text is the whole column title, where that has the name in it. */
    private static boolean asPrinted(Signal signal, String text) {
        return signal.label().title().equals(text) && text.startsWith(signal.name());
    }

    /** Whether the text is this name and m/z, rounded to as many digits as the text has. */
    private static boolean namesMass(Signal signal, String text) {
        String rest = text.startsWith(signal.name())
                ? text.substring(signal.name().length()).strip()
                : "";
        boolean bracketed = rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2;
        if (signal.massToCharge().isEmpty() || !(bracketed || rest.startsWith("@"))) {
            return false;
        }
        String mass = bracketed ? rest.substring(1, rest.length() - 1) : rest.substring(1);
        if (!mass.strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            return false;
        }
        BigDecimal asked = new BigDecimal(mass.strip());
        return BigDecimal.valueOf(signal.massToCharge().getAsDouble())
                        .setScale(asked.scale(), RoundingMode.HALF_UP)
                        .compareTo(asked)
                == 0;
    }

    private static OptionalInt columnAsked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String digits = lower.startsWith("#")
                ? lower.substring(1).strip()
                : lower.startsWith("column ")
                        ? lower.substring("column ".length()).strip()
                        : "";
        return digits.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private InputException ambiguous(String text, List<Signal> found) {
        String choices = found.stream().limit(CHOICES).map(this::choice).collect(Collectors.joining(", "));
        return InputException.of(
                profile.source(), found.size() + " signals are called '" + text + "'; write one of " + choices);
    }

    private String choice(Signal signal) {
        String column = "#" + signal.label().column();
        String selector = selector(signal);
        return selector.equals(column) ? "'" + column + "'" : "'" + selector + "' (column " + column + ")";
    }

    private String nearest(String text) {
        List<Signal> signals = profile.signals();
        List<String> selectors = signals.stream().map(this::selector).toList();
        String names = Spelling.byNearness(text, selectors).stream()
                .limit(SUGGESTIONS)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return signals.size() <= SUGGESTIONS
                ? "the signals are " + names
                : "the nearest of the " + signals.size() + " signals are " + names;
    }
}

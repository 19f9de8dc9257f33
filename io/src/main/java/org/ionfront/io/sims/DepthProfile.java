package org.ionfront.io.sims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.SignalCounts;
import org.ionfront.io.InputException;

/**
 * The signals of one depth profile as an instrument exported them.
 *
 * @param source the file, as the caller named it
 * @param format as recognised or forced
 * @param signals in the order of the file, at least one
 * @param warnings what a user should know before trusting the numbers, one sentence each
 * @param atTime the time that was chosen in a table of several profiles [s]
 */
public record DepthProfile(
        Path source, Format format, List<Signal> signals, List<String> warnings, OptionalDouble atTime) {

    /** The only profile of a file. */
    public DepthProfile(Path source, Format format, List<Signal> signals, List<String> warnings) {
        this(source, format, signals, warnings, OptionalDouble.empty());
    }

    /** Rejects a profile without signals and one that mixes times and depths. */
    public DepthProfile {
        Objects.requireNonNull(source);
        Objects.requireNonNull(format);
        Objects.requireNonNull(atTime);
        signals = List.copyOf(signals);
        warnings = List.copyOf(warnings);
        if (signals.isEmpty()
                || signals.stream()
                                .map(signal -> signal.axis().kind())
                                .distinct()
                                .count()
                        > 1) {
            throw new IllegalArgumentException("a profile needs signals, all of them over time or all over depth");
        }
    }

    /** The axis of the first signal, which is that of all signals when {@link #hasCommonAxis()}. */
    public Axis axis() {
        return signals.get(0).axis();
    }

    /** Whether all signals have the same times or depths; not so in Cameca files, which measure the species in turn. */
    public boolean hasCommonAxis() {
        Axis first = axis();
        return signals.stream()
                .map(Signal::axis)
                .allMatch(axis -> axis == first || Arrays.equals(axis.values(), first.values()));
    }

    /**
     * The signal that a user asks for, checked to be usable.
     *
     * @param asked a name exactly as printed ({@code SnO+}); a name with m/z ({@code SnO+ (135.9143)} or
     *     {@code SnO+@135.9143}) or with its unit ({@code 28Si [cnt/s]}) where the name alone is not unique; or a column
     *     counted from 1 ({@code #12} or {@code column 12})
     * @throws InputException when there is no such signal or more than one, when a cell of it was not understood, or when
     *     it is zero or without numbers throughout
     */
    public Signal signal(String asked) {
        Signal found = new SignalLookup(this).find(asked);
        found.gaps().firstUnreadable().ifPresent(cell -> {
            throw InputException.atLine(
                    source,
                    cell.line(),
                    "signal '" + asked + "' holds '" + cell.content() + "', which is no number ("
                            + found.gaps().unreadable() + " such cells in column "
                            + found.label().column() + ")");
        });
        if (found.gaps().total() == found.size()) {
            throw InputException.of(
                    source, "signal '" + asked + "' has no number in any of its " + found.size() + " rows");
        }
        if (found.isAllZero()) {
            throw InputException.of(source, "signal '" + asked + "' is zero in all of its " + found.size() + " rows");
        }
        return found;
    }

    /**
     * A signal as a fit takes it.
     *
     * @param ion name of the signal, and symbol of the ion that it stands for
     * @throws InputException as {@link #signal(String)}
     * @throws IllegalArgumentException where a point has no number or a negative one
     */
    public SignalCounts counts(String ion) {
        return new SignalCounts(ion, signal(ion).values());
    }

    /** The shortest text by which {@link #signal(String)} finds exactly this signal: name, name with m/z, or column. */
    public String selector(Signal signal) {
        return new SignalLookup(this).selector(signal);
    }

    /**
     * The same profile with every signal on the points of the first signal's axis, by straight lines between its own
     * points; points outside the range of any signal are left out, and a warning says how many.
     *
     * @return this profile when it has a common axis already
     * @throws InputException when fewer than two points are left
     */
    public DepthProfile onCommonAxis() {
        if (hasCommonAxis()) {
            return this;
        }
        Axis first = axis();
        double from = signals.stream().mapToDouble(s -> s.axis().first()).max().orElseThrow();
        double to = signals.stream().mapToDouble(s -> s.axis().last()).min().orElseThrow();
        double[] shared = Arrays.stream(first.values())
                .filter(at -> at >= from && at <= to)
                .toArray();
        if (shared.length < 2) {
            throw InputException.of(
                    source,
                    "the signals have fewer than two points of " + first.kind().key() + " in common");
        }
        Axis common = new Axis(first.kind(), first.title(), first.unit(), shared);
        List<String> notes = new ArrayList<>(warnings);
        notes.add(
                "The signals were interpolated linearly on the " + first.kind().key() + " axis of "
                        + signals.get(0).name() + "; " + (first.size() - shared.length) + " of its " + first.size()
                        + " points lie outside the range of another signal and were left out.");
        List<Signal> moved =
                signals.stream().map(signal -> signal.interpolatedOn(common)).toList();
        return new DepthProfile(source, format, moved, notes, atTime);
    }
}

package org.ionfront.benchmarks.fuzz;

import org.ionfront.io.sims.Signal;

/** What must hold, bit by bit. */
final class Expect {
    private Expect() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    /**
     * All numbers of a signal and its axis are what they were, but for one.
     *
     * @param row of the changed number, negative for none
     * @param value what it must be, NaN for a gap
     */
    static void sameNumbers(Signal before, Signal after, int row, double value) {
        that(
                after.size() == before.size(),
                after.name() + " has " + after.size() + " rows instead of " + before.size());
        for (int k = 0; k < before.size(); k++) {
            same(before.axis().value(k), after.axis().value(k), before.name(), "the axis", k);
            same(k == row ? value : before.value(k), after.value(k), before.name(), "the value", k);
        }
    }

    /** All numbers are what they were, without those of a row. */
    static void withoutRow(Signal before, Signal after, int row) {
        that(
                after.size() == before.size() - (row < before.size() ? 1 : 0),
                after.name() + " has " + after.size() + " rows");
        for (int k = 0; k < after.size(); k++) {
            int from = k < row ? k : k + 1;
            same(before.axis().value(from), after.axis().value(k), before.name(), "the axis", k);
            same(before.value(from), after.value(k), before.name(), "the value", k);
        }
    }

    private static void same(double expected, double found, String name, String what, int row) {
        that(
                Double.doubleToLongBits(expected) == Double.doubleToLongBits(found),
                what + " of " + name + " in row " + row + " is " + found + " instead of " + expected);
    }
}

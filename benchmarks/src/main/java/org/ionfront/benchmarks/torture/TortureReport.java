package org.ionfront.benchmarks.torture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts, classes and times of many verdicts. */
final class TortureReport {
    private static final int SLOWEST = 10;
    private static final int LISTED = 12;

    private final List<Verdict> verdicts;

    TortureReport(List<Verdict> verdicts) {
        this.verdicts = verdicts.stream()
                .sorted(Comparator.comparingLong(Verdict::seed))
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%n%-40s %7s%n", "ending", "cases"));
        long good = 0;
        for (Ending ending : Ending.values()) {
            long count = verdicts.stream().filter(v -> v.ending() == ending).count();
            good += ending.good() ? count : 0;
            text.append(String.format(Locale.ROOT, "%-40s %7d%n", ending.words(), count));
        }
        int all = verdicts.size();
        text.append(String.format(
                Locale.ROOT, "%d of %d end well: %.3f %%%n", good, all, all == 0 ? 0 : 100.0 * good / all));
        longer(text);
        times(text);
        classes(text, "refusals", true);
        classes(text, "failures", false);
        return text.toString();
    }

    private void longer(StringBuilder text) {
        List<Verdict> members =
                verdicts.stream().filter(v -> v.longer() && v.ending().good()).toList();
        text.append(String.format(Locale.ROOT, "of these on longer cells, with a warning: %d%n", members.size()));
        members.forEach(v -> text.append("  ").append(line(v)).append(System.lineSeparator()));
    }

    private void times(StringBuilder text) {
        List<Verdict> run = verdicts.stream()
                .filter(v -> v.ending() != Ending.REFUSED)
                .sorted(Comparator.comparingDouble(Verdict::seconds))
                .toList();
        if (run.isEmpty()) {
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "processor time [s]: median %.3f, 9 of 10 below %.3f, largest %.2f, sum %.0f%n",
                run.get(run.size() / 2).seconds(),
                run.get(run.size() * 9 / 10).seconds(),
                run.get(run.size() - 1).seconds(),
                run.stream().mapToDouble(Verdict::seconds).sum()));
        text.append(String.format(Locale.ROOT, "slowest:%n"));
        for (int k = run.size() - 1; k >= Math.max(0, run.size() - SLOWEST); k--) {
            text.append("  ").append(line(run.get(k))).append(System.lineSeparator());
        }
    }

    private void classes(StringBuilder text, String title, boolean refused) {
        Map<String, List<Verdict>> classes = verdicts.stream()
                .filter(v ->
                        refused ? v.ending() == Ending.REFUSED : !v.ending().good())
                .collect(Collectors.groupingBy(TortureReport::kind, TreeMap::new, Collectors.toList()));
        text.append(String.format(Locale.ROOT, "%s by class:%n", title));
        classes.forEach((name, members) -> text.append(String.format(
                Locale.ROOT,
                "%6d  %s%n        seeds %s%n",
                members.size(),
                name,
                members.stream()
                        .limit(refused ? 3 : LISTED)
                        .map(v -> Long.toString(v.seed()))
                        .collect(Collectors.joining(" ")))));
    }

    /* Messages of one class differ in their figures and in what follows the first clause. */
    private static String kind(Verdict verdict) {
        String plain = verdict.detail().replaceAll("-?[0-9][0-9.eE+-]*", "#");
        return verdict.ending() + " " + plain.substring(0, Math.min(110, plain.length()));
    }

    static String line(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "%8d  %-18s %7.2f s %6d cells %7d steps  %s  %s",
                verdict.seed(),
                verdict.ending(),
                verdict.seconds(),
                verdict.cells(),
                verdict.steps(),
                verdict.kind(),
                verdict.detail());
    }
}

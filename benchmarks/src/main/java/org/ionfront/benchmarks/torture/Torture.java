package org.ionfront.benchmarks.torture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Runs drawn cases and prints what became of them.
 *
 * <p>Arguments: {@code FIRST COUNT} runs so many seeds from the first one, {@code seeds N...} just these. Before them may stand
 * {@code threads N} (default 1, at most 2), {@code limit SECONDS} of processor time per case (default 20), {@code checked 1} to have
 * errors estimated, too, as the program does, and {@code each 1} to see a line of every case and not only of those that end badly.
 */
public final class Torture {
    private static final int MOST_THREADS = 2;
    private static final int PROGRESS = 250;

    private final double limit;
    private final long[] seeds;
    private final boolean checked;
    private final boolean each;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Verdict> verdicts = new ArrayList<>();

    private Torture(double limit, boolean checked, boolean each, long[] seeds) {
        this.limit = limit;
        this.checked = checked;
        this.each = each;
        this.seeds = seeds.clone();
    }

    /** See the class. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        int threads = (int) option(rest, "threads", 1);
        double limit = option(rest, "limit", 20);
        boolean checked = option(rest, "checked", 0) != 0;
        boolean each = option(rest, "each", 0) != 0;
        if (rest.size() < 2 || threads < 1 || threads > MOST_THREADS) {
            System.err.println(
                    "usage: torture [threads 1|2] [limit SECONDS] [checked 1] [each 1] FIRST COUNT | seeds N...");
            System.exit(2);
        }
        LongStream wanted = rest.get(0).equals("seeds")
                ? rest.stream().skip(1).mapToLong(Long::parseLong)
                : LongStream.range(0, Long.parseLong(rest.get(1))).map(k -> Long.parseLong(rest.get(0)) + k);
        Torture torture = new Torture(limit, checked, each, wanted.toArray());
        torture.run(threads);
        System.out.print(new TortureReport(torture.verdicts).text());
    }

    private static double option(List<String> arguments, String name, double otherwise) {
        int at = arguments.indexOf(name);
        if (at < 0 || at == arguments.size() - 1) {
            return otherwise;
        }
        arguments.remove(at);
        return Double.parseDouble(arguments.remove(at));
    }

    private void run(int threads) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int k = 0; k < threads; k++) {
            Thread worker = new Thread(this::work, "torture " + k);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        for (int k = next.getAndIncrement(); k < seeds.length; k = next.getAndIncrement()) {
            try {
                note(new CaseRun(seeds[k], limit, checked).run());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void note(Verdict verdict) {
        verdicts.add(verdict);
        if (each || !verdict.ending().good()) {
            System.out.println(TortureReport.line(verdict));
        }
        if (verdicts.size() % PROGRESS == 0) {
            System.out.println("... " + verdicts.size() + " of " + seeds.length);
        }
    }
}

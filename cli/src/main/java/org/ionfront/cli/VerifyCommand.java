package org.ionfront.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.Wrapped;
import org.ionfront.verification.Check;
import org.ionfront.verification.Verification;
import org.ionfront.verification.VerificationCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ionfront verify}: the built-in outside cases, our error beside the published one. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Check this program against published and exact results.",
        description = {
            "Solves the built-in cases and prints a row for every number: outside value, ours, our error, and the"
                    + " published error or the tolerance. Ends with code 4 if a number misses its limit. Takes less than"
                    + " a minute."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ionfront verify", "  ionfront verify lbo-a tmap8-ver-1n", "  ionfront verify --json | jq .failed"})
final class VerifyCommand implements Callable<Integer> {
    private static final int WORKERS = 2;
    private static final long PATIENCE_MILLISECONDS = 100;
    private static final int DIGITS = 7;
    private static final int ERROR_DIGITS = 2;
    private static final String INDENT = "        ";

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE",
            completionCandidates = Candidates.Cases.class,
            description = "Cases to run. Default: all.")
    private List<String> names = new ArrayList<>();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A finished case.
     *
     * @param found the case
     * @param checks its numbers; none where it could not be solved
     * @param failure why it could not be solved, else empty
     */
    private record Outcome(VerificationCase found, List<Check> checks, String failure) {
        long failed() {
            return failure.isEmpty()
                    ? checks.stream().filter(check -> !check.passes()).count()
                    : 1;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        for (String name : names) {
            if (Verification.cases().stream().noneMatch(found -> found.name().equals(name))) {
                List<String> known = Verification.cases().stream()
                        .map(VerificationCase::name)
                        .toList();
                terminal.say("ionfront: there is no case '" + name + "'" + CommandText.hint(name, known)
                        + "; there are: " + String.join(", ", known));
                return ExitCode.USAGE;
            }
        }
        List<VerificationCase> cases = Verification.cases().stream()
                .filter(found -> names.isEmpty() || names.contains(found.name()))
                .toList();
        try (StopRequest stop = StopRequest.listen(terminal.err())) {
            List<Outcome> outcomes = run(cases, stop);
            boolean stopped = outcomes.size() < cases.size();
            conclude(outcomes, cases.size());
            terminal.out().flush();
            if (stopped) {
                return ExitCode.STOPPED;
            }
            return outcomes.stream().mapToLong(Outcome::failed).sum() == 0 ? ExitCode.DONE : ExitCode.SOLVER_FAILED;
        }
    }

    /** Runs all cases on a few threads and prints each as soon as it and those before it are done. */
    private List<Outcome> run(List<VerificationCase> cases, StopRequest stop) throws InterruptedException {
        ProgressLine progress = new ProgressLine(terminal, common.showsProgress(), System::nanoTime);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Outcome> outcomes = new ArrayList<>();
        try {
            List<Future<List<Check>>> futures =
                    cases.stream().map(found -> workers.submit(found::run)).toList();
            for (int k = 0; k < cases.size(); k++) {
                VerificationCase found = cases.get(k);
                while (!stop.isRequested() && !isDone(futures.get(k))) {
                    progress.show(Progress.of(
                            "verifying: " + found.name() + ", " + k + " of " + cases.size() + " cases done"));
                }
                // Once stopped, cases that happen to be done still count.
                if (futures.get(k).isDone()) {
                    progress.end();
                    Outcome outcome = outcome(found, futures.get(k));
                    outcomes.add(outcome);
                    print(outcome);
                }
            }
        } finally {
            progress.end();
            workers.shutdownNow();
        }
        return outcomes;
    }

    private static boolean isDone(Future<List<Check>> future) throws InterruptedException {
        try {
            future.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private static Outcome outcome(VerificationCase found, Future<List<Check>> future) throws InterruptedException {
        try {
            return new Outcome(found, future.get(), "");
        } catch (ExecutionException failed) {
            return new Outcome(found, List.of(), String.valueOf(failed.getCause()));
        }
    }

    private void print(Outcome outcome) {
        if (common.json()) {
            return;
        }
        String name = outcome.found().name();
        if (!outcome.failure().isEmpty()) {
            line(name + ": FAIL, not solved: " + outcome.failure());
            return;
        }
        List<Check> told = outcome.checks().stream()
                .filter(check -> common.chatty() || !check.passes())
                .toList();
        if (!told.isEmpty()) {
            line(name);
        }
        for (Check check : told) {
            line((check.passes() ? "  ok    " : "  FAIL  ") + check.quantity());
            String numbers = "ours " + NumberText.brief(check.ours(), DIGITS)
                    + ", outside " + NumberText.brief(check.outside(), DIGITS)
                    + "; error " + NumberText.significant(check.error(), ERROR_DIGITS)
                    + ", limit " + NumberText.brief(check.limit(), ERROR_DIGITS)
                    + " (" + check.basis().label() + ")";
            Wrapped.lines(numbers, terminal.columns() - INDENT.length()).forEach(text -> line(INDENT + text));
        }
        terminal.out().flush();
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    private void conclude(List<Outcome> outcomes, int cases) {
        long failed = outcomes.stream().mapToLong(Outcome::failed).sum();
        long checks = outcomes.stream().mapToLong(o -> o.checks().size()).sum();
        if (common.json()) {
            JsonOutput.print(json(outcomes, checks, failed, outcomes.size() < cases), terminal);
        } else if (common.chatty()) {
            line("");
            line(NumberText.count(outcomes.size(), "case", "cases") + ", "
                    + NumberText.count(checks, "number", "numbers") + ": "
                    + (failed == 0 ? "all within their limits" : failed + " beyond their limits") + ".");
            if (outcomes.size() < cases) {
                line("Stopped before " + NumberText.count(cases - outcomes.size(), "case was", "cases were")
                        + " done.");
            }
        }
    }

    private static ObjectNode json(List<Outcome> outcomes, long checks, long failed, boolean stopped) {
        ObjectNode json = JsonOutput.object();
        json.put("program", "ionfront");
        json.put("version", Version.ofProgram());
        json.put("stopped", stopped);
        json.put("checks", checks);
        json.put("failed", failed);
        ArrayNode cases = json.putArray("cases");
        for (Outcome outcome : outcomes) {
            ObjectNode entry = cases.addObject();
            entry.put("name", outcome.found().name());
            entry.put("source", outcome.found().source());
            entry.put("failure", outcome.failure());
            ArrayNode rows = entry.putArray("checks");
            for (Check check : outcome.checks()) {
                ObjectNode row = rows.addObject();
                row.put("quantity", check.quantity());
                putNumber(row, "outside", check.outside());
                putNumber(row, "ours", check.ours());
                putNumber(row, "error", check.error());
                putNumber(row, "limit", check.limit());
                row.put("basis", check.basis().label());
                row.put("passes", check.passes());
            }
        }
        return json;
    }

    private static void putNumber(ObjectNode row, String key, double number) {
        if (Double.isFinite(number)) {
            row.put(key, number);
        } else {
            row.putNull(key);
        }
    }
}

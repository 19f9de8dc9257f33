package org.ionfront.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary; warnings and errors still go to standard error.")
    private boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--debug", hidden = true, description = "Print where in the program an error comes from.")
    private boolean debug;

    boolean json() {
        return json;
    }

    /** Whether a summary for people is wanted. */
    boolean chatty() {
        return !quiet && !json;
    }

    /** Whether progress may be shown. */
    boolean showsProgress() {
        return !quiet;
    }

    boolean debug() {
        return debug;
    }
}

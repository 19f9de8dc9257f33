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

    @Option(
            names = "--debug",
            hidden = true,
            description = "Print how far the program comes, and where in it an error comes from.")
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

    /** Says how far the program has come, where {@code --debug} asks for it. */
    void trace(String event, Terminal terminal) {
        if (debug) {
            terminal.say("ionfront: " + event);
        }
    }
}

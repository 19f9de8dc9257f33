package org.ionfront.cli;

/** What the program ends with. */
final class ExitCode {
    /** The work is done. */
    static final int DONE = 0;
    /** A fault of the program. */
    static final int BUG = 1;
    /** The command was not understood. */
    static final int USAGE = 2;
    /** A file, or a folder for results, cannot be used. */
    static final int BAD_INPUT = 3;
    /** The transport equations could not be solved to the end. */
    static final int SOLVER_FAILED = 4;
    /** The fit ended without reaching a minimum. */
    static final int NOT_CONVERGED = 5;
    /** Stopped on request, for example with Ctrl-C. */
    static final int STOPPED = 130;

    private ExitCode() {}
}

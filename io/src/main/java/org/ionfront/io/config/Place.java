package org.ionfront.io.config;

/**
 * Where a key or value stands: a line and column of the file, counted from 1, or a setting of the command line.
 *
 * @param line 0 for a setting of the command line
 * @param column 0 for a setting of the command line
 */
record Place(int line, int column) {
    /** Anywhere on the command line. */
    static final Place COMMAND_LINE = new Place(0, 0);

    boolean isCommandLine() {
        return line == 0;
    }
}

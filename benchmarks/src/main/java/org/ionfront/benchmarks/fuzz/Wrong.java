package org.ionfront.benchmarks.fuzz;

/** A reader did what it must never do. */
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String what) {
        super(what);
    }
}

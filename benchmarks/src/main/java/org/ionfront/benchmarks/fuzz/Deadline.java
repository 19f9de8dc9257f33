package org.ionfront.benchmarks.fuzz;

import org.ionfront.fit.FitListener;
import org.ionfront.fit.FitProgress;

/** A time after which work is asked to stop. */
final class Deadline implements FitListener {
    private final long end;
    private volatile boolean told;

    Deadline(double seconds) {
        end = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Whether the work may go on; once it may not, it is known that it was told. */
    boolean goesOn() {
        boolean over = System.nanoTime() > end;
        told |= over;
        return !over;
    }

    /** Whether somebody asked too late. */
    boolean wasTold() {
        return told;
    }

    @Override
    public boolean proceed(FitProgress progress) {
        return goesOn();
    }

    @Override
    public boolean stopRequested() {
        return !goesOn();
    }
}

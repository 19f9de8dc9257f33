package org.ionfront.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a request to stop: the running work asks {@link #isRequested}, ends early, and what it has is written
 * as usual; then the process ends with {@link ExitCode#STOPPED}.
 *
 * <p>The virtual machine answers Ctrl-C by running its shutdown hooks while the main thread goes on. The hook here waits
 * until the main thread has closed this object, for at most a minute.
 */
final class StopRequest implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final PrintStream err;
    private final Thread hook = new Thread(this::stop, "stop-request");
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile boolean requested;

    private StopRequest(PrintStream err) {
        this.err = err;
    }

    /** Listens from now on until closed. */
    static StopRequest listen(PrintStream err) {
        StopRequest request = new StopRequest(err);
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    /** Whether somebody wants the work to end. */
    boolean isRequested() {
        return requested;
    }

    /** Says that everything is written; stops listening. */
    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and ends the process.
            requested = true;
        }
    }

    private void stop() {
        requested = true;
        err.println();
        err.println("ionfront: stopping; what is finished is being written ...");
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("ionfront: the work did not end within a minute; no result was written after Ctrl-C");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        err.flush();
        // Not exit, which would wait for this hook; the virtual machine's own status depends on the signal.
        Runtime.getRuntime().halt(ExitCode.STOPPED);
    }
}

package org.ionfront.benchmarks.torture;

/** How a case ended. */
enum Ending {
    FINISHED("finished", true),
    FRONT_REACHED_BACK("front reached the back face", true),
    SITES_FULL("all sites of a law were full", true),
    IONS_USED_UP("no ion left that a face lets out", true),
    REFUSED("refused when the experiment was made", true),
    FAILED("no acceptable step", false),
    TIMED_OUT("over the time limit", false),
    HUNG("did not answer", false),
    THREW("threw an exception", false),
    BALANCE("charge not balanced", false),
    NEGATIVE("negative density", false),
    INSANE("insane profile", false);

    private final String words;
    private final boolean good;

    Ending(String words, boolean good) {
        this.words = words;
        this.good = good;
    }

    String words() {
        return words;
    }

    boolean good() {
        return good;
    }
}

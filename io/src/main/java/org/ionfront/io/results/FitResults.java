package org.ionfront.io.results;

import org.ionfront.fit.result.FitResult;
import org.ionfront.io.config.FitConfig;

/** The result files of a fit: {@code fit.json}, {@code parameters.csv} and {@code profiles.csv}. */
public final class FitResults {
    private FitResults() {}

    /** Writes all three; also for a fit that was stopped, did not converge or failed, with everything it has. */
    public static void write(OutputDirectory out, FitConfig config, FitResult result, RunStamp stamp) {
        throw new IllegalStateException("under construction");
    }

    /** The text of {@code fit.json}. */
    public static String fitJson(FitConfig config, FitResult result, RunStamp stamp) {
        throw new IllegalStateException("under construction");
    }
}

package org.ionfront.io.results;

import java.util.List;
import org.ionfront.fit.result.FailedTrial;
import org.ionfront.fit.result.FitResult;
import org.ionfront.io.config.ExperimentText;
import org.ionfront.io.config.FitConfig;

/** Experiments that could not be simulated on the way of a search, as files that {@code ionfront simulate} takes. */
final class Reproducers {
    private Reproducers() {}

    /** The file of a failed trial by its place from 0. */
    static String name(int place) {
        return "failed-trial-" + (place + 1) + ".yaml";
    }

    /** The command that repeats it, from within the folder of results. */
    static String command(int place) {
        return "ionfront simulate " + name(place);
    }

    /** Writes one file for each failed trial that is kept. */
    static void write(OutputDirectory out, FitConfig config, FitResult result, RunStamp stamp) {
        List<FailedTrial> trials = result.effort().reproducers();
        for (int k = 0; k < trials.size(); k++) {
            FailedTrial trial = trials.get(k);
            String head = stamp.comments("an experiment that could not be simulated during a fit", "failed") + "# "
                    + trial.reason().replace('\n', ' ') + "\n# repeat it with: " + command(k) + "\n";
            out.writeText(
                    name(k),
                    head + ExperimentText.of(config, trial.profile(), trial.values(), trial.accuracy(), out.path()));
        }
    }
}

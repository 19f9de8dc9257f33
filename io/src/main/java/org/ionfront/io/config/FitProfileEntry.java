package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.MeasuredTrace;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * One profile of a fit: its experiment and its measurement.
 *
 * @param id of the profile
 * @param experiment as in its file
 * @param model the experiment with the species of the two signals
 * @param measured the measured file, or one that stands in for it
 * @param planned what it will be recorded with, where it has not been yet
 * @param traces of potential or current, recorded along with it
 */
record FitProfileEntry(
        String id,
        ExperimentConfig experiment,
        ExperimentModel.Entry model,
        MeasuredProfileReader.Measured measured,
        Optional<PlannedProfile> planned,
        List<MeasuredTrace> traces) {
    DiffusivityLaw nativeLaw() {
        return model.experiment().species().get(model.nativeIndex()).law();
    }

    DiffusivityLaw foreignLaw() {
        return model.experiment().species().get(model.foreignIndex()).law();
    }
}

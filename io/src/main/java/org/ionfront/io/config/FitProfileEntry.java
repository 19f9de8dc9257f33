package org.ionfront.io.config;

import org.ionfront.transport.model.DiffusivityLaw;

/**
 * One profile of a fit: its experiment and its measurement.
 *
 * @param id of the profile
 * @param experiment as in its file
 * @param model the experiment with the species of the two signals
 * @param measured the measured file
 */
record FitProfileEntry(
        String id, ExperimentConfig experiment, ExperimentModel.Entry model, MeasuredProfileReader.Measured measured) {
    DiffusivityLaw nativeLaw() {
        return model.experiment().species().get(model.nativeIndex()).law();
    }

    DiffusivityLaw foreignLaw() {
        return model.experiment().species().get(model.foreignIndex()).law();
    }
}

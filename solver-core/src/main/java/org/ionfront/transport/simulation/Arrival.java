package org.ionfront.transport.simulation;

import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;

/** Tells when foreign ions have come to the back face. Mutable work space, for one run. */
final class Arrival {
    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final double[] composition;

    Arrival(Experiment experiment, ScaledExperiment scaled) {
        this.experiment = experiment;
        this.scaled = scaled;
        composition = new double[scaled.species()];
    }

    /** Share of the foreign ions in the back cell, in its composition or in the current it carries, whichever is larger. */
    double share(TransportEquations system, double[] state, StageModel stage) {
        int cell = system.cells() - 1;
        for (int i = 0; i < composition.length; i++) {
            composition[i] = Math.max(0, system.fraction(state, i, cell));
        }
        double[] shares = scaled.conductances(composition, stage.laws());
        double all = 0;
        double foreign = 0;
        double carried = 0;
        for (int i = 0; i < composition.length; i++) {
            all += shares[i];
            if (!experiment.species().get(i).isNative()) {
                foreign += composition[i];
                carried += shares[i];
            }
        }
        return Math.max(foreign, carried / all);
    }
}

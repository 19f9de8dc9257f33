package org.ionfront.transport.simulation;

import java.util.Locale;
import java.util.Optional;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/**
 * Tells whether a run came to its end because ions that are held back fill all the sites their law knows. In equilibrium the
 * ideal gradient lets the density of an ion grow as exp(z e phi/kT) before a face that holds it back, without a limit; a
 * law with a finite number of sites has one (docs/solver.md, section 6).
 */
final class FullSites {
    /** Share of the sites beyond those of the untouched glass that must be taken for the filling to be the cause. */
    private static final double FILLED = 0.3;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final StageModel stage;
    private final LawRanges ranges;

    FullSites(Experiment experiment, ScaledExperiment scaled, StageModel stage) {
        this.experiment = experiment;
        this.scaled = scaled;
        this.stage = stage;
        ranges = new LawRanges(experiment, stage);
    }

    /**
     * The message, or empty where sites are left.
     *
     * @param system equations of the last accepted state, at rest
     * @param y that state
     * @param time of the state [s]
     */
    Optional<String> text(TransportEquations system, double[] y, double time) {
        int ion = -1;
        int cell = 0;
        double fullest = FILLED;
        for (int i = 0; i < scaled.species(); i++) {
            double highest = ranges.highest(i);
            double untouched = scaled.bulk()[i];
            for (int k = 0; k < system.cells() && untouched > 0 && highest < Double.POSITIVE_INFINITY; k++) {
                double filled = (system.fraction(y, i, k) - untouched) / (highest - untouched);
                if (filled > fullest) {
                    fullest = filled;
                    ion = i;
                    cell = k;
                }
            }
        }
        return ion < 0 ? Optional.empty() : Optional.of(text(ion, system.fraction(y, ion, cell), cell, system, time));
    }

    private String text(int i, double fraction, int cell, TransportEquations system, double time) {
        Species species = experiment.species().get(i);
        double highest = ranges.highest(i);
        double drop = scaled.thermalVoltage() / species.ion().valence() * Math.log(highest / scaled.bulk()[i]);
        double[] faces = system.faces();
        return String.format(
                Locale.ROOT,
                "at %.6g s the sites for %s were full at a depth of %.4g nm: its charge fraction there is %.6g, and its law"
                        + " holds below %.6g. A layer of ions held back by a face or a border of permittivity takes up to"
                        + " %.3g V with this law. Ask for less in protocol.%d.drive, give the law a larger"
                        + " vacancy_fraction, switch thermodynamic_factor on, which keeps sites from filling, or let the"
                        + " ions leave (back)",
                time,
                species.ion().symbol(),
                0.5e9 * (faces[cell] + faces[cell + 1]),
                fraction,
                highest,
                drop,
                stage.index());
    }
}

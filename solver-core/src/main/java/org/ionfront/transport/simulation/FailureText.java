package org.ionfront.transport.simulation;

import java.util.Locale;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.Stage;

/**
 * Says in one sentence or two where a run found no acceptable step: time, stage and drive, ion, cell and law, and what to
 * change. Keys are those of the configuration files.
 */
final class FailureText {
    private static final double NANOMETRES = 1e9;
    private static final double SMALLEST_CHANGE = 1e-6;

    private final Experiment experiment;
    private final StageModel stage;
    private final TransportEquations system;
    private final double[] y;

    /**
     * Looks at the last accepted state.
     *
     * @param system observed at that state, on cells at rest
     * @param y its unknowns
     */
    FailureText(Experiment experiment, StageModel stage, TransportEquations system, double[] y) {
        this.experiment = experiment;
        this.stage = stage;
        this.system = system;
        this.y = y;
    }

    /** An ion in a cell. */
    private record Culprit(int species, int cell) {}

    /**
     * The message.
     *
     * @param time of the state [s]
     * @param norm error norm of the last attempt; NaN where it left the range of a law
     * @param error estimated error of the unknowns in that attempt
     */
    String at(double time, double norm, double[] error) {
        int index = indexOfStage();
        String head = String.format(
                Locale.ROOT,
                "no acceptable time step was found at %.6g s (stage %d, drive %s): ",
                time,
                index + 1,
                drive(stage.stage()));
        if (Double.isNaN(norm)) {
            Culprit culprit = nearestToItsLimit();
            return head + "the composition left the range of the diffusivity law of " + describe(culprit)
                    + range(culprit.species())
                    + ". Check that law, its vacancy_fraction if it has one, or weaken protocol." + index + ".drive";
        }
        return head + "the error of a step stays above its tolerance, most of all for " + describe(worst(error))
                + ". Ask for a lower accuracy (a larger value of the key accuracy), or make protocol." + index
                + ".drive less abrupt; diffusivities many decades apart ask for more steps, too";
    }

    private int indexOfStage() {
        double start = 0;
        int index = 0;
        while (index < experiment.protocol().size() - 1 && start < stage.start()) {
            start += experiment.protocol().get(index).duration();
            index++;
        }
        return index;
    }

    /** The key of a drive. */
    static String drive(Stage stage) {
        if (stage.drive() instanceof Drive.Current) {
            return "current_density";
        }
        if (stage.drive() instanceof Drive.SurfacePotential) {
            return "surface_potential";
        }
        return stage.drive() instanceof Drive.Beam ? "beam" : "rest";
    }

    private String describe(Culprit culprit) {
        double[] fractions = fractions(culprit.cell());
        double diffusivity =
                law(culprit.species()).evaluate(fractions, culprit.species(), new double[fractions.length]);
        double[] faces = system.faces();
        return String.format(
                Locale.ROOT,
                "%s at a depth of %.4g nm, where its charge fraction is %.6g and its diffusion coefficient %.4g m^2/s",
                experiment.species().get(culprit.species()).ion().symbol(),
                0.5 * NANOMETRES * (faces[culprit.cell()] + faces[culprit.cell() + 1]),
                fractions[culprit.species()],
                diffusivity);
    }

    /** Where a law holds that says so; empty for others. */
    private String range(int species) {
        FractionRange range = law(species).range();
        return range.equals(FractionRange.ANY) ? "" : "; the law holds for " + range.text();
    }

    private DiffusivityLaw law(int species) {
        return stage.laws().get(species);
    }

    private double[] fractions(int cell) {
        double[] fractions = new double[experiment.species().size()];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = system.fraction(y, i, cell);
        }
        return fractions;
    }

    /* The last species has no unknowns of its own: its error is that of all others. */
    private Culprit worst(double[] error) {
        Culprit worst = new Culprit(0, 0);
        double largest = 0;
        for (int k = 0; k < system.cells(); k++) {
            for (int i = 0; i < experiment.species().size() - 1; i++) {
                double size = Math.abs(error[system.contentIndex(i, k)]);
                if (size > largest) {
                    largest = size;
                    worst = new Culprit(i, k);
                }
            }
        }
        return worst;
    }

    /* The ion and the cell where the least change of its fraction leaves its law without an answer. */
    private Culprit nearestToItsLimit() {
        double[] partials = new double[experiment.species().size()];
        for (double change = SMALLEST_CHANGE; change < 1; change *= 2) {
            for (int k = 0; k < system.cells(); k++) {
                double[] fractions = fractions(k);
                for (int i = 0; i < fractions.length; i++) {
                    double own = fractions[i];
                    fractions[i] = own + change;
                    boolean above = Double.isNaN(law(i).evaluate(fractions, i, partials));
                    fractions[i] = own - change;
                    boolean below = Double.isNaN(law(i).evaluate(fractions, i, partials));
                    fractions[i] = own;
                    if (above || below) {
                        return new Culprit(i, k);
                    }
                }
            }
        }
        return new Culprit(0, 0);
    }
}

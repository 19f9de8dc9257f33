package org.ionfront.transport.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.ElectroneutralTransport;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Stage;

/** What one stage of the protocol prescribes, in the solver's variables. */
final class StageModel {
    private final ScaledExperiment scaled;
    private final Stage stage;
    private final int index;
    private final double start;
    private final FrontMode mode;
    private final int arriving;
    private final List<Integer> arrivals;
    private final List<DiffusivityLaw> laws;
    private final Optional<PiecewiseLinear> trace;

    /**
     * Looks at one stage.
     *
     * @param index of the stage in the protocol
     * @param start of the stage, from the start of the protocol [s]
     */
    StageModel(Experiment experiment, ScaledExperiment scaled, int index, double start) {
        this.scaled = scaled;
        this.index = index;
        this.start = start;
        stage = experiment.protocol().get(index);
        mode = experiment.frontIn(stage);
        arriving = arriving(experiment, scaled, index);
        Set<Integer> arrived = new LinkedHashSet<>();
        for (int k = index; k >= 0; k--) {
            experiment.protocol().get(k).ion().map(scaled::indexOf).ifPresent(arrived::add);
        }
        arrivals = List.copyOf(arrived);
        laws = scaled.laws(stage);
        trace = stage.drive().followed();
    }

    /* At rest ions go on to enter from the sheet of the stage before. */
    private static int arriving(Experiment experiment, ScaledExperiment scaled, int index) {
        for (int k = index; k >= 0; k--) {
            Optional<Integer> ion = experiment.protocol().get(k).ion().map(scaled::indexOf);
            if (ion.isPresent()) {
                return ion.get();
            }
        }
        return 0;
    }

    Stage stage() {
        return stage;
    }

    /** Place of the stage in the protocol. */
    int index() {
        return index;
    }

    /** Start of the stage, from the start of the protocol [s]. */
    double start() {
        return start;
    }

    FrontMode mode() {
        return mode;
    }

    /** Species that have arrived up to this stage and in it, the latest first. */
    List<Integer> arrivals() {
        return arrivals;
    }

    /** Species that enters from the sheet or the reservoir; of no meaning behind a blocking face. */
    int arriving() {
        return arriving;
    }

    List<DiffusivityLaw> laws() {
        return laws;
    }

    FrontCondition front() {
        return switch (mode) {
            case BLOCKING -> new FrontCondition.Blocking();
            case OPEN -> new FrontCondition.Reservoir(pureArriving());
            case ATTACHED -> new FrontCondition.Attached(arriving);
        };
    }

    private double[] pureArriving() {
        double[] fractions = new double[scaled.species()];
        fractions[arriving] = 1;
        return fractions;
    }

    /** The equations of transport the experiment asks for, with the laws and faces of this stage. */
    TransportEquations equations(Grid grid, Experiment experiment) {
        return switch (experiment.model()) {
            case NERNST_PLANCK_POISSON ->
                new NernstPlanckPoisson(grid, scaled.material(laws), front(), experiment.back());
            case ELECTRONEUTRAL ->
                new ElectroneutralTransport(grid, scaled.charge(), scaled.bulk(), laws, front(), experiment.back());
        };
    }

    /** Reduced potential the stage begins with, where it prescribes one. */
    Optional<Double> firstPotential() {
        return stage.drive() instanceof Drive.SurfacePotential potential
                ? Optional.of(potential.trace().at(0) / scaled.thermalVoltage())
                : Optional.empty();
    }

    /**
     * What the circuit prescribes between two times with no knot of a trace between them.
     *
     * @param from from the start of the stage [s]
     * @param to likewise
     */
    CircuitCondition circuit(double from, double to) {
        if (stage.drive() instanceof Drive.Beam beam) {
            double kT = scaled.thermalVoltage();
            return new CircuitCondition.Beam(
                    beam.currentDensity() / scaled.chargePerMetre(),
                    beam.repellingPotential() / kT,
                    beam.energyWidth() / kT);
        }
        if (trace.isEmpty()) {
            return new CircuitCondition.Current(0, 0, from);
        }
        PiecewiseLinear given = trace.get();
        double first = given.at(from);
        double last = Math.min(to, given.end());
        double slope = (given.at(last) - first) / (to - from);
        if (stage.drive() instanceof Drive.Current) {
            double unit = scaled.chargePerMetre();
            return new CircuitCondition.Current(first / unit, slope / unit, from);
        }
        return new CircuitCondition.Potential(slope / scaled.thermalVoltage());
    }
}

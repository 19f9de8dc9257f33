package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.FrozenFaces;
import org.ionfront.transport.discretisation.FrozenStep;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.IonTransfer;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.time.RosenbrockStepper;

/**
 * Records a run to take its accepted steps again for another experiment, on the same grids. What was moved between two steps, to keep
 * densities positive, is moved from the same cells to the same; what else the first run taken again lacks, by rounding and in rows, stays: it has to be that of the same experiment.
 */
final class FrozenRun implements RunObserver {
    private final List<Event> events = new ArrayList<>();
    private TransportEquations followed;

    /** Something that happens to a state. */
    private interface Event {
        void happen(Replay replay);
    }

    /** A state as it was, and what a run taken again is off it there. */
    private static final class Moved {
        private final double[] recorded;
        private double[] amount = new double[0];

        Moved(double[] recorded) {
            this.recorded = recorded.clone();
        }

        double[] applied(double[] y) {
            if (amount.length == 0) {
                amount = recorded.clone();
                for (int m = 0; m < y.length; m++) {
                    amount[m] -= y[m];
                }
            }
            double[] moved = y.clone();
            for (int m = 0; m < y.length; m++) {
                moved[m] += amount[m];
            }
            return moved;
        }
    }

    /** A run taken again. */
    static final class Replay {
        private final Experiment experiment;
        private final ScaledExperiment scaled;
        private final UnaryOperator<CircuitCondition> circuits;
        private final List<Double> potentials = new ArrayList<>();
        private final List<Double> currents = new ArrayList<>();
        private TransportEquations system;
        private double[] y;

        private Replay(Experiment experiment, UnaryOperator<CircuitCondition> circuits) {
            this.experiment = experiment;
            this.scaled = new ScaledExperiment(experiment);
            this.circuits = circuits;
        }

        private TransportEquations equations(StageModel stage, double[] faces) {
            StageModel changed = new StageModel(experiment, scaled, stage.index(), stage.start());
            return changed.equations(new Grid(faces.clone()), experiment);
        }

        /** Charge fractions, one species after the other. */
        double[] fractions() {
            double[] fractions = new double[scaled.species() * system.cells()];
            for (int i = 0; i < scaled.species(); i++) {
                for (int k = 0; k < system.cells(); k++) {
                    fractions[i * system.cells() + k] = system.fraction(y, i, k);
                }
            }
            return fractions;
        }

        /** Potential of the face in every row of the trace [V]. */
        List<Double> potentials() {
            return potentials;
        }

        /** Current density in every row of the trace [A/m^2]. */
        List<Double> currents() {
            return currents;
        }

        private void note(double time, double[] shown) {
            system.observe(time, shown);
            potentials.add(system.surfacePotential() * scaled.thermalVoltage());
            currents.add(system.current() * scaled.chargePerMetre());
        }

        /** Potential of the face [V]. */
        double surfacePotential() {
            system.observe(0, y);
            return system.surfacePotential() * scaled.thermalVoltage();
        }

        private double content(int species, int cell) {
            return system.fraction(y, species, cell) * system.width(cell);
        }

        private void move(IonTransfer transfer, double amount) {
            if (transfer.other() == IonTransfer.NONE) {
                system.shift(y, transfer.species(), transfer.from(), transfer.to(), amount);
                return;
            }
            exchange(transfer.species(), transfer.from(), transfer.to(), amount);
            exchange(transfer.other(), transfer.to(), transfer.from(), amount);
        }

        private void exchange(int species, int from, int to, double amount) {
            if (species < system.species() - 1) {
                y[system.contentIndex(species, to)] += amount;
                y[system.contentIndex(species, from)] -= amount;
            }
        }

        /** Charge passed [C/m^2]. */
        double charge() {
            return y[system.chargeIndex()] * scaled.chargePerMetre();
        }
    }

    /**
     * Takes the run again.
     *
     * @param experiment with other parameters
     * @param circuits what becomes of the conditions of the circuit
     */
    Replay replay(Experiment experiment, UnaryOperator<CircuitCondition> circuits) {
        Replay replay = new Replay(experiment, circuits);
        events.forEach(event -> event.happen(replay));
        return replay;
    }

    @Override
    public void start(StageModel stage, TransportEquations system) {
        events.clear();
        followed = system;
        double[] faces = system.faces().clone();
        events.add(replay -> {
            replay.system = replay.equations(stage, faces);
            replay.y = replay.system.uniformState(0);
        });
    }

    @Override
    public void takeOver(StageModel stage, TransportEquations system, FrontCondition earlier, double[] y) {
        followed = system;
        double[] faces = system.faces().clone();
        events.add(replay -> {
            replay.system = replay.equations(stage, faces);
            replay.system.takeOver(replay.y, earlier);
        });
    }

    @Override
    public void adopt(StageModel stage, TransportEquations before, double[] y, TransportEquations system) {
        followed = system;
        double[] faces = system.faces().clone();
        events.add(replay -> {
            TransportEquations next = replay.equations(stage, faces);
            replay.system.observe(0, replay.y);
            replay.y = next.adopt(replay.system, replay.y);
            replay.system = next;
        });
    }

    @Override
    public void jump(double[] y, double reducedPotential) {
        events.add(replay -> {
            // The slope of a potential scales as the potential does.
            CircuitCondition changed = replay.circuits.apply(new CircuitCondition.Potential(reducedPotential));
            replay.system.jumpToPotential(replay.y, ((CircuitCondition.Potential) changed).slope());
        });
    }

    @Override
    public void moved(List<IonTransfer> transfers, double[] y) {
        transfers.forEach(this::move);
    }

    /* What a cell lacks, or all that its donor has, is as much as it is in the run taken again. */
    private void move(IonTransfer transfer) {
        double[] recorded = {Double.NaN, Double.NaN};
        events.add(replay -> {
            double ofDonor = replay.content(transfer.species(), transfer.from());
            double ofReceiver = replay.content(transfer.species(), transfer.to());
            if (Double.isNaN(recorded[0])) {
                recorded[0] = ofDonor;
                recorded[1] = ofReceiver;
            }
            double amount = transfer.amount() + transfer.change(ofDonor - recorded[0], ofReceiver - recorded[1]);
            replay.move(transfer, amount);
        });
    }

    @Override
    public void regainPotential(double[] y) {
        events.add(replay -> replay.system.jumpToPotential(replay.y, replay.y[replay.system.potentialIndex()]));
    }

    @Override
    public void circuit(CircuitCondition circuit) {
        events.add(replay -> replay.system.setCircuit(replay.circuits.apply(circuit)));
    }

    @Override
    public void row(double time, double[] y) {
        FrozenFaces faces = new FrozenFaces(followed);
        Moved moved = new Moved(y);
        events.add(replay -> {
            faces.imposeOn(replay.system);
            replay.note(time, moved.applied(replay.y));
        });
    }

    @Override
    public void step(RosenbrockStepper stepper, double time, double[] y, double step) {
        FrozenStep frozen = new FrozenStep(followed, time, step);
        Moved moved = new Moved(y);
        events.add(replay -> replay.y = frozen.take(replay.system, moved.applied(replay.y)));
    }
}

package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.IonTransfer;
import org.ionfront.transport.discretisation.TransportDirection;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.discretisation.TransportTangents;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.sensitivity.Parameter;
import org.ionfront.transport.sensitivity.ScaledDirection;
import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.RosenbrockTangent;

/** Takes tangents along with a run and keeps their values in SI units. Mutable, for one simulation. */
final class TangentRun implements RunObserver {
    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final List<Parameter> parameters;
    private List<ScaledDirection> directions = List.of();
    private List<List<ProfileDerivatives>> profiles = List.of();
    private List<DerivativeRows> rows = List.of();
    private Optional<TransportEquations> system = Optional.empty();
    private Optional<TransportTangents> tangents = Optional.empty();
    private Optional<RosenbrockTangent> stepper = Optional.empty();
    private double[][] values = new double[0][];

    TangentRun(Experiment experiment, List<Parameter> parameters) {
        this.experiment = experiment;
        scaled = new ScaledExperiment(experiment);
        this.parameters = List.copyOf(parameters);
        // Missing parameters show before anything is simulated.
        directionsOf(0);
    }

    private List<ScaledDirection> directionsOf(int stage) {
        return parameters.stream()
                .map(parameter -> ScaledDirection.of(experiment, parameter, stage))
                .toList();
    }

    /** Derivatives of the profiles by a parameter. */
    List<ProfileDerivatives> profiles(int q) {
        return List.copyOf(profiles.get(q));
    }

    /** Derivatives of the trace by a parameter. */
    TraceDerivatives trace(int q) {
        return rows.get(q).trace();
    }

    @Override
    public void start(StageModel stage, TransportEquations equations) {
        profiles = new ArrayList<>();
        rows = new ArrayList<>();
        for (int q = 0; q < parameters.size(); q++) {
            profiles.add(new ArrayList<>());
            rows.add(new DerivativeRows());
        }
        follow(stage, equations);
        values = tangents.orElseThrow().uniform();
    }

    private void follow(StageModel stage, TransportEquations equations) {
        system = Optional.of(equations);
        directions = directionsOf(stage.index());
        List<TransportDirection> changes = new ArrayList<>();
        for (ScaledDirection direction : directions) {
            changes.add(new TransportDirection(
                    direction.diffusivities(),
                    screening(direction, stage, equations),
                    direction.bulk(),
                    direction.commonShare()));
        }
        TransportTangents next = equations.tangents(changes);
        tangents = Optional.of(next);
        stepper = Optional.of(new RosenbrockTangent(next.steps(), equations.size(), parameters.size()));
    }

    private double[] screening(ScaledDirection direction, StageModel stage, TransportEquations equations) {
        ScaledDirection.PermittivityChange change = direction.permittivity();
        if (change.part() == 0 || experiment.sample().regions().isEmpty()) {
            return new double[] {change.everywhere() + change.part()};
        }
        double[] share = scaled.shareOfPart(equations.faces(), stage.mode() == FrontMode.ATTACHED, change.region());
        for (int f = 0; f < share.length; f++) {
            share[f] = change.everywhere() + change.part() * share[f];
        }
        return share;
    }

    @Override
    public void takeOver(StageModel stage, TransportEquations equations, FrontCondition earlier, double[] y) {
        follow(stage, equations);
        tangents.orElseThrow().takeOver(y, earlier, values);
    }

    @Override
    public void adopt(StageModel stage, TransportEquations before, double[] y, TransportEquations equations) {
        TransportTangents earlier = tangents.orElseThrow();
        follow(stage, equations);
        values = tangents.orElseThrow().adopt(earlier, y, values);
    }

    @Override
    public void comeToRest(double time, double[] y) {
        tangents.orElseThrow().comeToRest(time, y, values);
    }

    @Override
    public void moved(List<IonTransfer> transfers, double[] y) {
        if (transfers.isEmpty()) {
            return;
        }
        TransportEquations equations = system.orElseThrow();
        double[] state = y.clone();
        for (int n = transfers.size() - 1; n >= 0; n--) {
            shift(equations, state, transfers.get(n), -transfers.get(n).amount());
        }
        for (IonTransfer transfer : transfers) {
            tangents.orElseThrow().follow(transfer, state, values);
            shift(equations, state, transfer, transfer.amount());
        }
    }

    /* Of what is no unknown derivatives see the fields alone, which only a charge that goes along changes. */
    private static void shift(TransportEquations equations, double[] state, IonTransfer transfer, double amount) {
        if (transfer.other() == IonTransfer.NONE) {
            equations.shift(state, transfer.species(), transfer.from(), transfer.to(), amount);
        }
    }

    @Override
    public void regainPotential(double[] y) {
        tangents.orElseThrow().regainPotential(y, values);
    }

    @Override
    public void jump(double[] y, double reducedPotential) {
        double[] changes = directions.stream()
                .mapToDouble(direction -> direction.circuit().potential() * reducedPotential)
                .toArray();
        tangents.orElseThrow().jump(y, reducedPotential, changes, values);
    }

    @Override
    public void circuit(CircuitCondition circuit) {
        tangents.orElseThrow()
                .setCircuit(directions.stream().map(d -> d.of(circuit)).toList());
    }

    @Override
    public void step(RosenbrockStepper taken, double time, double[] y, double step) {
        stepper.orElseThrow().advance(taken, time, y, step, values);
    }

    @Override
    public void row(double time, double[] y) {
        TransportTangents here = tangents.orElseThrow();
        TransportEquations equations = system.orElseThrow();
        double current = equations.current();
        here.observe(time, y, values);
        for (int q = 0; q < values.length; q++) {
            ScaledDirection direction = directions.get(q);
            double unit = scaled.chargePerMetre();
            double charge = y[equations.chargeIndex()];
            rows.get(q)
                    .add(
                            unit
                                    * (here.current(q)
                                            + current
                                                    * (direction.units().density()
                                                            - direction.units().time())),
                            potential(q, equations.surfacePotential()),
                            unit
                                    * (here.charge(values[q])
                                            + charge * direction.units().density()));
        }
    }

    private double potential(int q, double reduced) {
        double change = tangents.orElseThrow().surfacePotential(q);
        return scaled.thermalVoltage()
                * (change + reduced * directions.get(q).units().thermalVoltage());
    }

    @Override
    public void profile(double time, double[] y) {
        TransportTangents here = tangents.orElseThrow();
        TransportEquations equations = system.orElseThrow();
        here.observe(time, y, values);
        for (int q = 0; q < values.length; q++) {
            double sheet = equations.sheetCharge() * directions.get(q).units().density();
            profiles.get(q)
                    .add(new ProfileDerivatives(
                            time,
                            List.of(here.fractions(q, y, values[q])),
                            potential(q, equations.surfacePotential()),
                            scaled.chargePerMetre() * (here.sheetCharge(q, y, values[q]) + sheet)));
        }
    }
}

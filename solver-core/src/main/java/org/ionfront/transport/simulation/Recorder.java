package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.time.RosenbrockStepper;

/** Collects traces, profiles and invariants in SI units while a run proceeds. */
final class Recorder {
    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private final RunObserver observer;
    private TransportEquations system;
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Profile> frames = new ArrayList<>();
    private double nextFrame;
    private TraceRows rows = new TraceRows(0, 0, 0);
    private Optional<Trace> earlier = Optional.empty();
    private final ChargeLedger ledger;
    /** Squared screening length of every face [m^2]; empty in one kind of glass, where it is that of the glass. */
    private double[] screening;

    private StageModel stage;

    private double[] fraction = new double[0];
    private double chargeBefore;
    private double minimumFraction = Double.POSITIVE_INFINITY;
    private double largestField;
    private double absoluteCharge;

    Recorder(
            Experiment experiment,
            ScaledExperiment scaled,
            TransportEquations system,
            StageModel first,
            RunObserver observer) {
        this.observer = observer;
        this.experiment = experiment;
        this.scaled = scaled;
        goOn(first, system);
        ledger = new ChargeLedger(experiment, scaled, first);
    }

    /* What is kept of the faces holds while they move, for those at borders do not. */
    private void goOn(StageModel stage, TransportEquations next) {
        this.stage = stage;
        system = next;
        screening = experiment.sample().regions().isEmpty()
                ? new double[0]
                : scaled.permittivity().atFaces(new Grid(next.faces()), stage.mode() == FrontMode.ATTACHED);
    }

    /** Goes on with the record of a run that ended within a stage, in the state it ended with. */
    void resume(Checkpoint checkpoint, StageModel stage, TransportEquations next, double[] y) {
        Trace trace = checkpoint.trace();
        int end = trace.size() - 1;
        earlier = Optional.of(trace);
        rows = new TraceRows(trace.energy()[end], trace.charge()[end], trace.surfacePotential()[end]);
        profiles.addAll(checkpoint.profiles());
        absoluteCharge = checkpoint.account().moved();
        chargeBefore = trace.charge()[end];
        minimumFraction = checkpoint.tally().minimumFraction();
        largestField = checkpoint.tally().largestField();
        goOn(stage, next);
        ledger.enter(stage, system, y);
        ledger.resume(checkpoint.account());
        note(checkpoint.state().time() - stage.start(), y);
    }

    /** What another run can go on from in this state. */
    Checkpoint checkpoint(Checkpoint.State state, int steps, int rejected, double moved) {
        return new Checkpoint(
                state,
                ledger.account(absoluteCharge),
                new Checkpoint.Tally(steps, rejected, minimumFraction, largestField, moved),
                profiles,
                trace(),
                List.of());
    }

    /** Goes on with a stage whose first state is noted later, or never. */
    void enter(StageModel stage, TransportEquations next, double[] y) {
        goOn(stage, next);
        ledger.enter(stage, system, y);
    }

    /** Goes on with a stage and notes the state it begins with, once the circuit is closed. */
    void begin(StageModel stage, TransportEquations next, double[] y) {
        enter(stage, next, y);
        rows.breakHere();
        note(0, y);
        rows.breakHere();
    }

    /** Goes on with other cells in the same stage. */
    void continueWith(TransportEquations next) {
        goOn(stage, next);
    }

    /** Smallest charge fraction in any state noted so far [-]. */
    double minimumFraction() {
        return minimumFraction;
    }

    /** Says that the drive has a knot here. */
    void knot() {
        rows.breakHere();
    }

    /**
     * Notes one accepted state.
     *
     * @param time from the start of the stage [s]
     * @param before the state before its densities were made positive, which tells what has crossed the faces
     * @param y the state
     */
    void step(double time, double[] before, double[] y) {
        ledger.step(system, before);
        note(time, y);
        int wanted = experiment.output().frames();
        double now = stage.start() + time;
        if (wanted > 0 && now >= nextFrame) {
            frames.add(seen(now, y));
            nextFrame = now + experiment.duration() / wanted;
        }
    }

    private void note(double time, double[] y) {
        double charge = y[system.chargeIndex()] * scaled.chargePerMetre();
        absoluteCharge += Math.abs(charge - chargeBefore);
        chargeBefore = charge;
        system.observe(time, y);
        rows.add(
                stage.start() + time,
                system.current() * scaled.chargePerMetre(),
                system.surfacePotential() * scaled.thermalVoltage(),
                foreignContent(y),
                charge,
                ledger.nativesThatLeft() * scaled.chargePerMetre(),
                frontExcess() * scaled.chargePerMetre());
        observer.row(time, y);
        for (int i = 0; i < scaled.species(); i++) {
            for (double w : fractions(y, i)) {
                minimumFraction = Math.min(minimumFraction, w);
            }
        }
        double strongest = 0;
        for (int f = 0; f <= system.cells(); f++) {
            strongest = Math.max(strongest, Math.abs(system.field(f)));
        }
        largestField = Math.max(largestField, strongest * scaled.thermalVoltage());
    }

    /* Charge fractions of a species in all cells; valid until the next call. */
    private double[] fractions(double[] y, int i) {
        if (fraction.length != system.cells()) {
            fraction = new double[system.cells()];
        }
        system.fractions(y, i, fraction);
        return fraction;
    }

    /** What a step would lose of the balance, as a depth [m]. */
    double lost(double[] before, double[] after) {
        return ledger.lost(system, before, after);
    }

    /**
     * Keeps a profile, unless the last one is of the same time.
     *
     * @param time from the start of the stage [s]
     */
    void profile(double time, double[] y) {
        double now = stage.start() + time;
        if (!profiles.isEmpty() && profiles.get(profiles.size() - 1).time() == now) {
            return;
        }
        system.observe(time, y);
        profiles.add(seen(now, y));
        observer.profile(now, y);
    }

    /* The observed state as a profile. */
    private Profile seen(double time, double[] y) {
        double[] faces = system.faces();
        int cells = system.cells();
        List<double[]> fractions = new ArrayList<>();
        for (int i = 0; i < scaled.species(); i++) {
            fractions.add(fractions(y, i).clone());
        }
        double[] excess = new double[cells];
        for (int k = 0; k < cells; k++) {
            excess[k] = excess(k) / (faces[k + 1] - faces[k]);
        }
        return new Profile(
                time,
                faces.clone(),
                fractions,
                potentials(),
                excess,
                system.surfacePotential() * scaled.thermalVoltage(),
                system.sheetCharge() * scaled.chargePerMetre());
    }

    /** Excess charge of a cell in the observed state, as a depth [m]. */
    private double excess(int cell) {
        return screening.length == 0
                ? scaled.lambda2() * (system.field(cell + 1) - system.field(cell))
                : screening[cell + 1] * system.field(cell + 1) - screening[cell] * system.field(cell);
    }

    /** Sum over the cells with a negative excess charge around the most negative one, as a depth [m]. */
    private double frontExcess() {
        double[] faces = system.faces();
        int lowest = 0;
        double smallest = 0;
        for (int k = 0; k < system.cells(); k++) {
            double density = excess(k) / (faces[k + 1] - faces[k]);
            if (density < smallest) {
                smallest = density;
                lowest = k;
            }
        }
        if (smallest == 0) {
            return 0;
        }
        double sum = excess(lowest);
        for (int k = lowest + 1; k < system.cells() && excess(k) < 0; k++) {
            sum += excess(k);
        }
        for (int k = lowest - 1; k >= 0 && excess(k) < 0; k--) {
            sum += excess(k);
        }
        return sum;
    }

    private double[] potentials() {
        double[] faces = system.faces();
        int cells = system.cells();
        double[] potential = new double[cells];
        double phi = 0;
        for (int k = cells - 1; k >= 0; k--) {
            double above = k == cells - 1 ? 0 : 0.5 * (faces[k + 2] - faces[k + 1]);
            phi += (above + 0.5 * (faces[k + 1] - faces[k])) * system.field(k + 1) * scaled.thermalVoltage();
            potential[k] = phi;
        }
        return potential;
    }

    /** Foreign ions per area, as numbers [1/m^2]. */
    private double foreignContent(double[] y) {
        double[] faces = system.faces();
        double sum = 0;
        for (int i = 0; i < scaled.species(); i++) {
            if (!experiment.species().get(i).isNative()) {
                double content = 0;
                double[] w = fractions(y, i);
                for (int k = 0; k < w.length; k++) {
                    content += w[k] * (faces[k + 1] - faces[k]);
                }
                sum += content / experiment.species().get(i).ion().valence();
            }
        }
        return sum * scaled.background();
    }

    /** Ions that arrived and charge on the face against the charge passed, relative to all charge moved. */
    private double chargeBalance(double[] y) {
        double defect = Math.abs(ledger.imbalance(system, y)) * scaled.chargePerMetre();
        return absoluteCharge == 0 ? 0 : defect / absoluteCharge;
    }

    Trace trace() {
        return earlier.map(trace -> trace.followedBy(rows.trace())).orElseGet(rows::trace);
    }

    List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    List<Profile> frames() {
        return List.copyOf(frames);
    }

    Diagnostics diagnostics(double[] y, int steps, int rejected, double moved, List<String> warnings) {
        double depth = absoluteCharge / scaled.chargePerMetre();
        return new Diagnostics(
                system.cells(),
                steps,
                rejected,
                (steps + rejected) * RosenbrockStepper.STAGES,
                chargeBalance(y),
                minimumFraction,
                depth == 0 ? 0 : moved / depth,
                largestField,
                warnings);
    }
}

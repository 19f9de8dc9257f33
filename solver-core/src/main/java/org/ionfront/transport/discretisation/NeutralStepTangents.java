package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.time.TangentStage;
import org.ionfront.transport.time.TangentSystem;

/**
 * Takes tangents of {@link ElectroneutralTransport} through the stages of steps (docs/sensitivities.md, section 6). Mutable, for
 * one run on one thread.
 */
final class NeutralStepTangents implements TangentSystem {
    private static final double[] NO_PERMITTIVITY = {};

    private final ElectroneutralTransport system;
    private final NeutralVariables variables;
    private final MovingGrid grid;
    private final int cells;
    private final int faces;
    private final int last;
    private final TangentFluxes fluxes;
    private final FieldResponse start;
    private final FieldResponse stage;
    private final List<LocalTangent> atStart = new ArrayList<>();
    private final LocalTangent atStage;
    /** Of a parameter, at the start of the step: changes of fluxes and current there, and of what they are by time. */
    private final double[][] startFlux;

    private final double[] startCurrent;
    private final double[] startPotential;
    private final double[][] inTime;
    private final double[] currentInTime;
    /** Contents in planes, with a row of fields that are no unknowns. */
    private final double[] padded;

    private final double[] direct;
    private final double[] along;
    private final double[] fields;
    /** Right-hand sides and solutions of all parameters, as the system has its contents. */
    private final double[][] plain;

    private List<CircuitCondition> circuits = List.of();
    private boolean isStart;
    private boolean goesWithTime;
    private double beamSlope;
    private double riseInTime;

    NeutralStepTangents(ElectroneutralTransport system, List<TransportDirection> directions) {
        this.system = system;
        variables = new NeutralVariables(system);
        grid = system.grid;
        cells = variables.cells;
        faces = cells + 1;
        last = variables.last;
        fluxes = new TangentFluxes(variables, directions);
        start = fluxes.responseAtStart();
        stage = fluxes.responseAtStage();
        int size = variables.species * faces;
        int count = directions.size();
        for (int q = 0; q < count; q++) {
            atStart.add(new LocalTangent(size));
        }
        atStage = new LocalTangent(size);
        startFlux = new double[count][size];
        startCurrent = new double[count];
        startPotential = new double[count];
        inTime = new double[count][size];
        currentInTime = new double[count];
        padded = new double[size];
        direct = new double[size];
        along = new double[size];
        fields = new double[size];
        plain = new double[count][system.size()];
    }

    /** Position of the charge depth in tangents; contents come before. */
    int charge() {
        return last * faces;
    }

    /** Position of the reduced surface potential. */
    int potential() {
        return charge() + 1;
    }

    @Override
    public int size() {
        return charge() + 2;
    }

    /** Changes of what the circuit prescribes, one per parameter. */
    void setCircuits(List<CircuitCondition> changes) {
        circuits = List.copyOf(changes);
    }

    @Override
    public void begin(double time, double[] y, double[][] tangents) {
        variables.follow();
        fluxes.begin(time, y);
        start.evaluate();
        isStart = true;
        beamSlope = system.circuit instanceof CircuitCondition.Beam beam ? beam.slope(start.potential()) : 0;
        boolean sloping = system.circuit instanceof CircuitCondition.Current given && given.slope() != 0;
        goesWithTime = grid.isMoving() || sloping;
        if (goesWithTime) {
            fluxes.inTimeAtGivenFields(direct);
            start.take(direct);
            double drawback = start.drawback();
            double current = currentByTime(drawback);
            start.close(current, direct, fields);
            fluxes.followFieldsInTime(fields);
            riseInTime = start.resistance() * current - drawback + motion(fluxes.start().field);
        }
        for (int q = 0; q < tangents.length; q++) {
            LocalTangent local = atStart.get(q);
            pad(tangents[q]);
            fluxes.local(q, padded, NO_PERMITTIVITY, local);
            evaluate(q, time, tangents[q], local, start, startFlux[q]);
            start.close(current, startFlux[q], local.field());
            startCurrent[q] = current;
            startPotential[q] = rise;
            Arrays.fill(inTime[q], 0);
            currentInTime[q] = 0;
            if (goesWithTime) {
                fluxes.alongTime(q, local, inTime[q]);
                start.take(inTime[q]);
                double drawback = start.drawback();
                currentInTime[q] = currentChangeInTime(q, drawback, motion(local.field()));
                start.close(currentInTime[q], inTime[q], fields);
            }
        }
    }

    /* Results of evaluate: changes of the current and, unless that is given, of the surface potential. */
    private double current;
    private double rise;

    /* What the fluxes at given fields and the current do at a point; the response has taken note of the fluxes. */
    private void evaluate(int q, double time, double[] tangent, LocalTangent local, FieldResponse at, double[] flux) {
        fluxes.atPoint(q, local, flux);
        if (grid.isMoving()) {
            fluxes.addRemainder(atStart.get(q), flux);
        }
        at.take(flux);
        CircuitCondition change = circuits.get(q);
        if (system.circuit instanceof CircuitCondition.Current) {
            current = CircuitTangent.current(change, time);
            return;
        }
        double drawback = at.drawback();
        if (system.circuit instanceof CircuitCondition.Beam beam) {
            double potential = at.potential();
            double slope = beam.slope(potential);
            current = (CircuitTangent.beam(beam, change, potential, 0) - slope * drawback)
                    / (1 - slope * at.resistance());
        } else {
            current = (tangent[potential()] + drawback) / at.resistance();
        }
        rise = at.resistance() * current - drawback;
    }

    private double motion(double[] ofFaces) {
        return Products.sum(grid.reachRate, ofFaces);
    }

    private double currentByTime(double drawback) {
        if (system.circuit instanceof CircuitCondition.Current given) {
            return given.slope();
        }
        double motion = motion(fluxes.start().field);
        return system.circuit instanceof CircuitCondition.Potential
                ? (drawback - motion) / start.resistance()
                : beamSlope * (motion - drawback) / (1 - beamSlope * start.resistance());
    }

    private double currentChangeInTime(int q, double drawback, double motion) {
        if (system.circuit instanceof CircuitCondition.Current) {
            return CircuitTangent.slope(circuits.get(q));
        }
        if (system.circuit instanceof CircuitCondition.Potential) {
            return (drawback - motion) / start.resistance();
        }
        return (slopeChange(q) * riseInTime + beamSlope * (motion - drawback)) / (1 - beamSlope * start.resistance());
    }

    private double slopeChange(int q) {
        return system.circuit instanceof CircuitCondition.Beam beam
                ? CircuitTangent.beamSlope(beam, circuits.get(q), start.potential(), startPotential[q])
                : 0;
    }

    @Override
    public void addStage(TangentStage taken, double[][] tangents, double[][] right) {
        if (!isStart) {
            fluxes.moveTo(taken.time(), taken.point());
            stage.evaluate();
        }
        double riseAlong = follow(taken.increment());
        for (int q = 0; q < tangents.length; q++) {
            double[] flux = startFlux[q];
            double change = startCurrent[q];
            if (!isStart) {
                pad(tangents[q]);
                fluxes.local(q, padded, NO_PERMITTIVITY, atStage);
                evaluate(q, taken.time(), tangents[q], atStage, stage, direct);
                stage.closeContents(current, direct);
                flux = direct;
                change = current;
            }
            Arrays.fill(along, 0);
            fluxes.addAlongIncrement(q, NO_PERMITTIVITY, atStart.get(q), along);
            start.take(along);
            double currentAlong = currentAlong(q, riseAlong);
            start.closeContents(currentAlong, along);
            double share = goesWithTime ? taken.timeShare() : 0;
            addRows(flux, share, inTime[q], right[q]);
            right[q][charge()] += change + currentAlong + share * currentInTime[q];
            right[q][potential()] += CircuitTangent.potentialSlope(circuits.get(q));
        }
        isStart = false;
    }

    /* Along the increment of a stage; what it does to the surface potential, unless the current is given. */
    private double follow(double[] increment) {
        for (int i = 0; i < last; i++) {
            for (int k = 0, p = i; k < cells; k++, p += last) {
                padded[i * faces + k + 1] = increment[p];
            }
        }
        fluxes.atGivenFields(padded, direct);
        start.take(direct);
        double change = 0;
        double riseAlong = 0;
        if (!(system.circuit instanceof CircuitCondition.Current)) {
            double drawback = start.drawback();
            change = system.circuit instanceof CircuitCondition.Potential
                    ? (increment[system.potentialIndex()] + drawback) / start.resistance()
                    : -beamSlope * drawback / (1 - beamSlope * start.resistance());
            riseAlong = start.resistance() * change - drawback;
        }
        start.close(change, direct, fields);
        fluxes.followFields(fields);
        return riseAlong;
    }

    private double currentAlong(int q, double riseAlong) {
        if (system.circuit instanceof CircuitCondition.Current) {
            return 0;
        }
        double drawback = start.drawback();
        return system.circuit instanceof CircuitCondition.Potential
                ? drawback / start.resistance()
                : (slopeChange(q) * riseAlong - beamSlope * drawback) / (1 - beamSlope * start.resistance());
    }

    private void addRows(double[] flux, double share, double[] byTime, double[] right) {
        for (int i = 0; i < last; i++) {
            int row = i * faces;
            double behind = flux[row] + along[row] + share * byTime[row];
            for (int p = row + 1; p < row + faces; p++) {
                double ahead = flux[p] + along[p] + share * byTime[p];
                right[p] += behind - ahead;
                behind = ahead;
            }
        }
    }

    private void pad(double[] tangent) {
        System.arraycopy(tangent, 0, padded, 0, last * faces);
    }

    @Override
    public void solve(double[][] x) {
        for (int q = 0; q < x.length; q++) {
            for (int i = 0; i < last; i++) {
                System.arraycopy(x[q], i * faces + 1, plain[q], i * cells, cells);
            }
            plain[q][system.chargeIndex()] = x[q][charge()];
            plain[q][system.potentialIndex()] = x[q][potential()];
        }
        system.solvePlanes(plain);
        for (int q = 0; q < x.length; q++) {
            for (int i = 0; i < last; i++) {
                System.arraycopy(plain[q], i * cells, x[q], i * faces + 1, cells);
            }
            x[q][charge()] = plain[q][system.chargeIndex()];
            x[q][potential()] = plain[q][system.potentialIndex()];
        }
    }

    /**
     * Derivatives of current and surface potential in a state on a grid at rest.
     *
     * @param currents receives one per parameter [m/s]
     * @param potentials receives one per parameter
     */
    void observe(double time, double[] y, double[][] tangents, double[] currents, double[] potentials) {
        variables.follow();
        fluxes.moveTo(time, y);
        stage.evaluate();
        for (int q = 0; q < tangents.length; q++) {
            pad(tangents[q]);
            fluxes.local(q, padded, NO_PERMITTIVITY, atStage);
            evaluate(q, time, tangents[q], atStage, stage, direct);
            currents[q] = current;
            potentials[q] = stage.resistance() * current - stage.drawback();
        }
    }
}

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
    private final double[] plain;
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
        plain = new double[system.size()];
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
            double drawback = start.drawback(direct);
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
            startCurrent[q] = current;
            startPotential[q] = rise;
            Arrays.fill(inTime[q], 0);
            currentInTime[q] = 0;
            if (goesWithTime) {
                fluxes.alongTime(q, local, inTime[q]);
                double drawback = start.drawback(inTime[q]);
                currentInTime[q] = currentChangeInTime(q, drawback, motion(local.field()));
                start.close(currentInTime[q], inTime[q], fields);
            }
        }
    }

    /* Results of evaluate: changes of current and surface potential. */
    private double current;
    private double rise;

    /* What the fluxes, the current and the fields do at a point; fields go to the local tangent. */
    private void evaluate(int q, double time, double[] tangent, LocalTangent local, FieldResponse at, double[] flux) {
        fluxes.atPoint(q, local, flux);
        if (grid.isMoving()) {
            fluxes.addRemainder(atStart.get(q), flux);
        }
        double drawback = at.drawback(flux);
        CircuitCondition change = circuits.get(q);
        if (system.circuit instanceof CircuitCondition.Beam beam) {
            double potential = at.potential();
            double slope = beam.slope(potential);
            current = (CircuitTangent.beam(beam, change, potential, 0) - slope * drawback)
                    / (1 - slope * at.resistance());
        } else if (system.circuit instanceof CircuitCondition.Potential) {
            current = (tangent[potential()] + drawback) / at.resistance();
        } else {
            current = CircuitTangent.current(change, time);
        }
        rise = at.resistance() * current - drawback;
        at.close(current, flux, local.field());
    }

    private double motion(double[] ofFaces) {
        double total = 0;
        for (int f = variables.firstField(); f < faces; f++) {
            total += grid.reachRate[f] * ofFaces[f];
        }
        return total;
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
                flux = direct;
                change = current;
            }
            Arrays.fill(along, 0);
            fluxes.addAlongIncrement(q, NO_PERMITTIVITY, atStart.get(q), along);
            double currentAlong = currentAlong(q, start.drawback(along), riseAlong);
            start.close(currentAlong, along, fields);
            double share = goesWithTime ? taken.timeShare() : 0;
            addRows(flux, share, inTime[q], right[q]);
            right[q][charge()] += change + currentAlong + share * currentInTime[q];
            right[q][potential()] += CircuitTangent.potentialSlope(circuits.get(q));
        }
        isStart = false;
    }

    /* Along the increment of a stage; what it does to the surface potential. */
    private double follow(double[] increment) {
        for (int i = 0; i < last; i++) {
            for (int k = 0, p = i; k < cells; k++, p += last) {
                padded[i * faces + k + 1] = increment[p];
            }
        }
        fluxes.atGivenFields(padded, direct);
        double drawback = start.drawback(direct);
        double change = 0;
        if (system.circuit instanceof CircuitCondition.Potential) {
            change = (increment[system.potentialIndex()] + drawback) / start.resistance();
        } else if (system.circuit instanceof CircuitCondition.Beam) {
            change = -beamSlope * drawback / (1 - beamSlope * start.resistance());
        }
        start.close(change, direct, fields);
        fluxes.followFields(fields);
        return start.resistance() * change - drawback;
    }

    private double currentAlong(int q, double drawback, double riseAlong) {
        if (system.circuit instanceof CircuitCondition.Potential) {
            return drawback / start.resistance();
        }
        return system.circuit instanceof CircuitCondition.Beam
                ? (slopeChange(q) * riseAlong - beamSlope * drawback) / (1 - beamSlope * start.resistance())
                : 0;
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
        for (double[] one : x) {
            for (int i = 0; i < last; i++) {
                for (int k = 0, p = i; k < cells; k++, p += last) {
                    plain[p] = one[i * faces + k + 1];
                }
            }
            plain[system.chargeIndex()] = one[charge()];
            plain[system.potentialIndex()] = one[potential()];
            system.solve(plain);
            for (int i = 0; i < last; i++) {
                for (int k = 0, p = i; k < cells; k++, p += last) {
                    one[i * faces + k + 1] = plain[p];
                }
            }
            one[charge()] = plain[system.chargeIndex()];
            one[potential()] = plain[system.potentialIndex()];
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
            potentials[q] = rise;
        }
    }
}

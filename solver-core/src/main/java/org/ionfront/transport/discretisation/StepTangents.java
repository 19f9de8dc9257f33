package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.time.TangentStage;
import org.ionfront.transport.time.TangentSystem;

/** Takes tangents through the stages of steps (docs/sensitivities.md, sections 2 to 4). Mutable, for one run on one thread. */
final class StepTangents implements TangentSystem {
    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final MovingGrid grid;
    private final TangentLayout layout;
    /** Relative changes of the squared screening length at the faces, by parameter; empty where it does not change. */
    private final double[][] permittivity;

    private final TangentFluxes fluxes;
    private final List<LocalTangent> atStart = new ArrayList<>();
    private final double[][] inTime;
    private final LocalTangent atStage;
    private final double[] direct;
    /** Of the fluxes of all species, in the last row. */
    private final double[] sum;

    /** Of the stage, in the order of tangents. */
    private final double[] increments;

    private final double[] shifted;
    private final double[] weight;
    private final double[] response;
    private final double[] plain;
    private List<CircuitCondition> circuits = List.of();
    private double startPotential;
    private boolean isStart;
    private double share;

    StepTangents(
            NernstPlanckPoisson system,
            TangentLayout layout,
            List<TransportDirection> directions,
            double[][] permittivity) {
        this.system = system;
        this.layout = layout;
        this.permittivity = permittivity;
        state = system.state;
        grid = state.grid;
        fluxes = new TangentFluxes(state, directions);
        int size = layout.species * layout.faces;
        for (int q = 0; q < directions.size(); q++) {
            atStart.add(new LocalTangent(size));
        }
        inTime = new double[directions.size()][system.size()];
        atStage = new LocalTangent(size);
        direct = new double[size];
        sum = new double[size];
        increments = new double[size];
        shifted = new double[size];
        weight = new double[size];
        for (int f = state.firstField(); f < layout.faces; f++) {
            weight[layout.fields + f] = grid.scale[f] * system.perLambda2[f];
        }
        response = new double[system.size()];
        plain = new double[system.size()];
    }

    /** Changes of what the circuit prescribes, one per parameter. */
    void setCircuits(List<CircuitCondition> changes) {
        circuits = List.copyOf(changes);
    }

    @Override
    public int size() {
        return system.size();
    }

    @Override
    public void begin(double time, double[] y, double[][] tangents) {
        fluxes.begin(time, y);
        if (grid.isMoving()) {
            fluxes.followTime();
        }
        isStart = true;
        startPotential = system.surfacePotential(y);
        if (!(system.circuit instanceof CircuitCondition.Current)) {
            layout.arrange(system.solver.unitCurrentResponse, response);
        }
        for (int q = 0; q < tangents.length; q++) {
            LocalTangent local = atStart.get(q);
            fluxes.local(q, tangents[q], permittivity[q], local);
            fluxes.settle(q, local);
            if (grid.isMoving()) {
                Arrays.fill(inTime[q], 0);
                fluxes.alongTime(q, local, direct);
                addRows(direct, inTime[q]);
                inTime[q][layout.potential] = -motion(local);
            }
        }
    }

    /* What the motion of the grid does to a potential of given fields. */
    private double motion(LocalTangent local) {
        double total = 0;
        for (int f = state.firstField(); f < layout.faces; f++) {
            total += grid.reachRate[f] * local.field()[f];
        }
        return total;
    }

    @Override
    public void addStage(TangentStage stage, double[][] tangents, double[][] right) {
        boolean moving = grid.isMoving();
        if (!isStart) {
            fluxes.moveTo(stage.time(), stage.point());
        }
        share = stage.timeShare();
        layout.arrange(stage.increment(), increments);
        fluxes.follow(increments);
        for (int q = 0; q < tangents.length; q++) {
            LocalTangent local = isStart ? atStart.get(q) : atStage;
            if (!isStart) {
                fluxes.local(q, tangents[q], permittivity[q], local);
            }
            fluxes.atPoint(q, local, direct);
            fluxes.addAlongIncrement(q, permittivity[q], atStart.get(q), direct);
            if (moving) {
                fluxes.addRemainder(atStart.get(q), direct);
            }
            addRows(direct, right[q]);
            addCurrent(q, stage, tangents[q], right[q]);
            if (moving && share != 0) {
                addMultiple(share, inTime[q], right[q]);
            }
            if (permittivity[q].length > 0) {
                addScreening(q, stage, right[q]);
            }
        }
        isStart = false;
    }

    private void addMultiple(double factor, double[] rates, double[] right) {
        int end = layout.fields + layout.faces;
        for (int p = 0; p < end; p++) {
            right[p] += factor * rates[p];
        }
    }

    /* What the fluxes bring to the cells, and take from the fields. */
    private void addRows(double[] flux, double[] right) {
        sumOver(flux);
        System.arraycopy(flux, 0, shifted, 1, flux.length - 1);
        int contents = layout.fields;
        for (int p = 0; p < contents; p++) {
            right[p] += shifted[p] - flux[p];
        }
        for (int i = 0; i < layout.last; i++) {
            int row = i * layout.faces;
            right[row] = 0;
            if (state.back == BackCondition.SELECTIVE) {
                right[row + layout.cells] +=
                        flux[row + layout.cells] - (i == state.firstNative ? sum[layout.fields + layout.cells] : 0);
            }
        }
        if (state.front instanceof FrontCondition.Attached attached && attached.species() < layout.last) {
            right[attached.species() * layout.faces + 1] += sum[layout.fields + 1];
        }
        int end = contents + layout.faces;
        for (int p = contents; p < end; p++) {
            right[p] -= weight[p] * sum[p];
        }
    }

    private void sumOver(double[] flux) {
        System.arraycopy(flux, layout.fields, sum, layout.fields, layout.faces);
        for (int i = 0; i < layout.last; i++) {
            System.arraycopy(flux, i * layout.faces, shifted, layout.fields, layout.faces);
            int end = layout.fields + layout.faces;
            for (int p = layout.fields; p < end; p++) {
                sum[p] += shifted[p];
            }
        }
    }

    private void addCurrent(int q, TangentStage stage, double[] tangent, double[] right) {
        CircuitCondition change = circuits.get(q);
        double current = CircuitTangent.current(change, stage.time()) + share * CircuitTangent.slope(change);
        if (system.circuit instanceof CircuitCondition.Beam beam) {
            current = beamChange(q, beam, stage, tangent);
        } else if (system.circuit instanceof CircuitCondition.Potential) {
            right[layout.potential] += potentialChange(q, tangent);
        }
        if (current != 0) {
            addMultiple(current, weight, right);
        }
        right[layout.charge] += current;
    }

    private double beamChange(int q, CircuitCondition.Beam beam, TangentStage stage, double[] tangent) {
        CircuitCondition change = circuits.get(q);
        double startChange = 0;
        double inMotion = 0;
        double inMotionChange = 0;
        LocalTangent local = atStart.get(q);
        for (int f = state.firstField(); f < layout.faces; f++) {
            startChange += fluxes.start().reach[f] * local.field()[f];
            inMotion += grid.reachRate[f] * fluxes.start().field[f];
            inMotionChange += grid.reachRate[f] * local.field()[f];
        }
        double slopeChange = CircuitTangent.beamSlope(beam, change, startPotential, startChange);
        double rise = sumAtStart(stage.increment());
        double now =
                CircuitTangent.beam(beam, change, system.surfacePotential(stage.point()), layout.sumOfDrops(tangent));
        return now + slopeChange * (rise + share * inMotion) + share * system.solver.beamSlope * inMotionChange;
    }

    /* Of the unknowns' order of the system itself. */
    private double sumAtStart(double[] increment) {
        double total = 0;
        for (int f = state.firstField(); f < layout.faces; f++) {
            total += system.solver.dropAtStart[f] * increment[system.fieldIndex(f)];
        }
        return total;
    }

    /* While the grid moves the row of the potential says what the drops are short of it. */
    private double potentialChange(int q, double[] tangent) {
        double slope = CircuitTangent.potentialSlope(circuits.get(q));
        if (!grid.isMoving()) {
            return slope;
        }
        return tangent[layout.potential]
                + slope * grid.elapsed()
                - layout.sumOfDrops(tangent)
                + share * (slope + inTime[q][layout.potential]);
    }

    /** Derivative of the current that keeps a prescribed potential; the sums are those of the fluxes at the point. */
    private double projectedChange(int q, double time, double[] y) {
        double[] reach = grid.reach;
        double total = CircuitTangent.potentialSlope(circuits.get(q));
        for (int f = state.firstField(); f < layout.faces; f++) {
            total += reach[f] * system.perLambda2[f] * sum[layout.fields + f];
        }
        if (permittivity[q].length > 0) {
            state.evaluate(time, y, false);
            double current = system.currentFromFluxes(time);
            for (int f = state.firstField(); f < layout.faces; f++) {
                total += permittivity[q][f] * reach[f] * system.perLambda2[f] * (current - state.conduction[f]);
            }
        }
        return total / system.elastance;
    }

    /* Everything in the field equation goes with the reciprocal of the squared screening length. */
    private void addScreening(int q, TangentStage stage, double[] right) {
        double[] u = stage.increment();
        for (int f = state.firstField(); f < layout.faces; f++) {
            int p = system.fieldIndex(f);
            right[layout.fields + f] -= permittivity[q][f] * (system.solver.shift * u[p] - stage.history()[p]);
        }
    }

    private double sumOfStartDrops(double[] x) {
        return Products.sum(system.solver.dropAtStart, x, layout.fields);
    }

    @Override
    public void solve(double[][] x) {
        if (state.mixing.isPresent()) {
            solvePlain(x);
            return;
        }
        boolean bordered = system.circuit instanceof CircuitCondition.Potential;
        boolean algebraic = bordered && grid.isMoving();
        double[] increments = new double[x.length];
        for (int q = 0; q < x.length; q++) {
            increments[q] = algebraic ? x[q][layout.potential] : x[q][layout.potential] / system.solver.shift;
        }
        system.solver.matrix.solvePlanes(x);
        for (int q = 0; q < x.length; q++) {
            double extra = 0;
            if (bordered) {
                extra = (increments[q] - sumOfStartDrops(x[q])) / system.solver.unitResistance;
            } else if (system.solver.beamSlope != 0) {
                extra = system.solver.beamSlope
                        * sumOfStartDrops(x[q])
                        / (1 - system.solver.beamSlope * system.solver.unitResistance);
            }
            if (extra != 0) {
                addMultiple(extra, response, x[q]);
            }
            x[q][layout.potential] = algebraic ? 0 : increments[q];
            x[q][layout.charge] = (x[q][layout.charge] + extra) / system.solver.shift;
        }
    }

    /* With the refined solutions that mixed fluxes ask for. */
    private void solvePlain(double[][] x) {
        for (double[] one : x) {
            layout.interleave(one, plain);
            system.solver.solveOfMany(plain);
            layout.arrange(plain, one);
            one[layout.charge] = plain[layout.charge];
            one[layout.potential] = plain[layout.potential];
        }
    }

    /**
     * Derivatives of the current [m/s] in a state on a grid at rest.
     *
     * @param time of the state [s]
     * @param y unknowns
     * @param tangents derivatives of y
     * @return one per parameter
     */
    double[] currents(double time, double[] y, double[][] tangents) {
        double[] changes = new double[tangents.length];
        boolean bordered = system.circuit instanceof CircuitCondition.Potential;
        if (bordered) {
            fluxes.moveTo(time, y);
        }
        for (int q = 0; q < changes.length; q++) {
            if (bordered) {
                fluxes.local(q, tangents[q], permittivity[q], atStage);
                fluxes.atPoint(q, atStage, direct);
                sumOver(direct);
                changes[q] = projectedChange(q, time, y);
            } else {
                CircuitCondition change = circuits.get(q);
                changes[q] = system.circuit instanceof CircuitCondition.Beam beam
                        ? CircuitTangent.beam(beam, change, system.surfacePotential(y), layout.sumOfDrops(tangents[q]))
                        : CircuitTangent.current(change, time);
            }
        }
        return changes;
    }
}

package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.time.TangentStage;
import org.ionfront.transport.time.TangentSystem;

/**
 * Derivatives of the unknowns of {@link NernstPlanckPoisson} by parameters, through one step after the other
 * (docs/sensitivities.md). Tangents hold the content of species i in cell k at i(K + 1) + k + 1, the drop of face f at
 * (M - 1)(K + 1) + f, then the charge depth and the reduced surface potential. Mutable, for one run on one thread.
 */
public final class TransportTangents implements TangentSystem {
    private final NernstPlanckPoisson system;
    private final LocalState state;
    private final MovingGrid grid;
    private final int cells;
    private final int faces;
    private final int species;
    private final int last;
    private final int charge;
    private final int potential;
    private final int drops;
    private List<TransportDirection> directions;
    private final double[][] permittivity;
    private final TangentFluxes fluxes;
    private final List<LocalTangent> atStart = new ArrayList<>();
    private final double[][] inTime;
    private final LocalTangent atStage;
    private final double[] direct;
    /** Of the fluxes of all species, in the last row. */
    private final double[] sum;

    private final double[] shifted;
    private final double[] weight;
    private final double[] response;
    private double startPotential;
    private boolean isStart;
    private double share;

    /**
     * Prepares the work space.
     *
     * @param system the equations; no thermodynamic factor
     * @param directions one per parameter
     */
    public TransportTangents(NernstPlanckPoisson system, List<TransportDirection> directions) {
        this.system = system;
        this.directions = List.copyOf(directions);
        state = system.state;
        grid = state.grid;
        cells = state.cells;
        faces = cells + 1;
        species = state.species;
        last = state.last;
        charge = system.chargeIndex();
        potential = system.potentialIndex();
        drops = last * faces;
        fluxes = new TangentFluxes(state, directions);
        int count = directions.size();
        permittivity = new double[count][];
        for (int q = 0; q < count; q++) {
            permittivity[q] = spread(directions.get(q).permittivity());
        }
        for (int q = 0; q < count; q++) {
            atStart.add(new LocalTangent(species * faces));
        }
        inTime = new double[count][system.size()];
        atStage = new LocalTangent(species * faces);
        direct = new double[species * faces];
        sum = new double[species * faces];
        shifted = new double[species * faces];
        weight = new double[species * faces];
        for (int f = state.firstField(); f < faces; f++) {
            weight[drops + f] = grid.scale[f] * system.perLambda2[f];
        }
        response = new double[system.size()];
    }

    private double[] spread(double[] given) {
        double[] spread = new double[faces];
        if (given.length == 1) {
            Arrays.fill(spread, given[0]);
            return given[0] == 0 ? new double[0] : spread;
        }
        return given.clone();
    }

    @Override
    public int size() {
        return system.size();
    }

    /** Says how what the circuit prescribes changes from now on, one per parameter, of the kind of the circuit. */
    public void setCircuit(List<CircuitCondition> changes) {
        List<TransportDirection> changed = new ArrayList<>();
        for (int q = 0; q < changes.size(); q++) {
            TransportDirection given = directions.get(q);
            changed.add(
                    new TransportDirection(given.diffusivities(), given.permittivity(), given.bulk(), changes.get(q)));
        }
        directions = List.copyOf(changed);
    }

    /** Tangents of the untouched glass in no field. */
    public double[][] uniform() {
        double[][] tangents = new double[directions.size()][size()];
        for (int q = 0; q < tangents.length; q++) {
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < cells; k++) {
                    tangents[q][i * faces + k + 1] = directions.get(q).bulk()[i] * grid.width[k];
                }
            }
        }
        return tangents;
    }

    @Override
    public void begin(double time, double[] y, double[][] tangents) {
        fluxes.begin(time, y);
        isStart = true;
        startPotential = system.surfacePotential(y);
        if (!(system.circuit instanceof CircuitCondition.Current)) {
            arrange(system.unitCurrentResponse, response);
        }
        for (int q = 0; q < tangents.length; q++) {
            LocalTangent local = atStart.get(q);
            fluxes.local(q, tangents[q], permittivity[q], local);
            if (grid.isMoving()) {
                Arrays.fill(inTime[q], 0);
                fluxes.alongTime(q, local, direct);
                addRows(direct, inTime[q]);
                inTime[q][potential] = -motion(local);
            }
        }
    }

    /* What the motion of the grid does to a potential of given fields. */
    private double motion(LocalTangent local) {
        double total = 0;
        for (int f = state.firstField(); f < faces; f++) {
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
        fluxes.follow(stage.increment());
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
        for (int p = 0; p < drops + faces; p++) {
            right[p] += factor * rates[p];
        }
    }

    /* What the fluxes bring to the cells, and take from the fields. */
    private void addRows(double[] flux, double[] right) {
        sumOver(flux);
        System.arraycopy(flux, 0, shifted, 1, flux.length - 1);
        for (int p = 0; p < drops; p++) {
            right[p] += shifted[p] - flux[p];
        }
        for (int i = 0; i < last; i++) {
            int row = i * faces;
            right[row] = 0;
            if (state.back == BackCondition.SELECTIVE) {
                right[row + cells] += flux[row + cells] - (i == state.firstNative ? sum[drops + cells] : 0);
            }
        }
        if (state.front instanceof FrontCondition.Attached attached && attached.species() < last) {
            right[attached.species() * faces + 1] += sum[drops + 1];
        }
        for (int p = drops; p < drops + faces; p++) {
            right[p] -= weight[p] * sum[p];
        }
    }

    private void sumOver(double[] flux) {
        System.arraycopy(flux, drops, sum, drops, faces);
        for (int i = 0; i < last; i++) {
            System.arraycopy(flux, i * faces, shifted, drops, faces);
            for (int p = drops; p < drops + faces; p++) {
                sum[p] += shifted[p];
            }
        }
    }

    private void addCurrent(int q, TangentStage stage, double[] tangent, double[] right) {
        CircuitCondition change = directions.get(q).circuit();
        double current = CircuitTangent.current(change, stage.time()) + share * CircuitTangent.slope(change);
        if (system.circuit instanceof CircuitCondition.Beam beam) {
            current = beamChange(q, beam, stage, tangent);
        } else if (system.circuit instanceof CircuitCondition.Potential) {
            right[potential] += potentialChange(q, tangent);
        }
        if (current != 0) {
            addMultiple(current, weight, right);
        }
        right[charge] += current;
    }

    private double beamChange(int q, CircuitCondition.Beam beam, TangentStage stage, double[] tangent) {
        CircuitCondition change = directions.get(q).circuit();
        double startChange = 0;
        double inMotion = 0;
        double inMotionChange = 0;
        LocalTangent local = atStart.get(q);
        for (int f = state.firstField(); f < faces; f++) {
            startChange += fluxes.start().reach[f] * local.field()[f];
            inMotion += grid.reachRate[f] * fluxes.start().field[f];
            inMotionChange += grid.reachRate[f] * local.field()[f];
        }
        double slopeChange = CircuitTangent.beamSlope(beam, change, startPotential, startChange);
        double rise = sumAtStart(stage.increment());
        double now = CircuitTangent.beam(beam, change, system.surfacePotential(stage.point()), sumOfDrops(tangent));
        return now + slopeChange * (rise + share * inMotion) + share * system.beamSlope * inMotionChange;
    }

    /* Of the unknowns' order of the system itself. */
    private double sumAtStart(double[] increment) {
        double total = 0;
        for (int f = state.firstField(); f < faces; f++) {
            total += system.dropAtStart[f] * increment[system.fieldIndex(f)];
        }
        return total;
    }

    /* While the grid moves the row of the potential says what the drops are short of it. */
    private double potentialChange(int q, double[] tangent) {
        double slope = CircuitTangent.potentialSlope(directions.get(q).circuit());
        if (!grid.isMoving()) {
            return slope;
        }
        return tangent[potential]
                + slope * grid.elapsed()
                - sumOfDrops(tangent)
                + share * (slope + inTime[q][potential]);
    }

    private double projectedChange(int q, double time, double[] y) {
        double[] reach = grid.reach;
        double total = CircuitTangent.potentialSlope(directions.get(q).circuit());
        for (int f = state.firstField(); f < faces; f++) {
            total += reach[f] * system.perLambda2[f] * sum[drops + f];
        }
        if (permittivity[q].length > 0) {
            state.evaluate(time, y, false);
            double current = system.currentFromFluxes(time);
            for (int f = state.firstField(); f < faces; f++) {
                total += permittivity[q][f] * reach[f] * system.perLambda2[f] * (current - state.conduction[f]);
            }
        }
        return total / system.elastance;
    }

    /* With the ranges as they are. */
    private double sumOfDrops(double[] tangent) {
        double total = 0;
        for (int f = state.firstField(); f < faces; f++) {
            total += grid.reach[f] * grid.perScale[f] * tangent[drops + f];
        }
        return total;
    }

    /* Everything in the field equation goes with the reciprocal of the squared screening length. */
    private void addScreening(int q, TangentStage stage, double[] right) {
        double[] u = stage.increment();
        for (int f = state.firstField(); f < faces; f++) {
            int p = system.fieldIndex(f);
            right[drops + f] -= permittivity[q][f] * (system.shift * u[p] - stage.history()[p]);
        }
    }

    private double sumOfStartDrops(double[] x) {
        double total = 0;
        for (int f = state.firstField(); f < faces; f++) {
            total += system.dropAtStart[f] * x[drops + f];
        }
        return total;
    }

    @Override
    public void solve(double[][] x) {
        boolean bordered = system.circuit instanceof CircuitCondition.Potential;
        boolean algebraic = bordered && grid.isMoving();
        double[] increments = new double[x.length];
        for (int q = 0; q < x.length; q++) {
            increments[q] = algebraic ? x[q][potential] : x[q][potential] / system.shift;
        }
        system.matrix.solvePlanes(x);
        for (int q = 0; q < x.length; q++) {
            double extra = 0;
            if (bordered) {
                extra = (increments[q] - sumOfStartDrops(x[q])) / system.unitResistance;
            } else if (system.beamSlope != 0) {
                extra = system.beamSlope * sumOfStartDrops(x[q]) / (1 - system.beamSlope * system.unitResistance);
            }
            if (extra != 0) {
                addMultiple(extra, response, x[q]);
            }
            x[q][potential] = algebraic ? 0 : increments[q];
            x[q][charge] = (x[q][charge] + extra) / system.shift;
        }
    }

    /**
     * Takes tangents through the end of a step, where a prescribed potential is regained on the grid that comes to rest.
     *
     * @param time end of the step [s]
     * @param y unknowns there, the grid still moving
     * @param tangents modified
     */
    public void comeToRest(double time, double[] y, double[][] tangents) {
        if (grid.isMoving() && system.circuit instanceof CircuitCondition.Potential given) {
            grid.moveTo(time);
            double[] changes = new double[tangents.length];
            for (int q = 0; q < changes.length; q++) {
                double slope = CircuitTangent.potentialSlope(directions.get(q).circuit());
                changes[q] = tangents[q][potential] + slope * grid.elapsed();
            }
            jump(y, y[potential] + given.slope() * grid.elapsed(), changes, tangents);
        }
    }

    /** Takes tangents through a jump to the potential that is prescribed now. */
    public void regainPotential(double[] y, double[][] tangents) {
        double[] changes = new double[tangents.length];
        for (int q = 0; q < changes.length; q++) {
            changes[q] = tangents[q][potential];
        }
        jump(y, y[potential], changes, tangents);
    }

    /**
     * Tangents of these equations for those of others on another grid of the same sample, both without regions.
     *
     * @param before tangents' equations, at rest
     * @param y unknowns of those
     * @param tangents derivatives of y
     */
    public double[][] adopt(TransportTangents before, double[] y, double[][] tangents) {
        double[][] adopted = new double[tangents.length][size()];
        Adoption adoption = new Adoption(before.system, y, system);
        for (int q = 0; q < tangents.length; q++) {
            double[] oldFields = new double[before.faces];
            for (int f = 0; f < oldFields.length; f++) {
                int own = Math.max(f, before.state.firstField());
                oldFields[f] = tangents[q][before.drops + own] * before.grid.perScale[own];
            }
            double[] newFields = adoption.fields(oldFields);
            double screening = permittivity[q].length > 0 ? permittivity[q][0] : 0;
            double[][] contents = before.fractions(q, y, tangents[q]);
            for (double[] ofSpecies : contents) {
                for (int k = 0; k < ofSpecies.length; k++) {
                    ofSpecies[k] *= before.grid.width[k];
                }
            }
            double[][] remapped = adoption.contents(contents, newFields, screening);
            for (int f = state.firstField(); f < faces; f++) {
                adopted[q][drops + f] = newFields[f] * grid.scale[f];
            }
            for (int i = 0; i < last; i++) {
                System.arraycopy(remapped[i], 0, adopted[q], i * faces + 1, cells);
            }
            adopted[q][charge] = tangents[q][before.charge];
            adopted[q][potential] = tangents[q][before.potential];
        }
        return adopted;
    }

    /**
     * Takes tangents through a sudden change of the surface potential.
     *
     * @param y unknowns before it
     * @param reducedPotential new reduced potential
     * @param changes derivatives of that, one per parameter
     * @param tangents modified
     */
    public void jump(double[] y, double reducedPotential, double[] changes, double[][] tangents) {
        double displacement = (reducedPotential - system.surfacePotential(y)) / system.elastance;
        for (int q = 0; q < tangents.length; q++) {
            double missing = changes[q] - sumOfDrops(tangents[q]);
            double[] change = permittivity[q];
            for (int f = state.firstField(); f < faces && change.length > 0; f++) {
                missing += displacement * grid.reach[f] * system.perLambda2[f] * change[f];
            }
            double further = missing / system.elastance;
            for (int f = state.firstField(); f < faces; f++) {
                double own = change.length > 0 ? change[f] * displacement : 0;
                tangents[q][drops + f] += (further - own) * grid.scale[f] * system.perLambda2[f];
            }
            tangents[q][charge] += further;
            tangents[q][potential] = changes[q];
        }
    }

    /**
     * Takes tangents of equations with another front condition on the same grid over to these.
     *
     * @param y unknowns of those
     * @param earlier front condition they belong to
     * @param tangents modified
     */
    public void takeOver(double[] y, FrontCondition earlier, double[][] tangents) {
        boolean becomesNeutral = state.firstField() == 1 && !(earlier instanceof FrontCondition.Attached);
        double[] plain = new double[size()];
        for (int q = 0; q < tangents.length; q++) {
            if (becomesNeutral
                    && permittivity[q].length > 0
                    && state.front instanceof FrontCondition.Attached attached
                    && attached.species() < last) {
                double half = 0.5 * grid.width[0];
                double atFace = y[system.fieldIndex(0)] / half;
                double behind = y[system.fieldIndex(1)] / (grid.reach[1] - half);
                tangents[q][attached.species() * faces + 1] -=
                        permittivity[q][1] * system.lambda2[1] * (behind - atFace);
            }
            // The rest is linear.
            interleave(tangents[q], plain);
            system.takeOver(plain, earlier);
            arrange(plain, tangents[q]);
            tangents[q][charge] = plain[charge];
            tangents[q][potential] = plain[potential];
        }
    }

    private void interleave(double[] planes, double[] plain) {
        for (int f = 0; f < faces; f++) {
            for (int m = 0; m < species; m++) {
                plain[f * species + m] = planes[m * faces + f];
            }
        }
        plain[charge] = planes[charge];
        plain[potential] = planes[potential];
    }

    private void arrange(double[] plain, double[] planes) {
        for (int f = 0; f < faces; f++) {
            for (int m = 0; m < species; m++) {
                planes[m * faces + f] = plain[f * species + m];
            }
        }
    }

    /**
     * Derivatives of the charge fractions of a state [-].
     *
     * @param q index of the parameter
     * @param y unknowns, on a grid at rest
     * @param tangent derivatives of y
     * @return species by cell
     */
    public double[][] fractions(int q, double[] y, double[] tangent) {
        double[][] result = new double[species][cells];
        for (int k = 0; k < cells; k++) {
            double rest = state.gaussRight[k] * fieldChange(q, y, tangent, k + 1)
                    - state.gaussLeft[k] * fieldChange(q, y, tangent, k);
            for (int i = 0; i < last; i++) {
                double change = tangent[i * faces + k + 1];
                result[i][k] = change * grid.perWidth[k];
                rest -= change;
            }
            result[last][k] = rest * grid.perWidth[k];
        }
        return result;
    }

    /* Of a field and, where the screening length changes, of the displacement over it. */
    private double fieldChange(int q, double[] y, double[] tangent, int face) {
        int f = Math.max(face, state.firstField());
        double own = permittivity[q].length > 0 ? permittivity[q][f] * system.field(y, f) : 0;
        return tangent[drops + f] * grid.perScale[f] + own;
    }

    /** Derivative of the charge on the front face, as a depth [m]; arguments as of {@link #fractions}. */
    public double sheetCharge(int q, double[] y, double[] tangent) {
        return system.lambda2[state.firstField()] * fieldChange(q, y, tangent, 0);
    }

    /** Derivative of the reduced surface potential. */
    public double surfacePotential(double[] tangent) {
        return sumOfDrops(tangent);
    }

    /** Derivative of the charge depth [m]. */
    public double charge(double[] tangent) {
        return tangent[charge];
    }

    /**
     * Derivatives of the current [m/s] in a state on a grid at rest.
     *
     * @param time of the state [s]
     * @param y unknowns
     * @param tangents derivatives of y
     * @return one per parameter
     */
    public double[] currents(double time, double[] y, double[][] tangents) {
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
                CircuitCondition change = directions.get(q).circuit();
                changes[q] = system.circuit instanceof CircuitCondition.Beam beam
                        ? CircuitTangent.beam(beam, change, system.surfacePotential(y), sumOfDrops(tangents[q]))
                        : CircuitTangent.current(change, time);
            }
        }
        return changes;
    }
}

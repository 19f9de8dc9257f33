package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * The Nernst-Planck-Poisson equations on a grid of K cells, which may move, as a system of ordinary differential equations;
 * derivation in docs/solver.md, sections 2 and 3.
 *
 * <p>Unknowns: for M species there are K + 1 blocks of M entries. Block f holds in its last entry the drop of the reduced
 * potential over the range of face f (the field there times the range), and before it the contents of all species but the
 * last one in the cell on the left of that face (block 0 has no such cell), counted from those of the untouched glass, so that
 * what a thick sample gains is not lost in the rounding of what it holds. The last species follows from Gauss's law.
 * After the blocks come the charge depth q [m] and the reduced surface potential (of use only where the circuit
 * prescribes it).
 *
 * <p>The invariants of the physics are linear in these unknowns: contents change by face fluxes only, the field
 * equation is the uniformity of the total current, and the drops add up to the surface potential. Mutable, for one run on
 * one thread.
 */
public final class NernstPlanckPoisson implements TransportEquations {
    /** What the last species is less than this share of the displacements it is the difference of is their rounding. */
    private static final double ROUNDING = 0x1p-50;

    private final int cells;
    private final int species;
    private final int last;
    private final double thickness;
    /** Square of the screening length at every face [m^2], and its reciprocal. */
    final double[] lambda2;

    final double[] perLambda2;
    /** Sum over all faces of range over squared screening length [1/m]: thickness over lambda2 in one kind of glass. */
    final double elastance;

    final double[] bulk;
    private final MovingGrid grid;
    final LocalState state;
    private final MotionDerivative motion;
    final StageSolver solver;
    private final StepErrors errors;
    CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private double observedTime;
    /** The state that was observed last, which is asked for more than once, and what it was looked at with. */
    private final double[] observed;

    private long observedPoint = -1;
    private long observedGrid = -1;
    /** Whether fluxes of the observed state are known; only the current at a given potential is made of them. */
    private boolean observedFluxes;

    /**
     * Sets up the system at rest.
     *
     * @param grid cells
     * @param lambda2 square of the screening length eps kT/(e^2 N) [m^2]
     * @param charge charge number of every species, length M
     * @param bulk charge fraction of every species in the untouched glass, length M, sum 1
     * @param laws diffusion coefficients, length M
     * @param front condition at x = 0
     * @param back condition at the back face
     */
    public NernstPlanckPoisson(
            Grid grid,
            double lambda2,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            FrontCondition front,
            BackCondition back) {
        this(grid, new IonicMaterial(Permittivity.uniform(lambda2), charge, bulk, laws, false), front, back);
    }

    /**
     * Sets up the system at rest.
     *
     * @param grid cells; where the permittivity depends on depth every border of a region is a face, which must never move,
     *     and neither must the two faces beside it
     * @param material what is between the faces
     * @param front condition at x = 0
     * @param back condition at the back face
     * @throws IllegalArgumentException where a border of a region is not on a face
     */
    public NernstPlanckPoisson(Grid grid, IonicMaterial material, FrontCondition front, BackCondition back) {
        this.cells = grid.cells();
        this.species = material.charge().length;
        this.last = species - 1;
        this.thickness = grid.thickness();
        this.bulk = material.bulk().clone();
        lambda2 = material.permittivity().atFaces(grid, front instanceof FrontCondition.Attached);
        perLambda2 = Arrays.stream(lambda2).map(value -> 1 / value).toArray();
        state = new LocalState(
                grid,
                lambda2,
                material.charge().clone(),
                this.bulk,
                material.laws(),
                material.thermodynamicFactor(),
                material.commonMotion(),
                front,
                back);
        this.grid = state.grid;
        double sum = 0;
        for (int f = state.firstField(); f <= cells; f++) {
            sum += this.grid.reach[f] * perLambda2[f];
        }
        elastance = sum;
        motion = new MotionDerivative(state);
        solver = new StageSolver(state, perLambda2);
        solver.refine(state.mixing.isPresent());
        boolean layers = front instanceof FrontCondition.Blocking || back == BackCondition.BLOCKING;
        errors = new StepErrors(this, species == 1 || layers);
        observed = new double[size()];
    }

    @Override
    public void setCircuit(CircuitCondition condition) {
        this.circuit = condition;
    }

    @Override
    public void setTolerances(double content, double potential, double length, double drop) {
        errors.measure.setTolerances(content, potential, length, drop);
    }

    @Override
    public void setLargestContentError(double share) {
        errors.measure.setLargestContentError(share);
    }

    @Override
    public void setLengths(double[] lengths, double charge) {
        errors.measure.setLengths(lengths, charge);
    }

    @Override
    public void setMotion(double time, double[] velocity) {
        grid.setMotion(time, velocity);
    }

    @Override
    public void fixGrid(double time) {
        grid.fix(time);
    }

    @Override
    public void comeToRest(double time, double[] y) {
        boolean moved = grid.isMoving();
        double elapsed = grid.elapsed();
        grid.fix(time);
        if (moved && circuit instanceof CircuitCondition.Potential given) {
            jumpToPotential(y, y[potentialIndex()] + given.slope() * elapsed);
        }
    }

    @Override
    public double[] unknownsAnew(double[] y) {
        double[] anew = y.clone();
        for (int f = state.firstField(); f <= cells; f++) {
            // A face that has not moved keeps its unknown to the last bit.
            anew[fieldIndex(f)] *= grid.reach[f] / grid.scale[f];
        }
        return anew;
    }

    @Override
    public double[] faces() {
        return grid.faces();
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public int species() {
        return species;
    }

    @Override
    public int size() {
        return (cells + 1) * species + 2;
    }

    @Override
    public int contentIndex(int speciesIndex, int cell) {
        return state.contentIndex(speciesIndex, cell);
    }

    /** Position of the field of a face, times the range it stood for when the grid was made, among the unknowns. */
    public int fieldIndex(int face) {
        return state.fieldIndex(face);
    }

    /** Range by which the field of a face is multiplied to make its unknown [m]. */
    double fieldScale(int face) {
        return grid.scale[face];
    }

    @Override
    public int chargeIndex() {
        return (cells + 1) * species;
    }

    @Override
    public int potentialIndex() {
        return chargeIndex() + 1;
    }

    @Override
    public double[] uniformState(double reducedField) {
        double[] y = new double[size()];
        for (int f = 0; f <= cells; f++) {
            y[fieldIndex(f)] = reducedField * grid.scale[f];
        }
        y[potentialIndex()] = reducedField * thickness;
        return y;
    }

    /** Reduced field of a face [1/m]; the face x = 0 of an attached sheet has that of its neutral first cell. */
    double field(double[] y, int face) {
        int f = Math.max(face, state.firstField());
        return y[fieldIndex(f)] * grid.perScale[f];
    }

    /** Reduced potential of the front face. */
    double surfacePotential(double[] y) {
        double sum = 0;
        for (int f = 0; f <= cells; f++) {
            sum += grid.reach[f] * grid.perScale[f] * y[fieldIndex(f)];
        }
        return sum;
    }

    @Override
    public double width(int cell) {
        return grid.width[cell];
    }

    @Override
    public double fraction(double[] y, int speciesIndex, int cell) {
        double content = bulk[speciesIndex] * grid.width[cell] + contentBeyondBulk(y, speciesIndex, cell);
        boolean nothing = speciesIndex == last && isRounding(content, y, cell);
        return nothing ? 0 : content / grid.width[cell];
    }

    @Override
    public boolean shift(double[] y, int speciesIndex, int from, int to, double amount) {
        if (Math.min(from, to) < state.firstField()) {
            return false;
        }
        if (speciesIndex < last) {
            y[contentIndex(speciesIndex, from)] -= amount;
            y[contentIndex(speciesIndex, to)] += amount;
        }
        double toTheRight = from < to ? amount : -amount;
        for (int f = Math.min(from, to) + 1; f <= Math.max(from, to); f++) {
            y[fieldIndex(f)] -= toTheRight * perLambda2[f] * grid.scale[f];
        }
        return true;
    }

    @Override
    public double contentBeyondBulk(double[] y, int speciesIndex, int cell) {
        if (speciesIndex < last) {
            return y[contentIndex(speciesIndex, cell)];
        }
        double content = excessCharge(y, cell);
        for (int i = 0; i < last; i++) {
            content -= y[contentIndex(i, cell)];
        }
        return content;
    }

    @Override
    public void fractions(double[] y, int speciesIndex, double[] into) {
        if (speciesIndex < last) {
            for (int k = 0, p = species + speciesIndex; k < cells; k++, p += species) {
                into[k] = bulk[speciesIndex] + y[p] / grid.width[k];
            }
            return;
        }
        double[] width = grid.width;
        double[] perScale = grid.perScale;
        double untouched = bulk[last];
        double behind = field(y, 0);
        for (int k = 0, p = species; k < cells; k++, p += species) {
            double ahead = y[p + last] * perScale[k + 1];
            double in = state.gaussLeft[k] * behind;
            double out = state.gaussRight[k] * ahead;
            double content = untouched * width[k] + (out - in);
            for (int i = 0; i < last; i++) {
                content -= y[p + i];
            }
            boolean nothing = Math.abs(content) <= ROUNDING * (Math.abs(out) + Math.abs(in));
            into[k] = nothing ? 0 : content / width[k];
            behind = ahead;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The change is a uniform displacement, as the displacement current brings it about.
     */
    @Override
    public void jumpToPotential(double[] y, double reducedPotential) {
        double displacement = (reducedPotential - surfacePotential(y)) / elastance;
        for (int f = state.firstField(); f <= cells; f++) {
            y[fieldIndex(f)] += displacement * grid.scale[f] * perLambda2[f];
        }
        y[chargeIndex()] += displacement;
        y[potentialIndex()] = reducedPotential;
    }

    @Override
    public void takeOver(double[] y, FrontCondition earlier) {
        HandOver handOver = new HandOver(this);
        handOver.takeOver(y, earlier, handOver.donor(y, earlier));
    }

    @Override
    public void observe(double time, double[] y) {
        boolean known = state.points() == observedPoint && grid.changes() == observedGrid && time == observedTime;
        if (known && Arrays.equals(y, observed)) {
            return;
        }
        grid.moveTo(time);
        state.unpack(y);
        observedFluxes = false;
        observedTime = time;
        System.arraycopy(y, 0, observed, 0, y.length);
        observedPoint = state.points();
        observedGrid = grid.changes();
    }

    @Override
    public double current() {
        if (!observedFluxes && circuit instanceof CircuitCondition.Potential) {
            state.fluxes.means.release();
            state.evaluate(observedTime, observed, false);
            observedPoint = state.points();
            observedFluxes = true;
        }
        return currentFromFluxes(observedTime);
    }

    @Override
    public double field(int face) {
        return state.field[face];
    }

    @Override
    public double surfacePotential() {
        double sum = 0;
        for (int f = 0; f <= cells; f++) {
            sum += grid.reach[f] * state.field[f];
        }
        return sum;
    }

    @Override
    public double sheetCharge() {
        return lambda2[state.firstField()] * state.field[0];
    }

    @Override
    public double sheetCharge(double[] y) {
        return lambda2[state.firstField()] * field(y, 0);
    }

    @Override
    public TransportTangents tangents(List<TransportDirection> directions) {
        return new FullTangents(this, directions);
    }

    /** {@inheritDoc} Fields are interpolated; the sheet stays as it is. */
    @Override
    public double[] adopt(TransportEquations source, double[] y) {
        return new HandOver(this).adopted(source, y);
    }

    /* Of the last species, which is what the fields leave of it. */
    private boolean isRounding(double content, double[] y, int cell) {
        return Math.abs(content)
                <= ROUNDING
                        * (Math.abs(state.gaussRight[cell] * field(y, cell + 1))
                                + Math.abs(state.gaussLeft[cell] * field(y, cell)));
    }

    /* Of a cell, as a depth, by Gauss's law. */
    double excessCharge(double[] y, int cell) {
        return state.gaussRight[cell] * field(y, cell + 1) - state.gaussLeft[cell] * field(y, cell);
    }

    @Override
    public double dischargedThroughBack(double[] y) {
        return y[chargeIndex()] - lambda2[cells] * field(y, cells);
    }

    double currentFromFluxes(double time) {
        if (circuit instanceof CircuitCondition.Current given) {
            return given.start() + given.slope() * (time - given.reference());
        }
        if (circuit instanceof CircuitCondition.Beam beam) {
            return beam.current(surfacePotential());
        }
        CircuitCondition.Potential given = (CircuitCondition.Potential) circuit;
        double sum = given.slope();
        for (int f = state.firstField(); f <= cells; f++) {
            sum += grid.reach[f] * perLambda2[f] * state.conduction[f] - grid.reachRate[f] * state.field[f];
        }
        return sum / elastance;
    }

    @Override
    public void rates(double time, double[] y, double[] rates) {
        state.evaluate(time, y, false);
        fillRates(time, y, rates);
    }

    private void fillRates(double time, double[] y, double[] rates) {
        double current = currentFromFluxes(time);
        Arrays.fill(rates, 0, species, 0.0);
        double[] flux = state.fluxes.flux;
        for (int i = 0; i < last; i++) {
            int row = i * (cells + 1);
            for (int k = 0, p = species + i; k < cells - 1; k++, p += species) {
                rates[p] = flux[row + k] - flux[row + k + 1];
            }
            rates[contentIndex(i, cells - 1)] = flux[row + cells - 1] - state.discharge(i);
        }
        for (int f = state.firstField(), p = fieldIndex(f); f <= cells; f++, p += species) {
            rates[p] = grid.scale[f] * perLambda2[f] * (current - state.conduction[f]);
        }
        rates[chargeIndex()] = current;
        rates[potentialIndex()] = circuit instanceof CircuitCondition.Potential given ? potentialRow(given, y) : 0;
    }

    /* The rate of the potential; with moving faces what the drops are short of it instead, see solve. */
    private double potentialRow(CircuitCondition.Potential given, double[] y) {
        return grid.isMoving()
                ? y[potentialIndex()] + given.slope() * grid.elapsed() - surfacePotential()
                : given.slope();
    }

    @Override
    public double defect(double time, double[] before, double[] after, double step) {
        state.evaluate(time, after, false);
        return errors.defect(currentFromFluxes(time), before, after, step);
    }

    @Override
    public void linearise(double time, double[] y, double[] rates, double[] timeDerivative) {
        state.evaluate(time, y, true);
        fillRates(time, y, rates);
        fillTimeDerivative(timeDerivative);
    }

    /* Partial derivative by time: the motion of the grid, and the slope of the trace (docs/solver.md, Eq. 22). */
    private void fillTimeDerivative(double[] derivative) {
        Arrays.fill(derivative, 0);
        double currentSlope = circuit instanceof CircuitCondition.Current given ? given.slope() : 0;
        if (grid.isMoving()) {
            motion.evaluate();
            if (circuit instanceof CircuitCondition.Potential) {
                currentSlope = currentByMotion();
            } else if (circuit instanceof CircuitCondition.Beam beam) {
                currentSlope = beam.slope(surfacePotential()) * potentialByMotion();
            }
            for (int k = 0; k < cells; k++) {
                for (int i = 0; i < last; i++) {
                    int p = i * (cells + 1) + k;
                    derivative[contentIndex(i, k)] = motion.fluxByTime[p] - motion.fluxByTime[p + 1];
                }
            }
        }
        for (int f = state.firstField(); f <= cells; f++) {
            double byTime = grid.isMoving() ? motion.conductionByTime[f] : 0;
            derivative[fieldIndex(f)] = grid.scale[f] * perLambda2[f] * (currentSlope - byTime);
        }
        derivative[chargeIndex()] = currentSlope;
        if (grid.isMoving() && circuit instanceof CircuitCondition.Potential given) {
            derivative[potentialIndex()] = given.slope() - potentialByMotion();
        }
    }

    private double potentialByMotion() {
        double sum = 0;
        for (int f = state.firstField(); f <= cells; f++) {
            sum += grid.reachRate[f] * state.field[f];
        }
        return sum;
    }

    private double currentByMotion() {
        double sum = 0;
        for (int f = state.firstField(); f <= cells; f++) {
            sum += (grid.reachRate[f] * state.conduction[f] + grid.reach[f] * motion.conductionByTime[f])
                    * perLambda2[f];
        }
        return sum / elastance;
    }

    @Override
    public void refine(boolean wanted) {
        // The larger blocks of mixed fluxes lose more than is promised.
        solver.refine(wanted || state.mixing.isPresent());
    }

    @Override
    public void relaxFit(boolean wanted) {
        state.fluxes.fit.relax(wanted);
    }

    @Override
    public boolean factorise(double shift) {
        return solver.factorise(shift, circuit, circuit instanceof CircuitCondition.Beam ? surfacePotential() : 0);
    }

    @Override
    public void solve(double[] x) {
        solver.solve(x);
    }

    @Override
    public double errorNorm(double[] error, double[] y) {
        return errors.norm(error, y, circuit);
    }
}

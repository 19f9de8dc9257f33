package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.ModelRestrictionException;

/**
 * The Nernst-Planck equations of a glass that is neutral in every cell, which may move: the limit of
 * {@link NernstPlanckPoisson} for a vanishing screening length, with the same fluxes and means; docs/electroneutral.md.
 *
 * <p>Unknowns: the contents of all species but the last one, cell by cell; then the charge depth q [m] and the reduced surface
 * potential (of use only where the circuit prescribes it). The field of a face is that at which its fluxes add up to
 * the current; it is eliminated, and the derivatives are those of the system without it. Mutable, for one run on one thread.
 */
public final class ElectroneutralTransport implements TransportEquations {
    /**
     * Changes of the surface potential, relative to it, whose square is a millionth of what contents may be off by; at most the
     * second.
     */
    private static final double CHANGE_PER_ROOT = 1e-3;

    private static final double LARGEST_SMALL_CHANGE = 1e-3;

    private final int last;
    private final double thickness;
    private final double[] bulk;
    final MovingGrid grid;
    final NeutralSolution solution;
    private final NeutralCells state;
    final NeutralFaces faces;
    private final BlockTridiagonalMatrix matrix;
    /** Derivative of the surface potential by the contents at constant current [1/m]. */
    private final double[] potentialByContent;
    /** Response of the contents to one unit of current, length of a state. */
    private final double[] unitCurrentResponse;

    private final double[] interleaved;
    /** The state observed last, until another one is looked at; a step that starts there need not look at it again. */
    private final double[] observed;

    private double observedTime = Double.NaN;
    /** Where derivatives are wanted, what was found at the points of the last step. */
    private Optional<KeptPoints> kept = Optional.empty();

    private CircuitCondition observedCircuit;

    private final ErrorMeasure measure = new ErrorMeasure();
    CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private double resistance;

    private final ForeseenCurrent foreseen = new ForeseenCurrent();
    /** A change of the potential within a step whose square does not matter. */
    private double smallChange = NeutralSolution.SMALL_CHANGE;

    private double responseToCurrent;
    private double beamSlope;
    private double shift;

    /**
     * Sets up the system at rest.
     *
     * @param grid cells
     * @param charge charge number of every species, length M of at least 2
     * @param bulk charge fraction of every species in the untouched glass, length M, sum 1
     * @param laws diffusion coefficients, length M
     * @param front condition at x = 0
     * @param back condition at the back face
     * @throws ModelRestrictionException for a single species or a blocking face, which need Poisson's equation
     */
    public ElectroneutralTransport(
            Grid grid,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            FrontCondition front,
            BackCondition back) {
        checkModel(charge.length, front, back);
        last = charge.length - 1;
        thickness = grid.thickness();
        this.bulk = bulk.clone();
        this.grid = new MovingGrid(grid, new double[charge.length], front instanceof FrontCondition.Attached);
        solution = new NeutralSolution(this.grid, charge.clone(), this.bulk, laws, front, back);
        state = solution.cells;
        faces = solution.faces;
        matrix = new BlockTridiagonalMatrix(state.cells, last);
        potentialByContent = new double[state.cells * last];
        unitCurrentResponse = new double[size()];
        interleaved = new double[size()];
        observed = new double[size()];
        observedCircuit = circuit;
    }

    private static void checkModel(int species, FrontCondition front, BackCondition back) {
        if (species < 2) {
            throw new ModelRestrictionException(
                    "the electroneutral model needs two or more ions: a single one stays where it is; choose"
                            + " nernst-planck-poisson");
        }
        if (front instanceof FrontCondition.Blocking || back == BackCondition.BLOCKING) {
            throw new ModelRestrictionException(
                    "no current passes a blocking face of neutral glass; choose nernst-planck-poisson, or another condition at the "
                            + (back == BackCondition.BLOCKING ? "back" : "front") + " face");
        }
    }

    @Override
    public int cells() {
        return state.cells;
    }

    @Override
    public int species() {
        return state.species;
    }

    @Override
    public void setCircuit(CircuitCondition condition) {
        this.circuit = condition;
    }

    @Override
    public void setTolerances(double content, double potential, double length, double drop) {
        measure.setTolerances(content, potential, length, drop);
        smallChange = Math.min(LARGEST_SMALL_CHANGE, CHANGE_PER_ROOT * Math.sqrt(content));
    }

    @Override
    public void setLargestContentError(double share) {
        measure.setLargestContentError(share);
    }

    @Override
    public void setLengths(double[] lengths, double charge) {
        measure.setLengths(lengths, charge);
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
        fixGrid(time);
    }

    @Override
    public double[] faces() {
        return grid.faces();
    }

    @Override
    public int size() {
        return state.cells * last + 2;
    }

    @Override
    public int contentIndex(int speciesIndex, int cell) {
        return cell * last + speciesIndex;
    }

    @Override
    public int chargeIndex() {
        return state.cells * last;
    }

    @Override
    public int potentialIndex() {
        return chargeIndex() + 1;
    }

    @Override
    public double[] uniformState(double reducedField) {
        double[] y = new double[size()];
        for (int k = 0; k < state.cells; k++) {
            for (int i = 0; i < last; i++) {
                y[contentIndex(i, k)] = bulk[i] * grid.width[k];
            }
        }
        y[potentialIndex()] = reducedField * thickness;
        return y;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Neutral glass takes no charge for that: the current jumps with the potential.
     */
    @Override
    public void jumpToPotential(double[] y, double reducedPotential) {
        y[potentialIndex()] = reducedPotential;
    }

    @Override
    public double width(int cell) {
        return grid.width[cell];
    }

    @Override
    public double fraction(double[] y, int speciesIndex, int cell) {
        if (speciesIndex < last) {
            return y[contentIndex(speciesIndex, cell)] / grid.width[cell];
        }
        double content = 0;
        for (int i = 0; i < last; i++) {
            content += y[contentIndex(i, cell)];
        }
        return 1 - content / grid.width[cell];
    }

    @Override
    public void fractions(double[] y, int speciesIndex, double[] into) {
        if (last == 1) {
            pairFractions(y, speciesIndex, into);
            return;
        }
        if (speciesIndex < last) {
            for (int k = 0; k < cells(); k++) {
                into[k] = y[contentIndex(speciesIndex, k)] / grid.width[k];
            }
            return;
        }
        Arrays.fill(into, 0, cells(), 0);
        for (int i = 0; i < last; i++) {
            for (int k = 0; k < cells(); k++) {
                into[k] += y[contentIndex(i, k)];
            }
        }
        for (int k = 0; k < cells(); k++) {
            into[k] = 1 - into[k] / grid.width[k];
        }
    }

    /* Of two ions, in a loop that compilers turn into vector instructions. */
    private void pairFractions(double[] y, int speciesIndex, double[] into) {
        double[] width = grid.width;
        double sign = speciesIndex == 0 ? 1 : -1;
        for (int k = 0; k < width.length; k++) {
            into[k] = speciesIndex + sign * (y[k] / width[k]);
        }
    }

    @Override
    public double contentBeyondBulk(double[] y, int speciesIndex, int cell) {
        return (fraction(y, speciesIndex, cell) - bulk[speciesIndex]) * grid.width[cell];
    }

    @Override
    public double[] adopt(TransportEquations source, double[] y) {
        double[] adopted = uniformState(0);
        double[][] contents = AdoptedContents.of(source, y, faces(), new double[cells() + 1], new double[0]);
        for (int i = 0; i < last; i++) {
            for (int k = 0; k < cells(); k++) {
                adopted[contentIndex(i, k)] = contents[i][k];
            }
        }
        adopted[chargeIndex()] = y[source.chargeIndex()];
        adopted[potentialIndex()] = y[source.potentialIndex()];
        return adopted;
    }

    @Override
    public TransportTangents tangents(List<TransportDirection> directions) {
        kept = Optional.of(new KeptPoints(solution, size()));
        return new NeutralTangents(this, directions);
    }

    @Override
    public void observe(double time, double[] y) {
        if (isObserved(time, y)) {
            return;
        }
        faces.means().release();
        evaluate(time, y, false);
        System.arraycopy(y, 0, observed, 0, observed.length);
        observedTime = time;
        observedCircuit = circuit;
    }

    @Override
    public void relaxFit(boolean wanted) {
        faces.fit().relax(wanted);
    }

    @Override
    public double current() {
        return solution.current;
    }

    @Override
    public double field(int face) {
        return faces.field[face];
    }

    @Override
    public double surfacePotential() {
        return solution.overReach(faces.field);
    }

    /** {@inheritDoc} None in this model: all charge that arrives is inside. */
    @Override
    public double sheetCharge() {
        return 0;
    }

    /** Brings another solution to a point, which it has to search only where this system was not there just now. */
    void locate(double time, double[] y, NeutralSolution other) {
        grid.moveTo(time);
        if (isObserved(time, y)) {
            other.takeOver(solution);
        } else if (!kept.map(points -> points.recall(time, y, other)).orElse(false)) {
            other.evaluate(time, y, y[potentialIndex()], circuit, false);
        }
    }

    private boolean isObserved(double time, double[] y) {
        return time == observedTime && circuit.equals(observedCircuit) && Arrays.equals(y, observed);
    }

    private void evaluate(double time, double[] y, boolean derivatives) {
        observedTime = Double.NaN;
        solution.evaluate(time, y, y[potentialIndex()], circuit, derivatives);
    }

    @Override
    public void rates(double time, double[] y, double[] rates) {
        if (circuit instanceof CircuitCondition.Potential && foreseen.isKnown()) {
            evaluateFromForeseen(time, y);
        } else {
            evaluate(time, y, false);
        }
        kept.ifPresent(points -> points.keep(time, y, solution));
        fillRates(rates);
    }

    private void evaluateFromForeseen(double time, double[] y) {
        solution.current = foreseen.at(time, y[potentialIndex()], potentialOf(y), resistance);
        solution.smallChange = smallChange;
        evaluate(time, y, false);
        solution.smallChange = NeutralSolution.SMALL_CHANGE;
        foreseen.found(solution.current);
    }

    private void fillRates(double[] rates) {
        int count = state.cells + 1;
        for (int i = 0; i < last; i++) {
            int p = i * count;
            for (int k = 0; k < state.cells; k++) {
                rates[k * last + i] = faces.flux[p + k] - faces.flux[p + k + 1];
            }
        }
        rates[chargeIndex()] = solution.current;
        rates[potentialIndex()] = circuit instanceof CircuitCondition.Potential given ? given.slope() : 0;
    }

    @Override
    public void linearise(double time, double[] y, double[] rates, double[] timeDerivative) {
        if (isObserved(time, y)) {
            state.differentiateObserved(time);
            faces.takeAgain(solution.current);
        } else {
            faces.means().release();
            evaluate(time, y, true);
        }
        faces.means().hold();
        kept.ifPresent(points -> {
            points.begin();
            points.keep(time, y, solution);
        });
        fillRates(rates);
        faces.differentiate();
        resistance = solution.overReach(faces.fieldByCurrent);
        beamSlope = circuit instanceof CircuitCondition.Beam beam ? beam.slope(surfacePotential()) : 0;
        for (int k = 0; k < state.cells; k++) {
            for (int j = 0; j < last; j++) {
                potentialByContent[k * last + j] = (grid.reach[k] * faces.fieldByRight[k * last + j]
                                + grid.reach[k + 1] * faces.fieldByLeft[(k + 1) * last + j])
                        / grid.width[k];
            }
        }
        double slope = currentByTime();
        fillTimeDerivative(slope, timeDerivative);
        foreseen.begin(time, solution.current, slope, y[potentialIndex()], potentialOf(y));
    }

    /* Partial derivative by time: the slope of the trace, and the motion of the grid at constant contents. */
    private double currentByTime() {
        if (circuit instanceof CircuitCondition.Current given) {
            return given.slope();
        }
        if (!grid.isMoving()) {
            return 0;
        }
        double sum = solution.overReach(faces.fieldByTime());
        for (int f = 0; f <= state.cells; f++) {
            sum += grid.reachRate[f] * faces.field[f];
        }
        return circuit instanceof CircuitCondition.Potential
                ? -sum / resistance
                : beamSlope * sum / (1 - beamSlope * resistance);
    }

    /* The same of all unknowns. */
    private void fillTimeDerivative(double slope, double[] derivative) {
        Arrays.fill(derivative, 0);
        if (grid.isMoving() || slope != 0) {
            int count = state.cells + 1;
            for (int i = 0; i < last; i++) {
                for (int f = 0; f <= state.cells; f++) {
                    double rate = faces.share[i * count + f] * slope;
                    if (grid.isMoving()) {
                        rate += faces.fluxByTime(i, f);
                    }
                    if (f < state.cells) {
                        derivative[contentIndex(i, f)] += rate;
                    }
                    if (f > 0) {
                        derivative[contentIndex(i, f - 1)] -= rate;
                    }
                }
            }
        }
        derivative[chargeIndex()] = slope;
    }

    @Override
    public boolean factorise(double newShift) {
        shift = newShift;
        assemble();
        if (!matrix.factorise()) {
            return false;
        }
        if (!(circuit instanceof CircuitCondition.Current)) {
            int count = state.cells + 1;
            for (int k = 0; k < state.cells; k++) {
                for (int i = 0; i < last; i++) {
                    unitCurrentResponse[k * last + i] = faces.share[i * count + k] - faces.share[i * count + k + 1];
                }
            }
            matrix.solve(unitCurrentResponse);
            responseToCurrent = resistance + potentialOf(unitCurrentResponse);
        }
        return true;
    }

    /* shift I - df/dc at constant current: a flux that leaves enters with a plus sign. */
    private void assemble() {
        int count = state.cells + 1;
        double[] lower = matrix.lower();
        double[] diagonal = matrix.diagonal();
        double[] upper = matrix.upper();
        for (int k = 0; k < state.cells; k++) {
            double before = k == 0 ? 0 : 1 / grid.width[k - 1];
            double here = 1 / grid.width[k];
            double after = k == state.cells - 1 ? 0 : 1 / grid.width[k + 1];
            for (int i = 0; i < last; i++) {
                for (int j = 0; j < last; j++) {
                    int p = (k * last + i) * last + j;
                    int in = (i * count + k) * last + j;
                    int out = in + last;
                    lower[p] = -faces.fluxByLeft[in] * before;
                    upper[p] = faces.fluxByRight[out] * after;
                    diagonal[p] = (faces.fluxByLeft[out] - faces.fluxByRight[in]) * here + (i == j ? shift : 0);
                }
            }
        }
    }

    /** What a change of the contents does to the surface potential at constant current. */
    private double potentialOf(double[] contents) {
        return Products.sum(potentialByContent, contents);
    }

    /**
     * {@inheritDoc}
     *
     * <p>With a prescribed potential the current is a function of the contents, which makes the Jacobian full by a product of
     * a column and a row; the bordered system has the same solution (docs/electroneutral.md, Eqs. 12 to 14).
     */
    @Override
    public void solve(double[] x) {
        matrix.solve(x);
        completeBorder(x);
    }

    /**
     * The same for several right-hand sides at once, which hold unknown i of cell k at iK + k and are left so.
     *
     * @param x right-hand sides with charge and potential where they are among the unknowns; overwritten by the solutions
     */
    void solvePlanes(double[][] x) {
        matrix.solvePlanes(x);
        for (double[] one : x) {
            if (last == 1) {
                completeBorder(one);
                continue;
            }
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < state.cells; k++) {
                    interleaved[k * last + i] = one[i * state.cells + k];
                }
            }
            interleaved[chargeIndex()] = one[chargeIndex()];
            interleaved[potentialIndex()] = one[potentialIndex()];
            completeBorder(interleaved);
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < state.cells; k++) {
                    one[i * state.cells + k] = interleaved[k * last + i];
                }
            }
            one[chargeIndex()] = interleaved[chargeIndex()];
            one[potentialIndex()] = interleaved[potentialIndex()];
        }
    }

    /* Charge and potential of a solution of the rows of contents, and what the current they ask for adds to it. */
    private void completeBorder(double[] x) {
        double potentialIncrement = x[potentialIndex()] / shift;
        double extraCurrent = 0;
        if (circuit instanceof CircuitCondition.Potential) {
            extraCurrent = (potentialIncrement - potentialOf(x)) / responseToCurrent;
        } else if (beamSlope != 0) {
            extraCurrent = beamSlope * potentialOf(x) / (1 - beamSlope * responseToCurrent);
        }
        if (extraCurrent != 0) {
            for (int m = 0; m < potentialByContent.length; m++) {
                x[m] += extraCurrent * unitCurrentResponse[m];
            }
        }
        x[potentialIndex()] = potentialIncrement;
        x[chargeIndex()] = (x[chargeIndex()] + extraCurrent) / shift;
    }

    @Override
    public double errorNorm(double[] error, double[] y) {
        double[] weight = measure.weights();
        boolean weighs = weight.length > 0;
        double content = Math.abs(error[chargeIndex()]) * (weighs ? weight[state.cells] : 1);
        for (int k = 0, m = 0; k < state.cells; k++) {
            double share = weighs ? weight[k] : 1;
            for (int i = 0; i < last; i++, m++) {
                content += share * Math.abs(error[m]);
            }
        }
        boolean prescribed = circuit instanceof CircuitCondition.Potential;
        double potential = prescribed ? 0 : potentialOf(error) / (1 - beamSlope * resistance);
        return measure.norm(content, y[chargeIndex()], potential, surfacePotential(), circuit);
    }
}

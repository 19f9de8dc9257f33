package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.StiffSystem;

/**
 * The Nernst-Planck-Poisson equations on a grid of K cells, which may move, as a system of ordinary differential equations;
 * derivation in docs/solver.md, sections 2 and 3.
 *
 * <p>Unknowns: for M species there are K + 1 blocks of M entries. Block f holds in its last entry the drop of the reduced
 * potential over the range of face f (the field there times the range), and before it the contents of all species but the
 * last one in the cell on the left of that face (block 0 has no such cell). The last species follows from Gauss's law.
 * After the blocks come the charge depth q [m] and the reduced surface potential (of use only where the circuit
 * prescribes it).
 *
 * <p>The invariants of the physics are linear in these unknowns: contents change by face fluxes only, the field
 * equation is the uniformity of the total current, and the drops add up to the surface potential. Mutable, for one run on
 * one thread.
 */
public final class NernstPlanckPoisson implements StiffSystem {
    private final int cells;
    private final int species;
    private final int last;
    private final double thickness;
    private final double lambda2;
    private final MovingGrid grid;
    private final double[] gauss;
    private final double[] charge;
    private final double[] bulk;
    private final DiffusivityLaw[] laws;
    private final FrontCondition front;
    private final BackCondition back;
    private final FaceFluxes fluxes;
    private final double[] fraction;
    private final double[] field;
    private final double[] diffusivity;
    private final double[] diffusivityByFraction;
    private final double[] composition;
    private final double[] partials;
    private final BlockTridiagonalMatrix matrix;
    private final double[] unitCurrentResponse;
    private final double[] fractionByTime;
    private final double[] fieldByTime;
    private final double[] diffusivityByTime;
    private final double[] fluxByTime;
    private final double[] conductionByTime;
    private CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private double shift;
    private double contentTolerance = 1e-4;
    private double potentialTolerance = 1e-4;
    private double lengthFloor = 1e-9;

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
        this.cells = grid.cells();
        this.species = charge.length;
        this.last = species - 1;
        this.thickness = grid.thickness();
        this.lambda2 = lambda2;
        this.charge = charge.clone();
        this.bulk = bulk.clone();
        this.laws = new DiffusivityLaw[species];
        for (int i = 0; i < species; i++) {
            this.laws[i] = TabulatedLaw.of(laws.get(i), i, species);
        }
        this.front = front;
        this.back = back;
        this.grid = new MovingGrid(grid, isAttached());
        gauss = new double[cells];
        Arrays.fill(gauss, lambda2);
        if (isAttached()) {
            gauss[0] = 0;
        }
        fluxes = new FaceFluxes(species, cells + 1, this.charge);
        fraction = new double[species * cells];
        field = new double[cells + 1];
        diffusivity = new double[species * cells];
        diffusivityByFraction = new double[species * cells * species];
        composition = new double[species];
        partials = new double[species];
        matrix = new BlockTridiagonalMatrix(cells + 1, species);
        unitCurrentResponse = new double[(cells + 1) * species];
        fractionByTime = new double[species * cells];
        fieldByTime = new double[cells + 1];
        diffusivityByTime = new double[species * cells];
        fluxByTime = new double[species * (cells + 1)];
        conductionByTime = new double[cells + 1];
    }

    private boolean isAttached() {
        return front instanceof FrontCondition.Attached;
    }

    /** First face whose field is an unknown of its own; a neutral first cell has that of its right face. */
    private int firstField() {
        return isAttached() ? 1 : 0;
    }

    /** Prescribes current or potential until further notice. */
    public void setCircuit(CircuitCondition condition) {
        this.circuit = condition;
    }

    /**
     * What the error norm measures against.
     *
     * @param content tolerable error of one step in the L1 distance of all contents, relative to the charge depth
     * @param potential tolerable error of one step in the surface potential, relative to it (at least kT/e)
     * @param length added to the charge depth [m]
     */
    public void setTolerances(double content, double potential, double length) {
        this.contentTolerance = content;
        this.potentialTolerance = potential;
        this.lengthFloor = length;
    }

    /**
     * Sets the faces in motion.
     *
     * @param time from which on they move [s]
     * @param velocity velocity of every face [m/s], length K + 1; the outer faces stay whatever it says
     */
    public void setMotion(double time, double[] velocity) {
        grid.setMotion(time, velocity);
    }

    /**
     * Stops the faces where they are at a time and goes on from there; {@link #faces()} are those places then.
     *
     * @param time [s]
     */
    public void fixGrid(double time) {
        grid.fix(time);
    }

    /** Depths of the faces at rest [m], or before the present motion; treat as read-only. */
    public double[] faces() {
        return grid.faces();
    }

    @Override
    public int size() {
        return (cells + 1) * species + 2;
    }

    /** Position of the content of a species (not the last one) in a cell among the unknowns. */
    public int contentIndex(int speciesIndex, int cell) {
        return (cell + 1) * species + speciesIndex;
    }

    /** Position of the potential drop over the range of a face among the unknowns. */
    public int dropIndex(int face) {
        return face * species + last;
    }

    /** Position of the charge depth among the unknowns. */
    public int chargeIndex() {
        return (cells + 1) * species;
    }

    /** Position of the prescribed reduced surface potential among the unknowns. */
    public int potentialIndex() {
        return chargeIndex() + 1;
    }

    /** Unknowns of the untouched glass in a uniform field [1/m]. */
    public double[] uniformState(double reducedField) {
        double[] y = new double[size()];
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < last; i++) {
                y[contentIndex(i, k)] = bulk[i] * grid.width[k];
            }
        }
        for (int f = 0; f <= cells; f++) {
            y[dropIndex(f)] = reducedField * grid.reach[f];
        }
        y[potentialIndex()] = reducedField * thickness;
        return y;
    }

    /** Reduced field of a face [1/m]; the face x = 0 of an attached sheet has that of its neutral first cell. */
    public double field(double[] y, int face) {
        int f = Math.max(face, firstField());
        return y[dropIndex(f)] / grid.reach[f];
    }

    /** Reduced potential of the front face. */
    public double surfacePotential(double[] y) {
        double sum = 0;
        for (int f = 0; f <= cells; f++) {
            sum += y[dropIndex(f)];
        }
        return sum;
    }

    /** Charge fraction of a species in a cell. */
    public double fraction(double[] y, int speciesIndex, int cell) {
        if (speciesIndex < last) {
            return y[contentIndex(speciesIndex, cell)] / grid.width[cell];
        }
        double content = gauss[cell] * (field(y, cell + 1) - field(y, cell));
        for (int i = 0; i < last; i++) {
            content -= y[contentIndex(i, cell)];
        }
        return 1 + content / grid.width[cell];
    }

    /** Adds a uniform field, as a sudden change of the surface potential does through the displacement current. */
    public void shiftPotential(double[] y, double reducedPotential) {
        double step = reducedPotential / thickness;
        for (int f = 0; f <= cells; f++) {
            y[dropIndex(f)] += step * grid.reach[f];
        }
        y[chargeIndex()] += lambda2 * step;
    }

    /** Total current as a velocity i = j/(eN) [m/s]. */
    public double current(double time, double[] y) {
        evaluate(time, y, false);
        return currentFromFluxes(time);
    }

    private double currentFromFluxes(double time) {
        if (circuit instanceof CircuitCondition.Current given) {
            return given.start() + given.slope() * (time - given.reference());
        }
        CircuitCondition.Potential given = (CircuitCondition.Potential) circuit;
        double sum = lambda2 * given.slope();
        for (int f = firstField(); f <= cells; f++) {
            sum += grid.reach[f] * conduction(f) - lambda2 * grid.reachRate[f] * field[f];
        }
        return sum / thickness;
    }

    /** Current carried by ions, at the place of a face that may move: sum of relative fluxes plus the velocity. */
    private double conduction(int face) {
        double sum = grid.velocity(face);
        for (int i = 0; i < species; i++) {
            sum += fluxes.flux[i * (cells + 1) + face];
        }
        return sum;
    }

    private void evaluate(double time, double[] y, boolean derivatives) {
        grid.moveTo(time);
        unpack(y);
        for (int k = 0; k < cells; k++) {
            evaluateLaws(k, derivatives);
        }
        double[] width = grid.width;
        for (int f = 1; f < cells; f++) {
            double leftHalf = 0.5 * width[f - 1];
            double rightHalf = 0.5 * width[f];
            fluxes.setFace(leftHalf, rightHalf, field[f], grid.velocity(f));
            for (int i = 0; i < species; i++) {
                int left = i * cells + f - 1;
                fluxes.between(
                        i,
                        f,
                        fraction[left],
                        fraction[left + 1],
                        diffusivity[left],
                        diffusivity[left + 1],
                        derivatives);
            }
        }
        evaluateFront(derivatives);
        evaluateBack(derivatives);
    }

    /** Fields and fractions from the unknowns. */
    private void unpack(double[] y) {
        for (int f = firstField(); f <= cells; f++) {
            field[f] = y[dropIndex(f)] / grid.reach[f];
        }
        field[0] = field[firstField()];
        for (int k = 0; k < cells; k++) {
            double rest = gauss[k] * (field[k + 1] - field[k]);
            for (int i = 0; i < last; i++) {
                double content = y[contentIndex(i, k)];
                fraction[i * cells + k] = content / grid.width[k];
                rest -= content;
            }
            fraction[last * cells + k] = 1 + rest / grid.width[k];
        }
    }

    /*
     * Laws see the neutral composition: the last fraction is one minus the others, so that the small space charge does not
     * couple distant fields through a law (with a single species it is the fraction itself).
     */
    private void evaluateLaws(int cell, boolean derivatives) {
        double rest = 1;
        for (int i = 0; i < last; i++) {
            composition[i] = fraction[i * cells + cell];
            rest -= composition[i];
        }
        composition[last] = last == 0 ? fraction[cell] : rest;
        for (int i = 0; i < species; i++) {
            diffusivity[i * cells + cell] = laws[i].evaluate(composition, i, partials);
            if (derivatives) {
                int p = (i * cells + cell) * species;
                for (int j = 0; j < last; j++) {
                    diffusivityByFraction[p + j] = partials[j] - partials[last];
                }
                diffusivityByFraction[p + last] = last == 0 ? partials[0] : 0;
            }
        }
    }

    private void evaluateFront(boolean derivatives) {
        for (int i = 0; i < species; i++) {
            if (front instanceof FrontCondition.Reservoir reservoir) {
                double d = diffusivity[i * cells];
                double half = 0.5 * grid.width[0];
                double inside = fraction[i * cells];
                fluxes.setFace(0, half, field[0], 0);
                fluxes.between(i, 0, reservoir.fractions()[i], inside, d, d, derivatives);
            } else {
                fluxes.close(i, 0);
            }
        }
        if (front instanceof FrontCondition.Attached attached) {
            // What enters balances what leaves the neutral cell; its derivatives are those of face 1, see
            // addContentRow.
            fluxes.flux[attached.species() * (cells + 1)] = conduction(1);
        }
    }

    private void evaluateBack(boolean derivatives) {
        double half = 0.5 * grid.width[cells - 1];
        for (int i = 0; i < species; i++) {
            int p = i * cells + cells - 1;
            double d = diffusivity[p];
            switch (back) {
                case OUTFLOW, SELECTIVE -> fluxes.migration(i, cells, fraction[p], d, field[cells]);
                case RESERVOIR -> {
                    fluxes.setFace(half, 0, field[cells], 0);
                    fluxes.between(i, cells, fraction[p], bulk[i], d, d, derivatives);
                }
                case BLOCKING -> fluxes.close(i, cells);
            }
        }
    }

    /** Flux of one species through the back face as it is discharged [m/s]. */
    private double discharge(int speciesIndex) {
        if (back == BackCondition.SELECTIVE) {
            return speciesIndex == 0 ? conduction(cells) : 0;
        }
        return fluxes.flux[speciesIndex * (cells + 1) + cells];
    }

    @Override
    public void rates(double time, double[] y, double[] rates) {
        evaluate(time, y, false);
        fillRates(time, rates);
    }

    private void fillRates(double time, double[] rates) {
        double current = currentFromFluxes(time);
        Arrays.fill(rates, 0, species, 0.0);
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < last; i++) {
                int p = i * (cells + 1) + k;
                double outward = k == cells - 1 ? discharge(i) : fluxes.flux[p + 1];
                rates[contentIndex(i, k)] = fluxes.flux[p] - outward;
            }
        }
        for (int f = firstField(); f <= cells; f++) {
            rates[dropIndex(f)] = grid.reach[f] * (current - conduction(f)) / lambda2 + grid.reachRate[f] * field[f];
        }
        rates[chargeIndex()] = current;
        rates[potentialIndex()] = circuit instanceof CircuitCondition.Potential given ? given.slope() : 0;
    }

    @Override
    public void linearise(double time, double[] y, double[] rates, double[] timeDerivative) {
        evaluate(time, y, true);
        fillRates(time, rates);
        fillTimeDerivative(time, timeDerivative);
    }

    /* Partial derivative by time: the motion of the grid, and the slope of the trace (docs/solver.md, Eq. 22). */
    private void fillTimeDerivative(double time, double[] derivative) {
        Arrays.fill(derivative, 0);
        double currentSlope = circuit instanceof CircuitCondition.Current given ? given.slope() : 0;
        if (grid.isMoving()) {
            evaluateFluxesByTime();
            if (circuit instanceof CircuitCondition.Potential) {
                currentSlope = currentByMotion();
            }
            for (int k = 0; k < cells; k++) {
                for (int i = 0; i < last; i++) {
                    int p = i * (cells + 1) + k;
                    derivative[contentIndex(i, k)] = fluxByTime[p] - fluxByTime[p + 1];
                }
            }
        }
        double current = currentFromFluxes(time);
        for (int f = firstField(); f <= cells; f++) {
            double rate = grid.reachRate[f];
            double byTime = grid.isMoving() ? conductionByTime[f] : 0;
            derivative[dropIndex(f)] =
                    (rate * (current - conduction(f)) + grid.reach[f] * (currentSlope - byTime)) / lambda2
                            - rate * rate / grid.reach[f] * field[f];
        }
        derivative[chargeIndex()] = currentSlope;
    }

    private double currentByMotion() {
        double sum = 0;
        for (int f = firstField(); f <= cells; f++) {
            double rate = grid.reachRate[f];
            sum += rate * conduction(f)
                    + grid.reach[f] * conductionByTime[f]
                    + lambda2 * rate * rate / grid.reach[f] * field[f];
        }
        return sum / thickness;
    }

    /* Fluxes see the motion through fractions, fields and half widths; the last cell does not change its width. */
    private void evaluateFluxesByTime() {
        Arrays.fill(conductionByTime, 0);
        for (int f = 0; f <= cells; f++) {
            fieldByTime[f] = -field[f] * grid.reachRate[f] / grid.reach[Math.max(f, firstField())];
        }
        fieldByTime[0] = fieldByTime[firstField()];
        for (int k = 0; k < cells; k++) {
            double stretch = grid.widthRate[k] / grid.width[k];
            for (int i = 0; i < species; i++) {
                fractionByTime[i * cells + k] = -fraction[i * cells + k] * stretch;
            }
            fractionByTime[last * cells + k] +=
                    stretch + gauss[k] * (fieldByTime[k + 1] - fieldByTime[k]) / grid.width[k];
            for (int i = 0; i < species; i++) {
                double sum = 0;
                int p = (i * cells + k) * species;
                for (int j = 0; j < Math.max(1, last); j++) {
                    sum += diffusivityByFraction[p + j] * fractionByTime[j * cells + k];
                }
                diffusivityByTime[i * cells + k] = sum;
            }
        }
        for (int i = 0; i < species; i++) {
            for (int f = 0; f <= cells; f++) {
                double value = fluxByTime(i, f);
                fluxByTime[i * (cells + 1) + f] = value;
                conductionByTime[f] += value;
            }
        }
        if (front instanceof FrontCondition.Attached attached) {
            fluxByTime[attached.species() * (cells + 1)] = conductionByTime[1];
        }
        if (back == BackCondition.SELECTIVE) {
            for (int i = 0; i < species; i++) {
                fluxByTime[i * (cells + 1) + cells] = i == 0 ? conductionByTime[cells] : 0;
            }
        }
    }

    private double fluxByTime(int i, int face) {
        int p = i * (cells + 1) + face;
        double sum = fluxes.byField[p] * fieldByTime[face];
        if (face > 0) {
            int left = i * cells + face - 1;
            sum += fluxes.byLeft[p] * fractionByTime[left]
                    + byNonzero(fluxes.byLeftDiffusivity[p], diffusivityByTime[left])
                    + 0.5 * fluxes.byLeftHalf[p] * grid.widthRate[face - 1];
        }
        if (face < cells) {
            int right = i * cells + face;
            sum += fluxes.byRight[p] * fractionByTime[right]
                    + byNonzero(fluxes.byRightDiffusivity[p], diffusivityByTime[right])
                    + 0.5 * fluxes.byRightHalf[p] * grid.widthRate[face];
        }
        return sum;
    }

    /* Where a flux does not see a diffusion coefficient, an unbounded slope of the law there does not matter. */
    private static double byNonzero(double byDiffusivity, double slope) {
        return byDiffusivity == 0 ? 0 : byDiffusivity * slope;
    }

    @Override
    public boolean factorise(double newShift) {
        shift = newShift;
        matrix.clear();
        double[] diagonal = matrix.diagonal();
        for (int b = 0; b <= cells; b++) {
            for (int m = 0; m < species; m++) {
                diagonal[(b * species + m) * species + m] = shift;
            }
        }
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < last; i++) {
                addContentRow(i, k);
            }
        }
        for (int f = firstField(); f <= cells; f++) {
            diagonal[(f * species + last) * species + last] -= grid.reachRate[f] / grid.reach[f];
            for (int i = 0; i < species; i++) {
                addFluxDerivative(f, last, i, f, grid.reach[f] / lambda2);
            }
        }
        if (!matrix.factorise()) {
            return false;
        }
        Arrays.fill(unitCurrentResponse, 0);
        if (circuit instanceof CircuitCondition.Potential) {
            for (int f = firstField(); f <= cells; f++) {
                unitCurrentResponse[dropIndex(f)] = grid.reach[f] / lambda2;
            }
            matrix.solve(unitCurrentResponse);
        }
        return true;
    }

    /* The matrix is shift I - df/dy: the flux that leaves enters with a plus sign. */
    private void addContentRow(int i, int cell) {
        int block = cell + 1;
        if (cell == cells - 1 && back == BackCondition.SELECTIVE) {
            for (int j = 0; j < species && i == 0; j++) {
                addFluxDerivative(block, i, j, cells, 1);
            }
        } else {
            addFluxDerivative(block, i, i, cell + 1, 1);
        }
        if (cell == 0 && front instanceof FrontCondition.Attached attached) {
            for (int j = 0; j < species && attached.species() == i; j++) {
                addFluxDerivative(block, i, j, 1, -1);
            }
        } else {
            addFluxDerivative(block, i, i, cell, -1);
        }
    }

    /** Adds factor times the derivative of a flux to one row of the matrix (docs/solver.md, Eqs. 18 and 19). */
    private void addFluxDerivative(int block, int row, int i, int face, double factor) {
        int p = i * (cells + 1) + face;
        add(
                block,
                row,
                Math.max(face, firstField()),
                last,
                factor * fluxes.byField[p] / grid.reach[Math.max(face, firstField())]);
        if (face > 0) {
            addCellDerivative(block, row, i, face - 1, factor * fluxes.byLeft[p], factor * fluxes.byLeftDiffusivity[p]);
        }
        if (face < cells) {
            addCellDerivative(block, row, i, face, factor * fluxes.byRight[p], factor * fluxes.byRightDiffusivity[p]);
        }
    }

    /* A flux sees a cell through the species' fraction and through its diffusion coefficient. */
    private void addCellDerivative(int block, int row, int i, int cell, double byFraction, double byDiffusivity) {
        int p = (i * cells + cell) * species;
        double perWidth = 1 / grid.width[cell];
        for (int j = 0; j < last; j++) {
            double value = byNonzero(byDiffusivity, diffusivityByFraction[p + j]);
            if (i == last) {
                value -= byFraction;
            } else if (i == j) {
                value += byFraction;
            }
            add(block, row, cell + 1, j, value * perWidth);
        }
        if (i == last && gauss[cell] != 0) {
            double byCharge = byFraction + (last == 0 ? byNonzero(byDiffusivity, diffusivityByFraction[p]) : 0);
            double value = byCharge * gauss[cell] * perWidth;
            add(block, row, cell + 1, last, value / grid.reach[cell + 1]);
            add(block, row, cell, last, -value / grid.reach[cell]);
        }
    }

    private void add(int block, int row, int columnBlock, int column, double value) {
        int p = (block * species + row) * species + column;
        if (columnBlock == block) {
            matrix.diagonal()[p] += value;
        } else if (columnBlock == block - 1) {
            matrix.lower()[p] += value;
        } else if (columnBlock == block + 1) {
            matrix.upper()[p] += value;
        } else if (value != 0) {
            throw new IllegalStateException("block " + block + " couples to block " + columnBlock);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>With a prescribed potential the current is one more unknown: the field equations see it through one column, and
     * the sum of the increments of the drops must be the increment of the potential. Solving that bordered system avoids
     * the cancellation that projecting the right-hand side would suffer (docs/solver.md, Eqs. 20 and 21).
     */
    @Override
    public void solve(double[] x) {
        double potentialIncrement = x[potentialIndex()] / shift;
        matrix.solve(x);
        double extraCurrent = 0;
        if (circuit instanceof CircuitCondition.Potential) {
            extraCurrent = (potentialIncrement - surfacePotential(x)) / surfacePotential(unitCurrentResponse);
            for (int m = 0; m < unitCurrentResponse.length; m++) {
                x[m] += extraCurrent * unitCurrentResponse[m];
            }
        }
        x[potentialIndex()] = potentialIncrement;
        x[chargeIndex()] = (x[chargeIndex()] + extraCurrent) / shift;
    }

    @Override
    public double errorNorm(double[] error, double[] y) {
        double content = Math.abs(error[chargeIndex()]);
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < last; i++) {
                content += Math.abs(error[contentIndex(i, k)]);
            }
        }
        double potential = Math.abs(surfacePotential(error));
        double length = Math.abs(y[chargeIndex()]) + lengthFloor;
        double contentNorm = content / (contentTolerance * length);
        double potentialNorm = potential / (potentialTolerance * (Math.abs(surfacePotential(y)) + 1));
        return contentNorm > potentialNorm || Double.isNaN(contentNorm) ? contentNorm : potentialNorm;
    }
}

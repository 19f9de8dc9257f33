package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.linalg.BlockTridiagonalMatrix;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.StiffSystem;

/**
 * The Nernst-Planck-Poisson equations on a grid of K cells as a system of ordinary differential equations; derivation in
 * docs/solver.md, section 2.
 *
 * <p>Unknowns: for M species there are K + 1 blocks of M entries. Block f holds the reduced field of face f in its last
 * entry, and before it the contents of all species but the last one in the cell on the left of that face (block 0 has no
 * such cell). The last species follows from Gauss's law. After the blocks come the charge depth q [m] and the reduced
 * surface potential (of use only where the circuit prescribes it).
 *
 * <p>The two invariants of the physics are exact in this form: the contents change by face fluxes only, and the field
 * equation is the uniformity of the total current. Mutable, for one run on one thread.
 */
public final class NernstPlanckPoisson implements StiffSystem {
    private final int cells;
    private final int species;
    private final double[] faces;
    private final double[] width;
    private final double[] potentialWeight;
    private final double thickness;
    private final double lambda2;
    private final double[] gauss;
    private final double[] charge;
    private final double[] bulk;
    private final List<DiffusivityLaw> laws;
    private final FrontCondition front;
    private final BackCondition back;
    private final FaceFluxes fluxes;
    private final double[] fraction;
    private final double[] diffusivity;
    private final double[] diffusivityByContent;
    private final double[] composition;
    private final double[] partials;
    private final BlockTridiagonalMatrix matrix;
    private final double[] unitCurrentResponse;
    private CircuitCondition circuit = new CircuitCondition.Current(0, 0, 0);
    private double shift;
    private double contentTolerance = 1e-4;
    private double potentialTolerance = 1e-4;
    private double lengthFloor = 1e-9;

    /**
     * Sets up the system.
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
        this.faces = grid.faces();
        this.thickness = grid.thickness();
        this.lambda2 = lambda2;
        this.charge = charge.clone();
        this.bulk = bulk.clone();
        this.laws = List.copyOf(laws);
        this.front = front;
        this.back = back;
        width = new double[cells];
        gauss = new double[cells];
        for (int k = 0; k < cells; k++) {
            width[k] = faces[k + 1] - faces[k];
            gauss[k] = k == 0 && isAttached() ? 0 : lambda2;
        }
        potentialWeight = weights();
        fluxes = new FaceFluxes(species, cells + 1, this.charge);
        fraction = new double[species * cells];
        diffusivity = new double[species * cells];
        diffusivityByContent = new double[species * cells * species];
        composition = new double[species];
        partials = new double[species];
        matrix = new BlockTridiagonalMatrix(cells + 1, species);
        unitCurrentResponse = new double[(cells + 1) * species];
    }

    private boolean isAttached() {
        return front instanceof FrontCondition.Attached;
    }

    private double[] weights() {
        double[] weight = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            weight[k] += 0.5 * width[k];
            weight[k + 1] += 0.5 * width[k];
        }
        if (isAttached()) {
            // The neutral first cell has one field; it is kept as that of its right face.
            weight[1] += weight[0];
            weight[0] = 0;
        }
        return weight;
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

    @Override
    public int size() {
        return (cells + 1) * species + 2;
    }

    /** Position of the content of a species (not the last one) in a cell among the unknowns. */
    public int contentIndex(int speciesIndex, int cell) {
        return (cell + 1) * species + speciesIndex;
    }

    /** Position of the reduced field of a face among the unknowns. */
    public int fieldIndex(int face) {
        return face * species + species - 1;
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
    public double[] uniformState(double field) {
        double[] y = new double[size()];
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < species - 1; i++) {
                y[contentIndex(i, k)] = bulk[i] * width[k];
            }
        }
        for (int f = isAttached() ? 1 : 0; f <= cells; f++) {
            y[fieldIndex(f)] = field;
        }
        y[potentialIndex()] = field * thickness;
        return y;
    }

    /** Reduced field of a face [1/m]; the face x = 0 of an attached sheet has that of its neutral first cell. */
    public double field(double[] y, int face) {
        return y[fieldIndex(face == 0 && isAttached() ? 1 : face)];
    }

    /** Reduced potential of the front face. */
    public double surfacePotential(double[] y) {
        double sum = 0;
        for (int f = 0; f <= cells; f++) {
            sum += potentialWeight[f] * y[fieldIndex(f)];
        }
        return sum;
    }

    /**
     * Charge fraction of a species in a cell.
     *
     * @param y unknowns
     */
    public double fraction(double[] y, int speciesIndex, int cell) {
        if (speciesIndex < species - 1) {
            return y[contentIndex(speciesIndex, cell)] / width[cell];
        }
        double content = gauss[cell] * (field(y, cell + 1) - field(y, cell));
        for (int i = 0; i < species - 1; i++) {
            content -= y[contentIndex(i, cell)];
        }
        return 1 + content / width[cell];
    }

    /** Adds a uniform field, as a sudden change of the surface potential does through the displacement current. */
    public void shiftPotential(double[] y, double reducedPotential) {
        double field = reducedPotential / thickness;
        for (int f = isAttached() ? 1 : 0; f <= cells; f++) {
            y[fieldIndex(f)] += field;
        }
        y[chargeIndex()] += lambda2 * field;
    }

    /**
     * Total current as a velocity i = j/(eN) [m/s].
     *
     * @param y unknowns
     */
    public double current(double time, double[] y) {
        evaluateFluxes(y, false);
        return currentFromFluxes(time);
    }

    private double currentFromFluxes(double time) {
        if (circuit instanceof CircuitCondition.Current given) {
            return given.start() + given.slope() * (time - given.reference());
        }
        CircuitCondition.Potential given = (CircuitCondition.Potential) circuit;
        double sum = lambda2 * given.slope();
        for (int f = 0; f <= cells; f++) {
            sum += potentialWeight[f] * particleCurrent(f);
        }
        return sum / thickness;
    }

    private double particleCurrent(int face) {
        double sum = 0;
        for (int i = 0; i < species; i++) {
            sum += fluxes.flux[i * (cells + 1) + face];
        }
        return sum;
    }

    private void evaluateFluxes(double[] y, boolean derivatives) {
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < species; i++) {
                fraction[i * cells + k] = fraction(y, i, k);
            }
            evaluateLaws(k, derivatives);
        }
        for (int f = 1; f < cells; f++) {
            double field = y[fieldIndex(f)];
            double leftHalf = 0.5 * width[f - 1];
            double rightHalf = 0.5 * width[f];
            for (int i = 0; i < species; i++) {
                int left = i * cells + f - 1;
                fluxes.between(
                        i,
                        f,
                        leftHalf,
                        rightHalf,
                        fraction[left],
                        fraction[left + 1],
                        diffusivity[left],
                        diffusivity[left + 1],
                        field,
                        derivatives);
            }
        }
        evaluateFront(y, derivatives);
        evaluateBack(y, derivatives);
    }

    /*
     * Laws see the neutral composition: the last fraction is one minus the others, so that the small space charge does not
     * couple distant fields through a law (with a single species it is the fraction itself).
     */
    private void evaluateLaws(int cell, boolean derivatives) {
        int last = species - 1;
        double rest = 1;
        for (int i = 0; i < last; i++) {
            composition[i] = fraction[i * cells + cell];
            rest -= composition[i];
        }
        composition[last] = last == 0 ? fraction[cell] : rest;
        for (int i = 0; i < species; i++) {
            diffusivity[i * cells + cell] = laws.get(i).evaluate(composition, i, partials);
            if (derivatives) {
                int p = (i * cells + cell) * species;
                for (int j = 0; j < last; j++) {
                    diffusivityByContent[p + j] = (partials[j] - partials[last]) / width[cell];
                }
                diffusivityByContent[p + last] = last == 0 ? partials[0] : 0;
            }
        }
    }

    private void evaluateFront(double[] y, boolean derivatives) {
        for (int i = 0; i < species; i++) {
            if (front instanceof FrontCondition.Reservoir reservoir) {
                double d = diffusivity[i * cells];
                fluxes.between(
                        i,
                        0,
                        0,
                        0.5 * width[0],
                        reservoir.fractions()[i],
                        fraction[i * cells],
                        d,
                        d,
                        y[fieldIndex(0)],
                        derivatives);
            } else {
                fluxes.close(i, 0);
            }
        }
        if (front instanceof FrontCondition.Attached attached) {
            // What enters balances what leaves the neutral cell; its derivatives are those of face 1, see
            // addContentRow.
            fluxes.flux[attached.species() * (cells + 1)] = particleCurrent(1);
        }
    }

    private void evaluateBack(double[] y, boolean derivatives) {
        double field = y[fieldIndex(cells)];
        for (int i = 0; i < species; i++) {
            int p = i * cells + cells - 1;
            switch (back) {
                case OUTFLOW, SELECTIVE -> fluxes.migration(i, cells, fraction[p], diffusivity[p], field);
                case RESERVOIR ->
                    fluxes.between(
                            i,
                            cells,
                            0.5 * width[cells - 1],
                            0,
                            fraction[p],
                            bulk[i],
                            diffusivity[p],
                            diffusivity[p],
                            field,
                            derivatives);
                case BLOCKING -> fluxes.close(i, cells);
            }
        }
    }

    /** Flux of one species through the back face as it is discharged [m/s]. */
    private double discharge(int speciesIndex) {
        if (back == BackCondition.SELECTIVE) {
            return speciesIndex == 0 ? particleCurrent(cells) : 0;
        }
        return fluxes.flux[speciesIndex * (cells + 1) + cells];
    }

    @Override
    public void rates(double time, double[] y, double[] rates) {
        evaluateFluxes(y, false);
        double current = currentFromFluxes(time);
        for (int i = 0; i < species; i++) {
            rates[i] = 0;
        }
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < species - 1; i++) {
                int p = i * (cells + 1) + k;
                double outward = k == cells - 1 ? discharge(i) : fluxes.flux[p + 1];
                rates[contentIndex(i, k)] = fluxes.flux[p] - outward;
            }
            rates[fieldIndex(k + 1)] = (current - particleCurrent(k + 1)) / lambda2;
        }
        rates[fieldIndex(0)] = isAttached() ? 0 : (current - particleCurrent(0)) / lambda2;
        rates[chargeIndex()] = current;
        rates[potentialIndex()] = circuit instanceof CircuitCondition.Potential given ? given.slope() : 0;
    }

    @Override
    public void timeDerivative(double time, double[] y, double[] derivative) {
        double slope = circuit instanceof CircuitCondition.Current given ? given.slope() : 0;
        Arrays.fill(derivative, 0);
        for (int f = isAttached() ? 1 : 0; f <= cells; f++) {
            derivative[fieldIndex(f)] = slope / lambda2;
        }
        derivative[chargeIndex()] = slope;
    }

    @Override
    public boolean factorise(double time, double[] y, double newShift) {
        shift = newShift;
        evaluateFluxes(y, true);
        matrix.clear();
        double[] diagonal = matrix.diagonal();
        for (int b = 0; b <= cells; b++) {
            for (int m = 0; m < species; m++) {
                diagonal[(b * species + m) * species + m] = shift;
            }
        }
        for (int k = 0; k < cells; k++) {
            for (int i = 0; i < species - 1; i++) {
                addContentRow(i, k);
            }
        }
        for (int f = isAttached() ? 1 : 0; f <= cells; f++) {
            for (int i = 0; i < species; i++) {
                addFluxDerivative(f, species - 1, i, f, 1 / lambda2);
            }
        }
        if (!matrix.factorise()) {
            return false;
        }
        Arrays.fill(unitCurrentResponse, 0);
        for (int f = isAttached() ? 1 : 0; f <= cells; f++) {
            unitCurrentResponse[fieldIndex(f)] = 1 / lambda2;
        }
        if (circuit instanceof CircuitCondition.Potential) {
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

    /** Adds factor times the derivative of a flux to one row of the matrix (docs/solver.md, Eqs. 16 and 17). */
    private void addFluxDerivative(int block, int row, int i, int face, double factor) {
        int p = i * (cells + 1) + face;
        add(block, row, face, species - 1, factor * fluxes.byField[p]);
        if (face > 0) {
            addCellDerivative(block, row, i, face - 1, factor * fluxes.byLeft[p], factor * fluxes.byLeftDiffusivity[p]);
        }
        if (face < cells) {
            addCellDerivative(block, row, i, face, factor * fluxes.byRight[p], factor * fluxes.byRightDiffusivity[p]);
        }
    }

    /* A flux sees a cell through the species' fraction and through its diffusion coefficient. */
    private void addCellDerivative(int block, int row, int i, int cell, double byFraction, double byDiffusivity) {
        int last = species - 1;
        int p = (i * cells + cell) * species;
        for (int j = 0; j < last; j++) {
            double value = byDiffusivity == 0 ? 0 : byDiffusivity * diffusivityByContent[p + j];
            if (i == last) {
                value -= byFraction / width[cell];
            } else if (i == j) {
                value += byFraction / width[cell];
            }
            add(block, row, cell + 1, j, value);
        }
        if (i == last && gauss[cell] != 0) {
            double byFields = byFraction + (last == 0 ? byDiffusivity * diffusivityByContent[p] : 0);
            double value = byFields * gauss[cell] / width[cell];
            add(block, row, cell + 1, last, value);
            add(block, row, cell, last, -value);
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
     * <p>With a prescribed potential the current is one more unknown: the field equations see it through a column of ones,
     * and the weighted sum of the field increments must be the increment of the potential. Solving that bordered system
     * avoids the cancellation that projecting the right-hand side would suffer (docs/solver.md, Eqs. 19 to 21).
     */
    @Override
    public void solve(double[] x) {
        double potentialIncrement = x[potentialIndex()] / shift;
        matrix.solve(x);
        double extraCurrent = 0;
        if (circuit instanceof CircuitCondition.Potential) {
            double response = 0;
            double reached = 0;
            for (int f = 0; f <= cells; f++) {
                response += potentialWeight[f] * unitCurrentResponse[fieldIndex(f)];
                reached += potentialWeight[f] * x[fieldIndex(f)];
            }
            extraCurrent = (potentialIncrement - reached) / response;
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
            for (int i = 0; i < species - 1; i++) {
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

package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * What follows from the unknowns of {@link NernstPlanckPoisson} at one time: fields, fractions, diffusion coefficients and face
 * fluxes. Owned by one system, for one thread.
 */
final class LocalState extends LocalVariables {
    final FaceFluxes fluxes;
    /** What cross terms make of the fluxes; empty where there are none. */
    final Optional<FluxMixing> mixing;
    /** Current carried by ions, at the place of a face that may move: sum of the relative fluxes [m/s]. */
    final double[] conduction;

    private final double[] bulk;
    private final boolean thermodynamicFactor;
    private long points;

    LocalState(
            Grid grid,
            double[] lambda2,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            boolean thermodynamicFactor,
            FrontCondition front,
            BackCondition back) {
        this(grid, lambda2, charge, bulk, laws, thermodynamicFactor, Optional.empty(), front, back);
    }

    LocalState(
            Grid grid,
            double[] lambda2,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            boolean thermodynamicFactor,
            Optional<CommonMotion> commonMotion,
            FrontCondition front,
            BackCondition back) {
        super(
                new MovingGrid(grid, bulk, front instanceof FrontCondition.Attached),
                front,
                back,
                charge,
                bulk,
                gauss(lambda2, 0, front),
                gauss(lambda2, 1, front),
                new Values(
                        new double[charge.length * grid.cells()],
                        new double[grid.cells() + 1],
                        new CellDiffusivities(laws, grid.cells())));
        this.bulk = bulk;
        this.thermodynamicFactor = thermodynamicFactor;
        List<Optional<EnhancedDiffusion>> enhanced = new ArrayList<>();
        for (int i = 0; i < species; i++) {
            enhanced.add(factor(i));
        }
        fluxes = new FaceFluxes(cells + 1, charge, enhanced);
        conduction = new double[cells + 1];
        mixing = commonMotion.map(motion -> new FluxMixing(motion, charge, cells));
    }

    private static double[] gauss(double[] lambda2, int first, FrontCondition front) {
        double[] ofCells = Arrays.copyOfRange(lambda2, first, first + lambda2.length - 1);
        if (front instanceof FrontCondition.Attached) {
            ofCells[0] = 0;
        }
        return ofCells;
    }

    @Override
    void locate(double time, double[] y) {
        grid.moveTo(time);
        unpack(y);
    }

    @Override
    FaceMeans means() {
        return fluxes.means;
    }

    @Override
    DriftFit fit() {
        return fluxes.fit;
    }

    private Optional<EnhancedDiffusion> factor(int speciesIndex) {
        boolean ideal = !thermodynamicFactor || diffusivities.isConstant(speciesIndex);
        DiffusivityLaw law = diffusivities.law(speciesIndex);
        return ideal || !law.hasChemicalPotential() ? Optional.empty() : Optional.of(new EnhancedDiffusion(law, cells));
    }

    /** {@inheritDoc} One that knows what this one has found at the points of a step. */
    @Override
    Optional<EnhancedDiffusion> enhanced(int speciesIndex) {
        return fluxes.enhanced(speciesIndex).map(EnhancedDiffusion::new);
    }

    @Override
    Optional<FluxMixing> mixing() {
        return mixing;
    }

    @Override
    boolean isCountedFromBulk() {
        return true;
    }

    /** Position of the content of a species (not the last one) in a cell among the unknowns. */
    int contentIndex(int speciesIndex, int cell) {
        return (cell + 1) * species + speciesIndex;
    }

    /** Position of the field of a face among the unknowns. */
    int fieldIndex(int face) {
        return face * species + last;
    }

    /**
     * Evaluates everything at a point; derivatives of fluxes and coefficients only on request, which begins a step: the means of
     * coefficients are those of this point until {@link FaceMeans#release}.
     */
    void evaluate(double time, double[] y, boolean derivatives) {
        if (derivatives) {
            fluxes.means.release();
        }
        grid.moveTo(time);
        unpack(y);
        diffusivities.evaluate(fraction, derivatives);
        fluxes.inside(fraction, diffusivities, field, grid, derivatives);
        evaluateBack(derivatives);
        evaluateFront(derivatives);
        if (mixing.isPresent()) {
            mixing.get().apply(this, derivatives);
        }
        sumFluxes();
        if (front instanceof FrontCondition.Attached attached) {
            // What enters balances what leaves the neutral cell; its derivatives are those of face 1, see
            // FluxJacobian.
            fluxes.flux[attached.species() * (cells + 1)] = conduction[1];
            conduction[0] = conduction[1];
        }
        if (derivatives) {
            fluxes.means.hold();
        }
    }

    /** How many times the unknowns were unpacked: what followed from others before has gone. */
    long points() {
        return points;
    }

    /** Fields and fractions from the unknowns. */
    void unpack(double[] y) {
        points++;
        double[] perScale = grid.perScale;
        for (int f = 0, p = last; f <= cells; f++, p += species) {
            field[f] = y[p] * perScale[f];
        }
        field[0] = field[firstField()];
        int rest = last * cells;
        for (int k = 0; k < cells; k++) {
            fraction[rest + k] = gaussRight[k] * field[k + 1] - gaussLeft[k] * field[k];
        }
        for (int i = 0; i < last; i++) {
            int own = i * cells;
            double untouched = bulk[i];
            for (int k = 0, p = species + i; k < cells; k++, p += species) {
                double content = y[p];
                fraction[own + k] = untouched + content * grid.perWidth[k];
                fraction[rest + k] -= content;
            }
        }
        for (int k = 0; k < cells; k++) {
            fraction[rest + k] = bulk[last] + fraction[rest + k] * grid.perWidth[k];
        }
    }

    private void sumFluxes() {
        Arrays.fill(conduction, 0);
        for (int i = 0; i < species; i++) {
            int row = i * (cells + 1);
            for (int f = 0; f <= cells; f++) {
                conduction[f] += fluxes.flux[row + f];
            }
        }
    }

    private void evaluateFront(boolean derivatives) {
        for (int i = 0; i < species; i++) {
            if (front instanceof FrontCondition.Reservoir reservoir) {
                double d = diffusivities.value[i * cells];
                double half = 0.5 * grid.width[0];
                double inside = fraction[i * cells];
                fluxes.setFace(0, half, field[0]);
                fluxes.between(i, 0, reservoir.fractions()[i], inside, d, d, derivatives);
            } else {
                fluxes.close(i, 0);
            }
        }
    }

    private void evaluateBack(boolean derivatives) {
        double half = 0.5 * grid.width[cells - 1];
        for (int i = 0; i < species; i++) {
            int p = i * cells + cells - 1;
            double d = diffusivities.value[p];
            switch (back) {
                case OUTFLOW, SELECTIVE -> fluxes.migration(i, cells, fraction[p], d, field[cells]);
                case RESERVOIR -> {
                    fluxes.setFace(half, 0, field[cells]);
                    fluxes.between(i, cells, fraction[p], bulk[i], d, d, derivatives);
                }
                case BLOCKING -> fluxes.close(i, cells);
            }
        }
    }

    /** Flux of one species through the back face as it is discharged [m/s]. */
    double discharge(int speciesIndex) {
        if (back == BackCondition.SELECTIVE) {
            return speciesIndex == firstNative ? conduction[cells] : 0;
        }
        return fluxes.flux[speciesIndex * (cells + 1) + cells];
    }
}

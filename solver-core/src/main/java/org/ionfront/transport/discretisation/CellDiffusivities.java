package org.ionfront.transport.discretisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * Diffusion coefficients of all species in all cells. Constant ones are written once, laws of the own fraction come from a
 * table, all others are asked cell by cell.
 *
 * <p>Laws see the neutral composition: the last fraction is one minus the others, so that the small space charge does not
 * couple distant fields through a law (with a single species it is the fraction itself). Owned by one system, for one
 * thread.
 */
final class CellDiffusivities {
    private final int cells;
    private final int species;
    private final int last;
    private final DiffusivityLaw[] laws;
    private final List<Optional<TabulatedLaw>> tables;
    private final boolean[] constant;
    private final boolean anyGeneral;
    private final double[] neutralRest;
    private final double[] composition;
    private final double[] partials;
    /** Coefficients [m^2/s], length MK: species i and cell k at iK + k. */
    final double[] value;
    /** Their derivatives by the content-bearing fraction of species j at (iK + k)M + j [m^2/s]. */
    final double[] byFraction;

    CellDiffusivities(List<DiffusivityLaw> laws, int cells) {
        this.cells = cells;
        species = laws.size();
        last = species - 1;
        this.laws = laws.toArray(DiffusivityLaw[]::new);
        value = new double[species * cells];
        byFraction = new double[species * cells * species];
        neutralRest = new double[cells];
        composition = new double[species];
        partials = new double[species];
        constant = new boolean[species];
        List<Optional<TabulatedLaw>> found = new ArrayList<>();
        boolean general = false;
        for (int i = 0; i < species; i++) {
            DiffusivityLaw law = this.laws[i];
            constant[i] = law instanceof ConstantDiffusivity;
            Optional<TabulatedLaw> table = TabulatedLaw.of(law, i, species) instanceof TabulatedLaw quick
                    ? Optional.of(quick)
                    : Optional.empty();
            found.add(table);
            general |= !constant[i] && table.isEmpty();
            if (law instanceof ConstantDiffusivity given) {
                Arrays.fill(value, i * cells, (i + 1) * cells, given.diffusivity());
            }
        }
        tables = List.copyOf(found);
        anyGeneral = general;
    }

    /** Whether the coefficient of a species is the same in all cells, always. */
    boolean isConstant(int speciesIndex) {
        return constant[speciesIndex];
    }

    /** The table of a law that depends on its own fraction only; empty for constants and all other laws. */
    Optional<TabulatedLaw> table(int speciesIndex) {
        return tables.get(speciesIndex);
    }

    /** The law of a species. */
    DiffusivityLaw law(int speciesIndex) {
        return laws[speciesIndex];
    }

    /**
     * Evaluates all coefficients.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     * @param derivatives whether their derivatives are wanted too
     */
    void evaluate(double[] fraction, boolean derivatives) {
        for (int i = 0; i < species; i++) {
            if (tables.get(i).isPresent()) {
                lookUp(tables.get(i).get(), i, fraction, derivatives);
            }
        }
        if (anyGeneral) {
            for (int k = 0; k < cells; k++) {
                ask(k, fraction, derivatives);
            }
        }
    }

    /** Forms the derivatives of the coefficients that were evaluated last, at the same fractions. */
    void differentiate(double[] fraction) {
        for (int i = 0; i < species; i++) {
            if (tables.get(i).isPresent()) {
                lookUpSlopes(tables.get(i).get(), i, fraction);
            }
        }
        if (anyGeneral) {
            for (int k = 0; k < cells; k++) {
                ask(k, fraction, true);
            }
        }
    }

    private void lookUp(TabulatedLaw table, int i, double[] fraction, boolean derivatives) {
        double[] own = fraction;
        int from = i * cells;
        if (i == last && last > 0) {
            fillNeutralRest(fraction);
            own = neutralRest;
            from = 0;
        }
        table.values(own, from, cells, value, i * cells);
        if (derivatives) {
            lookUpSlopes(table, i, fraction);
        }
    }

    /* Of the last species at the neutral rest, which is there already. */
    private void lookUpSlopes(TabulatedLaw table, int i, double[] fraction) {
        boolean rest = i == last && last > 0;
        double[] own = rest ? neutralRest : fraction;
        int from = rest ? 0 : i * cells;
        for (int k = 0; k < cells; k++) {
            double slope = table.slope(own[from + k]);
            int p = (i * cells + k) * species;
            if (i < last || last == 0) {
                byFraction[p + i] = slope;
            } else {
                Arrays.fill(byFraction, p, p + last, -slope);
            }
        }
    }

    private void fillNeutralRest(double[] fraction) {
        Arrays.fill(neutralRest, 1);
        for (int i = 0; i < last; i++) {
            for (int k = 0; k < cells; k++) {
                neutralRest[k] -= fraction[i * cells + k];
            }
        }
    }

    private void ask(int cell, double[] fraction, boolean derivatives) {
        double rest = 1;
        for (int i = 0; i < last; i++) {
            composition[i] = fraction[i * cells + cell];
            rest -= composition[i];
        }
        composition[last] = last == 0 ? fraction[cell] : rest;
        for (int i = 0; i < species; i++) {
            if (constant[i] || tables.get(i).isPresent()) {
                continue;
            }
            value[i * cells + cell] = laws[i].evaluate(composition, i, partials);
            if (derivatives) {
                int p = (i * cells + cell) * species;
                for (int j = 0; j < last; j++) {
                    byFraction[p + j] = partials[j] - partials[last];
                }
                byFraction[p + last] = last == 0 ? partials[0] : 0;
            }
        }
    }
}

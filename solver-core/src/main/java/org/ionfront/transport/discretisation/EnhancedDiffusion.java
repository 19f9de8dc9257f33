package org.ionfront.transport.discretisation;

import java.util.Arrays;
import java.util.Optional;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;

/**
 * The thermodynamic factor between neighbouring cells, g = (eta_r - eta_l)/(ln w_r - ln w_l) with the reduced chemical
 * potential eta, and the fluxes it gives: those of the ideal gradient with all drifts divided by g and the result
 * multiplied by it, so that a flux vanishes exactly where eta_r - eta_l balances the drift (docs/solver.md, Eqs. 9a and 9b;
 * the averaged diffusion enhancement of Th. Koprucki et al., WIAS preprint 1863, 2013). For one species; for one thread.
 */
final class EnhancedDiffusion {
    /** Below this fraction g is that of this fraction; its logarithm would run away where no ions are. */
    static final double SMALLEST = 1e-12;

    /** Below this difference of the logarithms g is the mean of the factors, which it is to the square of it. */
    private static final double CLOSE = 1e-4;

    /** Relative difference of two fractions below which that of their factors is rounding. */
    static final double SAME = 1e-9;

    private static final double STEP = 1e-5;

    private final DiffusivityLaw law;
    private final Optional<EnhancedDiffusion> other;
    /** Fractions, logarithms, potentials and factors of the points of a step, where another one may ask for them. */
    private double[][] kept = new double[0][];

    private int count;
    private final double[] logarithm;
    private final double[] potential;
    private final double[] factor;
    /** Drifts over g. */
    final double[] drift;

    private final double[] small;
    /** g at the inner faces [-]. */
    final double[] mean;

    EnhancedDiffusion(DiffusivityLaw law, int cells) {
        this(law, cells, Optional.empty());
    }

    /** One that asks another one before the law. */
    EnhancedDiffusion(EnhancedDiffusion other) {
        this(other.law, other.factor.length, Optional.of(other));
        if (other.kept.length == 0) {
            other.kept = new double[RosenbrockStepper.STAGES][4 * factor.length];
        }
    }

    private EnhancedDiffusion(DiffusivityLaw law, int cells, Optional<EnhancedDiffusion> other) {
        this.law = law;
        this.other = other;
        logarithm = new double[cells];
        potential = new double[cells];
        factor = new double[cells];
        drift = new double[cells + 1];
        small = new double[cells + 1];
        mean = new double[cells + 1];
    }

    /**
     * Evaluates the law and the part of the fluxes that the composition decides.
     *
     * @param fraction charge fractions, from an index on
     * @param from index of the first cell
     * @param drifts drifts of the inner faces without the factor
     * @param shapes receives flux over conductance
     */
    void fillShapes(double[] fraction, int from, double[] drifts, double[] shapes) {
        int cells = factor.length;
        boolean known = other.map(one -> one.recall(fraction, from, this)).orElse(false);
        for (int k = 0; k < cells && !known; k++) {
            double w = asked(fraction[from + k]);
            logarithm[k] = Math.log(w);
            potential[k] = law.reducedChemicalPotential(w);
            factor[k] = law.thermodynamicFactor(w);
        }
        if (kept.length > 0) {
            keep(fraction, from);
        }
        for (int f = 1; f < cells; f++) {
            mean[f] = mean(f - 1, f);
            drift[f] = drifts[f] / mean[f];
        }
        Bernoulli.ofMagnitudes(drift, 1, cells, small);
        for (int f = 1; f < cells; f++) {
            shapes[f] = mean[f] * shape(f, fraction[from + f - 1], fraction[from + f]);
        }
    }

    private void keep(double[] fraction, int from) {
        int cells = factor.length;
        double[] place = kept[count % kept.length];
        count++;
        System.arraycopy(fraction, from, place, 0, cells);
        System.arraycopy(logarithm, 0, place, cells, cells);
        System.arraycopy(potential, 0, place, 2 * cells, cells);
        System.arraycopy(factor, 0, place, 3 * cells, cells);
    }

    private boolean recall(double[] fraction, int from, EnhancedDiffusion result) {
        int cells = factor.length;
        for (int n = 0; n < Math.min(count, kept.length); n++) {
            double[] place = kept[n];
            if (Arrays.equals(place, 0, cells, fraction, from, from + cells)) {
                System.arraycopy(place, cells, result.logarithm, 0, cells);
                System.arraycopy(place, 2 * cells, result.potential, 0, cells);
                System.arraycopy(place, 3 * cells, result.factor, 0, cells);
                return true;
            }
        }
        return false;
    }

    private double shape(int f, double left, double right) {
        return small[f] * (left - right) + drift[f] * (drift[f] >= 0 ? left : right);
    }

    /** The fraction of which the law is asked for one. */
    static double asked(double fraction) {
        return Math.max(fraction, SMALLEST);
    }

    private double mean(int left, int right) {
        if (!areFinite(left, right)) {
            // Ions that do not move in one of the cells: the other one decides.
            int finite = finite(left, right);
            return finite < 0 ? 1 : factor[finite];
        }
        double rise = potential[right] - potential[left];
        return areClose(left, right) ? 0.5 * (factor[left] + factor[right]) : rise / distance(right, left);
    }

    /** Whether ions move in both of two cells. */
    boolean areFinite(int cell, int other) {
        return Math.abs(potential[cell] - potential[other]) <= Double.MAX_VALUE;
    }

    /** The one of two cells in which ions move; -1 where there is none. */
    int finite(int left, int right) {
        int cell = Double.isInfinite(potential[left]) ? right : left;
        return Double.isInfinite(potential[cell]) ? -1 : cell;
    }

    /** Whether g is the mean of the factors of two cells. */
    boolean areClose(int cell, int other) {
        return Math.abs(distance(cell, other)) < CLOSE;
    }

    /** Difference of the logarithms of the fractions of two cells. */
    double distance(int cell, int other) {
        return logarithm[cell] - logarithm[other];
    }

    /** Whether g of two cells depends on the fraction w of the first. */
    boolean varies(int cell, int other, double w) {
        return w > SMALLEST && areFinite(cell, other);
    }

    /** Derivative of the factor of a cell by its fraction, by central differences; 0 where it has no bound. */
    double factorSlope(double fraction) {
        double w = asked(fraction);
        double step = STEP * w;
        return TabulatedLaw.finite(
                (law.thermodynamicFactor(w + step) - law.thermodynamicFactor(w - step)) / (2 * step));
    }

    /** Slope of g by the fraction of one of its two cells. */
    double meanByFraction(int f, int cell, int other, double w, double wOther) {
        if (!varies(cell, other, w)) {
            return 0;
        }
        if (!areClose(cell, other)) {
            return (factor[cell] - mean[f]) / (w * distance(cell, other));
        }
        double difference = w - wOther;
        return Math.abs(difference) > SAME * w ? 0.5 * (factor[cell] - factor[other]) / difference : 0;
    }

    /**
     * Partial derivatives of the fluxes by fractions and field, after {@link #fillShapes}.
     *
     * @param conductances of the inner faces
     * @param fluxes receives the derivatives
     * @param row index of the species' first face there
     */
    void differentiate(
            double[] fraction,
            int from,
            double[] conductances,
            double charge,
            MovingGrid grid,
            FaceFluxes fluxes,
            int row) {
        for (int f = 1; f < factor.length; f++) {
            double left = fraction[from + f - 1];
            double right = fraction[from + f];
            double q = drift[f];
            double plus = q >= 0 ? small[f] : small[f] - q;
            double minus = plus + q;
            double slope = Bernoulli.derivative(q, plus, minus);
            double byDrift = slope * (left - right) + left;
            double byMean = conductances[f] * (shape(f, left, right) - q * byDrift);
            fluxes.byLeft[row + f] =
                    conductances[f] * mean[f] * minus + byMean * meanByFraction(f, f - 1, f, left, right);
            fluxes.byRight[row + f] =
                    -conductances[f] * mean[f] * plus + byMean * meanByFraction(f, f, f - 1, right, left);
            fluxes.byField[row + f] = conductances[f] * byDrift * charge * grid.distance[f];
        }
    }
}

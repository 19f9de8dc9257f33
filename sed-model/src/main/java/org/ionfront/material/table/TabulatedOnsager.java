package org.ionfront.material.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Laws of two ions from a table of their Onsager matrix against composition at one temperature (docs/onsager.md, Eq. 17): every
 * reciprocal matrix is that of two diffusion coefficients and a common share,
 *
 * <pre>A_i = L_ii + L_12 = n_i D_i/kT,   s = L_12 (A_1 + A_2)/(A_1 A_2)</pre>
 *
 * <p>Between the points ln D_i is a monotone cubic of ln w_i, and s of w_1. Where there is less of an ion than in any row that has
 * it, its coefficient is that of the row with the least of it; beyond the rows with both ions s is that of the last one.
 */
public final class TabulatedOnsager {
    /** Of how little of either ion the table must know: less counts as a trace [-]. */
    public static final double TRACE = 0.02;

    private static final int FEWEST = 2;

    private final DiffusivityLaw first;
    private final DiffusivityLaw second;
    private final Optional<CommonMotion> commonMotion;

    /**
     * The laws.
     *
     * @param points by increasing fraction of the first ion, two or more with both ions
     * @param scales kT z_i/N, which turns A_i over w_i into D_i [J m^3], length 2
     */
    private TabulatedOnsager(List<OnsagerRow> points, double[] scales) {
        List<OnsagerRow> both = points.stream()
                .filter(p -> p.fraction() > 0 && p.fraction() < 1)
                .toList();
        if (both.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "two rows or more with both ions are needed, here are " + both.size() + " of them");
        }
        double least = both.get(0).fraction();
        double most = both.get(both.size() - 1).fraction();
        if (least > TRACE || 1 - most > TRACE) {
            throw new IllegalArgumentException("the rows with both ions go from " + least + " to " + most
                    + " of the native ion; a simulation needs them from " + TRACE + " or less to " + (1 - TRACE)
                    + " or more");
        }
        first = law(points.stream().filter(p -> p.fraction() > 0).toList(), true, scales[0]);
        List<OnsagerRow> downwards = points.stream()
                .filter(p -> p.fraction() < 1)
                .sorted((a, b) -> Double.compare(b.fraction(), a.fraction()))
                .toList();
        second = law(downwards, false, scales[1]);
        boolean coupled = both.stream().anyMatch(p -> p.share() != 0);
        commonMotion = coupled ? Optional.of(share(both)) : Optional.empty();
    }

    /**
     * Reads the laws out of a table.
     *
     * @param rows by increasing fraction of the first ion
     * @param background N, charge density of the fixed background in elementary charges [1/m^3]
     * @param valences charge numbers of both ions, length 2
     * @param temperature of the table [K]
     * @throws IllegalArgumentException where the rows do not increase, or are too few
     */
    public static TabulatedOnsager of(List<OnsagerRow> rows, double background, int[] valences, double temperature) {
        for (int k = 1; k < rows.size(); k++) {
            if (!(rows.get(k).fraction() > rows.get(k - 1).fraction())) {
                throw new IllegalArgumentException("the fraction " + rows.get(k).fraction() + " follows on "
                        + rows.get(k - 1).fraction() + "; fractions must increase");
            }
        }
        double energy = PhysicalConstants.BOLTZMANN * temperature;
        return new TabulatedOnsager(
                rows, new double[] {energy * valences[0] / background, energy * valences[1] / background});
    }

    private static DiffusivityLaw law(List<OnsagerRow> rows, boolean ofFirst, double scale) {
        double[] logFractions = new double[rows.size()];
        double[] logarithms = new double[rows.size()];
        for (int k = 0; k < logFractions.length; k++) {
            OnsagerRow row = rows.get(k);
            double own = ofFirst ? row.fraction() : 1 - row.fraction();
            logFractions[k] = Math.log(own);
            logarithms[k] = Math.log((ofFirst ? row.first() : row.second()) * scale / own);
        }
        return new Coefficient(
                logFractions[0], logFractions[logFractions.length - 1], new MonotoneCubic(logFractions, logarithms));
    }

    private static CommonMotion share(List<OnsagerRow> both) {
        double[] fractions = both.stream().mapToDouble(OnsagerRow::fraction).toArray();
        double[] shares = both.stream().mapToDouble(OnsagerRow::share).toArray();
        return new Share(fractions[0], fractions[fractions.length - 1], new MonotoneCubic(fractions, shares));
    }

    /** D of the first ion. */
    public DiffusivityLaw first() {
        return first;
    }

    /** D of the second ion. */
    public DiffusivityLaw second() {
        return second;
    }

    /** s; empty where all cross terms are 0. */
    public Optional<CommonMotion> commonMotion() {
        return commonMotion;
    }

    /** A coefficient against the own fraction, between two logarithms of it; beyond those of the nearest row. */
    private record Coefficient(double lowest, double highest, MonotoneCubic logarithms) implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            Arrays.fill(partials, 0, fractions.length, 0.0);
            double fraction = fractions[species];
            double at = fraction > 0 ? Math.log(fraction) : Double.NEGATIVE_INFINITY;
            double within = Math.max(lowest, Math.min(highest, at));
            double value = Math.exp(logarithms.value(within));
            if (within == at) {
                partials[species] = value * logarithms.slope(at) / fraction;
            }
            return value;
        }

        @Override
        public boolean dependsOnOwnFractionOnly() {
            return true;
        }
    }

    private record Share(double lowest, double highest, MonotoneCubic shares) implements CommonMotion {
        @Override
        public double evaluate(double[] fractions, double[] partials) {
            Arrays.fill(partials, 0, fractions.length, 0.0);
            double within = Math.max(lowest, Math.min(highest, fractions[0]));
            if (within == fractions[0]) {
                partials[0] = shares.slope(within);
            }
            return shares.value(within);
        }
    }
}

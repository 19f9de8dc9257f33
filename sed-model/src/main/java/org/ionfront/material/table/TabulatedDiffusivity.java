package org.ionfront.material.table;

import java.util.Arrays;
import org.ionfront.transport.model.FactorLaw;
import org.ionfront.transport.model.FractionRange;

/**
 * D from a table against the charge fraction of the ion, a monotone cubic of ln D against ln w between the points; Eq. 20 of
 * {@code docs/laws.md}.
 *
 * <p>There is no value beyond the table. Its one parameter is {@code factor} [-], by which all values are multiplied.
 */
public final class TabulatedDiffusivity implements FactorLaw {
    private final FractionRange range;
    private final MonotoneCubic logarithms;
    private final double factor;

    /**
     * The law of a table.
     *
     * @param fractions w, positive and increasing [-], two or more; copied
     * @param diffusivities D, positive [m^2/s]; copied
     * @throws IllegalArgumentException if the table is not like that
     */
    public TabulatedDiffusivity(double[] fractions, double[] diffusivities) {
        this(range(fractions, diffusivities), logarithms(fractions, diffusivities), 1.0);
    }

    private TabulatedDiffusivity(FractionRange range, MonotoneCubic logarithms, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the factor is " + factor + "; it must be positive");
        }
        this.range = range;
        this.logarithms = logarithms;
        this.factor = factor;
    }

    private static FractionRange range(double[] fractions, double[] diffusivities) {
        if (fractions.length != diffusivities.length || fractions.length < 2) {
            throw new IllegalArgumentException(
                    "a table of diffusivities needs two points or more, each with both values");
        }
        double before = 0;
        for (int k = 0; k < fractions.length; k++) {
            if (!(fractions[k] > before) || Double.isInfinite(fractions[k])) {
                throw new IllegalArgumentException("point " + (k + 1) + " has the fraction " + fractions[k]
                        + "; fractions must be positive and increase");
            }
            before = fractions[k];
            if (!(diffusivities[k] > 0) || Double.isInfinite(diffusivities[k])) {
                throw new IllegalArgumentException("point " + (k + 1) + " has the diffusivity " + diffusivities[k]
                        + " m^2/s; it must be positive");
            }
        }
        return new FractionRange(fractions[0], before, true);
    }

    private static MonotoneCubic logarithms(double[] fractions, double[] diffusivities) {
        return new MonotoneCubic(
                Arrays.stream(fractions).map(Math::log).toArray(),
                Arrays.stream(diffusivities).map(Math::log).toArray());
    }

    @Override
    public FractionRange range() {
        return range;
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        double fraction = fractions[species];
        if (!range.contains(fraction)) {
            partials[species] = Double.NaN;
            return Double.NaN;
        }
        double at = Math.log(fraction);
        double value = factor * Math.exp(logarithms.value(at));
        partials[species] = value * logarithms.slope(at) / fraction;
        return value;
    }

    @Override
    public String factorName() {
        return "factor";
    }

    @Override
    public double factor() {
        return factor;
    }

    @Override
    public TabulatedDiffusivity withFactor(double value) {
        return new TabulatedDiffusivity(range, logarithms, value);
    }

    @Override
    public String words() {
        return "a table of diffusivities";
    }
}

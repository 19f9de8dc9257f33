package org.ionfront.material.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.model.ParametricLaw;

/**
 * D of any shape that rises with the fraction of the ion: the steepness m = d ln D/d ln w is a row of straight lines over ln w
 * between nodes, so that ln D is a smooth row of parabolas; Eq. 47 of {@code docs/fit.md}.
 *
 * <p>A steepness of 0 or more is a density of site energies that is nowhere negative, w/(m kT). Below the lowest node it keeps its value. The
 * parameters are {@code bulk_diffusivity}, D at w = 1 [m^2/s], and {@code steepness_1}, ... [-], in the order of the nodes.
 */
public final class FreeFormDiffusivity implements ParametricLaw {
    /** Name of the diffusivity at w = 1. */
    public static final String BULK = "bulk_diffusivity";

    /** Beginning of the names of the others. */
    public static final String STEEPNESS = "steepness_";

    private final double[] places;
    private final double bulkDiffusivity;
    private final double[] steepness;
    /** ln D at the nodes less that at w = 1. */
    private final double[] logarithms;

    /**
     * A law.
     *
     * @param fractions nodes w [-], positive, increasing, two or more, the last of them 1; copied
     * @param bulkDiffusivity D at w = 1 [m^2/s], positive
     * @param steepness m at the nodes [-], 0 or more; copied
     * @throws IllegalArgumentException if the numbers are not like that
     */
    public FreeFormDiffusivity(double[] fractions, double bulkDiffusivity, double[] steepness) {
        if (fractions.length < 2 || fractions.length != steepness.length || fractions[fractions.length - 1] != 1) {
            throw new IllegalArgumentException(
                    "a diffusivity of free form needs two nodes or more, each with a steepness, up to the fraction 1");
        }
        if (!(bulkDiffusivity > 0) || Double.isInfinite(bulkDiffusivity)) {
            throw new IllegalArgumentException(
                    "the bulk diffusivity is " + bulkDiffusivity + " m^2/s; it must be positive");
        }
        for (int k = 0; k < fractions.length; k++) {
            if (!(fractions[k] > (k == 0 ? 0 : fractions[k - 1]))) {
                throw new IllegalArgumentException("node " + (k + 1) + " lies at the fraction " + fractions[k]
                        + "; fractions must be positive and increase");
            }
            if (!(steepness[k] >= 0) || Double.isInfinite(steepness[k])) {
                throw new IllegalArgumentException(
                        "the steepness at node " + (k + 1) + " is " + steepness[k] + "; it must be 0 or more");
            }
        }
        places = Arrays.stream(fractions).map(Math::log).toArray();
        this.bulkDiffusivity = bulkDiffusivity;
        this.steepness = steepness.clone();
        logarithms = new double[places.length];
        for (int k = places.length - 2; k >= 0; k--) {
            logarithms[k] = logarithms[k + 1] - 0.5 * (places[k + 1] - places[k]) * (steepness[k] + steepness[k + 1]);
        }
    }

    private static double[] fractions(double[] places) {
        return Arrays.stream(places).map(y -> y == 0 ? 1 : Math.exp(y)).toArray();
    }

    /** The interval that a place lies in; -1 below all nodes, the last node above them. */
    private int interval(double y) {
        int k = Arrays.binarySearch(places, y);
        return k >= 0 ? k : -k - 2;
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0.0);
        double fraction = fractions[species];
        if (fraction <= 0) {
            return steepness[0] > 0 ? 0 : bulkDiffusivity * Math.exp(logarithms[0]);
        }
        double y = Math.log(fraction);
        int k = interval(y);
        double slope;
        double logarithm;
        if (k < 0) {
            slope = steepness[0];
            logarithm = logarithms[0] + slope * (y - places[0]);
        } else if (k == places.length - 1) {
            slope = steepness[k];
            logarithm = slope * (y - places[k]);
        } else {
            double width = places[k + 1] - places[k];
            double part = (y - places[k]) / width;
            slope = steepness[k] + part * (steepness[k + 1] - steepness[k]);
            logarithm = logarithms[k] + 0.5 * part * width * (steepness[k] + slope);
        }
        double diffusivity = bulkDiffusivity * Math.exp(logarithm);
        partials[species] = diffusivity * slope / fraction;
        return diffusivity;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>(List.of(BULK));
        for (int k = 1; k <= steepness.length; k++) {
            names.add(STEEPNESS + k);
        }
        return names;
    }

    @Override
    public double[] parameterValues() {
        double[] values = new double[steepness.length + 1];
        values[0] = bulkDiffusivity;
        System.arraycopy(steepness, 0, values, 1, steepness.length);
        return values;
    }

    @Override
    public FreeFormDiffusivity with(double[] values) {
        if (values.length != steepness.length + 1) {
            throw new IllegalArgumentException(
                    "found " + values.length + " values for " + (steepness.length + 1) + " parameters");
        }
        return new FreeFormDiffusivity(fractions(places), values[0], Arrays.copyOfRange(values, 1, values.length));
    }

    @Override
    public void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        double diffusivity = evaluate(fractions, species, new double[fractions.length]);
        double[] ofLogarithm = logarithmDerivatives(fractions[species]);
        derivatives[0] = diffusivity / bulkDiffusivity;
        for (int k = 0; k < steepness.length; k++) {
            derivatives[k + 1] = diffusivity == 0 ? 0 : diffusivity * ofLogarithm[k];
        }
    }

    /** How ln D at a fraction above 0 changes with the steepness at every node: it is linear in these. */
    public double[] logarithmDerivatives(double fraction) {
        double[] derivatives = new double[steepness.length];
        double y = Math.log(Math.max(fraction, Double.MIN_NORMAL));
        int last = places.length - 1;
        if (y >= 0) {
            derivatives[last] = y;
            return derivatives;
        }
        for (int k = last - 1; k >= 0; k--) {
            double width = places[k + 1] - places[k];
            double from = Math.max(0, (y - places[k]) / width);
            // Integrals from there to the upper node of 1 - s and s over the interval.
            derivatives[k] -= from < 1 ? 0.5 * width * (1 - from) * (1 - from) : 0;
            derivatives[k + 1] -= from < 1 ? 0.5 * width * (1 - from * from) : 0;
            if (y >= places[k]) {
                return derivatives;
            }
        }
        derivatives[0] -= places[0] - y;
        return derivatives;
    }

    @Override
    public boolean isFactor(int parameter) {
        return parameter == 0;
    }
}

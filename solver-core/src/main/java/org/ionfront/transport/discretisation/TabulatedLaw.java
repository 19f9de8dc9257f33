package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A law that depends on its own fraction only, as cubic Hermite pieces through exact values and slopes. A piece that misses
 * the law by more than {@link #TOLERANCE} at its middle is not used: there, and outside the table, the law itself answers.
 * A call costs a few nanoseconds instead of, say, an inverse normal and an exponential.
 */
final class TabulatedLaw implements DiffusivityLaw {
    private static final int PIECES = 2048;
    private static final double END = 1.03125;
    private static final double TOLERANCE = 1e-9;

    private final DiffusivityLaw law;
    private final double[] node = new double[2 * (PIECES + 1)];
    private final boolean[] exact = new boolean[PIECES];

    private TabulatedLaw(DiffusivityLaw law, int species, int count) {
        this.law = law;
        double[] composition = new double[count];
        double[] partials = new double[count];
        double width = END / PIECES;
        for (int k = 0; k <= PIECES; k++) {
            composition[species] = k * width;
            node[2 * k] = law.evaluate(composition, species, partials);
            node[2 * k + 1] = partials[species] * width;
        }
        for (int k = 0; k < PIECES; k++) {
            composition[species] = (k + 0.5) * width;
            double value = law.evaluate(composition, species, partials);
            exact[k] = !(Math.abs(interpolate(k, 0.5) - value) <= TOLERANCE * value);
        }
    }

    /**
     * The law to use in a kernel.
     *
     * @param law any law
     * @param species index of its species
     * @param count number of species
     * @return a table where that pays, else the law itself
     */
    static DiffusivityLaw of(DiffusivityLaw law, int species, int count) {
        boolean pays = law.dependsOnOwnFractionOnly() && !(law instanceof ConstantDiffusivity);
        return pays ? new TabulatedLaw(law, species, count) : law;
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public double evaluate(double[] fractions, int species, double[] partials) {
        double position = fractions[species] * (PIECES / END);
        int piece = (int) position;
        if (!(position >= 0 && position < PIECES) || exact[piece]) {
            return law.evaluate(fractions, species, partials);
        }
        Arrays.fill(partials, 0, fractions.length, 0.0);
        double t = position - piece;
        int p = 2 * piece;
        double rise = node[p + 2] - node[p];
        double first = node[p + 1] - rise;
        double second = rise - node[p + 3];
        double slope = rise + (1 - 2 * t) * (first + t * (second - first)) + t * (1 - t) * (second - first);
        partials[species] = slope * (PIECES / END);
        return interpolate(piece, t);
    }

    private double interpolate(int piece, double t) {
        int p = 2 * piece;
        double rise = node[p + 2] - node[p];
        double first = node[p + 1] - rise;
        double second = rise - node[p + 3];
        return node[p] + t * (rise + (1 - t) * (first + t * (second - first)));
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * Derivative of a {@link TabulatedLaw} by a parameter of the law: cubic Hermite pieces are linear in the values and slopes at
 * their ends, so it is the piece through the derivatives of those. Where the law itself answers, so does its derivative.
 * Ends are evaluated when first met.
 */
final class TabulatedDerivative {
    private static final double WIDTH = TabulatedLaw.END / TabulatedLaw.PIECES;

    private final TabulatedLaw table;
    private final LawDerivative derivative;
    private final int species;
    private final double[] composition;
    /** Value and slope times the width of a piece, at every end of a piece. */
    private final double[] ends = new double[2 * TabulatedLaw.PIECES + 2];

    /**
     * Prepares the table.
     *
     * @param table of the law
     * @param derivative of the law
     * @param species index of its species
     * @param count number of species
     */
    TabulatedDerivative(TabulatedLaw table, LawDerivative derivative, int species, int count) {
        this.table = table;
        this.derivative = derivative;
        this.species = species;
        composition = new double[count];
        Arrays.fill(ends, Double.NaN);
    }

    /** Derivative by the parameter [m^2/s per unit]. */
    double value(double fraction) {
        if (!table.answers(fraction)) {
            return exact(fraction);
        }
        double position = fraction * TabulatedLaw.SCALE;
        int k = (int) position;
        double t = position - k;
        prepare(k);
        prepare(k + 1);
        double left = ends[2 * k];
        double leftSlope = ends[2 * k + 1];
        double rise = ends[2 * k + 2] - left;
        double rightSlope = ends[2 * k + 3];
        return left
                + t
                        * (leftSlope
                                + t
                                        * (3 * rise
                                                - 2 * leftSlope
                                                - rightSlope
                                                + t * (leftSlope + rightSlope - 2 * rise)));
    }

    /** Its derivative by the fraction [m^2/s per unit]. */
    double slope(double fraction) {
        if (!table.answers(fraction)) {
            return exactSlope(fraction);
        }
        double position = fraction * TabulatedLaw.SCALE;
        int k = (int) position;
        double t = position - k;
        prepare(k);
        prepare(k + 1);
        double leftSlope = ends[2 * k + 1];
        double rise = ends[2 * k + 2] - ends[2 * k];
        double rightSlope = ends[2 * k + 3];
        double second = 3 * rise - 2 * leftSlope - rightSlope;
        double third = leftSlope + rightSlope - 2 * rise;
        return TabulatedLaw.SCALE * (leftSlope + t * (2 * second + 3 * t * third));
    }

    private void prepare(int end) {
        if (Double.isNaN(ends[2 * end])) {
            double fraction = end * WIDTH;
            ends[2 * end] = exact(fraction);
            ends[2 * end + 1] = exactSlope(fraction) * WIDTH;
        }
    }

    private double exact(double fraction) {
        composition[species] = fraction;
        return derivative.at(composition, species);
    }

    private double exactSlope(double fraction) {
        if (!(fraction > 0)) {
            return 0;
        }
        double step = TabulatedLaw.RELATIVE_STEP * fraction;
        double above = exact(fraction + step);
        return (above - exact(fraction - step)) / (2 * step);
    }
}

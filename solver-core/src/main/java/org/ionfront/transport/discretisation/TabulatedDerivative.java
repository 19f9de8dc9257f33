package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * Derivative of a {@link TabulatedLaw} by a parameter of the law: Hermite pieces are linear in the values and slopes they are
 * made of, so it is the piece through the derivatives of those. Where the law itself answers, so does its derivative.
 * Pieces are made when first met.
 */
final class TabulatedDerivative {
    private final TabulatedLaw table;
    private final LawDerivative derivative;
    private final int species;
    private final double[] composition;
    /** Coefficients of the pieces in the order of their numbers; NaN before they are made. */
    private double[] coefficient = new double[0];

    private final double[] values = new double[HermitePiece.POINTS];
    private final double[] slopes = new double[HermitePiece.POINTS];

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
    }

    /**
     * Derivative by the parameter [m^2/s per unit].
     *
     * @param piece of the table that answers
     * @param t place on it
     */
    double value(double fraction, int piece, double t) {
        if (piece == TabulatedLaw.NONE) {
            return exact(fraction);
        }
        int p = prepared(piece);
        return HermitePiece.value(coefficient, p, t);
    }

    /** Its derivative by the fraction [m^2/s per unit]; arguments as above. */
    double slope(double fraction, int piece, double t) {
        if (piece == TabulatedLaw.NONE) {
            return exactSlope(fraction);
        }
        int p = prepared(piece);
        return table.perWidth(piece) * HermitePiece.slope(coefficient, p, t);
    }

    /* Where the coefficients of a piece start. */
    private int prepared(int piece) {
        int p = HermitePiece.COEFFICIENTS * TabulatedLaw.number(piece);
        if (p >= coefficient.length) {
            int before = coefficient.length;
            coefficient = Arrays.copyOf(coefficient, Math.max(2 * before, HermitePiece.COEFFICIENTS * table.count()));
            Arrays.fill(coefficient, before, coefficient.length, Double.NaN);
        }
        if (Double.isNaN(coefficient[p])) {
            double width = 1 / table.perWidth(piece);
            double a = table.left(piece);
            for (int k = 0; k < values.length; k++) {
                double fraction = a + HermitePiece.point(k) * width;
                values[k] = exact(fraction);
                slopes[k] = exactSlope(fraction) * width;
            }
            HermitePiece.fit(values, slopes, coefficient, p);
        }
        return p;
    }

    private double exact(double fraction) {
        composition[species] = table.asked(fraction);
        return table.share(fraction) * derivative.at(composition, species);
    }

    private double exactSlope(double fraction) {
        if (!(fraction > 2 * TabulatedLaw.TRACE)) {
            return 0;
        }
        double step = TabulatedLaw.RELATIVE_STEP * fraction;
        double above = exact(fraction + step);
        return (above - exact(fraction - step)) / (2 * step);
    }
}

package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A law that depends on its own fraction only, as cubic Hermite pieces through exact values and slopes. A piece that misses
 * the law by more than {@link #TOLERANCE} at its middle is not used: there, and outside the table, the law itself answers.
 * A call costs a few nanoseconds instead of, say, an inverse normal and an exponential.
 */
final class TabulatedLaw {
    static final int PIECES = 2048;
    static final double END = 1.03125;
    static final double SCALE = PIECES / END;
    private static final double TOLERANCE = 1e-9;
    /** Step of differences by the fraction, relative to it: both of their errors are near 10^-10 then. */
    static final double RELATIVE_STEP = 1e-5;

    private final DiffusivityLaw law;
    private final int species;
    private final double[] composition;
    private final double[] partials;
    /** Coefficients of 1, t, t^2, t^3 on every piece, t running from 0 to 1; NaN where the law itself is to answer. */
    private final double[] coefficient = new double[4 * PIECES];

    /**
     * Tabulates a law.
     *
     * @param law a law of its own fraction only
     * @param species index of its species
     * @param count number of species
     */
    TabulatedLaw(DiffusivityLaw law, int species, int count) {
        this.law = law;
        this.species = species;
        composition = new double[count];
        partials = new double[count];
        double width = END / PIECES;
        double left = exact(0);
        double leftSlope = partials[species] * width;
        for (int k = 0; k < PIECES; k++) {
            double right = exact((k + 1) * width);
            double rightSlope = partials[species] * width;
            int p = 4 * k;
            coefficient[p] = left;
            coefficient[p + 1] = leftSlope;
            coefficient[p + 2] = 3 * (right - left) - 2 * leftSlope - rightSlope;
            coefficient[p + 3] = leftSlope + rightSlope - 2 * (right - left);
            double middle = exact((k + 0.5) * width);
            if (!(Math.abs(value(p, 0.5) - middle) <= TOLERANCE * middle)) {
                coefficient[p] = Double.NaN;
            }
            left = right;
            leftSlope = rightSlope;
        }
    }

    /** Whether tabulating a law pays. */
    static boolean pays(DiffusivityLaw law) {
        return law.dependsOnOwnFractionOnly() && !(law instanceof ConstantDiffusivity);
    }

    /**
     * Diffusion coefficients at many fractions.
     *
     * @param fraction fractions, from an index on
     * @param from index of the first fraction
     * @param count number of fractions
     * @param values receives the coefficients [m^2/s], from an index on
     * @param to index of the first coefficient
     */
    void values(double[] fraction, int from, int count, double[] values, int to) {
        for (int k = 0; k < count; k++) {
            double w = fraction[from + k];
            double position = w * SCALE;
            int piece = (int) position;
            double value = position >= 0 && position < PIECES ? value(4 * piece, position - piece) : Double.NaN;
            values[to + k] = value >= 0 ? value : exact(w);
        }
    }

    /** Derivative by the fraction [m^2/s]. */
    double slope(double fraction) {
        double position = fraction * SCALE;
        int p = 4 * (int) position;
        if (!(position >= 0 && position < PIECES) || Double.isNaN(coefficient[p])) {
            exact(fraction);
            return partials[species];
        }
        double t = position - (int) position;
        return SCALE * (coefficient[p + 1] + t * (2 * coefficient[p + 2] + 3 * t * coefficient[p + 3]));
    }

    /**
     * Diffusion coefficients and their derivatives at many fractions.
     *
     * @param fraction fractions, from an index on
     * @param from index of the first fraction, coefficient and slope
     * @param count number of fractions
     * @param values receives the coefficients [m^2/s]
     * @param slopes receives the derivatives [m^2/s]; 0 where there is none
     */
    void evaluate(double[] fraction, int from, int count, double[] values, double[] slopes) {
        for (int k = from; k < from + count; k++) {
            double w = fraction[k];
            double position = w * SCALE;
            int piece = (int) position;
            int p = 4 * piece;
            if (position >= 0 && position < PIECES && !Double.isNaN(coefficient[p])) {
                double t = position - piece;
                double c1 = coefficient[p + 1];
                double c2 = coefficient[p + 2];
                double c3 = coefficient[p + 3];
                values[k] = coefficient[p] + t * (c1 + t * (c2 + t * c3));
                slopes[k] = SCALE * (c1 + t * (2 * c2 + 3 * t * c3));
            } else {
                values[k] = exact(w);
                slopes[k] = finite(partials[species]);
            }
        }
    }

    /** Where a slope has no bound, no flux sees the coefficient. */
    static double finite(double slope) {
        return Math.abs(slope) <= Double.MAX_VALUE ? slope : 0;
    }

    /** Second derivative by the fraction [m^2/s]; of the law itself by central differences of its slope. */
    double curvature(double fraction) {
        if (answers(fraction)) {
            double position = fraction * SCALE;
            int p = 4 * (int) position;
            double t = position - (int) position;
            return SCALE * SCALE * (2 * coefficient[p + 2] + 6 * t * coefficient[p + 3]);
        }
        if (!(fraction > 0)) {
            return 0;
        }
        double step = RELATIVE_STEP * fraction;
        exact(fraction + step);
        double above = partials[species];
        exact(fraction - step);
        return (above - partials[species]) / (2 * step);
    }

    /** Whether the table answers at a fraction; else the law itself does. */
    boolean answers(double fraction) {
        double position = fraction * SCALE;
        return position >= 0 && position < PIECES && !Double.isNaN(coefficient[4 * (int) position]);
    }

    private double value(int p, double t) {
        return coefficient[p] + t * (coefficient[p + 1] + t * (coefficient[p + 2] + t * coefficient[p + 3]));
    }

    private double exact(double fraction) {
        composition[species] = fraction;
        return law.evaluate(composition, species, partials);
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * A law that depends on its own fraction only, as Hermite pieces of degree seven through exact values and slopes, which are
 * made where they are first asked for. There are {@value #PIECES} pieces to an octave of the fraction; one that misses the law
 * by more than {@value #TOLERANCE} of it gives way to {@value #PARTS} shorter ones, and where one of those does too, and
 * outside the table, the law itself answers. A call costs a few nanoseconds instead of, say, an inverse normal and an
 * exponential.
 *
 * <p>Mutable, for one run on one thread.
 */
public final class TabulatedLaw implements DiffusivityLaw {
    /** No piece: the law itself answers. */
    static final int NONE = -1;

    /**
     * Of less than this fraction the coefficient is that of this fraction. Laws of site energies go with its logarithm, which
     * below it is that of rounding, and no flux tells.
     */
    static final double TRACE = 1e-10;

    /** Over this range of the fraction a coefficient rises from where nothing moves; it would jump by all but its last digits. */
    private static final double RAMP = 1e-4;

    private static final int PIECES = 8;
    private static final int PARTS = 8;
    private static final double TOLERANCE = 1e-9;
    /** Step of differences by the fraction, relative to it: both of their errors are near 10^-10 then. */
    static final double RELATIVE_STEP = 1e-5;

    private static final double SMALLEST = 0x1p-20;
    private static final int OCTAVES = 21;

    /* The leading bits of a positive number are its octave and then its piece in it. */
    private static final int PIECE_SHIFT = 52 - 3;
    private static final int PART_SHIFT = PIECE_SHIFT - 3;
    private static final int FIRST = (int) (Double.doubleToRawLongBits(SMALLEST) >>> PIECE_SHIFT);

    /* Entries of a piece: its coefficients, then its left end and its reciprocal width. */
    private static final int LEFT = HermitePiece.COEFFICIENTS;
    private static final int PER_WIDTH = LEFT + 1;
    private static final int ENTRIES = PER_WIDTH + 1;
    private static final int UNKNOWN = 0;

    private final DiffusivityLaw law;
    private final int species;
    private final double[] composition;
    private final double[] own;
    /** Start of every long piece in {@link #entry}, {@link #UNKNOWN}, or -(s + 1) where its parts start at s of them. */
    private final int[] pieces = new int[OCTAVES * PIECES];

    /** Start of every part in {@link #entry}, {@link #UNKNOWN} or {@link #NONE}. */
    private int[] parts = new int[0];

    private double[] entry = new double[96 * ENTRIES];
    private int entries = ENTRIES;
    private final double edge;
    private double slopeOfLaw;
    private final double[] values = new double[HermitePiece.POINTS];
    private final double[] slopes = new double[HermitePiece.POINTS];
    /** Value and slope where long pieces meet, once known, one after the other; the value is NaN before. */
    private final double[] ends = new double[2 * (OCTAVES * PIECES + 1)];
    /** The same where parts meet, of one divided piece after the other. */
    private double[] partEnds = new double[0];

    private TabulatedLaw(DiffusivityLaw law, int species, int count) {
        this.law = law;
        this.species = species;
        composition = new double[count];
        own = new double[count];
        Arrays.fill(ends, Double.NaN);
        edge = edge();
    }

    /* The fraction below which nothing moves, where there is one. */
    private double edge() {
        double low = SMALLEST;
        if (of(low) != 0) {
            return 0;
        }
        double high = 1;
        double middle = 0.5 * (low + high);
        while (middle > low && middle < high) {
            if (of(middle) == 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = 0.5 * (low + high);
        }
        return low;
    }

    private double of(double fraction) {
        composition[species] = fraction;
        return law.evaluate(composition, species, own);
    }

    /** The fraction below which nothing moves [-]; 0 where all ions do. */
    public double immobile() {
        return edge;
    }

    /**
     * What a law is asked instead of its value at a fraction: that at a fraction at least {@link #TRACE} or, next to where
     * nothing moves, at the end of a ramp, of which a share counts.
     */
    double asked(double fraction) {
        return edge == 0 ? Math.max(TRACE, fraction) : Math.max(edge + RAMP, fraction);
    }

    /**
     * The share of the value at the end of the ramp that counts; 1 beyond it. It begins and ends without a bend, so that a
     * residue as small as what a step may be off by moves next to nothing.
     */
    double share(double fraction) {
        double along = along(fraction);
        return edge == 0 ? 1 : along * along * (3 - 2 * along);
    }

    /** Place on the ramp, from 0 to 1. */
    private double along(double fraction) {
        return Math.max(0, Math.min(1, (fraction - edge) / RAMP));
    }

    private double shareSlope(double fraction) {
        double along = along(fraction);
        return edge == 0 ? 0 : 6 * along * (1 - along) / RAMP;
    }

    /**
     * A law in a form that is quick to evaluate often.
     *
     * @param law any law
     * @param species index of its species
     * @param count number of species
     * @return the law itself where a table would not pay or it is one
     */
    public static DiffusivityLaw of(DiffusivityLaw law, int species, int count) {
        boolean pays = law.dependsOnOwnFractionOnly()
                && !(law instanceof ConstantDiffusivity)
                && !(law instanceof TabulatedLaw);
        return pays ? new TabulatedLaw(law, species, count) : law;
    }

    @Override
    public double evaluate(double[] fractions, int speciesIndex, double[] partials) {
        Arrays.fill(partials, 0, fractions.length, 0);
        double w = fractions[speciesIndex];
        int p = piece(w);
        if (p == NONE) {
            double value = exact(w);
            partials[speciesIndex] = slopeOfLaw;
            return value;
        }
        double t = position(p, w);
        partials[speciesIndex] = slopeOf(p, t);
        return value(p, t);
    }

    @Override
    public boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    public boolean hasChemicalPotential() {
        return law.hasChemicalPotential();
    }

    @Override
    public double reducedChemicalPotential(double fraction) {
        return law.reducedChemicalPotential(fraction);
    }

    @Override
    public double thermodynamicFactor(double fraction) {
        return law.thermodynamicFactor(fraction);
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
            int p = piece(w);
            values[to + k] = p == NONE ? exact(w) : value(p, position(p, w));
        }
    }

    /** Derivative by the fraction [m^2/s]. */
    double slope(double fraction) {
        int p = piece(fraction);
        if (p == NONE) {
            exact(fraction);
            return slopeOfLaw;
        }
        return slopeOf(p, position(p, fraction));
    }

    /**
     * Diffusion coefficients and their derivatives at many fractions.
     *
     * @param fraction fractions, from an index on
     * @param from index of the first fraction, and of all that belongs to it
     * @param count number of fractions
     * @param values receives the coefficients [m^2/s]
     * @param slopes receives the derivatives [m^2/s]; 0 where there is none
     * @param answers receives the {@linkplain #piece pieces} that answer
     * @param positions receives the places on these, from 0 to 1
     */
    void evaluate(
            double[] fraction,
            int from,
            int count,
            double[] values,
            double[] slopes,
            int[] answers,
            double[] positions) {
        for (int k = from; k < from + count; k++) {
            double w = fraction[k];
            int p = piece(w);
            answers[k] = p;
            if (p == NONE) {
                values[k] = exact(w);
                slopes[k] = finite(slopeOfLaw);
            } else {
                double t = position(p, w);
                positions[k] = t;
                values[k] = value(p, t);
                slopes[k] = slopeOf(p, t);
            }
        }
    }

    /** Where a slope has no bound, no flux sees the coefficient. */
    static double finite(double slope) {
        return Math.abs(slope) <= Double.MAX_VALUE ? slope : 0;
    }

    /**
     * Second derivative by the fraction [m^2/s]; of the law itself by central differences of its slope.
     *
     * @param p piece that answers
     * @param t place on it
     */
    double curvature(double fraction, int p, double t) {
        if (p != NONE) {
            double perWidth = entry[p + PER_WIDTH];
            return perWidth * perWidth * HermitePiece.curvature(entry, p, t);
        }
        if (!(fraction > 2 * TRACE)) {
            return 0;
        }
        double step = RELATIVE_STEP * fraction;
        exact(fraction + step);
        double above = slopeOfLaw;
        exact(fraction - step);
        return (above - slopeOfLaw) / (2 * step);
    }

    /** The piece that answers at a fraction, or {@link #NONE}; a name for it that stays. */
    int piece(double fraction) {
        long bits = Double.doubleToRawLongBits(fraction);
        int k = (int) (bits >>> PIECE_SHIFT) - FIRST;
        if (k < 0 || k >= pieces.length) {
            return NONE;
        }
        int found = pieces[k];
        return found > 0 ? found : pieceAt(k, bits);
    }

    /** Number of the piece among those there are; all are below {@link #count}. */
    static int number(int piece) {
        return piece / ENTRIES - 1;
    }

    /** How many pieces there are so far. */
    int count() {
        return entries / ENTRIES - 1;
    }

    /** Left end of a piece [-]. */
    double left(int piece) {
        return entry[piece + LEFT];
    }

    /** Reciprocal width of a piece [-]. */
    double perWidth(int piece) {
        return entry[piece + PER_WIDTH];
    }

    /** Place of a fraction on its piece, from 0 to 1. */
    double position(int p, double w) {
        return (w - entry[p + LEFT]) * entry[p + PER_WIDTH];
    }

    private double value(int p, double t) {
        return HermitePiece.value(entry, p, t);
    }

    private double slopeOf(int p, double t) {
        return entry[p + PER_WIDTH] * HermitePiece.slope(entry, p, t);
    }

    private int pieceAt(int k, long bits) {
        long start = ((long) k + FIRST) << PIECE_SHIFT;
        if (pieces[k] == UNKNOWN) {
            int made = make(start, 1L << PIECE_SHIFT, ends, k);
            if (made == NONE) {
                pieces[k] = -(parts.length + 1);
                divide();
            } else {
                pieces[k] = made;
                return made;
            }
        }
        int firstPart = -(pieces[k] + 1);
        int number = (int) (bits >>> PART_SHIFT & PARTS - 1);
        int part = firstPart + number;
        if (parts[part] == UNKNOWN) {
            // Of every divided piece there is one more end than parts.
            int end = part + firstPart / PARTS;
            parts[part] = make(start + ((long) number << PART_SHIFT), 1L << PART_SHIFT, partEnds, end);
        }
        return parts[part];
    }

    private void divide() {
        parts = Arrays.copyOf(parts, parts.length + PARTS);
        int known = partEnds.length;
        partEnds = Arrays.copyOf(partEnds, known + 2 * (PARTS + 1));
        Arrays.fill(partEnds, known, partEnds.length, Double.NaN);
    }

    private void fill(int place, double fraction) {
        values[place] = exact(fraction);
        slopes[place] = slopeOfLaw;
    }

    /* From among the ends known from the piece before or after, if it has been made. */
    private void fillEnd(int place, long bits, double[] known, int end) {
        if (Double.isNaN(known[2 * end])) {
            fill(place, Double.longBitsToDouble(bits));
            known[2 * end] = values[place];
            known[2 * end + 1] = slopes[place];
        }
        values[place] = known[2 * end];
        slopes[place] = known[2 * end + 1];
    }

    /* The piece between two numbers given by their bits, or none where it is not near the law. */
    private int make(long start, long range, double[] known, int end) {
        double a = Double.longBitsToDouble(start);
        double width = Double.longBitsToDouble(start + range) - a;
        if (edge > 0 && a < edge + RAMP) {
            return NONE;
        }
        fillEnd(0, start, known, end);
        for (int k = 1; k < HermitePiece.POINTS - 1; k++) {
            fill(k, a + HermitePiece.point(k) * width);
        }
        fillEnd(HermitePiece.POINTS - 1, start + range, known, end + 1);
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] *= width;
        }
        if (entries + ENTRIES > entry.length) {
            entry = Arrays.copyOf(entry, 2 * entry.length);
        }
        int p = entries;
        HermitePiece.fit(values, slopes, entry, p);
        double checked = exact(a + HermitePiece.FARTHEST * width);
        if (!(Math.abs(HermitePiece.value(entry, p, HermitePiece.FARTHEST) - checked) <= TOLERANCE * checked)) {
            return NONE;
        }
        entry[p + LEFT] = a;
        entry[p + PER_WIDTH] = 1 / width;
        entries += ENTRIES;
        return p;
    }

    /* Leaves the slope in its field. */
    private double exact(double fraction) {
        double asked = asked(fraction);
        double value = of(asked);
        slopeOfLaw = asked == fraction ? own[species] : value * shareSlope(fraction);
        return share(fraction) * value;
    }
}

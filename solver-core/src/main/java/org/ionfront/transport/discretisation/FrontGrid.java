package org.ionfront.transport.discretisation;

/**
 * Faces that follow a front (docs/solver.md, section 4). The number of faces up to depth x is a sum of four saturating
 * functions: of x/s for the zone behind a front at depth s, of (x - s)/l for the front itself and for its leading edge, l
 * being the natural length, and of ln x for everything else. Every face thus rests in the frame of its own region, and moves
 * smoothly with s and l.
 */
public final class FrontGrid {
    private static final double CORE = 2.5;
    private static final double EDGE = 20;
    private static final double EDGE_FADE = 3;
    private static final double LAST_CELL = 0.5;

    private final double thickness;
    private final double zoneCells;
    private final double coreCells;
    private final double edgeCells;
    private final double farCells;
    private final int cells;
    private double front;
    private double natural;
    private double zone;
    private double slope;

    /**
     * Plans a grid.
     *
     * @param thickness depth of the back face [m]
     * @param fineness 1 for cells of a quarter of the natural length at the front; a smaller number for shorter ones
     * @param depth deepest front expected [m]
     * @param naturalLength natural length then [m]
     */
    public FrontGrid(double thickness, double fineness, double depth, double naturalLength) {
        this.thickness = thickness;
        zoneCells = (3 + depth / naturalLength) / (Double.parseDouble(System.getProperty("hz", "1.0")) * fineness);
        coreCells = 2 * CORE / (Double.parseDouble(System.getProperty("hf", "0.25")) * fineness);
        edgeCells = EDGE / (Double.parseDouble(System.getProperty("he", "0.8")) * fineness);
        farCells = 2 * Math.log1p(thickness / naturalLength);
        cells = (int) Math.ceil(zoneCells + coreCells + edgeCells + farCells);
    }

    /** Number of cells. */
    public int cells() {
        return cells;
    }

    /** Number of faces up to x, not whole, with its derivative left in {@link #slope}. */
    private double count(double x) {
        double a = x / zone;
        double a2 = a * a;
        double a8 = a2 * a2 * a2 * a2;
        double root = Math.sqrt(Math.sqrt(Math.sqrt(1 + a8)));
        double sum = zoneCells * a / root;
        slope = zoneCells / (zone * root * (1 + a8));
        double eta = (x - front) / natural;
        double r = 1 / Math.sqrt(CORE * CORE + eta * eta);
        sum += 0.5 * coreCells * eta * r;
        slope += 0.5 * coreCells * CORE * CORE * r * r * r / natural;
        double p = Math.sqrt(EDGE_FADE * EDGE_FADE + eta * eta);
        double q = Math.sqrt(EDGE_FADE * EDGE_FADE + (eta - EDGE) * (eta - EDGE));
        sum += 0.5 * edgeCells / EDGE * (p - q);
        slope += 0.5 * edgeCells / (EDGE * natural) * (eta / p - (eta - EDGE) / q);
        sum += 2 * Math.log1p(x / natural);
        slope += 2 / (natural + x);
        return sum;
    }

    /**
     * Places the faces.
     *
     * @param frontDepth depth of the front [m]
     * @param naturalLength natural length [m]
     * @param faces receives the faces [m], length cells + 1
     */
    public void place(double frontDepth, double naturalLength, double[] faces) {
        front = frontDepth;
        natural = naturalLength;
        zone = Math.sqrt(front * front + 9 * natural * natural);
        double end = LAST_CELL * thickness;
        double first = count(0);
        double share = (count(end) - first) / (cells - 1);
        double x = 0;
        count(0);
        for (int f = 1; f < cells - 1; f++) {
            double goal = first + f * share;
            double low = x;
            double high = end;
            double next = Math.min(x + share / slope, 0.5 * (x + end));
            for (int trial = 0; trial < 100; trial++) {
                double defect = count(next) - goal;
                if (defect < 0) {
                    low = next;
                } else {
                    high = next;
                }
                double change = -defect / slope;
                double tried = next + change;
                if (Math.abs(change) < 1e-9 * (next - x)) {
                    next = tried;
                    break;
                }
                next = tried > low && tried < high ? tried : 0.5 * (low + high);
            }
            x = next;
            faces[f] = x;
        }
        faces[0] = 0;
        faces[cells - 1] = end;
        faces[cells] = thickness;
    }
}

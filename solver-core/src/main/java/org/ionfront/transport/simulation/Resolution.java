package org.ionfront.transport.simulation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.TransportModel;

/**
 * How wide cells should be at every depth of a profile (docs/solver.md, section 4): so that the composition changes by little
 * from one to the next, never wider than a share of the distance from what must be resolved at a face or border, and not
 * narrower than what the accuracy can tell. Mutable, for one stage.
 */
final class Resolution {
    /** Change of the width of cells over their distance. */
    private static final double GROWTH = 0.2;

    /** Change of the composition from cell to cell where the allowance is one, and at most. */
    private static final double JUMP = 0.05;

    private static final double LARGEST_JUMP = 0.25;

    /** Cells next to an attached or open face, in natural lengths. */
    private static final double FRONT_CELL = 0.2;

    /** Narrowest cells in depths times accuracy: where they are, and what the stage should reach. */
    private static final double FLOOR = 0.02;

    private static final double STAGE_FLOOR = 0.005;

    /** Shares of the sample: below the first rounding tells, the second cells never exceed. */
    private static final double ROUNDING = 1e-10;

    /**
     * Below this share of the charge a field of {@value #STRONG} V/m ends on, over the charge of the ions, the charge of a cell is rounding: the field
     * changes by no digit over it.
     */
    private static final double ROUNDING_OF_CHARGE = 1e-2;

    /** But never more than this share of the screening length, over which a layer has its edge. */
    private static final double LARGEST_ROUNDING = 0.05;

    private static final double STRONG = 1e9;

    private static final double WIDEST = 0.05;

    /** Cells at the front face grow with this share of the depth the charge of the stage has come to. */
    private static final double LEFT_BEHIND = 0.1;

    private final double thickness;
    private final double accuracy;
    private final double slower;
    private final FrontMode mode;
    private final double floor;
    private final double layerCell;
    private final double diffusionCell;
    private final double atBack;
    private final List<Double> borders;
    private double atFront;
    /** Ends of the pieces in which the width is known [m], and the number of cells up to them. */
    private double[] ends = new double[0];

    private double[] count = new double[0];
    private double[] wanted = new double[0];
    private double[] change = new double[0];

    Resolution(Experiment experiment, ScaledExperiment scaled, StageModel stage) {
        thickness = experiment.sample().thickness();
        accuracy = experiment.accuracy();
        mode = stage.mode();
        FrontDepths expected = FrontDepths.of(stage, experiment, scaled);
        slower = expected.slower();
        double rounding = Math.max(ROUNDING * thickness, roundingOfCharge(experiment, scaled));
        floor = Math.max(rounding, STAGE_FLOOR * accuracy * expected.depth());
        layerCell = Math.max(floor, LayerGrid.cell(accuracy) * Math.sqrt(scaled.lambda2()));
        atBack = experiment.back() == BackCondition.BLOCKING ? layerCell : thickness;
        borders = scaled.permittivity().bordersInside(thickness);
        diffusionCell =
                Math.max(floor, Math.sqrt(accuracy * slower * stage.stage().duration()));
        double first = FRONT_CELL * expected.firstWidth();
        atFront = switch (mode) {
            case BLOCKING -> layerCell;
            case OPEN, ATTACHED -> Math.max(floor, Math.min(first, diffusionCell));
        };
    }

    /** Width below which the charge of a cell is rounding of the fields at its faces [m]; 0 where the glass is neutral. */
    static double roundingOfCharge(Experiment experiment, ScaledExperiment scaled) {
        if (experiment.model() == TransportModel.ELECTRONEUTRAL) {
            return 0;
        }
        double field = STRONG / scaled.thermalVoltage();
        double screening = Math.sqrt(scaled.lambda2());
        return screening * Math.min(LARGEST_ROUNDING, ROUNDING_OF_CHARGE * screening * field);
    }

    /** Depths at which faces must be and stay [m]. */
    List<Double> borders() {
        return borders;
    }

    /**
     * Looks at how far the front has left the front face behind.
     *
     * @param passed charge depth of the stage so far [m]
     * @param current as a velocity [m/s]
     */
    void passed(double passed, double current) {
        if (mode != FrontMode.BLOCKING && passed > 0 && current > 0) {
            double behind = Math.max(FRONT_CELL * slower / current, LEFT_BEHIND * passed);
            atFront = Math.max(floor, Math.min(behind, diffusionCell));
        }
    }

    /* Without regard to the profile. */
    private double base(double x) {
        double width = Math.min(WIDEST * thickness, atFront + GROWTH * x);
        width = Math.min(width, atBack + GROWTH * (thickness - x));
        for (double border : borders) {
            width = Math.min(width, Math.max(floor, WIDEST * border) + GROWTH * Math.abs(x - border));
        }
        return width;
    }

    /** Looks at untouched glass. */
    void measure() {
        take(pieces(new double[] {0, thickness}));
        narrow();
    }

    /**
     * Looks at a profile.
     *
     * @param finer whether the cells of the profile may be too wide to tell where narrow ones must be
     */
    void measure(TransportEquations system, double[] y, boolean finer) {
        double[] faces = system.faces();
        int cells = system.cells();
        if (change.length < cells + 1) {
            change = new double[cells + 1];
        }
        for (int f = 1; f < cells; f++) {
            double sum = 0;
            for (int i = 0; i < system.species(); i++) {
                sum += Math.abs(system.fraction(y, i, f) - system.fraction(y, i, f - 1));
            }
            change[f] = sum / (faces[f + 1] - faces[f - 1]);
        }
        change[0] = 0;
        change[cells] = 0;
        take(finer ? pieces(faces) : faces);
        int k = 0;
        for (int p = 0; p < ends.length - 1; p++) {
            double middle = 0.5 * (ends[p] + ends[p + 1]);
            while (k < cells - 1 && faces[k + 1] < middle) {
                k++;
            }
            wanted[p] = Math.min(wanted[p], width(Math.max(change[k], change[k + 1]), middle));
        }
        narrow();
    }

    private double width(double slope, double x) {
        double allowance = accuracy / 1e-3 * Math.max(1, 4 * slope * x) / 50;
        double jump = Math.min(LARGEST_JUMP, JUMP * Math.sqrt(allowance));
        return Math.max(Math.max(floor, FLOOR * accuracy * x), jump / Math.max(slope, Double.MIN_NORMAL));
    }

    /* Cuts cells that are wider than those that may be wanted in them, whatever the profile. */
    private double[] pieces(double[] faces) {
        double[] cut = new double[2 * faces.length];
        int n = 1;
        for (int f = 1; f < faces.length; f++) {
            while (cut[n - 1] < faces[f]) {
                if (n == cut.length) {
                    cut = Arrays.copyOf(cut, 2 * n);
                }
                double step = Math.min(base(cut[n - 1]), base(cut[n - 1] + base(cut[n - 1])));
                cut[n] = cut[n - 1] + 1.5 * step < faces[f] ? cut[n - 1] + step : faces[f];
                n++;
            }
        }
        return Arrays.copyOf(cut, n);
    }

    private void take(double[] pieceEnds) {
        ends = pieceEnds.clone();
        if (count.length != ends.length) {
            count = new double[ends.length];
            wanted = new double[ends.length - 1];
        }
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = Math.max(floor, base(0.5 * (ends[p] + ends[p + 1])));
        }
    }

    /* Neighbours may not differ by much; then counts. */
    private void narrow() {
        for (int p = 1; p < wanted.length; p++) {
            wanted[p] = Math.min(wanted[p], wanted[p - 1] + GROWTH * 0.5 * (ends[p + 1] - ends[p - 1]));
        }
        for (int p = wanted.length - 2; p >= 0; p--) {
            wanted[p] = Math.min(wanted[p], wanted[p + 1] + GROWTH * 0.5 * (ends[p + 2] - ends[p]));
        }
        for (int p = 0; p < wanted.length; p++) {
            count[p + 1] = count[p] + (ends[p + 1] - ends[p]) / wanted[p];
        }
    }

    /** Number of cells wanted up to a depth, not whole. */
    double count(double depth) {
        int p = Arrays.binarySearch(ends, depth);
        if (p >= 0) {
            return count[p];
        }
        p = Math.min(-p - 2, wanted.length - 1);
        return count[p] + (depth - ends[p]) / wanted[p];
    }

    /** Width wanted at the back face [m]. */
    double atBack() {
        return wanted[wanted.length - 1];
    }

    /** Width wanted around a depth [m]. */
    double at(double depth) {
        int p = Arrays.binarySearch(ends, depth);
        return wanted[Math.min(p >= 0 ? p : -p - 2, wanted.length - 1)];
    }

    /**
     * Places faces between two depths so that the cells are in proportion to those wanted.
     *
     * @param faces receives depths [m] between those at the two given indices, which are there already
     */
    void divide(double[] faces, int first, int last) {
        double low = count(faces[first]);
        double high = count(faces[last]);
        int p = 0;
        for (int f = first + 1; f < last; f++) {
            double goal = low + (high - low) * (f - first) / (last - first);
            while (p < wanted.length - 1 && count[p + 1] < goal) {
                p++;
            }
            faces[f] = ends[p] + (goal - count[p]) * wanted[p];
        }
    }
}

package org.ionfront.transport.discretisation;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;

/**
 * Fractions, fields, fluxes and the current of neutral cells for given contents: where the circuit does not prescribe the current it is
 * a root of Eq. 10 or 11 of docs/electroneutral.md. Searches begin where the last one ended. For one thread.
 */
final class NeutralSolution {
    /** What is as good as exact. */
    static final double SMALL_CHANGE = 1e-7;

    private static final int MOST_ITERATIONS = 100;

    /** Brackets of a current that differ by less than this share: what is missing jumps between them. */
    private static final double LEAST_BRACKET = 1e-10;

    private final MovingGrid grid;
    final FrontCondition front;
    final BackCondition back;
    final double[] bulk;
    final List<DiffusivityLaw> laws;
    final NeutralCells cells;
    final NeutralFaces faces;
    /**
     * A change of the surface potential, relative to it (at least kT/e), whose square does not matter: the last one is made
     * without solving for the fields again.
     */
    double smallChange = SMALL_CHANGE;

    /** Total current as a velocity [m/s]. */
    double current;

    NeutralSolution(
            MovingGrid grid,
            double[] charge,
            double[] bulk,
            List<DiffusivityLaw> laws,
            FrontCondition front,
            BackCondition back) {
        this.grid = grid;
        this.front = front;
        this.back = back;
        this.bulk = bulk;
        this.laws = List.copyOf(laws);
        cells = new NeutralCells(grid, charge, laws);
        boolean pair = charge.length == 2 && charge[0] == charge[1];
        faces = pair ? new PairFaces(cells, front, back, bulk) : new MixedFaces(cells, front, back, bulk);
    }

    /** The same for another state on the same grid. */
    NeutralSolution another() {
        return new NeutralSolution(grid, cells.charge, bulk, laws, front, back);
    }

    /** Takes over the fractions and fields that another one has found. */
    void takeOver(NeutralSolution found) {
        System.arraycopy(found.cells.fraction, 0, cells.fraction, 0, cells.fraction.length);
        System.arraycopy(found.faces.field, 0, faces.field, 0, faces.field.length);
    }

    /** Sum over all faces, each with the range its field stands for. */
    double overReach(double[] values) {
        return Products.sum(grid.reach, values);
    }

    /**
     * Evaluates a state.
     *
     * @param potential reduced surface potential, of use where the circuit prescribes it
     * @param derivatives whether those of coefficients are wanted too
     */
    void evaluate(double time, double[] y, double potential, CircuitCondition circuit, boolean derivatives) {
        cells.evaluate(time, y, derivatives);
        faces.prepare();
        if (circuit instanceof CircuitCondition.Current given) {
            current = given.start() + given.slope() * (time - given.reference());
            faces.solve(current);
        } else if (circuit instanceof CircuitCondition.Beam beam) {
            findCurrent(beam);
        } else {
            findCurrent(potential);
        }
    }

    /*
     * The more current, the higher the potential, the less of the beam arrives: one crossing. On either side of the potential that holds
     * the beam back hardly anything of it changes, and Newton's method goes to and fro between both: the bracket is halved as below.
     */
    private void findCurrent(CircuitCondition.Beam beam) {
        if (Double.isNaN(current)) {
            current = 0;
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double missingBefore = Double.POSITIVE_INFINITY;
        for (int n = 0; n < MOST_ITERATIONS; n++) {
            faces.solve(current);
            double potential = overReach(faces.field);
            double missing = beam.current(potential) - current;
            if (Double.isNaN(missing)) {
                break;
            }
            if (missing > 0) {
                low = current;
            } else {
                high = current;
            }
            double slope = overReach(faces.fieldByCurrent);
            double change = missing / (1 - beam.slope(potential) * slope);
            if (Math.abs(change) * slope <= smallChange * beam.width()) {
                current += change;
                faces.shiftCurrent(change);
                return;
            }
            current = next(current, change, low, high, Math.abs(missing) <= 0.5 * Math.abs(missingBefore));
            missingBefore = missing;
        }
        current = Double.NaN;
        faces.solve(current);
    }

    /*
     * The drops at all faces grow with the current: Newton's method from the current of the last evaluation, between brackets,
     * which are halved where it does not halve what is missing. It has kinks where an ion turns and meets another mean.
     */
    private void findCurrent(double potential) {
        if (Double.isNaN(current)) {
            current = 0;
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double missingBefore = Double.POSITIVE_INFINITY;
        for (int n = 0; n < MOST_ITERATIONS; n++) {
            faces.solve(current);
            double missing = potential - overReach(faces.field);
            if (Double.isNaN(missing)) {
                break;
            }
            double change = missing / overReach(faces.fieldByCurrent);
            double bracket = high - low;
            boolean rounding = bracket < LEAST_BRACKET * Math.max(Math.abs(low), Math.abs(high));
            if (Math.abs(missing) <= smallChange * (1 + Math.abs(potential)) || rounding) {
                current += change;
                faces.shiftCurrent(change);
                return;
            }
            if (missing > 0) {
                low = current;
            } else {
                high = current;
            }
            current = next(current, change, low, high, Math.abs(missing) <= 0.5 * Math.abs(missingBefore));
            missingBefore = missing;
        }
        current = Double.NaN;
        faces.solve(current);
    }

    /* Newton's next one where it shrinks what is missing and stays inside the bracket, else the middle of that. */
    private static double next(double current, double change, double low, double high, boolean shrinks) {
        double next = current + change;
        boolean bracketed = high - low < Double.POSITIVE_INFINITY;
        return bracketed && !(shrinks && next > low && next < high) ? 0.5 * (low + high) : next;
    }
}

package org.ionfront.transport.discretisation;

import java.util.Arrays;

/**
 * What becomes of a state of the full equations where a stage has another condition at the front, or where a run goes on with
 * other cells (docs/solver.md, section 3).
 */
final class HandOver {
    /** Fraction of an ion in new cells that is not rounding. */
    private static final double LACKING = 1e-14;

    private final NernstPlanckPoisson system;
    private final FrontCondition front;
    private final int firstField;
    private final MovingGrid grid;
    private final double[] lambda2;
    private final double[] bulk;
    private final int species;

    /** To a system from another one. */
    HandOver(NernstPlanckPoisson system) {
        this.system = system;
        front = system.state.front;
        firstField = system.state.firstField();
        grid = system.state.grid;
        lambda2 = system.lambda2;
        bulk = system.bulk;
        species = system.species();
    }

    /**
     * Where a cell becomes neutral: the ion that goes to the next cell with the space charge, or the last index plus one where
     * the sheet takes it, as ions of the arriving species, which can always be given but only be taken where there are some.
     *
     * @param y state before
     * @param earlier condition at the front before
     */
    int donor(double[] y, FrontCondition earlier) {
        if (!(front instanceof FrontCondition.Attached attached) || earlier instanceof FrontCondition.Attached) {
            return species;
        }
        double half = 0.5 * grid.width[0];
        double behind = y[system.fieldIndex(1)] / (grid.reach[1] - half);
        double excess = lambda2[1] * (behind - y[system.fieldIndex(0)] / half);
        double[] contents = new double[species];
        int last = species - 1;
        double rest = grid.width[0] + excess;
        for (int i = 0; i < last; i++) {
            contents[i] = bulk[i] * grid.width[0] + y[system.contentIndex(i, 0)];
            rest -= contents[i];
        }
        contents[last] = rest;
        if (contents[attached.species()] >= excess) {
            return species;
        }
        int most = 0;
        for (int i = 1; i < species; i++) {
            most = contents[i] > contents[most] ? i : most;
        }
        return most;
    }

    /**
     * The ranges of the first two faces depend on whether the first cell is neutral. A space charge in a cell that becomes
     * neutral goes to the sheet or to the next cell. Linear in the unknowns.
     *
     * @param y state, or its change; changed in place
     * @param earlier condition at the front before
     * @param donor from {@link #donor}
     */
    void takeOver(double[] y, FrontCondition earlier, int donor) {
        boolean neutral = firstField == 1;
        if (neutral == earlier instanceof FrontCondition.Attached) {
            return;
        }
        double half = 0.5 * grid.width[0];
        int first = system.fieldIndex(0);
        int second = system.fieldIndex(1);
        if (!neutral) {
            double field = y[second] / (grid.reach[1] + half);
            y[first] = field * half;
            y[second] = field * grid.reach[1];
            return;
        }
        double atFace = y[first] / half;
        double behind = y[second] / (grid.reach[1] - half);
        double excess = lambda2[1] * behind - lambda2[1] * atFace;
        int leaving = donor < species ? donor : ((FrontCondition.Attached) front).species();
        if (leaving < species - 1) {
            y[system.contentIndex(leaving, 0)] -= excess;
            y[system.contentIndex(leaving, 1)] += donor < species ? excess : 0;
        }
        y[first] = 0;
        y[second] = (donor < species ? atFace : behind) * grid.reach[1];
    }

    /**
     * The state of other cells on these.
     *
     * @param source observed where it is left
     * @param y its state
     */
    double[] adopted(TransportEquations source, double[] y) {
        double[] adopted = system.uniformState(0);
        double[] old = new double[source.cells() + 1];
        for (int f = 0; f < old.length; f++) {
            old[f] = source.field(f);
        }
        double[] fields = interpolatedFields(source, old);
        int cells = system.cells();
        for (int f = firstField; f <= cells; f++) {
            adopted[system.fieldIndex(f)] = fields[f] * grid.scale[f];
        }
        double[] excess = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            excess[k + 1] = excess[k] + system.excessCharge(adopted, k);
        }
        double[][] contents = AdoptedContents.of(source, y, grid.faces(), excess, bulk);
        for (int i = 0; i < species - 1; i++) {
            for (int k = 0; k < cells; k++) {
                adopted[system.contentIndex(i, k)] = contents[i][k];
            }
        }
        adopted[system.chargeIndex()] = y[source.chargeIndex()];
        adopted[system.potentialIndex()] = y[source.potentialIndex()];
        if (front instanceof FrontCondition.Attached attached) {
            fillFromSheet(adopted, attached.species());
        }
        return adopted;
    }

    /*
     * A neutral first cell that has become longer takes ions from the one behind it; where that is a layer without ions, ions of the
     * sheet come instead.
     */
    private void fillFromSheet(double[] y, int arriving) {
        for (int i = 0; i < species && system.cells() > 1; i++) {
            double lacking = -system.fraction(y, i, 1) * grid.width[1];
            if (lacking > LACKING * grid.width[1]) {
                add(y, i, 1, lacking);
                add(y, i, 0, -lacking);
                add(y, arriving, 0, lacking);
                y[system.fieldIndex(1)] -= lacking / lambda2[1] * grid.scale[1];
            }
        }
    }

    /* The last species follows from the field. */
    private void add(double[] y, int i, int cell, double amount) {
        if (i < species - 1) {
            y[system.contentIndex(i, cell)] += amount;
        }
    }

    /**
     * Fields, or their changes, at these faces for those at the faces of another grid; the sheet's is kept. Where the permittivity
     * varies it is the displacement that has no jump.
     */
    double[] interpolatedFields(TransportEquations source, double[] given) {
        double[] faces = source.faces();
        double[] places = grid.faces();
        boolean varies =
                source instanceof NernstPlanckPoisson other && (isLayered(lambda2) || isLayered(other.lambda2));
        double[] old = given.clone();
        for (int f = 0; varies && f < old.length; f++) {
            old[f] *= ((NernstPlanckPoisson) source).lambda2[f];
        }
        double[] fields = new double[places.length];
        int left = 0;
        for (int f = firstField; f < fields.length; f++) {
            while (left < old.length - 2 && places[f] > faces[left + 1]) {
                left++;
            }
            double share = (places[f] - faces[left]) / (faces[left + 1] - faces[left]);
            fields[f] = old[left] + Math.min(1, share) * (old[left + 1] - old[left]);
        }
        fields[firstField] = old[0];
        fields[0] = old[0];
        for (int f = 0; varies && f < fields.length; f++) {
            fields[f] /= lambda2[f];
        }
        return fields;
    }

    private static boolean isLayered(double[] lambda2) {
        return Arrays.stream(lambda2).anyMatch(value -> value != lambda2[0]);
    }
}

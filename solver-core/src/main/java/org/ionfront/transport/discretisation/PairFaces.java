package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.BackCondition;

/**
 * Faces between neutral cells of two ions of the same charge. With the drift p = z e d, the difference D of the first fraction
 * and the fraction w upwind, the fluxes C1 (B(|p|) D + p w) and C2 (-B(|p|) D + p (1 - w)) add up to the current: one
 * monotone equation for p that is convex or concave, solved from the last solution by third-order steps to rounding
 * (docs/solver.md, section 6).
 */
final class PairFaces extends NeutralFaces {
    /** The step after which what third order neglects, 0.03 step^3, is rounding. */
    private static final double SMALL_STEP = 1e-5;

    private static final int MOST_STEPS = 80;

    private final double charge;
    private final int faces;
    /** Fraction of the first ion left and right of a face, and the rest of the geometry and the cells as a face sees them. */
    private final double[] left;

    private final double[] right;
    private final double[] leftHalf;
    private final double[] rightHalf;
    private final double[] perDistance;
    private final double[] conductance;
    /** Slope of the coefficient across a face: the sign tells ions that are slowed down. */
    private final double[] jump;

    private final double[] drift;
    private final double[] bernoulli;
    private final double[] slope;
    private final double[] curvature;
    /** Whether the arithmetic mean holds: ions go to where they are slower. */
    private final boolean[] slowing;

    private final FrontCondition front;
    private final double[] bulk;

    PairFaces(NeutralCells state, FrontCondition front, BackCondition back, double[] bulk) {
        super(state, front, back);
        this.front = front;
        this.bulk = bulk;
        charge = state.charge[0];
        faces = state.cells + 1;
        left = new double[faces];
        right = new double[faces];
        leftHalf = new double[faces];
        rightHalf = new double[faces];
        perDistance = new double[faces];
        conductance = new double[2 * faces];
        jump = new double[2 * faces];
        drift = new double[faces];
        bernoulli = new double[faces];
        slope = new double[faces];
        curvature = new double[faces];
        slowing = new boolean[2 * faces];
        for (int f = 0; f < faces; f++) {
            forget(f);
        }
    }

    @Override
    void prepare() {
        int cells = state.cells;
        double[] width = state.grid.width;
        double[] fraction = state.fraction;
        double[] coefficient = state.diffusivities.value;
        for (int f = 1; f < cells; f++) {
            double halfLeft = 0.5 * width[f - 1];
            double halfRight = 0.5 * width[f];
            leftHalf[f] = halfLeft;
            rightHalf[f] = halfRight;
            perDistance[f] = state.grid.perDistance[f];
            left[f] = fraction[f - 1];
            right[f] = fraction[f];
            prepareConductance(f, f, coefficient[f - 1], coefficient[f]);
            prepareConductance(f, faces + f, coefficient[cells + f - 1], coefficient[cells + f]);
        }
        if (front instanceof FrontCondition.Reservoir reservoir) {
            prepareReservoir(0, 0, reservoir.fractions()[0], fraction[0]);
        }
        if (lastFace == cells) {
            prepareReservoir(cells, cells - 1, fraction[cells - 1], bulk[0]);
        }
    }

    private void prepareReservoir(int f, int cell, double newLeft, double newRight) {
        double half = 0.5 * state.grid.width[cell];
        leftHalf[f] = f == 0 ? 0 : half;
        rightHalf[f] = f == 0 ? half : 0;
        perDistance[f] = 1 / half;
        left[f] = newLeft;
        right[f] = newRight;
        prepareConductance(f, f, state.diffusivities.value[cell], state.diffusivities.value[cell]);
        double second = state.diffusivities.value[state.cells + cell];
        prepareConductance(f, faces + f, second, second);
    }

    /* The mean of the side on which the last flux was; solving looks whether it still is. */
    private void prepareConductance(int f, int p, double before, double after) {
        jump[p] = before - after;
        if (before == after) {
            slowing[p] = false;
            conductance[p] = before * perDistance[f];
        } else {
            slowing[p] = shape(p >= faces, f) * jump[p] > 0;
            conductance[p] = mean(f, before, after, slowing[p]);
        }
    }

    private double mean(int f, double before, double after, boolean slowing) {
        if (slowing) {
            return (leftHalf[f] * before + rightHalf[f] * after) * perDistance[f] * perDistance[f];
        }
        double product = before * after;
        return product == 0 ? 0 : product / (leftHalf[f] * after + rightHalf[f] * before);
    }

    /* Flux of an ion over its conductance at the present drift. */
    private double shape(boolean second, int f) {
        double p = drift[f];
        double first = bernoulli[f] * (left[f] - right[f]) + p * (p >= 0 ? left[f] : right[f]);
        return second ? p - first : first;
    }

    @Override
    void solveBetween(double current) {
        for (int f = firstFace; f <= lastFace; f++) {
            solveFace(f, current);
            // The means depend on the directions of the fluxes: at most one change per ion leads to the right ones.
            for (int attempt = 0; attempt < 3 && adaptMeans(f); attempt++) {
                solveFace(f, current);
            }
            finishFace(f);
        }
    }

    private boolean adaptMeans(int f) {
        if (jump[f] == 0 && jump[faces + f] == 0) {
            return false;
        }
        double first = shape(false, f);
        boolean changed = adaptMean(f, f, first, 0);
        return adaptMean(f, faces + f, drift[f] - first, state.cells) || changed;
    }

    private boolean adaptMean(int f, int p, double shape, int species) {
        boolean now = shape * jump[p] > 0;
        if (now == slowing[p]) {
            return false;
        }
        slowing[p] = now;
        conductance[p] =
                mean(f, state.diffusivities.value[species + f - 1], state.diffusivities.value[species + f], now);
        return true;
    }

    private void solveFace(int f, double total) {
        double l = left[f];
        double r = right[f];
        double difference = l - r;
        double first = conductance[f];
        double second = conductance[faces + f];
        double gradient = (first - second) * difference;
        double p = drift[f];
        double b = bernoulli[f];
        double b1 = slope[f];
        double b2 = curvature[f];
        double step = Double.POSITIVE_INFINITY;
        for (int n = 0; n < MOST_STEPS; n++) {
            double up = p >= 0 ? l : r;
            double mobility = first * up + second * (1 - up);
            double inverse = 1 / (mobility + (p >= 0 ? b1 : -b1) * gradient);
            double newton = (total - gradient * b - mobility * p) * inverse;
            double bend = 0.5 * gradient * b2 * inverse * newton;
            step = Math.abs(bend) < 0.3 ? newton - bend * newton : newton;
            if (n > 0 && Math.abs(step) <= SMALL_STEP) {
                break;
            }
            p += step;
            double q = Math.abs(p);
            if (q < BernoulliTable.END) {
                double[] c = BernoulliTable.COEFFICIENTS;
                int node = (int) (q * BernoulliTable.DENSITY + 0.5);
                double t = q - node * (1.0 / BernoulliTable.DENSITY);
                int o = node * BernoulliTable.ENTRIES;
                double c2 = c[o + 2];
                double c3 = c[o + 3];
                double c4 = c[o + 4];
                double c5 = c[o + 5];
                b = c[o] + t * (c[o + 1] + t * (c2 + t * (c3 + t * (c4 + t * c5))));
                b1 = c[o + 1] + t * (2 * c2 + t * (3 * c3 + t * (4 * c4 + t * (5 * c5))));
                b2 = 2 * c2 + t * (6 * c3 + t * 12 * c4);
            } else {
                double decay = Math.exp(-q);
                b = q * decay;
                b1 = (1 - q) * decay;
                b2 = (q - 2) * decay;
            }
        }
        // The last step, too small to ask for B again.
        double along = p >= 0 ? step : -step;
        drift[f] = p + step;
        bernoulli[f] = b + along * (b1 + 0.5 * along * b2);
        slope[f] = b1 + along * b2;
        curvature[f] = b2;
        if (p >= 0 != drift[f] >= 0) {
            crossZero(f);
        }
    }

    /* Nothing is known of this face yet, or not any more. */
    private void forget(int f) {
        drift[f] = 0;
        bernoulli[f] = 1;
        slope[f] = -0.5;
        curvature[f] = 1.0 / 6;
    }

    /* The polynomial was followed to the other side of p = 0, where B(|p|) is another branch. */
    private void crossZero(int f) {
        double q = Math.abs(drift[f]);
        bernoulli[f] = Bernoulli.value(q);
        slope[f] = -0.5 + q / 6;
        curvature[f] = 1.0 / 6;
    }

    private void finishFace(int f) {
        double p = drift[f];
        double up = p >= 0 ? left[f] : right[f];
        double first = conductance[f];
        double second = conductance[faces + f];
        double difference = left[f] - right[f];
        double bend = (p >= 0 ? slope[f] : -slope[f]) * difference;
        double firstByDrift = first * (up + bend);
        double inverse = 1 / (firstByDrift + second * (1 - up - bend));
        double perDrift = perDistance[f] / charge;
        field[f] = p * perDrift;
        fieldByCurrent[f] = perDrift * inverse;
        share[f] = firstByDrift * inverse;
        double physical = first * (bernoulli[f] * difference + p * up);
        double velocity = state.grid.velocity(f);
        double weight = state.grid.leftWeight[f];
        flux[f] = velocity == 0 ? physical : physical - velocity * (right[f] + weight * (left[f] - right[f]));
        if (!(Math.abs(p) <= Double.MAX_VALUE)) {
            forget(f);
        }
    }

    @Override
    void differentiateBetween() {
        int cells = state.cells;
        for (int f = firstFace; f <= lastFace; f++) {
            double velocity = state.grid.velocity(f);
            double p = drift[f];
            double b = bernoulli[f];
            double plus = p >= 0 ? b : b - p;
            double minus = p >= 0 ? b + p : b;
            double firstLeft = conductance[f] * minus;
            double firstRight = -conductance[f] * plus;
            double secondLeft = -conductance[faces + f] * minus;
            double secondRight = conductance[faces + f] * plus;
            // What the face carries sums up to one, so the share that follows from neutrality moves the other way.
            double weight = state.grid.leftWeight[f];
            firstLeft -= velocity * weight;
            firstRight -= velocity * (1 - weight);
            secondLeft += velocity * weight;
            secondRight += velocity * (1 - weight);
            double firstShape = shape(false, f);
            double secondShape = p - firstShape;
            if (f > 0) {
                firstLeft += byCoefficient(f, f, firstShape, leftHalf[f], f - 1);
                secondLeft += byCoefficient(f, faces + f, secondShape, leftHalf[f], cells + f - 1);
            }
            if (f < cells) {
                firstRight += byCoefficient(f, f, firstShape, rightHalf[f], f);
                secondRight += byCoefficient(f, faces + f, secondShape, rightHalf[f], cells + f);
            }
            double first = share[f];
            fluxByLeft[f] = firstLeft - first * (firstLeft + secondLeft);
            fluxByRight[f] = firstRight - first * (firstRight + secondRight);
            fieldByLeft[f] = -(firstLeft + secondLeft) * fieldByCurrent[f];
            fieldByRight[f] = -(firstRight + secondRight) * fieldByCurrent[f];
            if (state.grid.isMoving()) {
                differentiateWidths(f, firstShape, secondShape);
            }
        }
    }

    /* Derivative of a flux through the diffusion coefficient of the cell on one side, by the first fraction there. */
    private double byCoefficient(int f, int p, double shape, double half, int cell) {
        double per = perDistance[f];
        if (!slowing[p]) {
            per = conductance[p] == 0 ? 0 : conductance[p] / state.diffusivities.value[cell];
        }
        return FluxJacobian.byNonzero(shape * half * per * per, state.diffusivities.byFraction[2 * cell]);
    }

    private void differentiateWidths(int f, double firstShape, double secondShape) {
        double p = drift[f];
        double up = p >= 0 ? left[f] : right[f];
        double bend = (p >= 0 ? slope[f] : -slope[f]) * (left[f] - right[f]);
        double first = byWidths(f, f, 0, firstShape, up + bend);
        double second = byWidths(f, faces + f, state.cells, secondShape, 1 - up - bend);
        fluxByWidths[f] = first - share[f] * (first + second);
        fieldByWidths[f] = -(first + second) * fieldByCurrent[f];
    }

    /* At constant field the drift grows with the distance; a conductance falls with the half widths it is made of. */
    private double byWidths(int f, int p, int species, double shape, double shapeByDrift) {
        double stretch = perDistance[f];
        double[] rate = state.grid.widthRate;
        double leftRate = f > 0 ? 0.5 * rate[f - 1] : 0;
        double rightRate = f < state.cells ? 0.5 * rate[f] : 0;
        double sum = conductance[p] * shapeByDrift * drift[f] * stretch * (leftRate + rightRate);
        if (slowing[p]) {
            double before = state.diffusivities.value[species + f - 1];
            double after = state.diffusivities.value[species + f];
            double physical = conductance[p] * shape;
            return sum
                    + shape * stretch * stretch * (before * leftRate + after * rightRate)
                    - 2 * physical * stretch * (leftRate + rightRate);
        }
        if (conductance[p] == 0) {
            return sum;
        }
        double physical = conductance[p] * shape;
        double before = f > 0 ? physical * conductance[p] / state.diffusivities.value[species + f - 1] * leftRate : 0;
        double after =
                f < state.cells ? physical * conductance[p] / state.diffusivities.value[species + f] * rightRate : 0;
        return sum - before - after;
    }
}

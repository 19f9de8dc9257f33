package org.ionfront.transport.discretisation;

import java.util.Arrays;
import org.ionfront.transport.model.BackCondition;

/**
 * Faces between neutral cells of two ions of the same charge. With the drift p = z e d, the difference D of the first fraction
 * and the fraction w upstream, the fluxes C1 (B(|p|) D + p w) and C2 (-B(|p|) D + p (1 - w)) add up to the current: one
 * monotone equation for p. Passes over all faces, without branches or exponentials, take it from the last solution to
 * rounding; the few faces for which that is too far go to {@link DriftEquation} (docs/electroneutral.md, Eqs. 5 and 6).
 */
final class PairFaces extends NeutralFaces {
    /** Up to here the quotient of polynomials is B to rounding. */
    private static final double RATIONAL_LIMIT = 2;

    private static final double N1 = 2.0 / 17;
    private static final double N2 = 7.0 / 4080;
    private static final double N3 = 1.0 / 159120;
    private static final double N4 = 1.0 / 196035840;
    private static final double D1 = 7.0 / 204;
    private static final double D2 = 1.0 / 4080;
    private static final double D3 = 1.0 / 2227680;
    private static final double D4 = 1.0 / 8821612800.0;

    private final double charge;
    private final int faces;
    /** Fraction of the first ion left and right of a face. */
    private final double[] left;

    private final double[] right;
    private final double[] perDistance;
    private final double[] conductance;
    /** Difference of the coefficient across a face: with the direction of the flux it tells ions that are slowed down. */
    private final double[] jump;

    /** Whether the arithmetic mean holds: ions go to where they are slower. */
    private final FaceMeans means;

    /** What faces give up of the exponential fit: as much for one ion as for the other. */
    private final DriftFit fit;

    /** 1 for a positive drift, else 0. */
    private final double[] forward;
    /** Flux of the first ion over its conductance. */
    private final double[] shape;

    private final double[] step;
    private final double[] second;
    private final double[] gradient;
    private final double[] mobility;
    private final double[] even;
    private final double[] evenSlope;
    private final double[] perBottom;
    private final double[] bottomSlope;
    private double[] drift;
    private double[] bernoulli;
    private double[] slope;
    private double[] curvature;
    private double[] nextDrift;
    private double[] nextBernoulli;
    private double[] nextSlope;
    private double[] nextCurvature;
    private final DriftEquation equation = new DriftEquation();
    private final FrontCondition front;
    private final double[] bulk;

    PairFaces(NeutralCells state, FrontCondition front, BackCondition back, double[] bulk) {
        super(state, front, back, bulk);
        this.front = front;
        this.bulk = bulk;
        charge = state.charge[0];
        faces = state.cells + 1;
        left = new double[faces];
        right = new double[faces];
        perDistance = new double[faces];
        conductance = new double[2 * faces];
        jump = new double[2 * faces];
        means = new FaceMeans(2 * faces);
        fit = new DriftFit(means, 2, faces);
        forward = new double[faces];
        shape = new double[faces];
        step = new double[faces];
        second = new double[faces];
        gradient = new double[faces];
        mobility = new double[faces];
        even = new double[faces];
        evenSlope = new double[faces];
        perBottom = new double[faces];
        bottomSlope = new double[faces];
        Arrays.fill(forward, 1);
        drift = new double[faces];
        bernoulli = new double[faces];
        slope = new double[faces];
        curvature = new double[faces];
        Arrays.fill(bernoulli, 1);
        Arrays.fill(slope, -0.5);
        Arrays.fill(curvature, 1.0 / 6);
        nextDrift = new double[faces];
        nextBernoulli = new double[faces];
        nextSlope = new double[faces];
        nextCurvature = new double[faces];
    }

    @Override
    FaceMeans means() {
        return means;
    }

    @Override
    DriftFit fit() {
        return fit;
    }

    @Override
    void prepare() {
        int cells = state.cells;
        fit.settle(state.fraction);
        System.arraycopy(state.fraction, 0, left, 1, cells);
        System.arraycopy(state.fraction, 0, right, 0, cells);
        System.arraycopy(state.grid.perDistance, 0, perDistance, 0, faces);
        for (int i = 0; i < 2; i++) {
            if (state.diffusivities.isConstant(i)) {
                double value = state.diffusivities.value[i * cells];
                for (int f = 0; f < faces; f++) {
                    conductance[i * faces + f] = value * perDistance[f];
                }
            } else {
                fillConductances(i);
                conductance[i * faces] = state.diffusivities.value[i * cells] * perDistance[0];
                conductance[i * faces + cells] = state.diffusivities.value[(i + 1) * cells - 1] * perDistance[cells];
            }
        }
        if (front instanceof FrontCondition.Reservoir reservoir) {
            left[0] = reservoir.fractions()[0];
        }
        right[cells] = bulk[0];
    }

    /* The means of the directions of the last fluxes; solving looks whether they still hold. */
    private void fillConductances(int i) {
        int row = i * faces;
        int cell = i * state.cells;
        double[] value = state.diffusivities.value;
        double[] width = state.grid.width;
        for (int f = 1; f < state.cells; f++) {
            double before = value[cell + f - 1];
            double after = value[cell + f];
            jump[row + f] = before - after;
            // The tiny number keeps two cells without mobility from making 0/0.
            conductance[row + f] =
                    before * after / (0.5 * (width[f - 1] * after + width[f] * before) + Double.MIN_NORMAL);
        }
        for (int f = 1; f < state.cells; f++) {
            double direction = i == 0 ? shape[f] : drift[f] - shape[f];
            if (means.isArithmetic(row + f, direction * jump[row + f] > 0)) {
                conductance[row + f] = arithmeticMean(f, cell);
            }
        }
    }

    private double arithmeticMean(int f, int cell) {
        double[] value = state.diffusivities.value;
        double sum = state.grid.width[f - 1] * value[cell + f - 1] + state.grid.width[f] * value[cell + f];
        return 0.5 * sum * perDistance[f] * perDistance[f];
    }

    private double harmonicMean(int f, int cell) {
        double before = state.diffusivities.value[cell + f - 1];
        double after = state.diffusivities.value[cell + f];
        double sum = state.grid.width[f - 1] * after + state.grid.width[f] * before;
        return before * after / (0.5 * sum + Double.MIN_NORMAL);
    }

    @Override
    void solveBetween(double current) {
        stepAll(current);
        for (int f = firstFace; f <= lastFace; f++) {
            if (!(Math.abs(step[f]) <= DriftEquation.SMALL_STEP && Math.abs(nextDrift[f]) <= RATIONAL_LIMIT)) {
                solveFace(f, current);
            }
        }
        for (int f = firstFace; f <= lastFace; f++) {
            double up = forward[f] * left[f] + (1 - forward[f]) * right[f];
            shape[f] = nextBernoulli[f] * (left[f] - right[f]) + nextDrift[f] * up;
        }
        if (!means.isHeld()) {
            settleMeans(current);
        }
        for (int f = firstFace; f <= lastFace; f++) {
            if (nextDrift[f] >= 0 != forward[f] > 0) {
                turn(f);
            }
        }
        swap();
        finishAll();
    }

    @Override
    void takeAgain(double current) {
        finishAll();
    }

    /* They depend on the directions of the fluxes: at most one change per ion leads to the right ones. */
    private void settleMeans(double current) {
        for (int f = firstFace; f <= lastFace; f++) {
            for (int attempt = 0; attempt < 3 && adaptMeans(f); attempt++) {
                solveFace(f, current);
                shape[f] = shapeOf(f);
            }
        }
    }

    private double shapeOf(int f) {
        double up = forward[f] > 0 ? left[f] : right[f];
        return nextBernoulli[f] * (left[f] - right[f]) + nextDrift[f] * up;
    }

    /*
     * One step of third order with B of the last solution, then another with B where that leads; the branch of B(|p|) is
     * that of the last solution, so that nothing depends on the sign of p on the way. In short loops, which compilers turn
     * into vector instructions.
     */
    private void stepAll(double current) {
        System.arraycopy(conductance, faces, second, 0, faces);
        for (int f = firstFace; f <= lastFace; f++) {
            double difference = left[f] - right[f];
            double excess = conductance[f] - second[f];
            gradient[f] = excess * difference;
            mobility[f] = second[f] + excess * (right[f] + forward[f] * difference);
        }
        stepWith(current, drift, bernoulli, slope, curvature);
        for (int f = firstFace; f <= lastFace; f++) {
            nextDrift[f] = drift[f] + step[f];
        }
        evaluateBernoulli();
        stepWith(current, nextDrift, nextBernoulli, nextSlope, nextCurvature);
        for (int f = firstFace; f <= lastFace; f++) {
            double along = (2 * forward[f] - 1) * step[f];
            double bend = along * nextCurvature[f];
            nextDrift[f] += step[f];
            nextBernoulli[f] += along * (nextSlope[f] + 0.5 * bend);
            nextSlope[f] += bend;
        }
    }

    private void stepWith(double current, double[] p, double[] b, double[] b1, double[] b2) {
        for (int f = firstFace; f <= lastFace; f++) {
            double inverse = 1 / (mobility[f] + (2 * forward[f] - 1) * b1[f] * gradient[f]);
            double newton = (current - gradient[f] * b[f] - mobility[f] * p[f]) * inverse;
            step[f] = newton - 0.5 * gradient[f] * b2[f] * inverse * newton * newton;
        }
    }

    /* B and its derivatives where the first step leads: the odd part of B(q) is -q/2, the even one a ratio of polynomials. */
    private void evaluateBernoulli() {
        for (int f = firstFace; f <= lastFace; f++) {
            double x = nextDrift[f] * nextDrift[f];
            double top = 1 + x * (N1 + x * (N2 + x * (N3 + x * N4)));
            double inverse = 1 / (1 + x * (D1 + x * (D2 + x * (D3 + x * D4))));
            even[f] = top * inverse;
            perBottom[f] = inverse;
        }
        for (int f = firstFace; f <= lastFace; f++) {
            double x = nextDrift[f] * nextDrift[f];
            double top = N1 + x * (2 * N2 + x * (3 * N3 + x * (4 * N4)));
            double bottom = D1 + x * (2 * D2 + x * (3 * D3 + x * (4 * D4)));
            evenSlope[f] = (top - even[f] * bottom) * perBottom[f];
            bottomSlope[f] = bottom;
        }
        double[] relaxed = fit.relaxed;
        for (int f = firstFace; f <= lastFace; f++) {
            double q = (2 * forward[f] - 1) * nextDrift[f];
            double x = q * q;
            double top = 2 * N2 + x * (6 * N3 + x * (12 * N4));
            double bottom = 2 * D2 + x * (6 * D3 + x * (12 * D4));
            double bend = (top - 2 * evenSlope[f] * bottomSlope[f] - even[f] * bottom) * perBottom[f];
            double fitted = 1 - relaxed[f];
            nextBernoulli[f] = even[f] + relaxed[f] * (1 - even[f]) - 0.5 * q;
            nextSlope[f] = 2 * q * fitted * evenSlope[f] - 0.5;
            nextCurvature[f] = fitted * (2 * evenSlope[f] + 4 * x * bend);
        }
    }

    private void solveFace(int f, double current) {
        equation.drift = drift[f];
        equation.bernoulli = bernoulli[f];
        equation.slope = slope[f];
        equation.curvature = curvature[f];
        double second = conductance[faces + f];
        double excess = conductance[f] - second;
        equation.relaxed = fit.relaxed[f];
        equation.solve(excess * (left[f] - right[f]), second + excess * left[f], second + excess * right[f], current);
        nextDrift[f] = equation.drift;
        nextBernoulli[f] = equation.bernoulli;
        nextSlope[f] = equation.slope;
        nextCurvature[f] = equation.curvature;
        forward[f] = nextDrift[f] >= 0 ? 1 : 0;
    }

    private boolean adaptMeans(int f) {
        boolean changed = adaptMean(f, f, 0, shape[f]);
        return adaptMean(f, faces + f, state.cells, nextDrift[f] - shape[f]) || changed;
    }

    private boolean adaptMean(int f, int p, int cell, double direction) {
        boolean before = means.arithmetic[p];
        boolean now = means.isArithmetic(p, direction * jump[p] > 0);
        if (now == before) {
            return false;
        }
        conductance[p] = now ? arithmeticMean(f, cell) : harmonicMean(f, cell);
        return true;
    }

    /* Past p = 0 on the branch of the other sign: that of its own from the next time on. */
    private void turn(int f) {
        double q = Math.abs(nextDrift[f]);
        nextBernoulli[f] = DriftFit.relaxed(Bernoulli.value(q), q, fit.relaxed[f]);
        nextSlope[f] = -1 - nextSlope[f];
        forward[f] = nextDrift[f] >= 0 ? 1 : 0;
        shape[f] = shapeOf(f);
    }

    private void swap() {
        double[] spare = drift;
        drift = nextDrift;
        nextDrift = spare;
        spare = bernoulli;
        bernoulli = nextBernoulli;
        nextBernoulli = spare;
        spare = slope;
        slope = nextSlope;
        nextSlope = spare;
        spare = curvature;
        curvature = nextCurvature;
        nextCurvature = spare;
    }

    private void finishAll() {
        double perCharge = 1 / charge;
        for (int f = firstFace; f <= lastFace; f++) {
            double positive = forward[f];
            double bend = (2 * positive - 1) * slope[f] * (left[f] - right[f]);
            double first = positive * left[f] + (1 - positive) * right[f] + bend;
            double firstByDrift = conductance[f] * first;
            double inverse = 1 / (firstByDrift + conductance[faces + f] * (1 - first));
            double perDrift = perDistance[f] * perCharge;
            field[f] = drift[f] * perDrift;
            fieldByCurrent[f] = perDrift * inverse;
            share[f] = firstByDrift * inverse;
            flux[f] = conductance[f] * shape[f];
        }
        if (state.grid.isMoving()) {
            double[] velocities = state.grid.velocities();
            double[] leftWeight = state.grid.swept.leftWeight;
            for (int f = firstFace; f <= lastFace; f++) {
                flux[f] -= velocities[f] * (right[f] + leftWeight[f] * (left[f] - right[f]));
            }
        }
    }

    private double leftHalf(int f) {
        return f == 0 ? 0 : 0.5 * state.grid.width[f - 1];
    }

    private double rightHalf(int f) {
        return f == state.cells ? 0 : 0.5 * state.grid.width[f];
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
            double swept = velocity * state.grid.swept.leftWeight[f];
            firstLeft -= swept;
            firstRight -= velocity - swept;
            secondLeft += swept;
            secondRight += velocity - swept;
            double firstShape = shape[f];
            double secondShape = p - firstShape;
            if (f > 0) {
                firstLeft += byCoefficient(f, f, firstShape, leftHalf(f), f - 1);
                secondLeft += byCoefficient(f, faces + f, secondShape, leftHalf(f), cells + f - 1);
            }
            if (f < cells) {
                firstRight += byCoefficient(f, f, firstShape, rightHalf(f), f);
                secondRight += byCoefficient(f, faces + f, secondShape, rightHalf(f), cells + f);
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
        if (!means.arithmetic[p]) {
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
        if (means.arithmetic[p]) {
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

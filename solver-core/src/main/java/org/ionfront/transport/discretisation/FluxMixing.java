package org.ionfront.transport.discretisation;

import org.ionfront.transport.model.CommonMotion;

/**
 * What cross terms make of the fluxes of independent ions, face by face (docs/solver.md, Eqs. 9c to 9e): of every flux a share is
 * pooled, and every ion takes of the pool in proportion to its transport coefficient where the pool comes from. Changes the
 * fluxes and their derivatives by fields and widths in place, and has derivatives by the fractions of all species of its own.
 * Owned by one system, for one thread.
 */
final class FluxMixing {
    private final CommonMotion motion;
    private final double[] charge;
    private final int species;
    private final int last;
    private final int cells;
    private final int faces;
    private final PoolShares pool;
    /** Part of the left side in the pool shares of species i at face f, at i(K + 1) + f [-]. */
    final double[] leftPart;
    /** The species that takes what the others leave of the pool, at every face. */
    final int[] carrier;
    /** Common share in every cell [-], and its derivatives by the content-bearing fractions at kM + j. */
    private final double[] share;

    private final double[] shareByFraction;
    private final double[] composition;
    private final double[] partials;
    /** Of the face that is mixed: swept and physical fluxes, shares of the pool. */
    private final double[] carried;

    private final double[] own;
    private final double[] taken;
    private final double[] byFraction;
    private final double[] takenByFraction;
    /** Derivatives of the flux of species i at face f by the fraction of species j on the left, at (fM + i)M + j [m/s]. */
    final double[] byLeft;
    /** The same by the fractions on the right. */
    final double[] byRight;

    FluxMixing(CommonMotion motion, double[] charge, int cells) {
        this.motion = motion;
        this.charge = charge;
        this.cells = cells;
        species = charge.length;
        last = species - 1;
        faces = cells + 1;
        pool = new PoolShares(charge, cells);
        leftPart = new double[species * faces];
        carrier = new int[faces];
        share = new double[cells];
        shareByFraction = new double[cells * species];
        composition = new double[species];
        partials = new double[species];
        carried = new double[species];
        own = new double[species];
        taken = new double[species];
        byFraction = new double[species * species];
        takenByFraction = new double[species * species];
        byLeft = new double[faces * species * species];
        byRight = new double[faces * species * species];
    }

    /** Where the derivatives of a flux by the fractions of all species begin. */
    int place(int face, int speciesIndex) {
        return (face * species + speciesIndex) * species;
    }

    /** What the ions have in common. */
    CommonMotion motion() {
        return motion;
    }

    /** Mixes the fluxes that the state has. */
    void apply(LocalState state, boolean derivatives) {
        pool.evaluate(state, derivatives);
        for (int k = 0; k < cells; k++) {
            evaluateShare(state, k, derivatives);
        }
        for (int f = 1; f < cells; f++) {
            mix(state, f, f - 1, f, derivatives);
        }
        if (state.front instanceof FrontCondition.Reservoir) {
            mix(state, 0, pool.front(), 0, derivatives);
        } else if (derivatives) {
            clear(0);
        }
        switch (state.back) {
            case OUTFLOW, SELECTIVE -> mix(state, cells, cells - 1, cells - 1, derivatives);
            case RESERVOIR -> mix(state, cells, cells - 1, pool.back(), derivatives);
            case BLOCKING -> clear(cells);
        }
    }

    private void clear(int face) {
        for (int p = place(face, 0); p < place(face + 1, 0); p++) {
            byLeft[p] = 0;
            byRight[p] = 0;
        }
    }

    /* As a law it sees the neutral composition. */
    private void evaluateShare(LocalState state, int cell, boolean derivatives) {
        double rest = 1;
        for (int i = 0; i < last; i++) {
            composition[i] = state.fraction[i * cells + cell];
            rest -= composition[i];
        }
        composition[last] = rest;
        share[cell] = motion.evaluate(composition, partials);
        for (int j = 0; j < last && derivatives; j++) {
            shareByFraction[cell * species + j] = partials[j] - partials[last];
        }
    }

    private void mix(LocalState state, int f, int leftSide, int rightSide, boolean derivatives) {
        FaceFluxes fluxes = state.fluxes;
        double pooled = 0;
        for (int i = 0; i < species; i++) {
            carried[i] = carried(state, i, f);
            own[i] = fluxes.flux[i * faces + f] + carried[i];
            pooled += own[i] / charge[i];
        }
        if (!fluxes.means.isHeld()) {
            weigh(f, leftSide, rightSide, pooled);
        }
        take(f, leftSide, rightSide);
        double common = share(f);
        if (derivatives) {
            differentiate(state, f, leftSide, rightSide, pooled);
        }
        for (int i = 0; i < species; i++) {
            fluxes.flux[i * faces + f] = own[i] + common * (charge[i] * taken[i] * pooled - own[i]) - carried[i];
        }
    }

    /* What passes because the face does, less that of the untouched glass. */
    private double carried(LocalState state, int i, int f) {
        double velocity = state.grid.velocity(f);
        if (velocity == 0) {
            return 0;
        }
        SweptFractions swept = state.grid.swept;
        int p = i * faces + f;
        double right = state.fraction[i * cells + f];
        double left = state.fraction[i * cells + f - 1];
        return velocity * (right + swept.leftWeight[p] * (left - right) + swept.remainder[p]);
    }

    /* The mean of both sides where a share is smooth, and the side the pool comes from where it changes by its own size. */
    private void weigh(int f, int leftSide, int rightSide, double pooled) {
        int most = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < species; i++) {
            double left = pool.share(leftSide, i);
            double right = pool.share(rightSide, i);
            double sum = Math.abs(left) + Math.abs(right);
            double theta = (left - right) / (sum + Double.MIN_NORMAL);
            double square = theta * theta;
            double downstream = 0.5 * (1 - square * square);
            leftPart[i * faces + f] = pooled > 0 ? 1 - downstream : downstream;
            if (sum > largest) {
                most = i;
                largest = sum;
            }
        }
        carrier[f] = most;
    }

    private void take(int f, int leftSide, int rightSide) {
        double rest = 1;
        for (int i = 0; i < species; i++) {
            if (i != carrier[f]) {
                double part = leftPart[i * faces + f];
                taken[i] = part * pool.share(leftSide, i) + (1 - part) * pool.share(rightSide, i);
                rest -= taken[i];
            }
        }
        taken[carrier[f]] = rest;
    }

    /* At the ends that of the cell. */
    private double share(int f) {
        return 0.5 * (share[Math.max(0, f - 1)] + share[Math.min(cells - 1, f)]);
    }

    private void differentiate(LocalState state, int f, int leftSide, int rightSide, double pooled) {
        double common = share(f);
        if (f > 0) {
            differentiateBy(state, f, f - 1, pooled, leftSide, rightSide);
        }
        if (f < cells) {
            differentiateBy(state, f, f, pooled, leftSide, rightSide);
        }
        FaceFluxes fluxes = state.fluxes;
        mixDerivative(fluxes.byField, f, common);
        if (state.grid.isMoving()) {
            mixDerivative(fluxes.byLeftHalf, f, common);
            mixDerivative(fluxes.byRightHalf, f, common);
        }
    }

    private void mixDerivative(double[] derivative, int f, double common) {
        double pooled = 0;
        for (int i = 0; i < species; i++) {
            pooled += derivative[i * faces + f] / charge[i];
        }
        for (int i = 0; i < species; i++) {
            int p = i * faces + f;
            derivative[p] += common * (charge[i] * taken[i] * pooled - derivative[p]);
        }
    }

    /* By the fractions in one cell, which a side is, or of whose coefficients a reservoir beside the face makes use. */
    private void differentiateBy(LocalState state, int f, int cell, double pooled, int leftSide, int rightSide) {
        boolean isLeft = cell < f;
        double[] into = isLeft ? byLeft : byRight;
        fillOwn(state, f, cell);
        fillTaken(f, cell, leftSide, rightSide);
        double common = share(f);
        double velocity = state.grid.velocity(f);
        double weight = f == 0 || f == cells ? 1 : 0.5;
        for (int j = 0; j < species; j++) {
            double sum = 0;
            for (int k = 0; k < species; k++) {
                sum += byFraction[k * species + j] / charge[k];
            }
            double byShare = j == last ? 0 : weight * shareByFraction[cell * species + j];
            for (int i = 0; i < species; i++) {
                double single = byFraction[i * species + j];
                double pooling = charge[i] * (taken[i] * sum + takenByFraction[i * species + j] * pooled);
                into[place(f, i) + j] =
                        single + common * (pooling - single) + byShare * (charge[i] * taken[i] * pooled - own[i]);
            }
            if (velocity != 0) {
                double part = state.grid.swept.leftWeight[j * faces + f];
                into[place(f, j) + j] -= velocity * (isLeft ? part : 1 - part);
            }
        }
    }

    /* Of the physical fluxes of independent ions. */
    private void fillOwn(LocalState state, int f, int cell) {
        FaceFluxes fluxes = state.fluxes;
        boolean isLeft = cell < f;
        double velocity = state.grid.velocity(f);
        for (int i = 0; i < species; i++) {
            int p = i * faces + f;
            double byDiffusivity = isLeft ? fluxes.byLeftDiffusivity[p] : fluxes.byRightDiffusivity[p];
            int slope = (i * cells + cell) * species;
            for (int j = 0; j < species; j++) {
                boolean seen = j < last && !state.diffusivities.isConstant(i);
                byFraction[i * species + j] =
                        seen ? FluxJacobian.byNonzero(byDiffusivity, state.diffusivities.byFraction[slope + j]) : 0;
            }
            double direct = isLeft ? fluxes.byLeft[p] : fluxes.byRight[p];
            if (velocity != 0) {
                double part = state.grid.swept.leftWeight[p];
                direct += velocity * (isLeft ? part : 1 - part);
            }
            byFraction[i * species + i] += direct;
        }
    }

    private void fillTaken(int f, int cell, int leftSide, int rightSide) {
        boolean left = pool.cellOf(leftSide) == cell;
        boolean right = pool.cellOf(rightSide) == cell;
        for (int j = 0; j < species; j++) {
            double rest = 0;
            for (int i = 0; i < species; i++) {
                if (i == carrier[f]) {
                    continue;
                }
                double part = leftPart[i * faces + f];
                double slope = (left ? part * pool.slope(leftSide, i, j) : 0)
                        + (right ? (1 - part) * pool.slope(rightSide, i, j) : 0);
                takenByFraction[i * species + j] = slope;
                rest -= slope;
            }
            takenByFraction[carrier[f] * species + j] = rest;
        }
    }
}

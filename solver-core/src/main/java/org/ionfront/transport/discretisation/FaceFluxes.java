package org.ionfront.transport.discretisation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Exponentially fitted charge fluxes of all species through all faces, and their partial derivatives (docs/solver.md,
 * Eqs. 8 to 12).
 *
 * <p>The diffusion coefficient of a face is the harmonic mean of its two cells, weighted by their half widths, wherever
 * ions go to where they are faster: on a front the grid does not resolve, the arithmetic mean would empty the donor cell
 * with the mobility of its fast neighbour and invent a flat plateau. Where ions go to where they are slower it is the
 * arithmetic mean: the harmonic one would bar them from a cell in which they do not move, and the edge of ions whose
 * coefficient vanishes with their density would stand still. Both agree to second order, and the choice is nobody's.
 *
 * <p>Through a face that moves, ions also pass because the face does: the flux relative to the face is the physical one
 * minus the face's velocity times the fraction there.
 *
 * <p>Arrays of length M(K+1): entry i(K+1) + f belongs to species i and face f. Owned by one system, for one thread.
 */
final class FaceFluxes {
    private final int faceCount;
    private final double[] charge;
    private final List<Optional<EnhancedDiffusion>> enhanced;
    private double leftHalf;
    private double rightHalf;
    private double field;
    private double velocity;
    private final SweptFractions unswept;
    private SweptFractions swept;
    private double chargeOfFace;
    private double small;
    private final double[] drifts;
    private final double[] smalls;
    private final double[] slopes;
    private final double[] conductances;
    private final double[] shapes;
    /** Which mean of the coefficients faces take. */
    final FaceMeans means;
    /** How much of the exponential fit they give up. */
    final DriftFit fit;
    /** Fluxes relative to the face [m/s]. */
    final double[] flux;
    /** Derivative by the fraction on the left of the face [m/s]. */
    final double[] byLeft;
    /** Derivative by the fraction on the right of the face [m/s]. */
    final double[] byRight;
    /** Derivative by the reduced field at the face [m^2/s]. */
    final double[] byField;
    /** Derivative by the diffusion coefficient of the cell on the left [1/m]. */
    final double[] byLeftDiffusivity;
    /** Derivative by the diffusion coefficient of the cell on the right [1/m]. */
    final double[] byRightDiffusivity;
    /** Derivative by the half width of the cell on the left [1/s]. */
    final double[] byLeftHalf;
    /** Derivative by the half width of the cell on the right [1/s]. */
    final double[] byRightHalf;

    FaceFluxes(int species, int faces, double[] charge) {
        this(faces, charge, Collections.nCopies(species, Optional.empty()));
    }

    /**
     * Prepares the work space.
     *
     * @param faces number of faces
     * @param charge charge number of every species
     * @param enhanced for every species the thermodynamic factor of its gradients, or empty for ideal ones
     */
    FaceFluxes(int faces, double[] charge, List<Optional<EnhancedDiffusion>> enhanced) {
        this.faceCount = faces;
        this.charge = charge;
        this.enhanced = List.copyOf(enhanced);
        drifts = new double[faces];
        smalls = new double[faces];
        slopes = new double[faces];
        conductances = new double[faces];
        shapes = new double[faces];
        unswept = new SweptFractions(new double[charge.length], faces - 1);
        swept = unswept;
        int size = charge.length * faces;
        means = new FaceMeans(size);
        fit = new DriftFit(means, charge.length, faces);
        flux = new double[size];
        byLeft = new double[size];
        byRight = new double[size];
        byField = new double[size];
        byLeftDiffusivity = new double[size];
        byRightDiffusivity = new double[size];
        byLeftHalf = new double[size];
        byRightHalf = new double[size];
    }

    /** The thermodynamic factor of a species; empty for ideal gradients. */
    Optional<EnhancedDiffusion> enhanced(int speciesIndex) {
        return enhanced.get(speciesIndex);
    }

    /** Sets a flux and all its derivatives to zero. */
    void close(int species, int face) {
        int p = species * faceCount + face;
        flux[p] = 0;
        byLeft[p] = 0;
        byRight[p] = 0;
        byField[p] = 0;
        byLeftDiffusivity[p] = 0;
        byRightDiffusivity[p] = 0;
        byLeftHalf[p] = 0;
        byRightHalf[p] = 0;
    }

    /**
     * Turns to a face.
     *
     * @param newLeftHalf distance from the point on the left to the face [m]
     * @param newRightHalf distance from the face to the point on the right [m]
     * @param newField reduced field there [1/m]
     * @param newVelocity velocity of the face [m/s]
     * @param newSwept fractions that it carries
     */
    void setFace(
            double newLeftHalf, double newRightHalf, double newField, double newVelocity, SweptFractions newSwept) {
        swept = newSwept;
        leftHalf = newLeftHalf;
        rightHalf = newRightHalf;
        field = newField;
        velocity = newVelocity;
        chargeOfFace = Double.NaN;
    }

    /** Turns to a face at rest; parameters as above. */
    void setFace(double newLeftHalf, double newRightHalf, double newField) {
        setFace(newLeftHalf, newRightHalf, newField, 0, unswept);
    }

    /** Flux between the points beside the face; derivatives only on request, because most calls want the flux alone. */
    void between(
            int species,
            int face,
            double left,
            double right,
            double leftDiffusivity,
            double rightDiffusivity,
            boolean derivatives) {
        int p = species * faceCount + face;
        double distance = leftHalf + rightHalf;
        double drift = charge[species] * field * distance;
        if (charge[species] != chargeOfFace) {
            // Ions of one charge share the only costly function of the face.
            chargeOfFace = charge[species];
            small = Bernoulli.value(Math.abs(drift));
        }
        double relaxed = fit.relaxed[p];
        double fitted = DriftFit.relaxed(small, Math.abs(drift), relaxed);
        // B(-p) wl - B(p) wr, arranged so that equal fractions give the drift without cancellation.
        double shape = fitted * (left - right) + drift * (drift >= 0 ? left : right);
        boolean slowing = means.isArithmetic(p, shape * (leftDiffusivity - rightDiffusivity) > 0);
        double conductance;
        if (slowing) {
            conductance = (leftHalf * leftDiffusivity + rightHalf * rightDiffusivity) / (distance * distance);
        } else {
            // One division; two cells without mobility would make it 0/0.
            double product = leftDiffusivity * rightDiffusivity;
            conductance = product == 0 ? 0 : product / (leftHalf * rightDiffusivity + rightHalf * leftDiffusivity);
        }
        double physical = conductance * shape;
        double leftWeight = swept.leftWeight[p];
        flux[p] = velocity == 0
                ? physical
                : physical - velocity * (right + leftWeight * (left - right) + swept.remainder[p]);
        if (derivatives) {
            double plus = drift >= 0 ? fitted : fitted - drift;
            double minus = drift >= 0 ? fitted + drift : fitted;
            byLeft[p] = conductance * minus - velocity * leftWeight;
            byRight[p] = -conductance * plus - velocity * (1 - leftWeight);
            double slope = DriftFit.relaxedSlope(signedDerivative(drift, small), relaxed);
            double byDrift = conductance * charge[species] * ((slope + 1) * left - slope * right);
            byField[p] = byDrift * distance;
            if (slowing) {
                double square = distance * distance;
                byLeftDiffusivity[p] = shape * leftHalf / square;
                byRightDiffusivity[p] = shape * rightHalf / square;
                byLeftHalf[p] = byDrift * field + shape * leftDiffusivity / square - 2 * physical / distance;
                byRightHalf[p] = byDrift * field + shape * rightDiffusivity / square - 2 * physical / distance;
                return;
            }
            double perLeft = conductance == 0 ? 0 : conductance / leftDiffusivity;
            double perRight = conductance == 0 ? 0 : conductance / rightDiffusivity;
            byLeftDiffusivity[p] = shape * leftHalf * perLeft * perLeft;
            byRightDiffusivity[p] = shape * rightHalf * perRight * perRight;
            byLeftHalf[p] = byDrift * field - physical * perLeft;
            byRightHalf[p] = byDrift * field - physical * perRight;
        }
    }

    /**
     * Fluxes of all species through all inner faces: the formula of {@link #between} as passes over arrays, most of which
     * have no branches.
     *
     * @param fraction charge fractions, species i and cell k at iK + k
     * @param diffusivities coefficients of the cells
     * @param fields reduced fields at the faces, length K + 1
     * @param grid widths and velocities
     * @param derivatives whether partial derivatives are wanted too; those by half widths only come where the grid moves
     */
    void inside(
            double[] fraction, CellDiffusivities diffusivities, double[] fields, MovingGrid grid, boolean derivatives) {
        chargeOfFace = Double.NaN;
        if (derivatives && grid.isMoving()) {
            grid.settleSwept(fraction);
        }
        fit.settle(fraction);
        for (int i = 0; i * faceCount < flux.length; i++) {
            if (charge[i] != chargeOfFace) {
                // Ions of one charge share the only costly function of a face.
                chargeOfFace = charge[i];
                fillDrifts(fields, grid.distance, derivatives);
            }
            if (diffusivities.isConstant(i)) {
                fillConstant(i, fraction, diffusivities.value[i * (faceCount - 1)], grid.perDistance);
            } else {
                fillShapes(i, fraction);
                fillVarying(i, diffusivities.value, grid);
            }
            if (derivatives) {
                differentiate(i, fraction, diffusivities, fields, grid);
            }
            if (grid.isMoving()) {
                sweep(i, fraction, grid, derivatives);
            }
        }
    }

    private void fillDrifts(double[] fields, double[] distance, boolean derivatives) {
        int end = faceCount - 1;
        for (int f = 1; f < end; f++) {
            drifts[f] = chargeOfFace * fields[f] * distance[f];
        }
        Bernoulli.ofMagnitudes(drifts, 1, end, smalls);
        if (derivatives) {
            for (int f = 1; f < end; f++) {
                slopes[f] = signedDerivative(drifts[f], smalls[f]);
            }
        }
    }

    /** B'(p) where B(|p|) is known. */
    private static double signedDerivative(double drift, double small) {
        double large = small + Math.abs(drift);
        return drift >= 0 ? Bernoulli.derivative(drift, small, large) : Bernoulli.derivative(drift, large, small);
    }

    /* Both face means of one and the same coefficient are that coefficient. */
    private void fillConstant(int i, double[] fraction, double diffusivity, double[] perDistance) {
        int row = i * faceCount;
        int cell = i * (faceCount - 1);
        int end = faceCount - 1;
        double[] relaxed = fit.relaxed;
        for (int f = 1; f < end; f++) {
            double left = fraction[cell + f - 1];
            double right = fraction[cell + f];
            double drift = drifts[f];
            double magnitude = Math.abs(drift);
            double positive = 0.5 * (drift + magnitude);
            double fitted = DriftFit.relaxed(smalls[f], magnitude, relaxed[row + f]);
            double shape = fitted * (left - right) + positive * left + (drift - positive) * right;
            double conductance = diffusivity * perDistance[f];
            conductances[f] = conductance;
            shapes[f] = shape;
            flux[row + f] = conductance * shape;
        }
    }

    private void fillShapes(int i, double[] fraction) {
        int cell = i * (faceCount - 1);
        if (enhanced.get(i).isPresent()) {
            enhanced.get(i).get().fillShapes(fraction, cell, drifts, shapes);
            return;
        }
        int row = i * faceCount;
        double[] relaxed = fit.relaxed;
        for (int f = 1; f < faceCount - 1; f++) {
            double left = fraction[cell + f - 1];
            double right = fraction[cell + f];
            double drift = drifts[f];
            double magnitude = Math.abs(drift);
            double positive = 0.5 * (drift + magnitude);
            double fitted = DriftFit.relaxed(smalls[f], magnitude, relaxed[row + f]);
            shapes[f] = fitted * (left - right) + positive * left + (drift - positive) * right;
        }
    }

    private void fillVarying(int i, double[] diffusivity, MovingGrid grid) {
        int row = i * faceCount;
        int cell = i * (faceCount - 1);
        int end = faceCount - 1;
        double[] width = grid.width;
        for (int f = 1; f < end; f++) {
            double leftD = diffusivity[cell + f - 1];
            double rightD = diffusivity[cell + f];
            // The tiny number keeps two cells without mobility from making 0/0.
            conductances[f] = leftD * rightD / (0.5 * (width[f - 1] * rightD + width[f] * leftD) + Double.MIN_NORMAL);
        }
        for (int f = 1; f < end; f++) {
            double leftD = diffusivity[cell + f - 1];
            double rightD = diffusivity[cell + f];
            double shape = shapes[f];
            if (means.isArithmetic(row + f, shape * (leftD - rightD) > 0)) {
                double per = grid.perDistance[f];
                conductances[f] = 0.5 * (width[f - 1] * leftD + width[f] * rightD) * per * per;
            }
            flux[row + f] = conductances[f] * shape;
        }
    }

    private void differentiate(
            int i, double[] fraction, CellDiffusivities diffusivities, double[] fields, MovingGrid grid) {
        if (enhanced.get(i).isPresent()) {
            int cell = i * (faceCount - 1);
            enhanced.get(i).get().differentiate(fraction, cell, conductances, charge[i], grid, this, i * faceCount);
        } else {
            differentiateIdeal(i, fraction, grid);
        }
        if (!diffusivities.isConstant(i)) {
            differentiateByDiffusivity(i, diffusivities.value, grid);
        }
        if (grid.isMoving()) {
            differentiateByHalves(i, diffusivities, fields, grid);
        }
    }

    private void differentiateIdeal(int i, double[] fraction, MovingGrid grid) {
        int cell = i * (faceCount - 1);
        for (int f = 1; f < faceCount - 1; f++) {
            int p = i * faceCount + f;
            double drift = drifts[f];
            double relaxed = fit.relaxed[p];
            double fitted = DriftFit.relaxed(smalls[f], Math.abs(drift), relaxed);
            double conductance = conductances[f];
            byLeft[p] = conductance * (drift >= 0 ? fitted + drift : fitted);
            byRight[p] = -conductance * (drift >= 0 ? fitted : fitted - drift);
            double slope = DriftFit.relaxedSlope(slopes[f], relaxed);
            double byDrift = conductance
                    * chargeOfFace
                    * (slope * (fraction[cell + f - 1] - fraction[cell + f]) + fraction[cell + f - 1]);
            byField[p] = byDrift * grid.distance[f];
        }
    }

    private void differentiateByDiffusivity(int i, double[] diffusivity, MovingGrid grid) {
        int cell = i * (faceCount - 1);
        for (int f = 1; f < faceCount - 1; f++) {
            int p = i * faceCount + f;
            double leftD = diffusivity[cell + f - 1];
            double rightD = diffusivity[cell + f];
            double leftHalf = 0.5 * grid.width[f - 1];
            double rightHalf = 0.5 * grid.width[f];
            double shape = shapes[f];
            double perLeft;
            double perRight;
            if (means.arithmetic[p]) {
                perLeft = grid.perDistance[f];
                perRight = perLeft;
            } else if (conductances[f] == 0) {
                perLeft = 0;
                perRight = 0;
            } else {
                double perSum = 1 / (leftHalf * rightD + rightHalf * leftD);
                perLeft = rightD * perSum;
                perRight = leftD * perSum;
            }
            byLeftDiffusivity[p] = shape * leftHalf * perLeft * perLeft;
            byRightDiffusivity[p] = shape * rightHalf * perRight * perRight;
        }
    }

    private void differentiateByHalves(int i, CellDiffusivities diffusivities, double[] fields, MovingGrid grid) {
        int cell = i * (faceCount - 1);
        double[] diffusivity = diffusivities.value;
        boolean constant = diffusivities.isConstant(i);
        for (int f = 1; f < faceCount - 1; f++) {
            int p = i * faceCount + f;
            double per = grid.perDistance[f];
            double byDistance = byField[p] * per * fields[f];
            double conductance = conductances[f];
            double shape = shapes[f];
            double leftD = diffusivity[cell + f - 1];
            double rightD = diffusivity[cell + f];
            if (constant) {
                byLeftHalf[p] = byDistance - shape * conductance * per;
                byRightHalf[p] = byLeftHalf[p];
            } else if (means.arithmetic[p]) {
                byLeftHalf[p] = byDistance + shape * per * (leftD * per - 2 * conductance);
                byRightHalf[p] = byDistance + shape * per * (rightD * per - 2 * conductance);
            } else {
                // The conductance over a coefficient of one side is that of the other over their weighted sum.
                double square = conductance == 0 ? 0 : shape * conductance * conductance / (leftD * rightD);
                byLeftHalf[p] = byDistance - square * rightD;
                byRightHalf[p] = byDistance - square * leftD;
            }
        }
    }

    /* What passes because the faces do. */
    private void sweep(int i, double[] fraction, MovingGrid grid, boolean derivatives) {
        double[] velocities = grid.velocities();
        double[] leftWeight = grid.swept.leftWeight;
        double[] remainder = grid.swept.remainder;
        int row = i * faceCount;
        int cell = i * (faceCount - 1);
        for (int f = 1; f < faceCount - 1; f++) {
            double right = fraction[cell + f];
            double carried = right + leftWeight[row + f] * (fraction[cell + f - 1] - right) + remainder[row + f];
            flux[row + f] -= velocities[f] * carried;
        }
        if (derivatives) {
            for (int f = 1; f < faceCount - 1; f++) {
                byLeft[row + f] -= velocities[f] * leftWeight[row + f];
                byRight[row + f] -= velocities[f] * (1 - leftWeight[row + f]);
            }
        }
    }

    /** Pure migration out of the cell on the left: no concentration gradient at the face, which is at rest. */
    void migration(int species, int face, double fraction, double diffusivity, double field) {
        close(species, face);
        int p = species * faceCount + face;
        double mobility = charge[species] * diffusivity;
        flux[p] = mobility * fraction * field;
        byLeft[p] = mobility * field;
        byField[p] = mobility * fraction;
        byLeftDiffusivity[p] = charge[species] * fraction * field;
    }
}

package org.ionfront.transport.discretisation;

/** What the local error of a step is measured against; the same for all equations of transport. */
final class ErrorMeasure {
    /** Above this a relative error counts as none at all. */
    private static final double LARGEST_RELATIVE = 1;

    /**
     * Largest tolerable content error of a step over the natural length. Relative to the charge depth alone, a front that is
     * a thousand times deeper than long could jump by its own length, and nothing behind it would be right.
     */
    private double largestContentError = 0.05;

    private double contentTolerance = 1e-4;
    private double potentialTolerance = 1e-4;
    private double lengthFloor = 1e-9;
    private double dropFloor = 1;
    /** By how much errors of contents count, cell by cell and last that of the charge; none where all count in full. */
    private double[] weight = new double[0];

    /** See {@link TransportEquations#setTolerances}. */
    void setTolerances(double content, double potential, double length, double drop) {
        contentTolerance = content;
        potentialTolerance = potential;
        lengthFloor = length;
        dropFloor = drop;
        weight = new double[0];
    }

    /** See {@link TransportEquations#setLargestContentError}. */
    void setLargestContentError(double share) {
        largestContentError = share;
    }

    /** See {@link TransportEquations#setLengths}. */
    void setLengths(double[] lengths, double charge) {
        if (weight.length != lengths.length + 1) {
            weight = new double[lengths.length + 1];
        }
        double relative = contentTolerance * (Math.abs(charge) + lengthFloor);
        double tolerable = Math.min(relative, largestContentError * lengthFloor);
        double longest = lengthFloor;
        for (int k = 0; k < lengths.length; k++) {
            weight[k] = tolerable / Math.min(relative, largestContentError * lengths[k]);
            longest = Math.max(longest, lengths[k]);
        }
        weight[lengths.length] = tolerable / Math.min(relative, largestContentError * longest);
    }

    /** By how much an error counts in a cell or, last, that of the charge; none where all count in full. */
    double[] weights() {
        return weight;
    }

    /**
     * The larger of the two relative errors; acceptable up to 1.
     *
     * @param content error of all contents and the charge depth, summed [m]
     * @param charge charge depth at the end of the step [m]
     * @param potential error of the reduced surface potential
     * @param surfacePotential the reduced surface potential
     * @param circuit what it takes part in
     */
    double norm(double content, double charge, double potential, double surfacePotential, CircuitCondition circuit) {
        double contentNorm = contentNorm(content, charge);
        double tolerable = potentialTolerance * (Math.abs(surfacePotential) + dropFloor);
        if (potentialTolerance < LARGEST_RELATIVE && circuit instanceof CircuitCondition.Beam beam) {
            tolerable = Math.min(tolerable, beam.tolerable(surfacePotential));
        }
        double potentialNorm = Math.abs(potential) / tolerable;
        return contentNorm > potentialNorm || Double.isNaN(contentNorm) ? contentNorm : potentialNorm;
    }

    /** The first of the two: content error [m] at a charge depth [m]. */
    double contentNorm(double content, double charge) {
        double length = Math.abs(charge) + lengthFloor;
        return content / Math.min(contentTolerance * length, largestContentError * lengthFloor);
    }
}

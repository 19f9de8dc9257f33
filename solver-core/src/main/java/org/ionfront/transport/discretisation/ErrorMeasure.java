package org.ionfront.transport.discretisation;

/** What the local error of a step is measured against; the same for all equations of transport. */
final class ErrorMeasure {
    /**
     * Largest tolerable content error of a step over the natural length. Relative to the charge depth alone, a front that is
     * a thousand times deeper than long could jump by its own length, and nothing behind it would be right.
     */
    private static final double LARGEST_CONTENT_ERROR = 0.05;

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

    /** See {@link TransportEquations#setLengths}. */
    void setLengths(double[] lengths, double charge) {
        if (weight.length != lengths.length + 1) {
            weight = new double[lengths.length + 1];
        }
        double relative = contentTolerance * (Math.abs(charge) + lengthFloor);
        double tolerable = Math.min(relative, LARGEST_CONTENT_ERROR * lengthFloor);
        double longest = lengthFloor;
        for (int k = 0; k < lengths.length; k++) {
            weight[k] = tolerable / Math.min(relative, LARGEST_CONTENT_ERROR * lengths[k]);
            longest = Math.max(longest, lengths[k]);
        }
        weight[lengths.length] = tolerable / Math.min(relative, LARGEST_CONTENT_ERROR * longest);
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
     */
    double norm(double content, double charge, double potential, double surfacePotential) {
        double length = Math.abs(charge) + lengthFloor;
        double contentNorm = content / Math.min(contentTolerance * length, LARGEST_CONTENT_ERROR * lengthFloor);
        double potentialNorm = Math.abs(potential) / (potentialTolerance * (Math.abs(surfacePotential) + dropFloor));
        return contentNorm > potentialNorm || Double.isNaN(contentNorm) ? contentNorm : potentialNorm;
    }
}

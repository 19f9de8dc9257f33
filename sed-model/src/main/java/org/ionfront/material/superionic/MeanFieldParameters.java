package org.ionfront.material.superionic;

/**
 * What the mean-field model is made of.
 *
 * @param ionsPerCell n0, mobile ions per cell of two sites [-], above 0 to 2
 * @param repulsion K0, repulsion between ions on neighbouring sites [eV], 0 or more
 * @param barrier Lambda0, hopping barrier of a single ion [eV], positive
 * @param concertedHopping M0, what the hops of neighbours take off the barrier [eV], 0 or more
 */
public record MeanFieldParameters(double ionsPerCell, double repulsion, double barrier, double concertedHopping) {
    private static final double SITES_PER_CELL = 2;

    /** Rejects values outside their range. */
    public MeanFieldParameters {
        if (!(ionsPerCell > 0 && ionsPerCell <= SITES_PER_CELL)) {
            throw new IllegalArgumentException(
                    "there are " + ionsPerCell + " ions per cell; it must be above 0 and not above 2, its sites");
        }
        require("repulsion", repulsion, repulsion >= 0, "0 or more");
        require("hopping barrier", barrier, barrier > 0, "positive");
        require("strength of concerted hopping", concertedHopping, concertedHopping >= 0, "0 or more");
    }

    private static void require(String name, double value, boolean valid, String range) {
        if (!valid || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " eV; it must be finite and " + range);
        }
    }

    /** The polarisation from which on a site would hold more than one ion, 2/n0 - 1 [-]; above 1 where n0 is below 1. */
    public double largestPolarisation() {
        return SITES_PER_CELL / ionsPerCell - 1;
    }

    /** K = n0 K0 [eV]. */
    double cellRepulsion() {
        return ionsPerCell * repulsion;
    }

    /** M = n0 M0 [eV]. */
    double cellConcertedHopping() {
        return ionsPerCell * concertedHopping;
    }
}

package org.ionfront.material.onsager;

/**
 * What is read from a profile with a front to get the diffusivity of the foreign ion without a fit: Eq. 3 of Gunawan, Schaefer
 * and Weitzel 2024, 10.1039/d4cp00262h, as derived in {@code docs/onsager.md}, Eqs. 14 and 15.
 *
 * <p>B is the bulk, D the plateau behind the front, F the point of the front where the native density is the mean of both.
 *
 * @param plateauFraction native density at D over that of the bulk [-], 0 to below 1
 * @param bulkDiffusivity native D at B [m^2/s], positive
 * @param frontDiffusivity native D at F [m^2/s], positive
 * @param plateauDiffusivity native D at D [m^2/s], 0 or more
 * @param gradient slope of the native density at F over the bulk density, positive where it rises with depth [1/m]
 * @param bulkField reduced field e E/kT in the bulk, positive [1/m]
 */
public record FrontReading(
        double plateauFraction,
        double bulkDiffusivity,
        double frontDiffusivity,
        double plateauDiffusivity,
        double gradient,
        double bulkField) {
    /** Rejects values outside the ranges given above. */
    public FrontReading {
        if (!(plateauFraction >= 0 && plateauFraction < 1)) {
            throw new IllegalArgumentException(
                    "the plateau fraction is " + plateauFraction + "; it must lie in 0 to below 1");
        }
        if (!(bulkDiffusivity > 0 && frontDiffusivity > 0 && plateauDiffusivity >= 0)) {
            throw new IllegalArgumentException("the diffusivities " + bulkDiffusivity + ", " + frontDiffusivity
                    + " and " + plateauDiffusivity + " m^2/s must be positive");
        }
        if (!(gradient > 0 && bulkField > 0)) {
            throw new IllegalArgumentException(
                    "the gradient " + gradient + " and the reduced field " + bulkField + " 1/m must be positive");
        }
    }

    /** Foreign D if the native flux in the front is that of the bulk, as the source takes it [m^2/s]; Eq. 14. */
    public double asPublished() {
        return foreignDiffusivity(4);
    }

    /**
     * Foreign D with the native flux that a moving front has [m^2/s]; Eq. 15.
     *
     * @param foreignTransference share of the current that foreign ions carry on the plateau [-]
     */
    public double withMovingFront(double foreignTransference) {
        return foreignDiffusivity(4 * (1 - 0.5 * foreignTransference));
    }

    private double foreignDiffusivity(double fluxes) {
        double both = 1 + plateauFraction;
        double replaced = 1 - plateauFraction;
        double bracket = fluxes * (bulkDiffusivity / frontDiffusivity) + 4 * gradient / bulkField - both;
        return (bulkDiffusivity * (both / bracket) - plateauDiffusivity * plateauFraction) / replaced;
    }
}

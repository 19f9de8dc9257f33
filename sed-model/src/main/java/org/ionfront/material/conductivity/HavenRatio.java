package org.ionfront.material.conductivity;

/**
 * H_R = D* / D_sigma, tracer over conductivity diffusion coefficient; Eq. 2 of {@code docs/conductivity.md}.
 *
 * <p>Ions that follow each other (positive cross correlations of their displacements) carry more charge than tracers: H_R is
 * then below 1.
 *
 * @param value H_R [-], positive
 */
public record HavenRatio(double value) {
    /** Rejects a ratio that is not positive and finite. */
    public HavenRatio {
        Checks.positive("Haven ratio", value, "");
    }

    /**
     * The ratio of two measured coefficients.
     *
     * @param tracer D* [m^2/s]
     * @param conductivity D_sigma [m^2/s]
     * @throws IllegalArgumentException if a value is not positive and finite
     */
    public static HavenRatio of(double tracer, double conductivity) {
        Checks.positive("tracer diffusivity", tracer, "m^2/s");
        Checks.positive("conductivity diffusivity", conductivity, "m^2/s");
        return new HavenRatio(tracer / conductivity);
    }

    /** D* of a D_sigma [m^2/s]. */
    public double tracer(double conductivityDiffusivity) {
        return value * conductivityDiffusivity;
    }

    /** D_sigma of a D* [m^2/s]; sigma = n q^2 D_sigma/kT by {@link org.ionfront.material.energy.NernstEinstein}. */
    public double conductivityDiffusivity(double tracerDiffusivity) {
        return tracerDiffusivity / value;
    }
}

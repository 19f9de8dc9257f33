package org.ionfront.material.hopping;

/**
 * How jumps depend on those before; Eq. 8 of {@code docs/laws.md}.
 *
 * @param factor correlation factor f, tracer diffusivity over that of independent jumps [-], above 0 to 1
 * @param havenRatio H_R, tracer over conductivity diffusivity [-], positive
 */
public record Correlation(double factor, double havenRatio) {
    /** Jumps that know nothing of each other. */
    public static final Correlation NONE = new Correlation(1, 1);

    /** Rejects values outside the ranges given above. */
    public Correlation {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("the correlation factor is " + factor + "; it must lie above 0 to 1");
        }
        UniformLaw.positive("Haven ratio", havenRatio, "");
    }

    /** Conductivity diffusivity over that of independent jumps, f/H_R [-]. */
    public double enhancement() {
        return factor / havenRatio;
    }
}

package org.ionfront.material.energy;

import org.apache.commons.math3.special.Erf;

/** The normal distribution of mean 0 and variance 1, accurate to rounding far into both tails. */
public final class StandardNormal {
    /** Full width at half maximum in units of the standard deviation, 2 sqrt(2 ln 2). */
    public static final double FWHM = 2.0 * Math.sqrt(2.0 * Math.log(2.0));

    private static final double ROOT_TWO = Math.sqrt(2.0);
    private static final double PEAK = 1.0 / Math.sqrt(2.0 * Math.PI);

    private StandardNormal() {}

    /** Probability density at z [-]. */
    public static double density(double z) {
        return PEAK * Math.exp(-0.5 * z * z);
    }

    /**
     * Probability of a value below z [-]; the probability above z is {@code cumulative(-z)}, which keeps its relative
     * accuracy where 1 - {@code cumulative(z)} would lose it.
     */
    public static double cumulative(double z) {
        return 0.5 * Erf.erfc(-z / ROOT_TWO);
    }

    /**
     * The value below which lies a given probability: the inverse of {@link #cumulative}.
     *
     * <p>Algorithm AS 241, routine PPND16: M. J. Wichura, Applied Statistics 37 (1988) 477-484, 10.2307/2347330. For a
     * probability close to 1 use {@code -quantile(1 - p)} with the complement as it is known, because p itself can no
     * longer be told from 1.
     *
     * @param p probability [-]
     * @return z [-]; minus and plus infinity at 0 and 1, NaN outside [0, 1]
     */
    public static double quantile(double p) {
        double centred = p - 0.5;
        if (Math.abs(centred) <= 0.425) {
            return centred * central(0.180625 - centred * centred);
        }
        double tail = centred < 0 ? p : 1.0 - p;
        if (!(tail > 0)) {
            return tail == 0 ? Math.copySign(Double.POSITIVE_INFINITY, centred) : Double.NaN;
        }
        double r = Math.sqrt(-Math.log(tail));
        return Math.copySign(r <= 5.0 ? nearTail(r - 1.6) : farTail(r - 5.0), centred);
    }

    @SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as published
    private static double central(double r) {
        double numerator = 2.5090809287301226727e3;
        numerator = numerator * r + 3.3430575583588128105e4;
        numerator = numerator * r + 6.7265770927008700853e4;
        numerator = numerator * r + 4.5921953931549871457e4;
        numerator = numerator * r + 1.3731693765509461125e4;
        numerator = numerator * r + 1.9715909503065514427e3;
        numerator = numerator * r + 1.3314166789178437745e2;
        numerator = numerator * r + 3.3871328727963666080e0;
        double denominator = 5.2264952788528545610e3;
        denominator = denominator * r + 2.8729085735721942674e4;
        denominator = denominator * r + 3.9307895800092710610e4;
        denominator = denominator * r + 2.1213794301586595867e4;
        denominator = denominator * r + 5.3941960214247511077e3;
        denominator = denominator * r + 6.8718700749205790830e2;
        denominator = denominator * r + 4.2313330701600911252e1;
        denominator = denominator * r + 1.0;
        return numerator / denominator;
    }

    @SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as published
    private static double nearTail(double r) {
        double numerator = 7.74545014278341407640e-4;
        numerator = numerator * r + 2.27238449892691845833e-2;
        numerator = numerator * r + 2.41780725177450611770e-1;
        numerator = numerator * r + 1.27045825245236838258e0;
        numerator = numerator * r + 3.64784832476320460504e0;
        numerator = numerator * r + 5.76949722146069140550e0;
        numerator = numerator * r + 4.63033784615654529590e0;
        numerator = numerator * r + 1.42343711074968357734e0;
        double denominator = 1.05075007164441684324e-9;
        denominator = denominator * r + 5.47593808499534494600e-4;
        denominator = denominator * r + 1.51986665636164571966e-2;
        denominator = denominator * r + 1.48103976427480074590e-1;
        denominator = denominator * r + 6.89767334985100004550e-1;
        denominator = denominator * r + 1.67638483018380384940e0;
        denominator = denominator * r + 2.05319162663775882187e0;
        denominator = denominator * r + 1.0;
        return numerator / denominator;
    }

    @SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as published
    private static double farTail(double r) {
        double numerator = 2.01033439929228813265e-7;
        numerator = numerator * r + 2.71155556874348757815e-5;
        numerator = numerator * r + 1.24266094738807843860e-3;
        numerator = numerator * r + 2.65321895265761230930e-2;
        numerator = numerator * r + 2.96560571828504891230e-1;
        numerator = numerator * r + 1.78482653991729133580e0;
        numerator = numerator * r + 5.46378491116411436990e0;
        numerator = numerator * r + 6.65790464350110377720e0;
        double denominator = 2.04426310338993978564e-15;
        denominator = denominator * r + 1.42151175831644588870e-7;
        denominator = denominator * r + 1.84631831751005468180e-5;
        denominator = denominator * r + 7.86869131145613259100e-4;
        denominator = denominator * r + 1.48753612908506148525e-2;
        denominator = denominator * r + 1.36929880922735805310e-1;
        denominator = denominator * r + 5.99832206555887937690e-1;
        denominator = denominator * r + 1.0;
        return numerator / denominator;
    }
}

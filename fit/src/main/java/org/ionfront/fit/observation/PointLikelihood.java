package org.ionfront.fit.observation;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * How probable the data of one point are for given expected signals: native lambda_n, foreign lambda_f.
 *
 * <p>Residuals are data minus model in standard deviations; the sum of their squares is the deviance of the point, that
 * is -2 ln(likelihood) up to a constant of the data.
 */
interface PointLikelihood {
    /** Number of residuals per point: native, foreign, and the reference where its counts take part. */
    int rows();

    /** Whether the point says anything at all. */
    boolean informative(int point);

    /** Whether data of that expectation are possible; counts need a positive one. */
    boolean accepts(double expected);

    /**
     * Evaluates one point.
     *
     * @param point which
     * @param expectedNative lambda_n, accepted
     * @param expectedForeign lambda_f, accepted
     * @param terms receives the result; every entry of the rows in use is written
     */
    void evaluate(int point, double expectedNative, double expectedForeign, PointTerms terms);

    /**
     * The same kind of data drawn at random, with these expectations in place of the truth.
     *
     * @param expectedNative lambda_n of every point of the profile, accepted
     * @param expectedForeign lambda_f of every point, accepted
     * @param scatterScale factor on the scatter where it was estimated from the data
     * @param random source of everything random
     */
    PointLikelihood drawn(
            double[] expectedNative, double[] expectedForeign, double scatterScale, RandomGenerator random);

    /**
     * The data of a point in the unit of the expected signals, native and foreign, for display: divided by the
     * reference counts, or where these are 0 by the most probable intensity.
     */
    double[] relativeSignals(int point, double expectedNative, double expectedForeign);
}

package org.ionfront.fit.observation;

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
     * The data of a point in the unit of the expected signals, native and foreign, for display: divided by the
     * reference counts, or where these are 0 by the most probable intensity.
     */
    double[] relativeSignals(int point, double expectedNative, double expectedForeign);
}

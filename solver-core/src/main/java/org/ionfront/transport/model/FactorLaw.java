package org.ionfront.transport.model;

import java.util.List;

/** A law of the fraction of its own species with one parameter, by which all its values are multiplied. */
public interface FactorLaw extends ParametricLaw {
    /** What the parameter is called. */
    String factorName();

    /** Its value, positive, in the unit of the law. */
    double factor();

    /**
     * The same law with another value of it.
     *
     * @throws IllegalArgumentException where that is not positive
     */
    FactorLaw withFactor(double value);

    /** The law in words, with its article. */
    String words();

    @Override
    default boolean dependsOnOwnFractionOnly() {
        return true;
    }

    @Override
    default List<String> parameterNames() {
        return List.of(factorName());
    }

    @Override
    default double[] parameterValues() {
        return new double[] {factor()};
    }

    @Override
    default FactorLaw with(double[] values) {
        if (values.length != 1) {
            throw new IllegalArgumentException(
                    words() + " has one parameter, " + factorName() + "; " + values.length + " values were given");
        }
        return withFactor(values[0]);
    }

    @Override
    default void parameterDerivatives(double[] fractions, int species, double[] derivatives) {
        derivatives[0] = evaluate(fractions, species, new double[fractions.length]) / factor();
    }

    @Override
    default boolean isFactor(int parameter) {
        return true;
    }
}

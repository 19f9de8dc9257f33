package org.ionfront.transport.discretisation;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** How the diffusion coefficient of a species changes with a parameter. */
public sealed interface DiffusivityDirection {
    /** It does not. */
    record None() implements DiffusivityDirection {}

    /**
     * By a factor.
     *
     * @param relative relative change per unit of the parameter
     */
    record Factor(double relative) implements DiffusivityDirection {}

    /**
     * As its law says.
     *
     * @param derivative gives derivatives of the law that hold scratch space of their own, one for each user
     * @param potential gives derivatives of its reduced chemical potential, against the fraction of the species, likewise
     */
    record OfLaw(Supplier<LawDerivative> derivative, Supplier<DoubleUnaryOperator> potential)
            implements DiffusivityDirection {
        /** Of a law without a chemical potential. */
        public OfLaw(Supplier<LawDerivative> derivative) {
            this(derivative, () -> fraction -> 0);
        }
    }
}

package org.ionfront.transport.discretisation;

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
     */
    record OfLaw(Supplier<LawDerivative> derivative) implements DiffusivityDirection {}
}

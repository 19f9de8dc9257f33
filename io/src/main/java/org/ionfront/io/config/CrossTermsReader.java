package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.material.onsager.CrossTerms;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.UniformCommonMotion;

/**
 * Reads {@code haven_ratio} and {@code cross_terms}.
 *
 * @param havenRatio tracer over effective diffusivity [-]
 * @param crossTerms what is common to the motion of the ions
 */
record CrossTermsReader(double havenRatio, CrossTerms crossTerms) {
    /** The key of the cross terms. */
    static final String CROSS_TERMS = "cross_terms";

    /** The key of the Haven ratio. */
    static final String HAVEN = "haven_ratio";

    /** Tracer over effective diffusivity by the convention of 10.1039/d4cp00262h. */
    private static final double CONVENTION = 0.5;

    /** Reads both keys of a file. */
    static CrossTermsReader read(Section root) {
        double haven = root.optional(HAVEN)
                .map(value -> value.positive(QuantityKind.FRACTION).value())
                .orElse(CONVENTION);
        return new CrossTermsReader(haven, crossTerms(root, haven));
    }

    private static CrossTerms crossTerms(Section root, double havenRatio) {
        Optional<Value> found = root.optional(CROSS_TERMS);
        if (found.isEmpty()) {
            return CrossTerms.OFF;
        }
        Value value = found.get();
        if (Character.isLetter(value.text().charAt(0))) {
            boolean on = value.choice(List.of("off", "haven-ratio")).equals("haven-ratio");
            return on ? CrossTerms.ofHavenRatio(havenRatio) : CrossTerms.OFF;
        }
        double share = value.quantity(QuantityKind.FRACTION).value();
        if (!(share < 1)) {
            throw value.fault("found '" + value.text() + "'; the share of motion that is common to the ions must lie"
                    + " below 1; valid: off, haven-ratio, or a number");
        }
        return new CrossTerms(share);
    }

    /** An experiment with these cross terms. */
    Experiment in(Experiment experiment, Section root) {
        if (crossTerms.share() == 0) {
            return experiment;
        }
        try {
            return experiment.withCommonMotion(new UniformCommonMotion(crossTerms.share()));
        } catch (ModelRestrictionException restriction) {
            throw root.required(CROSS_TERMS).fault(restriction.advice());
        }
    }
}

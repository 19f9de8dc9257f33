package org.ionfront.io.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FreeFormPlan;

/** Reads whether D is to be found without a shape given to it. */
final class FreeFormReader {
    private static final String KEY = "free_form";
    private static final String NODES = "nodes";
    private static final String SMOOTHING = "smoothing";
    private static final String BY_NOISE = "discrepancy";
    static final int FEWEST_NODES = 8;
    static final int MOST_NODES = 60;
    private static final int USUAL_NODES = 24;

    private FreeFormReader() {}

    /** What the file asks for; empty where it does not. */
    static Optional<FreeFormPlan> read(Section root, List<FitProfileEntry> profiles, List<FitParameter> parameters) {
        Optional<Value> value = root.optional(KEY);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Section section = value.get().section().allow(FitKeys.FREE_FORM);
        FitProfileEntry first = profiles.get(0);
        double temperature = first.model().experiment().sample().temperature();
        for (FitProfileEntry profile : profiles) {
            if (profile.model().experiment().sample().temperature() != temperature) {
                throw section.fault("the profiles " + first.id() + " and " + profile.id()
                        + " were made at different temperatures; one curve D(n) cannot serve both");
            }
            if (!profile.nativeLaw().dependsOnOwnFractionOnly()) {
                throw section.fault("the native ion of profile " + profile.id()
                        + " has a law that depends on more than its own fraction");
            }
        }
        parameters.stream()
                .filter(one -> one.profile().isPresent()
                        && (FreeFormSetup.isOfLaw(one.name())
                                || one.name().equals(ParameterName.BULK_DIFFUSIVITY.key())))
                .findFirst()
                .ifPresent(one -> {
                    throw section.fault(
                            "the profiles have a " + one.name() + " each; one curve D(n) cannot serve them");
                });
        int nodes = section.optional(NODES)
                .map(given -> given.whole(FEWEST_NODES, MOST_NODES))
                .orElse(USUAL_NODES);
        Optional<Value> smoothing = section.optional(SMOOTHING).filter(given -> !isByNoise(given));
        return Optional.of(new FreeFormPlan(
                nodes,
                smoothing.isPresent() ? OptionalDouble.of(smoothing.get().positiveNumber()) : OptionalDouble.empty()));
    }

    private static boolean isByNoise(Value value) {
        return value.text().equals(BY_NOISE);
    }
}

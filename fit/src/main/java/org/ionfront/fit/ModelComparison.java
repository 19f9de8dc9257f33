package org.ionfront.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.observation.CorrelatedNoise;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.FitStatus;
import org.ionfront.fit.result.ModelRanking;
import org.ionfront.fit.result.ModelRanking.Candidate;
import org.ionfront.fit.result.ProfileFit;

/** Fits several models to the same data, with the same noise (docs/fit.md, section on comparing models). */
public final class ModelComparison {
    /**
     * A model.
     *
     * @param name of it
     * @param problem with the data that all models share
     */
    public record Model(String name, FitProblem problem) {}

    private ModelComparison() {}

    /**
     * Fits all with independent noise, and, where the residuals of the best one show that the noise is correlated, again with
     * these correlations: a model that misses the data leaves smooth residuals, which say nothing of the noise.
     *
     * @param models at least one; not modified
     * @param listeners of the fit of each model, by its name
     * @throws SearchStopped where a listener stopped a fit: a ranking that lacks models is none
     */
    public static ModelRanking of(List<Model> models, Function<String, FitListener> listeners) {
        ModelRanking independent = ranked(models, Map.of(), listeners);
        Map<String, CorrelatedNoise> noise = new HashMap<>();
        for (ProfileFit profile :
                independent.models().get(0).candidate().result().profiles()) {
            CorrelatedNoise correlation = profile.noise().correlation();
            if (correlation.recognised()) {
                noise.put(profile.id(), correlation);
            }
        }
        return noise.isEmpty() ? independent : ranked(models, noise, listeners);
    }

    private static ModelRanking ranked(
            List<Model> models, Map<String, CorrelatedNoise> noise, Function<String, FitListener> listeners) {
        List<Candidate> candidates = new ArrayList<>();
        for (Model model : models) {
            FitResult result = ProfileFitter.ofKnownNoise(noise).fit(model.problem(), listeners.apply(model.name()));
            if (result.status() == FitStatus.STOPPED) {
                throw new SearchStopped();
            }
            candidates.add(new Candidate(model.name(), result));
        }
        return ModelRanking.of(candidates);
    }
}

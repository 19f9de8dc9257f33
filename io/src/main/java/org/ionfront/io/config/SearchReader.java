package org.ionfront.io.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.problem.SearchMethod;
import org.ionfront.fit.problem.SearchPlan;

/** Reads how far a fit looks around. */
final class SearchReader {
    private static final String METHOD = "method";
    private static final String STARTS = "starts";
    private static final String EVALUATIONS = "evaluations";
    private static final String SEED = "seed";
    private static final int USUAL_STARTS = 16;
    private static final int USUAL_EVALUATIONS = 600;
    static final int FEWEST_STARTS = 2;
    static final int FEWEST_EVALUATIONS = 20;
    static final int MOST = 1_000_000;

    private SearchReader() {}

    /** The plan of a fit file; from the start values alone where it says nothing. */
    static SearchPlan read(Section root) {
        Optional<Value> value = root.optional("search");
        if (value.isEmpty()) {
            return SearchPlan.LOCAL;
        }
        Section section = value.get().section().allow(FitKeys.SEARCH);
        List<String> offered =
                Arrays.stream(SearchMethod.values()).map(SearchMethod::label).toList();
        String word = section.required(METHOD).choice(offered);
        SearchMethod method = Arrays.stream(SearchMethod.values())
                .filter(one -> one.label().equals(word))
                .findFirst()
                .orElseThrow();
        refuse(section, STARTS, method, SearchMethod.MULTI_START);
        refuse(section, EVALUATIONS, method, SearchMethod.CMA_ES);
        if (method == SearchMethod.LOCAL) {
            if (section.has(SEED)) {
                throw section.required(SEED).fault("nothing is drawn at random for the method local");
            }
            return SearchPlan.LOCAL;
        }
        int points = method == SearchMethod.MULTI_START
                ? section.optional(STARTS)
                        .map(starts -> starts.whole(FEWEST_STARTS, MOST))
                        .orElse(USUAL_STARTS)
                : section.optional(EVALUATIONS)
                        .map(evaluations -> evaluations.whole(FEWEST_EVALUATIONS, MOST))
                        .orElse(USUAL_EVALUATIONS);
        long seed = section.optional(SEED)
                .map(given -> (long) given.whole(0, Integer.MAX_VALUE))
                .orElse(1L);
        return new SearchPlan(method, points, seed);
    }

    private static void refuse(Section section, String key, SearchMethod method, SearchMethod its) {
        if (section.has(key) && method != its) {
            throw section.required(key).fault("is for the method " + its.label() + ", not for " + method.label());
        }
    }
}

package org.ionfront.fit.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Models fitted to the same data, best first (docs/fit.md, section on comparing models).
 *
 * @param models ranked by the corrected Akaike criterion; those without a result come last
 */
public record ModelRanking(List<Ranked> models) {
    /** Difference of the criterion up to which a model is as good as the best one. */
    static final double AS_GOOD = 2;

    /** Difference beyond which the data speak against it. */
    static final double AGAINST = 10;

    /**
     * A model and what its fit came to.
     *
     * @param name of the model
     * @param result of its fit
     */
    public record Candidate(String name, FitResult result) {}

    /** What the data say of a model beside the others. */
    public enum Verdict {
        /** None describes the data better with as few parameters. */
        BEST("best"),
        /** Not to be told from the best. */
        AS_GOOD("as good as the best"),
        /** The best is preferred. */
        WEAKER("weaker than the best"),
        /** The data speak against it. */
        RULED_OUT("ruled out by the best"),
        /** Its fit came to no minimum. */
        NO_RESULT("no result: its fit did not converge");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The verdict in words. */
        public String words() {
            return words;
        }
    }

    /**
     * One model.
     *
     * @param candidate name and fit
     * @param deviance twice the negative logarithm of the likelihood, up to a constant that all models share; priors are data
     * @param parameters free ones, and scatters that were estimated
     * @param data number of independent data, priors included
     * @param aicc Akaike's criterion with the correction for few data; NaN without a result
     * @param bic Bayesian criterion of Schwarz; NaN without a result
     * @param deltaAicc above the least one
     * @param deltaBic above the least one
     * @param weight share of the Akaike weights [-]; 0 without a result
     * @param verdict in words
     */
    public record Ranked(
            Candidate candidate,
            double deviance,
            int parameters,
            int data,
            double aicc,
            double bic,
            double deltaAicc,
            double deltaBic,
            double weight,
            Verdict verdict) {}

    /** Copies the list. */
    public ModelRanking {
        models = List.copyOf(models);
    }

    /**
     * Ranks.
     *
     * @param candidates fits to the same data; not modified
     */
    public static ModelRanking of(List<Candidate> candidates) {
        List<Ranked> scored = candidates.stream().map(ModelRanking::scored).toList();
        double leastAicc = least(scored.stream().mapToDouble(Ranked::aicc).toArray());
        double leastBic = least(scored.stream().mapToDouble(Ranked::bic).toArray());
        double sum = scored.stream()
                .filter(one -> !Double.isNaN(one.aicc()))
                .mapToDouble(one -> Math.exp(-(one.aicc() - leastAicc) / 2))
                .sum();
        List<Ranked> ranked = new ArrayList<>();
        for (Ranked one : scored) {
            double delta = one.aicc() - leastAicc;
            ranked.add(new Ranked(
                    one.candidate(),
                    one.deviance(),
                    one.parameters(),
                    one.data(),
                    one.aicc(),
                    one.bic(),
                    delta,
                    one.bic() - leastBic,
                    Double.isNaN(delta) ? 0 : Math.exp(-delta / 2) / sum,
                    verdict(delta)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::deltaAicc));
        return new ModelRanking(ranked);
    }

    private static double least(double[] values) {
        double least = Double.NaN;
        for (double value : values) {
            least = Double.isNaN(least) || value < least ? value : least;
        }
        return least;
    }

    private static Verdict verdict(double delta) {
        if (Double.isNaN(delta)) {
            return Verdict.NO_RESULT;
        }
        if (delta == 0) {
            return Verdict.BEST;
        }
        return delta <= AS_GOOD ? Verdict.AS_GOOD : delta <= AGAINST ? Verdict.WEAKER : Verdict.RULED_OUT;
    }

    private static Ranked scored(Candidate candidate) {
        FitResult result = candidate.result();
        int free = (int) result.parameters().stream()
                .filter(found -> found.parameter().free())
                .count();
        int data = result.goodness().degreesOfFreedom() + free;
        int scatters = result.goodness().errorsScaled() ? 1 : 0;
        double deviance = result.goodness().errorsScaled()
                // The scatter that makes the data most probable has been put in.
                ? data * Math.log(result.goodness().chiSquare() / data)
                : result.goodness().chiSquare();
        for (ProfileFit profile : result.profiles()) {
            for (TraceFit trace : profile.traces()) {
                if (trace.estimated()) {
                    scatters++;
                    deviance += 2 * trace.time().length * Math.log(trace.scatter());
                }
            }
        }
        int parameters = free + scatters;
        boolean known = result.status() == FitStatus.CONVERGED && data > parameters + 1;
        double aicc = known
                ? deviance + 2.0 * parameters + 2.0 * parameters * (parameters + 1) / (data - parameters - 1)
                : Double.NaN;
        double bic = known ? deviance + parameters * Math.log(data) : Double.NaN;
        return new Ranked(
                candidate, deviance, parameters, data, aicc, bic, Double.NaN, Double.NaN, 0, Verdict.NO_RESULT);
    }
}

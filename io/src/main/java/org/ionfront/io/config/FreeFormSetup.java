package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.FreeFormPlan;
import org.ionfront.fit.problem.FreeFormProblem;
import org.ionfront.fit.result.FitResult;
import org.ionfront.fit.result.ParameterEstimate;
import org.ionfront.fit.result.ProfileFit;
import org.ionfront.material.table.FreeFormDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Species;

/** From a fit with a law to the search for a diffusivity of free form, which begins where the fit ended. */
public final class FreeFormSetup {
    /** Lowest node, in parts of the smallest native fraction that a profile is modelled with. */
    private static final double BELOW = 0.5;

    private static final double LOWEST = 1e-4;
    private static final double HIGHEST = 0.2;

    /** Places of the curve from node to node. */
    private static final int BETWEEN = 3;

    /** Smallest steepness that serves as a unit. */
    private static final double LEAST_UNIT = 0.05;

    private FreeFormSetup() {}

    /**
     * The search that the file asks for.
     *
     * @param config the file
     * @param result of the fit with its law
     * @return empty where the file does not ask for it, or the fit has no profiles to begin with
     */
    public static Optional<FreeFormProblem> of(FitConfig config, FitResult result) {
        Optional<FreeFormPlan> plan = config.problem().freeForm();
        if (plan.isEmpty()
                || result.profiles().isEmpty()
                || !(config.problem().model() instanceof ExperimentModel model)) {
            return Optional.empty();
        }
        double[] nodes = nodes(result, plan.get().nodes());
        DiffusivityLaw law = nativeLaw(model, result.profiles().get(0));
        double[] steepness = steepness(law, nodes);
        double bulk = diffusivity(law, 1);
        FreeFormDiffusivity free = new FreeFormDiffusivity(nodes, bulk, steepness);
        List<FitParameter> parameters = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (ParameterEstimate found : result.parameters()) {
            FitParameter parameter = found.parameter();
            boolean kept = !isOfLaw(parameter.name())
                    && parameter.tie().filter(tie -> isOfLaw(tie.name())).isEmpty();
            if (kept) {
                parameters.add(parameter);
                start.add(found.estimate());
            }
        }
        if (parameters.stream().noneMatch(one -> one.name().equals(FreeFormDiffusivity.BULK))) {
            parameters.add(FitParameter.log(FreeFormDiffusivity.BULK, bulk).asFixed());
            start.add(bulk);
        }
        List<String> names = new ArrayList<>();
        for (int k = 0; k < nodes.length; k++) {
            String name = FreeFormModel.PREFIX + FreeFormDiffusivity.STEEPNESS + (k + 1);
            names.add(name);
            parameters.add(FitParameter.linear(name, Math.max(LEAST_UNIT, steepness[k]))
                    .within(0, Double.POSITIVE_INFINITY));
            start.add(steepness[k]);
        }
        double spacing = -Math.log(nodes[0]) / (nodes.length - 1);
        double[] fractions = IntStream.rangeClosed(0, BETWEEN * (nodes.length - 1))
                .mapToDouble(i -> Math.exp(Math.log(nodes[0]) + spacing * i / BETWEEN))
                .toArray();
        FitProblem given = config.problem();
        FitProblem problem = new FitProblem(
                        given.profiles(), parameters, new FreeFormModel(model, free), given.uncertainty())
                .withTraces(given.traces());
        double[][] weights = new double[fractions.length][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = free.logarithmDerivatives(fractions[i]);
        }
        return Optional.of(new FreeFormProblem(
                problem,
                start.stream().mapToDouble(value -> value).toArray(),
                names,
                FreeFormDiffusivity.BULK,
                spacing,
                fractions,
                weights,
                plan.get()));
    }

    /** Whether a parameter is one of the native ion's law, other than its diffusivity in the glass. */
    static boolean isOfLaw(String name) {
        return name.equals(ParameterName.FWHM.key())
                || (!ParameterName.keys().contains(name)
                        && LawKeys.named(name).filter(LawKeys::ofNative).isPresent());
    }

    private static DiffusivityLaw nativeLaw(ExperimentModel model, ProfileFit profile) {
        List<Species> species = profile.solution().experiment().species();
        return species.get(model.entry(profile.id()).nativeIndex()).law();
    }

    /** At equal distances in ln w, from below what is seen to the untouched glass. */
    private static double[] nodes(FitResult result, int count) {
        double least = 1;
        for (ProfileFit profile : result.profiles()) {
            for (int k = 0; k < profile.depth().length; k++) {
                double fraction = profile.nativeSignal().model()[k];
                if (profile.included()[k] && fraction > 0) {
                    least = Math.min(least, fraction);
                }
            }
        }
        double lowest = Math.log(Math.max(LOWEST, Math.min(HIGHEST, BELOW * least)));
        return IntStream.range(0, count)
                .mapToDouble(k -> k == count - 1 ? 1 : Math.exp(lowest * (1 - k / (count - 1.0))))
                .toArray();
    }

    private static double diffusivity(DiffusivityLaw law, double fraction) {
        return law.valueAt(new double[] {fraction, 1 - fraction}, 0);
    }

    /** Means of the law's steepness over the intervals beside each node, so that ln D is right at all nodes between the ends. */
    private static double[] steepness(DiffusivityLaw law, double[] nodes) {
        int last = nodes.length - 1;
        double[] means = new double[last];
        for (int k = 0; k < last; k++) {
            double rise = Math.log(diffusivity(law, nodes[k + 1]) / diffusivity(law, nodes[k]));
            means[k] = Math.max(0, rise / Math.log(nodes[k + 1] / nodes[k]));
        }
        double[] steepness = new double[nodes.length];
        steepness[0] = means[0];
        for (int k = 1; k < last; k++) {
            steepness[k] = 0.5 * (means[k - 1] + means[k]);
        }
        steepness[last] = Math.max(0, 2 * means[last - 1] - steepness[last - 1]);
        return steepness;
    }
}

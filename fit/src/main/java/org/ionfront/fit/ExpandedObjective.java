package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.fit.forward.ProfileExpansion;
import org.ionfront.fit.forward.SearchPoint;
import org.ionfront.fit.minimise.ResidualFunction;
import org.ionfront.fit.minimise.Trial;

/**
 * A sum of squares with simulations expanded about a point, everything else as it is (docs/fit.md, Eq. 12a): instrument, statistics and
 * bounds are what makes the way of a search crooked, and here they cost no simulation.
 */
final class ExpandedObjective implements ResidualFunction {
    private final FitObjective objective;
    private final double[] origin;
    private final List<ProfileExpansion> expansions;

    private ExpandedObjective(FitObjective objective, double[] origin, List<ProfileExpansion> expansions) {
        // Profiles are straight in the variables: their slopes are those at the origin, wherever the point.
        this.objective = objective.withFrozen((point, wanted) ->
                objective.derivatives().at(new SearchPoint(origin, point.simulations(), point.signals()), wanted));
        this.origin = origin;
        this.expansions = expansions;
    }

    /** Expanded about a point of an objective; empty where a derivative of its simulations is not known. */
    static Optional<ExpandedObjective> about(FitObjective objective, FitPoint origin) {
        double[] variables = origin.point().variables();
        List<ProfileExpansion> expansions = new ArrayList<>();
        for (int p = 0; p < objective.observations().size(); p++) {
            Optional<ProfileExpansion> one = ProfileExpansion.of(
                    objective.simulations().model(),
                    objective.observations().get(p).measured().id(),
                    origin.point().simulations().get(p),
                    variables);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            expansions.add(one.get());
        }
        return Optional.of(new ExpandedObjective(objective, variables, expansions));
    }

    /** Where it is exact; read-only. */
    double[] origin() {
        return origin;
    }

    @Override
    public int residuals() {
        return objective.residuals();
    }

    @Override
    public Trial evaluate(double[] variables) {
        return objective.compare(
                variables,
                expansions.stream().map(expansion -> expansion.at(variables)).toList());
    }
}

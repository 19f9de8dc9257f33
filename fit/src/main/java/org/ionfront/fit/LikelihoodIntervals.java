package org.ionfront.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.ionfront.fit.forward.FrozenDerivatives;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.result.Interval;
import org.ionfront.fit.result.LikelihoodProfile;

/**
 * Intervals found on the likelihood.
 *
 * @param byVariable the intervals
 * @param curves the likelihoods between their ends
 * @param better the variables of a better solution, where one turned up on the way; else empty
 */
record LikelihoodIntervals(Map<Integer, Interval> byVariable, List<LikelihoodProfile> curves, double[] better) {
    /** None were looked for, or none found before an end was asked for. */
    static final LikelihoodIntervals NONE = new LikelihoodIntervals(Map.of(), List.of(), new double[0]);

    /** Told how far it is; false ends the search. */
    interface Pace {
        boolean proceed(FitProgress.Phase phase, int step, double chiSquare);
    }

    /** Looks for the intervals of the listed parameters around a solution. */
    static LikelihoodIntervals of(FitSolution solution, List<FitParameter> parameters, Pace pace) {
        FitObjective objective = solution.objective();
        ParameterSpace space = objective.space();
        List<Integer> listed = IntStream.range(0, space.variables())
                .filter(v -> parameters.contains(space.parameter(v)))
                .boxed()
                .toList();
        double chiSquare = solution.minimum().sumOfSquares();
        FitObjective nearby = FrozenDerivatives.at(
                        objective.derivatives(), solution.point().point())
                .map(objective::withFrozen)
                .orElse(objective);
        AtomicBoolean stopped = new AtomicBoolean();
        Map<NewtonEnds.Key, IntervalSearch.End> ends = new NewtonEnds(solution, nearby).find(listed, () -> {
            boolean goOn = pace.proceed(FitProgress.Phase.INTERVALS, 0, chiSquare);
            stopped.set(!goOn);
            return goOn;
        });
        Map<Integer, Interval> found = new TreeMap<>();
        if (stopped.get()) {
            return NONE;
        }
        ResultAssembly assembly = new ResultAssembly(solution, parameters.size());
        IntervalSearch search = new IntervalSearch(solution, nearby);
        LikelihoodCurves curves = new LikelihoodCurves(solution, nearby);
        for (int v : listed) {
            List<IntervalSearch.End> both = new ArrayList<>();
            for (int side = -1; side <= 1; side += 2) {
                Optional<IntervalSearch.End> known = Optional.ofNullable(ends.get(new NewtonEnds.Key(v, side)));
                IntervalSearch.End end = known.isPresent() ? known.get() : search.end(v, side);
                if (end instanceof IntervalSearch.End.Better better) {
                    return new LikelihoodIntervals(found, List.of(), better.variables());
                }
                both.add(end);
            }
            found.put(v, assembly.likelihoodInterval(v, both.get(0), both.get(1)));
            curves.add(v, both);
            if (!pace.proceed(FitProgress.Phase.INTERVALS, found.size(), chiSquare)) {
                return new LikelihoodIntervals(found, List.of(), new double[0]);
            }
        }
        return new LikelihoodIntervals(found, curves.draw(), new double[0]);
    }
}

package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;
import org.ionfront.fit.forward.ParameterSpace;
import org.ionfront.fit.minimise.Ending;
import org.ionfront.fit.minimise.IterationListener;
import org.ionfront.fit.minimise.Minimum;
import org.ionfront.fit.minimise.SearchStopped;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.SearchPlan;
import org.ionfront.fit.result.SearchAttempt;
import org.ionfront.fit.result.SearchReport;

/**
 * A search that looks beyond the minimum next to the start values: by local searches from many points, or by an evolution strategy
 * (CMA-ES; Hansen and Ostermeier 2001), both with coarse simulations; the best of what they find is then searched for as usual.
 *
 * <p>Everything random follows from the seed; the outcome does not depend on the number of cores.
 */
final class GlobalSearch {
    /** Minima that are followed up with the accuracy asked for. */
    private static final int FOLLOWED = 3;

    /** Two ends of coarse searches are one minimum if no parameter differs by more than this share of its range. */
    private static final double SAME = 0.05;

    /** Chi-square of coarse simulations is off by some hundred at its minimum; what is this many times worse is no rival. */
    private static final double RIVAL = 3;

    /** A trial that cannot be simulated is worse than all others, by a finite number. */
    private static final double WORST = 1e30;

    /** Steps of CMA-ES at the beginning, in shares of the ranges. */
    private static final double FIRST_STEP = 0.3;

    private static final double SMALLEST_STEP = 1e-3;

    private final FitObjective objective;
    private final FitSearch search;
    private final List<FitParameter> listed;
    private final SearchPlan plan;
    private final IterationListener listener;
    private final ParameterSpace space;
    private Optional<SearchReport> report = Optional.empty();

    /**
     * A search.
     *
     * @param search the local one
     * @param listed parameters that the problem lists
     * @param listener told how many points have been begun at or tried, with the smallest chi-square
     */
    GlobalSearch(
            FitObjective objective,
            FitSearch search,
            List<FitParameter> listed,
            SearchPlan plan,
            IterationListener listener) {
        this.objective = objective;
        this.search = search;
        this.listed = List.copyOf(listed);
        this.plan = plan;
        this.listener = listener;
        space = objective.space();
    }

    /** What was seen on the way; empty for a search from the start values alone. */
    Optional<SearchReport> report() {
        return report;
    }

    /** The best minimum found. */
    Minimum run() {
        double[] start = space.start();
        try {
            return switch (plan.method()) {
                case LOCAL -> search.from(start);
                case MULTI_START -> multiStart(start);
                case CMA_ES -> evolution(start);
            };
        } catch (SearchStopped stop) {
            // Nothing better is known yet than where a local search that is stopped at once would be.
            return search.from(start);
        }
    }

    private Minimum multiStart(double[] origin) {
        SearchRanges ranges = SearchRanges.of(space, listed, false);
        List<double[]> starts = new ArrayList<>(List.of(origin));
        starts.addAll(ranges.spread(plan.starts() - 1, origin, new Well19937c(plan.seed())));
        List<Minimum> ends = ends(starts);
        List<Minimum> different = different(ends, ranges);
        List<Minimum> followed = new ArrayList<>();
        for (Minimum rough : different) {
            boolean rival = rough.sumOfSquares() <= RIVAL * different.get(0).sumOfSquares();
            if (followed.size() < FOLLOWED && rival) {
                followed.add(search.from(rough.variables()));
            }
        }
        if (followed.isEmpty()) {
            return search.from(origin);
        }
        List<Minimum> ranked = followed.stream()
                .sorted(Comparator.comparingDouble(Minimum::sumOfSquares))
                .toList();
        // Coarse ends that differ may lead to one minimum.
        List<Minimum> minima = different(followed, ranges);
        List<Integer> places = IntStream.range(0, different.size())
                .mapToObj(k -> k < followed.size()
                        ? nearest(followed.get(k), minima, ranges)
                        : minima.size() + k - followed.size())
                .toList();
        List<SearchAttempt> attempts = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int which = nearest(ends.get(k), different, ranges);
            attempts.add(new SearchAttempt(
                    values(ranges, starts.get(k)),
                    values(ranges, ends.get(k).variables()),
                    ends.get(k).sumOfSquares(),
                    which < 0 ? -1 : places.get(which)));
        }
        report = Optional.of(new SearchReport(
                plan,
                parameters(ranges),
                attempts,
                minima.stream().map(Minimum::sumOfSquares).toList()));
        return ranked.get(0);
    }

    /** Local searches in parallel, each with simulations of its own. */
    private List<Minimum> ends(List<double[]> starts) {
        List<FitObjective> branches =
                starts.stream().map(start -> objective.branch()).toList();
        List<Minimum> ends = IntStream.range(0, starts.size())
                .parallel()
                .mapToObj(k -> search.branch(branches.get(k)).rough(starts.get(k)))
                .toList();
        branches.forEach(objective::count);
        if (ends.stream().anyMatch(end -> end.ending() == Ending.STOPPED)) {
            throw new SearchStopped();
        }
        return ends;
    }

    /** One end for each minimum, the best first. */
    private static List<Minimum> different(List<Minimum> ends, SearchRanges ranges) {
        List<Minimum> found = new ArrayList<>();
        ends.stream()
                .filter(end -> end.ending() != Ending.START_FAILED)
                .sorted(Comparator.comparingDouble(Minimum::sumOfSquares))
                .forEach(end -> {
                    if (nearest(end, found, ranges) < 0) {
                        found.add(end);
                    }
                });
        return found;
    }

    /** The place of the minimum that an end belongs to; -1 where it belongs to none. */
    private static int nearest(Minimum end, List<Minimum> minima, SearchRanges ranges) {
        if (end.ending() == Ending.START_FAILED) {
            return -1;
        }
        double[] mine = ranges.shares(end.variables());
        for (int k = 0; k < minima.size(); k++) {
            double[] other = ranges.shares(minima.get(k).variables());
            if (IntStream.range(0, mine.length).allMatch(j -> Math.abs(mine[j] - other[j]) <= SAME)) {
                return k;
            }
        }
        return -1;
    }

    private Minimum evolution(double[] origin) {
        SearchRanges ranges = SearchRanges.of(space, listed, true);
        int n = ranges.variables().length;
        if (n == 0) {
            return search.from(origin);
        }
        FitObjective branch = objective.branch();
        Tried tried = new Tried(search.branch(branch), ranges, origin);
        int population = population(n);
        CMAESOptimizer optimizer = new CMAESOptimizer(
                plan.starts(), 0, true, 0, 0, new Well19937c(plan.seed()), false, (iteration, before, now) -> {
                    return tried.settled();
                });
        double[] steps = new double[n];
        double[] zeros = new double[n];
        double[] ones = new double[n];
        Arrays.fill(steps, FIRST_STEP);
        Arrays.fill(ones, 1);
        try {
            optimizer.optimize(
                    new MaxEval(plan.starts()),
                    new ObjectiveFunction(tried::chiSquare),
                    GoalType.MINIMIZE,
                    new InitialGuess(ranges.shares(origin)),
                    new CMAESOptimizer.Sigma(steps),
                    new CMAESOptimizer.PopulationSize(population),
                    new SimpleBounds(zeros, ones));
        } catch (TooManyEvaluationsException asMany) {
            // As many points as were asked for; the best of them counts.
        }
        objective.count(branch);
        Minimum minimum = search.from(tried.best());
        report = Optional.of(new SearchReport(plan, parameters(ranges), List.of(), List.of(minimum.sumOfSquares())));
        return minimum;
    }

    /** Twice the usual number: there may be several minima. */
    private static int population(int variables) {
        return 2 * (4 + (int) (3 * Math.log(variables)));
    }

    /** Points that the evolution strategy has asked for; the instrument follows at each of them, which costs no simulation. */
    private final class Tried {
        private final FitSearch local;
        private final SearchRanges ranges;
        private final double[] origin;
        private double[] best;
        private double least = WORST;
        private int count;
        private double[] recent = new double[0];

        Tried(FitSearch local, SearchRanges ranges, double[] origin) {
            this.local = local;
            this.ranges = ranges;
            this.origin = origin;
            best = origin.clone();
        }

        double chiSquare(double[] shares) {
            Minimum instrument = local.instrumentAt(ranges.at(shares, origin));
            count++;
            if (instrument.ending() == Ending.STOPPED || !listener.proceed(count, least)) {
                throw new SearchStopped();
            }
            double value = instrument.ending() == Ending.START_FAILED ? WORST : instrument.sumOfSquares();
            if (value < least) {
                least = value;
                best = instrument.variables();
            }
            double[] grown = Arrays.copyOf(recent, recent.length + 1);
            grown[recent.length] = value;
            recent = grown;
            return value;
        }

        double[] best() {
            return best.clone();
        }

        /** Whether the last points are as good as the best within what coarse simulations can tell. */
        boolean settled() {
            int last = Math.min(recent.length, 4 * population(ranges.variables().length));
            double worst = Arrays.stream(recent, recent.length - last, recent.length)
                    .max()
                    .orElse(WORST);
            return recent.length > last && worst - least <= SMALLEST_STEP * least;
        }
    }

    private List<FitParameter> parameters(SearchRanges ranges) {
        return IntStream.of(ranges.variables()).mapToObj(space::parameter).toList();
    }

    private double[] values(SearchRanges ranges, double[] variables) {
        return IntStream.of(ranges.variables())
                .mapToDouble(v -> space.toValue(v, variables[v]))
                .toArray();
    }
}

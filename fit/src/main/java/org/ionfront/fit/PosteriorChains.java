package org.ionfront.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.ionfront.fit.forward.Simulations;
import org.ionfront.fit.minimise.Trial;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.uncertainty.Covariance;

/**
 * Chains of points drawn with the probability that data and priors give them, by delayed acceptance (Christen and Fox 2005): a
 * long walk with linearised profiles, which cost nothing, proposes; one simulation of every profile decides, so that the
 * chains are those of the full model.
 */
final class PosteriorChains {
    static final int CHAINS = 4;

    /** Steps of the linearised walk behind one proposal: several times as many as it takes to forget where it was. */
    private static final int WALK = 250;

    private static final int LEARNING_ROUNDS = 3;
    private static final int LEARNING_STEPS = 4000;
    private static final int BATCH = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final FitSolution solution;
    private final Sampling sampling;
    private final LinearisedPosterior linearised;
    private final List<List<double[]>> chains = new ArrayList<>();
    private int proposed;
    private int accepted;

    PosteriorChains(FitSolution solution, Sampling sampling, LinearisedPosterior linearised) {
        this.solution = solution;
        this.sampling = sampling;
        this.linearised = linearised;
    }

    /** One chain while it runs. */
    private static final class Chain {
        private final RandomGenerator random;
        private final Simulations simulations;
        private final FitObjective objective;
        private RandomWalk.State here;
        private double exact;
        private int accepted;
        private final List<double[]> draws = new ArrayList<>();

        private Chain(RandomGenerator random, Simulations simulations, FitObjective objective, RandomWalk.State start) {
            this.random = random;
            this.simulations = simulations;
            this.objective = objective;
            here = start;
            exact = Double.POSITIVE_INFINITY;
        }
    }

    /** The chains, all of one length; read-only. */
    List<List<double[]>> chains() {
        return chains;
    }

    /** Share of the proposals that were taken [-]. */
    double accepted() {
        return proposed == 0 ? 0 : (double) accepted / proposed;
    }

    /**
     * Draws.
     *
     * @param proceed told after each batch how many points there are; false ends
     */
    void run(IntPredicate proceed) {
        RandomWalk walk = learn();
        List<Chain> running = new ArrayList<>();
        RandomGenerator starts = new Well19937c(sampling.seed() * GOLDEN - 1);
        RandomWalk.State place = walk.at(solution.minimum().variables());
        for (int c = 0; c < CHAINS; c++) {
            place = walk.walk(place, 4 * WALK, starts);
            Simulations branch = solution.objective().simulations().branch();
            running.add(new Chain(
                    new Well19937c(sampling.seed() * GOLDEN + c),
                    branch,
                    solution.objective().alone(branch),
                    place));
        }
        int length = (sampling.samples() + CHAINS - 1) / CHAINS;
        for (int done = 0; done < length; done += BATCH) {
            int steps = Math.min(BATCH, length - done);
            running.parallelStream().forEach(chain -> advance(chain, walk, steps));
            if (!proceed.test(CHAINS * (done + steps))) {
                break;
            }
        }
        for (Chain chain : running) {
            chains.add(List.copyOf(chain.draws));
            accepted += chain.accepted;
            proposed += chain.draws.size();
            solution.objective().simulations().add(chain.simulations.count());
        }
    }

    private void advance(Chain chain, RandomWalk walk, int steps) {
        for (int k = 0; k < steps; k++) {
            RandomWalk.State there = walk.walk(chain.here, WALK, chain.random);
            double exact = chiSquare(chain.objective, there.variables());
            double rise = exact - chain.exact - (there.chiSquare() - chain.here.chiSquare());
            boolean first = chain.exact == Double.POSITIVE_INFINITY;
            if (Double.isFinite(exact) && (first || chain.random.nextDouble() < Math.exp(-0.5 * rise))) {
                chain.here = there;
                chain.exact = exact;
                chain.accepted++;
            }
            chain.draws.add(chain.here.variables());
        }
    }

    private double chiSquare(FitObjective objective, double[] variables) {
        return objective.evaluate(variables) instanceof Trial.Valid valid
                ? Arrays.stream(valid.residuals()).map(r -> r * r).sum() / solution.noiseVariance()
                : Double.POSITIVE_INFINITY;
    }

    /** The shape of the linearised posterior, from walks of its own. */
    private RandomWalk learn() {
        RandomGenerator random = new Well19937c(sampling.seed() * GOLDEN - 2);
        RandomWalk walk = new RandomWalk(linearised::chiSquare, firstShape());
        RandomWalk.State here = walk.at(solution.minimum().variables());
        for (int round = 0; round < LEARNING_ROUNDS; round++) {
            double[][] places = new double[LEARNING_STEPS / 2][];
            here = walk.walk(here, LEARNING_STEPS / 2, random);
            for (int k = 0; k < places.length; k++) {
                here = walk.step(here, random);
                places[k] = here.variables();
            }
            walk = new RandomWalk(linearised::chiSquare, RandomWalk.covariance(places));
        }
        return walk;
    }

    /** The covariance, and for what it does not know the distance over which chi-square rises by one. */
    private double[][] firstShape() {
        double[] best = solution.minimum().variables();
        double[][] shape = new double[best.length][best.length];
        for (int a = 0; a < best.length; a++) {
            if (known(a)) {
                for (int b = 0; b < best.length; b++) {
                    shape[a][b] = known(b) ? solution.covariance().orElseThrow().covariance(a, b) : 0;
                }
            } else {
                double distance = distance(best, a);
                shape[a][a] = distance * distance;
            }
        }
        return shape;
    }

    private boolean known(int v) {
        return !solution.minimum().atBound()[v]
                && solution.covariance()
                        .map((Covariance c) -> c.identifiable(v))
                        .orElse(false);
    }

    private double distance(double[] best, int v) {
        double here = linearised.chiSquare(best);
        double distance = 1e-8;
        while (distance < 1) {
            double[] up = best.clone();
            double[] down = best.clone();
            up[v] += 2 * distance;
            down[v] -= 2 * distance;
            if (Math.min(linearised.chiSquare(up), linearised.chiSquare(down)) - here > 1) {
                break;
            }
            distance *= 2;
        }
        return distance;
    }
}

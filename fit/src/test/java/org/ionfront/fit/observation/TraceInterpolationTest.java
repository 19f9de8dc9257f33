package org.ionfront.fit.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

class TraceInterpolationTest {
    private static final Ion LI = new Ion("Li+", 1);
    private static final Ion K = new Ion("K+", 1);

    /** A current that doubles between two stages, and has a kink in the second. */
    private static Solution solve(double accuracy) {
        PiecewiseLinear kinked = new PiecewiseLinear(new double[] {0, 4e4, 1e5}, new double[] {2e-3, 2e-3, 5e-4});
        return new Simulator()
                .simulate(
                        new Experiment(
                                new Sample(1e-6, 350, 8),
                                List.of(
                                        new Species(LI, 1.4e28, new ConstantDiffusivity(1e-20)),
                                        new Species(K, 0, new ConstantDiffusivity(1e-21))),
                                List.of(
                                        new Stage(K, new Drive.Current(PiecewiseLinear.constant(1e-3, 1e5)), 1e5),
                                        new Stage(K, new Drive.Current(kinked), 1e5)),
                                BackCondition.OUTFLOW,
                                List.of(),
                                accuracy),
                        SimulationListener.NONE);
    }

    @Test
    void readingsBetweenStepsAreExactToATenThousandthAtAQuarterOfThatAccuracy() {
        double[] times =
                IntStream.rangeClosed(1, 199).mapToDouble(k -> 1e3 * k + 500).toArray();
        // Steps are as long as profiles allow; at 1e-4 itself cubics between them are off by up to 1.5e-4.
        Solution coarse = solve(2.5e-5);
        Solution fine = solve(1e-7);
        double[] read =
                TraceInterpolation.of(coarse, times).apply(coarse.trace().surfacePotential());
        double[] exact = TraceInterpolation.of(fine, times).apply(fine.trace().surfacePotential());
        double largest = IntStream.range(0, exact.length)
                .mapToDouble(k -> exact[k])
                .max()
                .orElseThrow();

        for (int k = 0; k < times.length; k++) {
            // Relative to the largest potential.
            assertThat(read[k]).as("at %g s", times[k]).isCloseTo(exact[k], within(1e-4 * largest));
        }
        assertThat(coarse.trace().size()).isLessThan(fine.trace().size());
    }

    @Test
    void theDriveIsReadWithoutOvershootAndTheLaterStageCountsAtABorder() {
        Solution solution = solve(1e-3);
        double[] times = {5e4, 1e5, 1.2e5, 1.4e5, 1.7e5, 2e5};
        double[] current =
                TraceInterpolation.of(solution, times).apply(solution.trace().currentDensity());

        assertThat(current).containsExactly(new double[] {1e-3, 2e-3, 2e-3, 2e-3, 1.25e-3, 5e-4}, within(1e-15));
    }

    @Test
    void aReadingAfterTheEndIsRefused() {
        Solution solution = solve(1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TraceInterpolation.of(solution, new double[] {2.1e5}))
                .withMessage("a reading at 210000.0 s lies outside the simulated time of 200000.0 s");
    }
}

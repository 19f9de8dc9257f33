package org.ionfront.fit.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ionfront.fit.observation.DepthResolution;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.junit.jupiter.api.Test;

class SparseTraceTest {
    private static final double DURATION = 1e4;
    private static final double SHARE = 1e-5;

    private static PiecewiseLinear trace(int points, double end, DoubleUnaryOperator value) {
        double[] times = IntStream.range(0, points)
                .mapToDouble(k -> end * k / (points - 1))
                .toArray();
        return new PiecewiseLinear(
                times,
                IntStream.range(0, points)
                        .mapToDouble(k -> value.applyAsDouble(times[k]))
                        .toArray());
    }

    private static PiecewiseLinear sparse(PiecewiseLinear trace) {
        return SparseTrace.of(trace, DURATION, SHARE);
    }

    /** Of two traces joined by lines, one having all times of the other. */
    private static double charge(PiecewiseLinear trace, PiecewiseLinear times, double end) {
        double sum = 0;
        double last = 0;
        for (int k = 0; k < times.size() && last < end; k++) {
            double next = Math.max(last, Math.min(end, times.time(k)));
            sum += 0.5 * (next - last) * (trace.at(last) + trace.at(next));
            last = next;
        }
        return sum;
    }

    private static void assertSameCharge(PiecewiseLinear full, PiecewiseLinear sparse) {
        double all = charge(full, full, DURATION);
        for (int k = 0; k < full.size() && full.time(k) <= DURATION; k++) {
            assertThat(charge(sparse, full, full.time(k)))
                    .isCloseTo(charge(full, full, full.time(k)), within(1.001 * SHARE * all));
        }
        assertThat(charge(sparse, full, DURATION)).isCloseTo(all, within(1e-12 * all));
    }

    private static double decaying(double time) {
        return 4e-4 / (1 + time / 2e3);
    }

    @Test
    void aSmoothDecayNeedsAFewPoints() {
        PiecewiseLinear full = trace(1001, DURATION, SparseTraceTest::decaying);

        PiecewiseLinear sparse = sparse(full);

        assertThat(sparse.size()).isBetween(3, 40);
        assertSameCharge(full, sparse);
    }

    @Test
    void noiseIsAveraged() {
        Random random = new Random(3);
        PiecewiseLinear full = trace(20_001, DURATION, time -> decaying(time) * (1 + 0.01 * random.nextGaussian()));

        PiecewiseLinear sparse = sparse(full);

        assertThat(sparse.size()).isLessThan(full.size() / 4);
        assertSameCharge(full, sparse);
    }

    @Test
    void aBeamThatIsSwitchedNeverTurnsRound() {
        PiecewiseLinear full = trace(2001, DURATION, time -> time % 2000 < 1000 ? 4e-4 : 0);

        PiecewiseLinear sparse = sparse(full);

        assertThat(sparse.size()).isLessThan(full.size() / 4);
        assertSameCharge(full, sparse);
        for (int k = 0; k < sparse.size(); k++) {
            assertThat(sparse.value(k)).isNotNegative();
        }
    }

    @Test
    void whatIsBeyondTheStageDoesNotCount() {
        PiecewiseLinear full = trace(1001, 3 * DURATION, SparseTraceTest::decaying);

        PiecewiseLinear sparse = sparse(full);

        assertThat(sparse.start()).isZero();
        assertThat(sparse.end()).isEqualTo(DURATION);
        assertSameCharge(full, sparse);
    }

    @Test
    void aTraceOfWhichEveryPointCountsStays() {
        Random random = new Random(4);
        PiecewiseLinear full = trace(9, DURATION, time -> random.nextDouble());

        assertThat(sparse(full)).isSameAs(full);
        PiecewiseLinear constant = PiecewiseLinear.constant(1, DURATION);
        assertThat(sparse(constant)).isSameAs(constant);
    }

    @Test
    void aProfileHardlyTells() {
        Random random = new Random(5);
        PiecewiseLinear full = trace(401, DURATION, time -> decaying(time) * (1 + 0.01 * random.nextGaussian()));
        PiecewiseLinear sparse = SparseTrace.of(full, DURATION, 1e-4);
        assertThat(sparse.size()).isLessThan(full.size() / 4);

        double[] depths = IntStream.range(0, 200).mapToDouble(k -> 1e-9 * k).toArray();
        List<double[]> expected = seen(full, depths);
        List<double[]> found = seen(sparse, depths);

        // A tenth of what the accuracy of 10^-3 allows, to which this share belongs.
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).containsExactly(expected.get(i), within(1e-4));
        }
    }

    /** Native and foreign fractions by a simulation ten times as accurate, seen with a resolution of 1 nm. */
    private static List<double[]> seen(PiecewiseLinear current, double[] depths) {
        Ion li = new Ion("Li+", 1);
        Ion k = new Ion("K+", 1);
        Experiment experiment = new Experiment(
                new Sample(1e-6, 343.15, 8),
                List.of(
                        new Species(li, 1.4e28, new ConstantDiffusivity(1e-17)),
                        new Species(k, 0, new ConstantDiffusivity(2e-19))),
                List.of(new Stage(k, new Drive.Current(current), DURATION)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-4);
        Profile profile =
                new Simulator().simulate(experiment, SimulationListener.NONE).last();
        return new DepthResolution(1e-9)
                .blur(profile, new int[] {0, 1}, depths).stream()
                        .map(signal -> signal.value())
                        .toList();
    }
}

package org.ionfront.material.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;

class GreenKuboTest {
    private static final double STEP = 1e-15;
    private static final double VOLUME = 8e-27;
    private static final double TEMPERATURE = 600;
    private static final double SIZE = 3e-17;

    /** A current that forgets itself over a time of a number of steps; its standard deviation is SIZE. */
    private static double[] forgetting(Random random, int count, double steps) {
        double kept = Math.exp(-1 / steps);
        double fresh = Math.sqrt(1 - kept * kept);
        double[] series = new double[count];
        double value = random.nextGaussian();
        for (int k = 0; k < count; k++) {
            series[k] = SIZE * value;
            value = kept * value + fresh * random.nextGaussian();
        }
        return series;
    }

    /** sigma = s^2 dt coth(dt/2tau)/(2 V kT): the trapezoids over a geometric series of correlations. */
    private static double exact(double steps) {
        return SIZE * SIZE * STEP / Math.tanh(0.5 / steps) / (2 * VOLUME * PhysicalConstants.BOLTZMANN * TEMPERATURE);
    }

    @Test
    void theTransformGivesTheSumsOfTheDefinition() {
        double[] series = new Random(4102).doubles(300, -1, 1).toArray();
        double[] fast = Autocorrelation.unbiased(series, 20, 277, 120);
        for (int lag = 0; lag <= 120; lag++) {
            double sum = 0;
            for (int t = 20; t + lag < 277; t++) {
                sum += series[t] * series[t + lag];
            }
            assertThat(fast[lag]).isCloseTo(sum / (257 - lag), within(1e-14));
        }
    }

    @Test
    void aMillionSamplesOfAKnownCurrent() {
        Random random = new Random(4103);
        CurrentSeries series = new CurrentSeries(STEP, List.of(forgetting(random, 1_000_000, 10)));
        GreenKubo.Result result = new GreenKubo(VOLUME, TEMPERATURE).of(series);
        Estimate sigma = result.conductivity().orElseThrow();
        assertThat(sigma.lower95()).isLessThan(exact(10));
        assertThat(sigma.upper95()).isGreaterThan(exact(10));
        assertThat(sigma.value()).isCloseTo(exact(10), within(0.05 * exact(10)));
        assertThat(sigma.standardError()).isBetween(0.005 * exact(10), 0.03 * exact(10));
        GreenKubo.Plateau plateau = result.plateau().orElseThrow();
        assertThat(plateau.from()).isBetween(30 * STEP, 200 * STEP);
        assertThat(result.runningIntegral()).hasSameSizeAs(result.lags());
    }

    /** Without the noise of a finite series: the running integral of the exact correlation ends at the closed form. */
    @Test
    void theRunningIntegralOfAnExactCorrelationIsTheClosedForm() {
        double[] correlation = new double[600];
        for (int k = 0; k < correlation.length; k++) {
            correlation[k] = SIZE * SIZE * Math.exp(-k / 10.0);
        }
        double[] integral = Autocorrelation.runningIntegral(correlation, STEP);
        double sigma = integral[599] / (VOLUME * PhysicalConstants.BOLTZMANN * TEMPERATURE);
        assertThat(sigma).isCloseTo(exact(10), within(1e-13 * exact(10)));
        assertThat(exact(1e4) / (SIZE * SIZE * 1e4 * STEP / (VOLUME * PhysicalConstants.BOLTZMANN * TEMPERATURE)))
                .isCloseTo(1, within(1e-8));
    }

    /**
     * Intervals from blocks hold the truth in about nine of ten runs: the plateau is chosen with the same noise. 200 runs know
     * that share to 2 %. A run of 4000 correlation times now and then has no plateau at all.
     */
    @Test
    void intervalsHoldTheTruthInNineOfTenRuns() {
        Random random = new Random(4104);
        int held = 0;
        int answered = 0;
        double sum = 0;
        for (int run = 0; run < 200; run++) {
            CurrentSeries series = new CurrentSeries(STEP, List.of(forgetting(random, 20_000, 5)));
            Optional<Estimate> sigma =
                    new GreenKubo(VOLUME, TEMPERATURE).of(series).conductivity();
            if (sigma.isPresent()) {
                answered++;
                sum += sigma.get().value() / exact(5);
                if (sigma.get().lower95() < exact(5) && exact(5) < sigma.get().upper95()) {
                    held++;
                }
            }
        }
        assertThat(answered).isGreaterThan(194);
        assertThat((double) held / answered).isBetween(0.85, 0.98);
        assertThat(sum / answered).isCloseTo(1, within(0.02));
    }

    @Test
    void axesAreAveraged() {
        Random random = new Random(4105);
        double[] x = forgetting(random, 20_000, 5);
        double[] y = new double[x.length];
        GreenKubo method = new GreenKubo(VOLUME, TEMPERATURE);
        double[] both = method.of(new CurrentSeries(STEP, List.of(x, y))).runningIntegral();
        double[] one = method.of(new CurrentSeries(STEP, List.of(x))).runningIntegral();
        assertThat(both[100]).isCloseTo(one[100] / 2, within(1e-12 * one[100]));
    }

    /** A current that oscillates undamped has no plateau, and so no conductivity. */
    @Test
    void withoutAPlateauThereIsNoConductivity() {
        double[] series = new double[4096];
        Random random = new Random(4106);
        for (int k = 0; k < series.length; k++) {
            series[k] = SIZE * (Math.cos(2 * Math.PI * k / 4096.0) + 1e-3 * random.nextGaussian());
        }
        GreenKubo.Result result = new GreenKubo(VOLUME, TEMPERATURE).of(new CurrentSeries(STEP, List.of(series)));
        assertThat(result.plateau()).isEmpty();
        assertThat(result.conductivity()).isEmpty();
    }

    @Test
    void seriesThatCannotBeUsedAreRefused() {
        double[] few = new double[100];
        assertThatThrownBy(() -> new GreenKubo(VOLUME, TEMPERATURE).of(new CurrentSeries(STEP, List.of(few))))
                .hasMessageContaining("there are 100 samples for 16 blocks");
        assertThatThrownBy(() -> new CurrentSeries(STEP, List.of(few, new double[99])))
                .hasMessageContaining("one axis has 99 samples, another 100");
        assertThatThrownBy(() -> new CurrentSeries(STEP, List.of(new double[] {Double.NaN})))
                .hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new GreenKubo(0, TEMPERATURE)).hasMessageContaining("the volume is 0.0 m^3");
        assertThatThrownBy(() -> new GreenKubo(VOLUME, TEMPERATURE, 4)).hasMessageContaining("there are 4 blocks");
    }
}

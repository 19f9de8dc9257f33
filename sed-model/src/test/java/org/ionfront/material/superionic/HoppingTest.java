package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ionfront.material.superionic.DensityWave.Branch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoppingTest {
    /* Printed with Figure 3(c) of arXiv:2604.00665; f is f a. */
    private static final double PROBABILITY = 0.60;
    private static final double POLARISATION = 0.88;
    private static final ChainHopping FIGURE_3 = new ChainHopping(PROBABILITY, POLARISATION, 0.5);
    /* A probability with the same polarisation. */
    private static final ChainHopping PHYSICAL = new ChainHopping(0.30, POLARISATION, 0.5);

    @Test
    void theParametersPrintedWithFigureThreeAreNoProbabilities() {
        assertThat(new ChainHopping(PROBABILITY, POLARISATION, 0).stayProbability())
                .isCloseTo(-0.128, within(1e-15));
        assertThat(FIGURE_3.stayProbability()).isLessThan(-0.128);
        assertThat(PHYSICAL.stayProbability()).isPositive();
    }

    /** Eq. 33 with the structure factor of Eq. 32, by mpmath with 30 digits. */
    @Test
    void aPointOfFigureThree() {
        DensityWave wave = FIGURE_3.wave(0.7, Branch.SLOW);
        assertThat(wave.real()).isCloseTo(0.991340164689311, within(1e-14));
        assertThat(wave.imaginary()).isCloseTo(0.0111703744005800, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.9", "2.2", "3.1"})
    void withoutFieldWavesDecayAndDoNotMove(double ka) {
        ChainHopping chain = new ChainHopping(0.4, 0.5, 0);
        double root = Math.sqrt(Math.pow(Math.cos(ka / 2), 2) + 0.25 * Math.pow(Math.sin(ka / 2), 2));
        assertThat(chain.wave(ka, Branch.SLOW).real()).isCloseTo(1 - 0.4 + 0.4 * root, within(1e-15));
        assertThat(chain.wave(ka, Branch.FAST).real()).isCloseTo(1 - 0.4 - 0.4 * root, within(1e-15));
        assertThat(chain.wave(ka, Branch.SLOW).phasePerStep()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "3"})
    void theUniformDensityStays(double work) {
        DensityWave chain = new ChainHopping(0.1, 0.3, work).wave(0, Branch.SLOW);
        assertThat(chain.real()).isCloseTo(1, within(1e-15));
        DensityWave honeycomb = new HoneycombHopping(0.1, 0.3, work, 0.7 * work).wave(0, 0, Branch.SLOW);
        assertThat(honeycomb.real()).isCloseTo(1, within(1e-15));
        assertThat(honeycomb.imaginary()).isCloseTo(0, within(1e-16));
    }

    /** Eq. 56 leaves the field out of the probabilities to stay: ions appear, in second order of the field. */
    @Test
    void thePrintedHoneycombMatrixMakesIonsInAField() {
        double small = growth(0.01);
        double large = growth(0.1);
        assertThat(small).isPositive();
        assertThat(large / small).isCloseTo(100, within(0.5));
        HoneycombHopping zero = new HoneycombHopping(0.3, 0.4, 0, 0);
        assertThat(zero.printedWave(0.3, 0.4, Branch.SLOW)).isEqualTo(zero.wave(0.3, 0.4, Branch.SLOW));
    }

    private static double growth(double work) {
        return new HoneycombHopping(0.3, 0.4, work, 0)
                        .printedWave(0, 0, Branch.SLOW)
                        .real()
                - 1;
    }

    /**
     * The matrix of Eq. 24 applied to ions on a long ring: the mean displacement per step is along the field and equals the
     * drift, and the frequency of long waves is k times it (Eq. 41, not its form without 1/tau, nor Eq. 35 without k).
     */
    @Test
    void theCurrentIsParallelToTheFieldAndTheWavesMoveWithIt() {
        double step = meanDisplacement(PHYSICAL);
        assertThat(step).isPositive();
        assertThat(PHYSICAL.drift()).isCloseTo(step, within(1e-15));
        double ka = 1e-5;
        assertThat(PHYSICAL.wave(ka, Branch.SLOW).phasePerStep() / ka).isCloseTo(step, within(1e-9));
        ChainHopping strong = new ChainHopping(PROBABILITY, POLARISATION, 5);
        assertThat(strong.drift()).isCloseTo(0.40947783927677, within(1e-13));
    }

    /** One step of ions in the steady state of Eq. 28, hop by hop as in Eq. 30; over a. */
    private static double meanDisplacement(ChainHopping chain) {
        double onA = (1 + chain.polarisation()) / 2;
        double fromA = chain.hoppingProbability() * (1 - chain.polarisation()) / 2;
        double fromB = chain.hoppingProbability() * (1 + chain.polarisation()) / 2;
        double forward = Math.exp(chain.cellWork() / 2);
        double backward = Math.exp(-chain.cellWork() / 2);
        return (onA * fromA + (1 - onA) * fromB) * (forward - backward) / 2;
    }

    /** A packet of ions on a ring of 400 cells moves with the drift and spreads with the decay of the waves. */
    @Test
    void aPacketOfIonsMovesAndSpreadsAsTheWavesSay() {
        int cells = 400;
        double[] density = new double[2 * cells];
        density[cells] = (1 + PHYSICAL.polarisation()) / 2;
        density[cells + 1] = (1 - PHYSICAL.polarisation()) / 2;
        double[] late = steps(density, 400);
        double[] later = steps(late, 400);
        assertThat((mean(later) - mean(late)) / 400).isCloseTo(PHYSICAL.drift(), within(1e-12));
        double ka = 1e-3;
        double spread = (variance(later) - variance(late)) / 400;
        assertThat(2 * PHYSICAL.wave(ka, Branch.SLOW).decayPerStep() / (ka * ka))
                .isCloseTo(spread, within(1e-5 * spread));
    }

    private static double[] steps(double[] start, int count) {
        double[] density = start.clone();
        for (int k = 0; k < count; k++) {
            double[] next = new double[density.length];
            for (int j = 0; j < density.length; j++) {
                double weight = PHYSICAL.hoppingProbability()
                        * (j % 2 == 0 ? 1 - PHYSICAL.polarisation() : 1 + PHYSICAL.polarisation())
                        / 2;
                double right = weight * Math.exp(PHYSICAL.cellWork() / 2);
                double left = weight * Math.exp(-PHYSICAL.cellWork() / 2);
                next[(j + 1) % density.length] += right * density[j];
                next[(j + density.length - 1) % density.length] += left * density[j];
                next[j] += (1 - right - left) * density[j];
            }
            density = next;
        }
        assertThat(Arrays.stream(density).sum()).isCloseTo(1, within(1e-12));
        return density;
    }

    private static double mean(double[] density) {
        double sum = 0;
        for (int j = 0; j < density.length; j++) {
            sum += density[j] * j / 2;
        }
        return sum;
    }

    private static double variance(double[] density) {
        double centre = mean(density);
        double sum = 0;
        for (int j = 0; j < density.length; j++) {
            sum += density[j] * Math.pow(j / 2.0 - centre, 2);
        }
        return sum;
    }

    /** The coefficient of Eq. 29 is a quarter of the printed one: u_b/u_a = (R - gamma)/((1 + gamma) cos(ka/2)). */
    @Test
    void longWavesPolariseAQuarterAsMuchAsPrinted() {
        double gamma = 0.6;
        double probability = 0.5;
        double ka = 1e-3;
        double p = new ChainHopping(probability, gamma, 0).wave(ka, Branch.SLOW).real();
        double ratio = (p - 1 + probability * (1 - gamma)) / (probability * (1 + gamma) * Math.cos(ka / 2));
        double change = (1 - ratio) / (1 + ratio) - gamma;
        double printed = gamma * (1 - gamma * gamma) * ka * ka / 4;
        assertThat(change / printed).isCloseTo(0.25, within(1e-4));
    }

    /** Weak field, Eq. 62: a^2/(6 tau) in both directions; Eq. 61 for the waves. */
    @Test
    void theHoneycombLatticeIsIsotropicInAWeakField() {
        double work = 1e-4;
        HoneycombHopping along = new HoneycombHopping(0.3, 0.4, work, 0);
        HoneycombHopping across = new HoneycombHopping(0.3, 0.4, 0, work);
        double expected = 0.3 * (1 - 0.16) * work / 6;
        assertThat(along.driftX()).isCloseTo(expected, within(1e-8 * expected));
        assertThat(across.driftY()).isCloseTo(expected, within(1e-4 * expected));
        assertThat(along.driftY()).isCloseTo(0, within(1e-4 * expected));
        double ka = 1e-4;
        assertThat(along.wave(ka, 0, Branch.SLOW).phasePerStep() / ka).isCloseTo(expected, within(1e-5 * expected));
        assertThat(across.wave(0, ka, Branch.SLOW).phasePerStep() / ka).isCloseTo(expected, within(1e-4 * expected));
    }

    @ParameterizedTest
    @CsvSource({"1.3, 0.4", "0.2, -2.1", "-3, 0"})
    void honeycombWavesMoveWithTheDriftInAnyField(double workX, double workY) {
        HoneycombHopping honeycomb = new HoneycombHopping(0.05, 0.4, workX, workY);
        double ka = 1e-6;
        assertThat(honeycomb.wave(ka, 0, Branch.SLOW).phasePerStep() / ka).isCloseTo(honeycomb.driftX(), within(1e-8));
        assertThat(honeycomb.wave(0, ka, Branch.SLOW).phasePerStep() / ka).isCloseTo(honeycomb.driftY(), within(1e-8));
        assertThat(honeycomb.driftX() * workX + honeycomb.driftY() * workY).isPositive();
    }

    @Test
    void theZoneIsSymmetricAndOnlyTheUniformDensityStays() {
        List<Dispersion.Row> rows = Dispersion.of(PHYSICAL, 81);
        assertThat(rows.get(40).wave()).isZero();
        for (int k = 0; k < rows.size(); k++) {
            DensityWave wave = rows.get(k).slow();
            DensityWave mirrored = rows.get(80 - k).slow();
            assertThat(wave.magnitude()).isCloseTo(mirrored.magnitude(), within(1e-14));
            assertThat(wave.decayPerStep() < 1e-15).isEqualTo(k == 40);
            assertThat(rows.get(k).fast().magnitude()).isLessThan(wave.magnitude());
        }
        assertThatThrownBy(() -> Dispersion.of(PHYSICAL, 80)).hasMessageContaining("there are 80 rows");
    }
}

package org.ionfront.material.superionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolarisationTest {
    static DoubleStream ratios() {
        Random random = new Random(4001);
        return DoubleStream.concat(
                random.doubles(200, 1e-3, 1), DoubleStream.of(1e-9, 1e-4, 0.5, 0.9999, 1 - 1e-8, 1 - 1e-12, 1 - 1e-15));
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void gammaIsARootToRounding(double ratio) {
        double x = Polarisation.reducedField(ratio, 1);
        double gamma = Math.tanh(x);
        assertThat(gamma).isPositive();
        assertThat(Math.tanh(gamma / ratio)).isCloseTo(gamma, within(1e-15));
        assertThat(Polarisation.openness(x)).isCloseTo(1 - gamma * gamma, within(3e-16));
    }

    /** gamma^2 = 3 eps - 2.4 eps^2 + ... with eps = 1 - T/T_p; the next term is of the order of eps^3. */
    @ParameterizedTest
    @CsvSource({"1e-14", "1e-10", "1e-6", "1e-4"})
    void closeToTheTransitionGammaIsASquareRoot(double epsilon) {
        double ratio = 1 - epsilon;
        double exact = 1 - ratio;
        double gamma = Math.tanh(Polarisation.reducedField(ratio, 1));
        assertThat(gamma * gamma / (3 * exact)).isCloseTo(1 - 0.8 * exact, within(5 * exact * exact + 3e-15));
    }

    @Test
    void aboveTheTransitionThereIsNoRootButZero() {
        assertThat(Polarisation.reducedField(1, 1)).isZero();
        assertThat(Polarisation.reducedField(7, 1)).isZero();
    }

    /** At T_p/50 gamma is 1 to the last digit, and 1 - gamma^2 = 4 exp(-100). */
    @Test
    void farBelowTheTransitionWhatIsLeftOpenKeepsItsDigits() {
        double x = Polarisation.reducedField(0.02, 1);
        assertThat(Math.tanh(x)).isEqualTo(1);
        assertThat(Polarisation.openness(x) / (4 * Math.exp(-100))).isCloseTo(1, within(1e-13));
    }
}

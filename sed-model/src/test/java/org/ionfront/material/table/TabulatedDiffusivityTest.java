package org.ionfront.material.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.transport.model.LawRangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabulatedDiffusivityTest {
    private static final double[] FRACTIONS = {1e-3, 0.02, 0.2, 0.5, 0.8, 1.05};
    private static final double[] VALUES = {2e-24, 5e-24, 1e-22, 3e-20, 2e-20, 1e-18};
    private static final TabulatedDiffusivity LAW = new TabulatedDiffusivity(FRACTIONS, VALUES);

    /** PchipInterpolator of scipy 1.17.1 on the logarithms; value and derivative by the fraction. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 2e-24, 0",
        "0.004, 2.5212580603821066e-24, 1.967544492653121e-22",
        "0.05, 1.0000876751860481e-23, 2.0977848251522957e-22",
        "0.3, 1.4317785717504556e-21, 4.190397128632247e-20",
        "0.6, 2.6193011707862756e-20, -5.365202388876716e-20",
        "0.75, 2.0421091918875706e-20, -1.6695187355359206e-20",
        "0.9, 5.3733752482106563e-20, 9.034141239171898e-19",
        "1.0, 3.7200687055430305e-19, 7.542992006056583e-18",
        "1.05, 1e-18, 1.902366351251893e-17"
    })
    void betweenThePointsTheLogarithmsAreAMonotoneCubic(double fraction, double value, double slope) {
        double[] partials = new double[1];
        assertThat(LAW.evaluate(new double[] {fraction}, 0, partials)).isCloseTo(value, within(1e-12 * value));
        assertThat(partials[0]).isCloseTo(slope, within(1e-11 * Math.abs(slope) + 1e-36));
    }

    @Test
    void aPowerLawComesBackExactly() {
        double[] powers = new double[FRACTIONS.length];
        for (int k = 0; k < powers.length; k++) {
            powers[k] = 1e-18 * Math.pow(FRACTIONS[k], 4.5);
        }
        TabulatedDiffusivity law = new TabulatedDiffusivity(FRACTIONS, powers);
        double exact = 1e-18 * Math.pow(0.37, 4.5);
        assertThat(law.valueAt(new double[] {0.37, 0.63}, 0)).isCloseTo(exact, within(1e-13 * exact));
        TabulatedDiffusivity two = new TabulatedDiffusivity(new double[] {0.1, 1}, new double[] {1e-20, 1e-18});
        assertThat(two.valueAt(new double[] {0.5}, 0)).isCloseTo(0.25e-18, within(1e-32));
    }

    @Test
    void thereIsNothingBeyondTheTable() {
        double[] partials = new double[1];
        for (double outside : new double[] {9.9e-4, 1.0500001, 0, -1, Double.NaN}) {
            assertThat(LAW.evaluate(new double[] {outside}, 0, partials)).isNaN();
            assertThat(partials[0]).isNaN();
            assertThatThrownBy(() -> LAW.valueAt(new double[] {outside}, 0))
                    .isInstanceOf(LawRangeException.class)
                    .hasMessage("the charge fraction is " + outside + "; the law holds for 0.001 to 1.05");
        }
    }

    @Test
    void impossibleTablesAreRefused() {
        double[] two = {0.5, 1};
        assertThatThrownBy(() -> new TabulatedDiffusivity(two, new double[] {1}))
                .hasMessageContaining("two points");
        assertThatThrownBy(() -> new TabulatedDiffusivity(new double[] {0, 1}, two))
                .hasMessageContaining("point 1 has the fraction 0.0");
        assertThatThrownBy(() -> new TabulatedDiffusivity(new double[] {1, 0.5}, two))
                .hasMessageContaining("point 2 has the fraction 0.5");
        assertThatThrownBy(() -> new TabulatedDiffusivity(two, new double[] {1, 0}))
                .hasMessageContaining("point 2 has the diffusivity 0.0 m^2/s");
        assertThatThrownBy(() -> LAW.with(new double[] {-1})).hasMessageContaining("factor is -1.0");
    }
}

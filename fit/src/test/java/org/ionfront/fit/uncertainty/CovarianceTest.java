package org.ionfront.fit.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CovarianceTest {
    @Test
    void isTheInverseOfTheInformation() {
        Covariance covariance = Covariance.of(new double[][] {{4e20, 2e10}, {2e10, 2}});

        // Determinant 4e20; by Cramer's rule.
        assertThat(covariance.standardError(0).orElseThrow()).isCloseTo(Math.sqrt(2 / 4e20), within(1e-22));
        assertThat(covariance.standardError(1).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(covariance.covariance(0, 1)).isCloseTo(-2e10 / 4e20, within(1e-22));
        assertThat(covariance.correlation(0, 1)).isCloseTo(-Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void twoVariablesThatActAlikeHaveNoErrorButTheThirdKeepsItsOwn() {
        // Rows (1, 2, 0) and (0, 0, 5): only the sum of the first two is seen.
        Covariance covariance = Covariance.of(new double[][] {{1, 2, 0}, {2, 4, 0}, {0, 0, 25}});

        assertThat(covariance.identifiable(0)).isFalse();
        assertThat(covariance.identifiable(1)).isFalse();
        assertThat(covariance.standardError(0)).isEmpty();
        assertThat(covariance.standardError(1)).isEmpty();
        assertThat(covariance.identifiable(2)).isTrue();
        assertThat(covariance.standardError(2).orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(covariance.notToldFrom(0)).containsExactly(1);
        assertThat(covariance.notToldFrom(1)).containsExactly(0);
        assertThat(covariance.notToldFrom(2)).isEmpty();
    }

    @Test
    void aVariableWithoutAnyEffectHasNoError() {
        Covariance covariance = Covariance.of(new double[][] {{9, 0}, {0, 0}});

        assertThat(covariance.identifiable(1)).isFalse();
        assertThat(covariance.notToldFrom(1)).isEmpty();
        assertThat(covariance.standardError(0).orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void strongCorrelationAloneIsNotMistakenForIgnorance() {
        Covariance covariance = Covariance.of(new double[][] {{1, 0.99999}, {0.99999, 1}});

        assertThat(covariance.identifiable(0)).isTrue();
        assertThat(covariance.correlation(0, 1)).isCloseTo(-0.99999, within(1e-9));
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Covariance.of(new double[][] {{Double.NaN}}));
    }
}

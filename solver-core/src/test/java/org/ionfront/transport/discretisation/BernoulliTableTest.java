package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BernoulliTableTest {
    private static double table(double p) {
        double[] c = BernoulliTable.COEFFICIENTS;
        int node = (int) (p * BernoulliTable.DENSITY + 0.5);
        double t = p - node * (1.0 / BernoulliTable.DENSITY);
        int o = node * BernoulliTable.ENTRIES;
        return c[o] + t * (c[o + 1] + t * (c[o + 2] + t * (c[o + 3] + t * (c[o + 4] + t * c[o + 5]))));
    }

    /** p / (e^p - 1) with 60 digits, from the power series of the exponential. */
    private static double exact(double p) {
        MathContext digits = new MathContext(60);
        BigDecimal x = new BigDecimal(p);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n < 250; n++) {
            sum = sum.add(term, digits);
            term = term.multiply(x, digits).divide(BigDecimal.valueOf(n + 1L), digits);
        }
        return BigDecimal.ONE.divide(sum, digits).doubleValue();
    }

    /* Half way between nodes, where the polynomial is worst, and on both sides of where the coefficients come from. */
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0, 1e-9, 0.0078, 0.0079, 0.3828125, 1.0078, 1.9921874, 1.99, 2.0078, 2.2, 5.0078, 11.3, 25.1, 39.99
            })
    void theTableIsExactToRounding(double p) {
        double expected = exact(p);
        assertThat(table(p)).isCloseTo(expected, offset(8e-16 * expected));
    }
}

package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3 with 60 digits. The points straddle the places where the formulas switch. */
class BernoulliTest {
    private static final String REFERENCE = """
            1e-300, 1.0, -0.5
            -1e-300, 1.0, -0.5
            1e-12, 0.9999999999995, -0.4999999999998333333
            -1e-12, 1.0000000000005, -0.5000000000001666667
            5e-4, 0.9997500208333332465, -0.4999166666673611111
            -5e-4, 1.000250020833333247, -0.5000833333326388889
            0.00099999, 0.9995000883316652861, -0.4998333350055553887
            -0.00099999, 1.000500078331665286, -0.5001666649944446113
            0.00100001, 0.9995000783349986194, -0.4998333316722223887
            -0.00100001, 1.000500088334998619, -0.5001666683277776113
            0.0099999, 0.9950083831527791993, -0.4983333555553690502
            -0.0099999, 1.0050082831527792, -0.5016666444446309498
            0.0100001, 0.9950082834861114221, -0.4983333222223690484
            -0.0100001, 1.005008383486111422, -0.5016666777776309516
            0.1, 0.9508331944775049597, -0.4833388869054230708
            -0.1, 1.050833194477504965, -0.5166611130945769292
            1.0, 0.5819767068693264244, -0.3386968873384658946
            -1.0, 1.581976706869326424, -0.6613031126615341054
            1.9999, 0.3130558373847538063, -0.205524520786881719
            -1.9999, 2.312955837384753806, -0.794475479213118281
            2.0001, 0.3130147347471930447, -0.2055018551020065921
            -2.0001, 2.313114734747193045, -0.7944981448979934079
            5.0, 0.03391827453152115548, -0.02736470949465605172
            -5.0, 5.033918274531521155, -0.9726352905053439483
            20.0, 4.122307253373824184e-8, -3.91619189920184152e-8
            -20.0, 20.00000004122307253, -0.999999960838081008
            40.0, 1.699341702116635605e-16, -1.656858159563719722e-16
            -40.0, 40.00000000000000017, -0.9999999999999998343
            100.0, 3.720075976020835963e-42, -3.682875216260627603e-42
            -100.0, 100.0, -1.0
            700.0, 6.9017735806318396e-302, -6.891913904088079829e-302
            -700.0, 700.0, -1.0
            800.0, 0.0, 0.0
            -800.0, 800.0, -1.0
            """;

    @ParameterizedTest
    @CsvSource(textBlock = REFERENCE)
    void valueHasNearlyAllItsDigits(double p, double value, double derivative) {
        // Relative: a few roundings, of numbers up to four times the result below |p| = 2.
        assertThat(Bernoulli.value(p)).isCloseTo(value, offset(1.2e-15 * value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFERENCE)
    void derivativeIsExactNextToTheSwitchToo(double p, double value, double derivative) {
        // Relative: beyond |p| = 0.01 one minus B(-p) loses two digits.
        double computed = Bernoulli.derivative(p, Bernoulli.value(p), Bernoulli.value(-p));
        assertThat(computed).isCloseTo(derivative, offset(5e-14 * Math.abs(derivative)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = REFERENCE)
    void manyAtOnceAreThoseOfTheirMagnitudes(double p, double value, double derivative) {
        double[] values = new double[3];
        Bernoulli.ofMagnitudes(new double[] {0, p, 0}, 1, 2, values);
        assertThat(values).containsExactly(0, Bernoulli.value(Math.abs(p)), 0);
    }

    @Test
    void limitAtZero() {
        assertThat(Bernoulli.value(0.0)).isEqualTo(1.0);
        assertThat(Bernoulli.value(-0.0)).isEqualTo(1.0);
        assertThat(Bernoulli.derivative(0.0, 1, 1)).isEqualTo(-0.5);
    }
}

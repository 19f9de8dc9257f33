package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;

class TabulatedLawTest {
    private static final double VACANCIES = 0.1;

    private record OfOwnFraction(DiffusivityLaw law) implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            return law.evaluate(fractions, species, partials);
        }

        @Override
        public boolean dependsOnOwnFractionOnly() {
            return true;
        }
    }

    private final DiffusivityLaw exact = new OfOwnFraction(new GaussianSiteLaw(1e-18, 3.5, VACANCIES));
    private final TabulatedLaw table = (TabulatedLaw) TabulatedLaw.of(exact, 0, 2);
    private final double[] partials = new double[2];

    @Test
    void agreesWithTheLawAndItsSlopeEverywhere() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 20_000; k++) {
            double w = Math.exp(-16 * random.nextDouble()) * (1 + 0.9 * VACANCIES);
            double[] here = {w, 1 - w};
            double value = exact.evaluate(here, 0, partials);
            double slope = partials[0];
            assertThat(table.evaluate(here, 0, partials)).isCloseTo(value, within(1e-8 * value));
            assertThat(partials[0]).isCloseTo(slope, within(1e-6 * Math.max(slope, value / w)));
        }
    }

    @Test
    void isExactInTheUntouchedGlassToTheLastBit() {
        double[] bulk = {1, 0};
        assertThat(table.evaluate(bulk, 0, partials)).isEqualTo(exact.evaluate(bulk, 0, new double[2]));
    }

    @Test
    void answersLikeTheLawOutsideItsRange() {
        for (double w : new double[] {1 + VACANCIES, 1.5, 3, 1e-7, TabulatedLaw.TRACE}) {
            double[] here = {w, 0};
            double value = exact.evaluate(here, 0, partials);
            assertThat(Double.valueOf(table.evaluate(here, 0, new double[2]))).isEqualTo(Double.valueOf(value));
            assertThat(table.piece(w)).isEqualTo(TabulatedLaw.NONE);
        }
    }

    @Test
    void ofLessThanATraceTheCoefficientIsThatOfATrace() {
        double[] trace = {TabulatedLaw.TRACE, 1};
        double value = exact.evaluate(trace, 0, partials);
        for (double w : new double[] {0, -1e-3, 1e-12, Double.MIN_VALUE}) {
            double[] slope = new double[2];
            assertThat(table.evaluate(new double[] {w, 1}, 0, slope)).isEqualTo(value);
            assertThat(slope[0]).isZero();
        }
    }

    @Test
    void aCoefficientRisesWithoutABendFromWhereNothingMoves() {
        double immobile = 0.3;
        DiffusivityLaw law =
                new OfOwnFraction((fractions, species, slopes) -> fractions[species] <= immobile ? 0 : 2e-18);
        DiffusivityLaw ramp = TabulatedLaw.of(law, 0, 2);
        assertThat(ramp.evaluate(new double[] {immobile, 0.7}, 0, partials)).isZero();
        assertThat(ramp.evaluate(new double[] {immobile + 5e-5, 0.7}, 0, partials))
                .isCloseTo(1e-18, within(1e-22));
        assertThat(partials[0]).isCloseTo(3e-14, within(1e-18));
        // 3 (1e-3)^2 of it at a thousandth of the ramp.
        assertThat(ramp.evaluate(new double[] {immobile + 1e-7, 0.7}, 0, partials))
                .isCloseTo(6e-24, within(1e-26));
        assertThat(ramp.evaluate(new double[] {immobile + 2e-4, 0.7}, 0, partials))
                .isEqualTo(2e-18);
    }

    @Test
    void curvatureIsThatOfItsOwnSlope() {
        for (double w : new double[] {0.03, 0.2, 0.55, 0.97}) {
            double step = 1e-7 * w;
            double expected = (table.slope(w + step) - table.slope(w - step)) / (2 * step);
            int piece = table.piece(w);
            double place = piece == TabulatedLaw.NONE ? 0 : table.position(piece, w);
            assertThat(table.curvature(w, piece, place)).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
        }
    }

    @Test
    void leavesConstantsAndTablesAlone() {
        DiffusivityLaw constant = new ConstantDiffusivity(1e-18);
        assertThat(TabulatedLaw.of(constant, 0, 2)).isSameAs(constant);
        assertThat(TabulatedLaw.of(table, 0, 2)).isSameAs(table);
    }
}

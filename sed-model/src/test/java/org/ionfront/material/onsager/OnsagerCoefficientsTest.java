package org.ionfront.material.onsager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;

/** The numbers with kT = N = 1 were worked out by hand from Eqs. 3, 5, 11 and 12 of docs/onsager.md, to seven digits. */
class OnsagerCoefficientsTest {
    private static final double UNIT_TEMPERATURE = 1 / PhysicalConstants.BOLTZMANN;
    private static final IonMixture MIXTURE = new IonMixture(0.6, 0.4, 1, 1);
    private static final OnsagerCoefficients COUPLED =
            new OnsagerCoefficients(MIXTURE, UNIT_TEMPERATURE, OnsagerMatrix.reciprocal(0.5, 0.05, 0.1));
    private static final double CHARGE_SQUARED =
            PhysicalConstants.ELEMENTARY_CHARGE * PhysicalConstants.ELEMENTARY_CHARGE;

    @Test
    void aCoupledPairHasTheTransportOfTheWorkedExample() {
        assertThat(COUPLED.conductivity() / CHARGE_SQUARED).isCloseTo(0.7, within(1e-15));
        assertThat(COUPLED.secondTransference()).isCloseTo(0.2142857, within(5e-8));
        assertThat(COUPLED.firstTransference() + COUPLED.secondTransference()).isCloseTo(1, within(1e-15));
        assertThat(COUPLED.interdiffusion(1, 1)).isCloseTo(0.2827381, within(5e-8));
    }

    @Test
    void itsProfilesAreThoseOfTwoDiffusivitiesWithoutCrossTerms() {
        ProfileDiffusivities profile = COUPLED.profileDiffusivities();
        assertThat(profile.first()).isCloseTo(0.5277778, within(5e-8));
        assertThat(profile.second()).isCloseTo(0.2159091, within(5e-8));
        assertThat(profile.nernstEinsteinConductivity(MIXTURE, UNIT_TEMPERATURE) / CHARGE_SQUARED)
                .isCloseTo(0.4030303, within(5e-8));
        OnsagerCoefficients uncoupled =
                OnsagerCoefficients.ofDiffusivities(MIXTURE, UNIT_TEMPERATURE, profile.first(), profile.second());
        assertThat(uncoupled.secondTransference()).isCloseTo(COUPLED.secondTransference(), withinPercentage(1e-12));
        assertThat(uncoupled.interdiffusion(1, 1)).isCloseTo(COUPLED.interdiffusion(1, 1), withinPercentage(1e-12));
    }

    @Test
    void theConductivityBringsTheCrossTermBack() {
        OnsagerMatrix back = COUPLED.profileDiffusivities()
                .with(MIXTURE, UNIT_TEMPERATURE, COUPLED.conductivity())
                .matrix();
        assertThat(back.l12()).isCloseTo(0.05, within(1e-15));
        assertThat(back.l11()).isCloseTo(0.5, within(1e-15));
        assertThat(back.l22()).isCloseTo(0.1, within(1e-15));
    }

    /** Densities, charges and diffusivities over twelve decades, couplings up to 0.99 in size. */
    static Stream<OnsagerCoefficients> drawn() {
        Random random = new Random(20261121);
        return IntStream.range(0, 2000).mapToObj(k -> {
            IonMixture mixture = IonMixture.ofFraction(
                    Math.exp(-12 * random.nextDouble() * random.nextDouble()) * 0.999,
                    1e28,
                    1 + random.nextInt(2),
                    1 + random.nextInt(2));
            double first = Math.pow(10, -14 - 6 * random.nextDouble()) * mixture.firstDensity() / 4e-21;
            double second = Math.pow(10, -14 - 6 * random.nextDouble()) * mixture.secondDensity() / 4e-21;
            double coupling = 0.99 * (2 * random.nextDouble() - 1);
            return new OnsagerCoefficients(
                    mixture, 300, OnsagerMatrix.reciprocal(first, coupling * Math.sqrt(first * second), second));
        });
    }

    @Test
    void thereAndBackLosesNothing() {
        drawn().forEach(there -> {
            OnsagerMatrix l = there.matrix();
            OnsagerMatrix back = there.profileDiffusivities()
                    .with(there.mixture(), 300, there.conductivity())
                    .matrix();
            assertThat(back.l12()).isCloseTo(l.l12(), within(1e-12 * l.scale()));
            assertThat(back.l11()).isCloseTo(l.l11(), withinPercentage(1e-10));
            assertThat(back.l22()).isCloseTo(l.l22(), withinPercentage(1e-10));
            assertThat(back.l21()).isEqualTo(back.l12());
        });
    }

    /** Fluxes from the forces that a current and a gradient make, solved for as they stand, against Eqs. 3 to 5. */
    @Test
    void fluxesOfAGivenCurrentAreThoseOfTheReducedEquation() {
        double kT = PhysicalConstants.BOLTZMANN * 300;
        drawn().limit(200).forEach(one -> {
            OnsagerMatrix l = one.matrix();
            IonMixture ions = one.mixture();
            double z1 = ions.firstValence();
            double z2 = ions.secondValence();
            double slope = 1e34;
            double force1 = kT * 3.0 / ions.firstDensity() * (-z2 / z1 * slope);
            double force2 = kT * 1.5 / ions.secondDensity() * slope;
            double current = 1e16;
            // I = sum z_i J_i with J_i = lambda_i eE - sum_j L_ij force_j
            double driven = z1 * (l.l11() * force1 + l.l12() * force2) + z2 * (l.l21() * force1 + l.l22() * force2);
            double field = (current + driven) / (z1 * z1 * l.l11() + 2 * z1 * z2 * l.l12() + z2 * z2 * l.l22());
            double flux = (z1 * l.l21() + z2 * l.l22()) * field - l.l21() * force1 - l.l22() * force2;
            double reduced = one.secondTransference() / z2 * current - one.interdiffusion(3.0, 1.5) * slope;
            double size = (z1 * l.l21() + z2 * l.l22()) * Math.abs(field)
                    + Math.abs(l.l21() * force1)
                    + Math.abs(l.l22() * force2);
            assertThat(flux).isCloseTo(reduced, within(1e-12 * size));
        });
    }

    @Test
    void withoutCrossTermsEveryIonHasItsNernstEinsteinCoefficient() {
        OnsagerCoefficients pair = OnsagerCoefficients.ofDiffusivities(MIXTURE, UNIT_TEMPERATURE, 2, 5);
        assertThat(pair.matrix()).isEqualTo(OnsagerMatrix.reciprocal(1.2, 0, 2));
        assertThat(pair.profileDiffusivities().first()).isCloseTo(2, within(1e-14));
        assertThat(pair.profileDiffusivities().second()).isCloseTo(5, within(1e-14));
    }

    /** Eq. 9: the response to the field stays, interdiffusion falls by H_R. */
    @Test
    void aHavenRatioSlowsInterdiffusionAndLeavesTheConductivity() {
        OnsagerCoefficients off = OnsagerCoefficients.ofDiffusivities(MIXTURE, UNIT_TEMPERATURE, 2, 5);
        OnsagerCoefficients on =
                OnsagerCoefficients.ofDiffusivities(MIXTURE, UNIT_TEMPERATURE, 2, 5, CrossTerms.ofHavenRatio(0.3));
        assertThat(on.matrix().l12()).isCloseTo(0.7 * 1.2 * 2 / 3.2, within(1e-15));
        assertThat(on.conductivity()).isCloseTo(off.conductivity(), withinPercentage(1e-12));
        assertThat(on.firstTransference()).isCloseTo(off.firstTransference(), withinPercentage(1e-12));
        assertThat(on.interdiffusion(1, 1)).isCloseTo(0.3 * off.interdiffusion(1, 1), withinPercentage(1e-12));
        assertThat(on.profileDiffusivities().first()).isCloseTo(0.6, within(1e-14));
        assertThat(on.profileDiffusivities().second()).isCloseTo(1.5, within(1e-14));
    }

    /** A tracer of the same ion is the first ion with another name: its own motion is D*, the sum of all is D. */
    @Test
    void aTracerDiffusesWithTheTracerCoefficient() {
        OnsagerCoefficients tracer =
                OnsagerCoefficients.ofDiffusivities(MIXTURE, UNIT_TEMPERATURE, 2, 2, CrossTerms.ofHavenRatio(0.65));
        assertThat(tracer.interdiffusion(1, 1)).isCloseTo(0.65 * 2, within(1e-14));
        assertThat(tracer.conductivity() / CHARGE_SQUARED).isCloseTo(2, within(1e-14));
    }

    /** Eq. 16, for forces that have nothing to do with each other. */
    @Test
    void crossTermsMixTheFluxesOfIndependentIons() {
        double share = 0.35;
        OnsagerMatrix l = new CrossTerms(share).matrix(3, 0.2);
        double first = -3 * 1.7;
        double second = -0.2 * -0.4;
        double sum = first + second;
        assertThat(-l.l11() * 1.7 - l.l12() * -0.4)
                .isCloseTo((1 - share) * first + share * 3 / 3.2 * sum, within(1e-14));
        assertThat(-l.l21() * 1.7 - l.l22() * -0.4)
                .isCloseTo((1 - share) * second + share * 0.2 / 3.2 * sum, within(1e-14));
    }

    @Test
    void crossTermsOfAnySizeBelowOneProduceEntropy() {
        for (double share : new double[] {-50, -1, 0, 0.5, 0.999}) {
            for (double second : new double[] {1e-12, 1e-3, 1, 1e6}) {
                OnsagerMatrix matrix = new CrossTerms(share).matrix(1, second);
                assertThat(matrix.isPositiveDefinite()).isTrue();
                assertThat(matrix.determinant()).isCloseTo((1 - share) * second, withinPercentage(1e-9));
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new CrossTerms(1)).withMessageContaining("below 1");
    }

    @Test
    void aMatrixThatDestroysEntropyIsTold() {
        OnsagerMatrix beyond = OnsagerMatrix.reciprocal(1, 1.1, 1);
        assertThat(beyond.isPositiveDefinite()).isFalse();
        assertThat(beyond.isPositiveSemidefinite()).isFalse();
        assertThat(new OnsagerMatrix(1, 0.3, 0.1, 1).reciprocityDefect()).isCloseTo(0.2, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnsagerMatrix.reciprocal(-1, 0, 1))
                .withMessageContaining("entropy");
    }
}

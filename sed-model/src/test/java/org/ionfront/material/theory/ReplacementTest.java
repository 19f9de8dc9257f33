package org.ionfront.material.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference numbers without another source: an independent Python program (scipy 1.17.1, brentq on the plateau relation and
 * on the fan), Gaussian of 250 meV full width at half maximum, 10 % vacancies, step filling. Tolerances: half of the last
 * digit given.
 */
class ReplacementTest {
    private static final double BULK = 1e-17;

    private static SiteEnergyLaw law(double temperature) {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.10), temperature, BULK);
    }

    private static PartialReplacement partial(DiffusivityLaw law, double foreignDiffusivity) {
        Replacement replacement = new IonPair(law, foreignDiffusivity).replacement();
        assertThat(replacement).isInstanceOf(PartialReplacement.class);
        return (PartialReplacement) replacement;
    }

    @ParameterizedTest(name = "w_p = {0}")
    @CsvSource({
        "0.15, 1.6375892372914e-4, 0.28077794, 0.89211669, 1.12092959, 0.10788331, "
                + "0.1441725, 0.1346121, 0.1153699, 0.0876868, 0.0592482",
        "0.07, 2.4529220105181e-5, 0.32306841, 0.95261479, 1.04974226, 0.04738521, "
                + "0.0667096, 0.0613448, 0.0507395, 0.0361533, 0.0223249",
        "0.03, 4.3083236282992e-6, 0.35947518, 0.98078426, 1.01959222, 0.01921574, "
                + "0.0283493, 0.0256816, 0.0205190, 0.0137430, 0.0077974"
    })
    void siteEnergiesLeaveAFanBehindASteadyFront(
            double plateau,
            double foreignOverBulk,
            double nativeAtFront,
            double leastSum,
            double speed,
            double residual,
            double at90,
            double at75,
            double at50,
            double at25,
            double at10) {
        double foreign = foreignOverBulk * BULK;
        PartialReplacement front = partial(law(300), foreign);
        assertThat(front.plateauFraction()).isCloseTo(plateau, within(1e-12));
        assertThat(front.pair().nativeDiffusivity(plateau) / foreign).isCloseTo(nativeAtFront, within(5.1e-9));
        assertThat(front.leastMobilitySum() / foreign).isCloseTo(leastSum, within(5.1e-9));
        assertThat(front.reach()).isCloseTo(speed, within(5.1e-9));
        assertThat(front.meanResidual()).isCloseTo(residual, within(5.1e-9));
        assertThat(front.fan(0.9)).isCloseTo(at90, within(5.1e-8));
        assertThat(front.fan(0.75)).isCloseTo(at75, within(5.1e-8));
        assertThat(front.fan(0.5)).isCloseTo(at50, within(5.1e-8));
        assertThat(front.fan(0.25)).isCloseTo(at25, within(5.1e-8));
        assertThat(front.fan(0.1)).isCloseTo(at10, within(5.1e-8));
    }

    /** The ratio D_2/D_b that leaves a given mean behind, found by root search in the same program. */
    @ParameterizedTest(name = "{0} K, mean {1}")
    @CsvSource({
        "300, 0.15, 3.9813822049e-4, 0.202773448, 0.16007735, 0.12520489",
        "300, 0.07, 5.7575480638e-5, 0.100626887, 0.07495249, 0.05500434",
        "300, 0.03, 9.8147472774e-6, 0.045630369, 0.03209200, 0.02213866",
        "350, 0.15, 1.4655735403e-3, 0.210675182, 0.16065761, 0.12097026",
        "350, 0.07, 2.7328323531e-4, 0.105308863, 0.07503850, 0.05239530",
        "350, 0.03, 5.8996248169e-5, 0.048055588, 0.03201700, 0.02077707",
        "400, 0.15, 3.8503066098e-3, 0.218374185, 0.16102352, 0.11677028",
        "400, 0.07, 8.6922952114e-4, 0.109896257, 0.07498021, 0.04981534",
        "400, 0.03, 2.2412746308e-4, 0.050441175, 0.03186105, 0.01944303"
    })
    void meanResidualOfTheFan(
            double temperature, double residual, double foreignOverBulk, double plateau, double at50, double at25) {
        PartialReplacement front = partial(law(temperature), foreignOverBulk * BULK);
        assertThat(front.meanResidual()).isCloseTo(residual, within(1e-10));
        assertThat(front.plateauFraction()).isCloseTo(plateau, within(6e-10));
        assertThat(front.fan(0.5)).isCloseTo(at50, within(6e-9));
        assertThat(front.fan(0.25)).isCloseTo(at25, within(6e-9));
    }

    /** w_p = (r/(m+1))^(1/m) and D_1(w_p)/D_2 = 1/(m+1) exactly; the fan from the program named above. */
    @ParameterizedTest(name = "m = {0}, D_2/D_b = {1}")
    @CsvSource({
        "4, 1e-4, 0.04730608, 0.05619408, 0.06219195",
        "4, 1e-3, 0.08415377, 0.09986913, 0.11053124",
        "6, 1e-4, 0.12366389, 0.13863809, 0.14835251"
    })
    void powerLawFollowsItsClosedForms(double exponent, double ratio, double at25, double at50, double at75) {
        PartialReplacement front = partial(new PowerLaw(BULK, exponent), ratio * BULK);
        double plateau = Math.pow(ratio / (exponent + 1), 1 / exponent);
        double leastSum = plateau / (exponent + 1) + 1 - plateau;
        assertThat(front.plateauFraction()).isCloseTo(plateau, within(1e-14));
        assertThat(front.leastMobilitySum() / (ratio * BULK)).isCloseTo(leastSum, within(1e-14));
        assertThat(front.reach()).isCloseTo(1 / leastSum, within(1e-14));
        assertThat(front.meanResidual()).isCloseTo(1 - leastSum, within(1e-14));
        assertThat(front.fan(0.25)).isCloseTo(at25, within(5.1e-9));
        assertThat(front.fan(0.5)).isCloseTo(at50, within(5.1e-9));
        assertThat(front.fan(0.75)).isCloseTo(at75, within(5.1e-9));
    }

    @Test
    void fanEndsAtThePlateauAndAtAnEmptySurface() {
        PartialReplacement front = partial(law(300), 1e-4 * BULK);
        assertThat(front.fan(1)).isEqualTo(front.plateauFraction());
        assertThat(front.fan(1 - 1e-9)).isCloseTo(front.plateauFraction(), within(1e-8));
        assertThat(front.fan(0)).isZero();
        assertThat(front.nativeFraction(1.0000001 * front.reach())).isEqualTo(1);
        assertThat(front.nativeFraction(0.5 * front.reach())).isCloseTo(front.fan(0.5), within(1e-15));
        assertThatThrownBy(() -> front.fan(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> front.nativeFraction(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNativeIonThatIsFasterEverywhereIsReplacedCompletely() {
        Replacement replacement =
                new IonPair(new ConstantDiffusivity(1e-17), new ConstantDiffusivity(1e-19).diffusivity()).replacement();
        assertThat(replacement).isInstanceOf(CompleteReplacement.class);
        assertThat(replacement.reach()).isEqualTo(1);
        assertThat(replacement.nativeFraction(0.999)).isZero();
        assertThat(replacement.nativeFraction(1.001)).isEqualTo(1);
    }

    /**
     * Constant coefficients, D_1/D_2 = 0.1: u = (S - D_1)/(D_2 - D_1), S = sqrt(D_1 D_2 x_Q/x), between the depths 0.1 and
     * 10 x_Q.
     */
    @ParameterizedTest
    @CsvSource({"0.2, 0.674563", "0.5, 0.385793", "1, 0.240253", "2, 0.137341", "5, 0.046024"})
    void aFasterForeignIonSpreads(double depth, double foreignFraction) {
        Replacement replacement = new IonPair(new ConstantDiffusivity(1e-20), 1e-19).replacement();
        assertThat(replacement).isInstanceOf(SpreadingReplacement.class);
        assertThat(replacement.reach()).isCloseTo(10, within(1e-14));
        assertThat(1 - replacement.nativeFraction(depth)).isCloseTo(foreignFraction, within(5.1e-7));
        assertThat(1 - replacement.nativeFraction(depth))
                .isCloseTo((Math.sqrt(0.1 / depth) - 0.1) / 0.9, within(1e-12));
        assertThat(replacement.nativeFraction(0.099)).isZero();
        assertThat(replacement.nativeFraction(10.01)).isEqualTo(1);
    }

    @Test
    void equallyFastIonsHaveNoSteadyFront() {
        Replacement replacement = new IonPair(new ConstantDiffusivity(3e-19), 3e-19).replacement();
        assertThat(replacement).isInstanceOf(SpreadingReplacement.class);
        assertThat(replacement.reach()).isEqualTo(1);
    }

    /** With site energies even a foreign ion as fast as the bulk ion runs into its own plateau. */
    @Test
    void aForeignIonAsFastAsTheBulkStillLeavesAPlateau() {
        PartialReplacement front = partial(law(300), BULK);
        assertThat(front.plateauFraction()).isGreaterThan(0.5);
        assertThat(front.reach()).isGreaterThan(1);
        assertThat(new IonPair(law(300), 30 * BULK).replacement()).isInstanceOf(SpreadingReplacement.class);
    }

    static Stream<IonPair> pairs() {
        return Stream.of(
                new IonPair(law(300), 1.6e-4 * BULK),
                new IonPair(law(420), BULK),
                new IonPair(law(300), 30 * BULK),
                new IonPair(new PowerLaw(BULK, 4), 1e-3 * BULK),
                new IonPair(new ConstantDiffusivity(BULK), 0.01 * BULK),
                new IonPair(new ConstantDiffusivity(BULK), 5 * BULK),
                new IonPair(ReplacementTest::twoSteps, BULK));
    }

    /** What has come in equals the charge passed: the integral of u over x/x_Q is 1, whatever the law. */
    @ParameterizedTest
    @MethodSource("pairs")
    void foreignIonsMakeUpTheChargePassed(IonPair pair) {
        Replacement replacement = pair.replacement();
        int cells = 2000;
        double sum = 0;
        for (int k = 0; k < cells; k++) {
            // Squared spacing: the profile is steepest at the surface.
            double left = Math.pow((double) k / cells, 2) * replacement.reach();
            double right = Math.pow((k + 1.0) / cells, 2) * replacement.reach();
            sum += (right - left) * (1 - replacement.nativeFraction(0.5 * (left + right)));
        }
        // Midpoint rule; a shock inside a cell costs half a cell, 5e-4 of the reach, times its height.
        assertThat(sum).isCloseTo(1, within(1e-3));
    }

    /** D_1 rises in two steps, so that the mobility sum has two minima and a second shock follows the first. */
    private static double twoSteps(double[] fractions, int species, double[] partials) {
        double w = fractions[species];
        double first = 1 / (1 + Math.exp(-(w - 0.3) / 0.01));
        double second = 1 / (1 + Math.exp(-(w - 0.7) / 0.01));
        partials[0] = 0;
        partials[1] = 0;
        partials[species] = BULK * (0.1 * first * (1 - first) + 30 * second * (1 - second)) / 0.01;
        return BULK * (0.001 + 0.1 * first + 30 * second);
    }

    /** The upper concave hull of 20 001 points of t_2(u), built by a monotone chain, is the profile's definition. */
    @Test
    void severalShocksFollowTheConcaveHull() {
        IonPair pair = new IonPair(ReplacementTest::twoSteps, BULK);
        Replacement replacement = pair.replacement();
        int points = 20_001;
        double[] u = new double[points];
        double[] share = new double[points];
        int top = 0;
        for (int k = 0; k < points; k++) {
            double foreign = (double) k / (points - 1);
            double nextShare = 1 - pair.nativeTransference(1 - foreign);
            while (top > 1
                    && (share[top - 1] - share[top - 2]) * (foreign - u[top - 1])
                            <= (nextShare - share[top - 1]) * (u[top - 1] - u[top - 2])) {
                top--;
            }
            u[top] = foreign;
            share[top] = nextShare;
            top++;
        }
        int shocks = 0;
        for (int k = 1; k < top; k++) {
            double jump = u[k] - u[k - 1];
            double depth = (share[k] - share[k - 1]) / jump;
            if (jump > 0.05) {
                shocks++;
                assertThat(1 - replacement.nativeFraction(depth * 1.001)).isLessThan(u[k - 1] + 0.01);
                assertThat(1 - replacement.nativeFraction(depth * 0.999)).isGreaterThan(u[k] - 0.01);
            }
        }
        assertThat(shocks).isEqualTo(2);
    }

    /** The theory takes the derivative along w + u = 1, so it does not matter through which of the two a law says it. */
    @Test
    void aLawOfTheForeignFractionCountsAsALawOfTheNativeOne() {
        DiffusivityLaw ofForeign = (fractions, species, partials) -> {
            partials[0] = 0;
            partials[1] = -4 * BULK * Math.pow(1 - fractions[1], 3);
            return BULK * Math.pow(1 - fractions[1], 4);
        };
        assertThat(partial(ofForeign, 1e-3 * BULK).plateauFraction())
                .isCloseTo(partial(new PowerLaw(BULK, 4), 1e-3 * BULK).plateauFraction(), within(1e-12));
    }

    @Test
    void aPlateauTooDeepForTheGridIsStillFound() {
        // m = 0.02: w_p = (r/(m+1))^(1/m) = (1e-3/1.02)^50 = 3.7e-151.
        double plateau = Math.pow(1e-3 / 1.02, 50);
        assertThat(partial(new PowerLaw(BULK, 0.02), 1e-3 * BULK).plateauFraction())
                .isCloseTo(plateau, within(1e-12 * plateau));
    }

    @Test
    void rejectsWhatHasNoMeaning() {
        DiffusivityLaw undefined = (fractions, species, partials) -> fractions[0] > 0.9 ? Double.NaN : BULK;
        assertThatThrownBy(() -> new IonPair(undefined, 1e-19).replacement())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a number at the fraction 0.90");
        assertThatThrownBy(() -> new IonPair(law(300), 0)).hasMessageContaining("foreign diffusivity is 0.0 m^2/s");
        assertThatThrownBy(() -> new PartialReplacement(new IonPair(law(300), 1e-20), 1))
                .hasMessageContaining("plateau fraction is 1.0");
    }
}

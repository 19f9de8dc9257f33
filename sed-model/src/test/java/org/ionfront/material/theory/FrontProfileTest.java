package org.ionfront.material.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference numbers: adaptive quadrature in the foreign fraction itself (scipy.integrate.quad, 1e-12). */
class FrontProfileTest {
    private static final double BULK = 1e-17;

    private static SiteEnergyLaw siteEnergies() {
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.10), 300, BULK);
    }

    private static FrontProfile partial(DiffusivityLaw law, double foreignOverBulk) {
        return ((PartialReplacement) new IonPair(law, foreignOverBulk * BULK).replacement()).frontProfile();
    }

    @ParameterizedTest
    @CsvSource({
        "1.6375892372914e-4, 3.548902, 0.15",
        "2.4529220105181e-5, 3.896969, 0.07",
        "4.3083236282992e-6, 4.138304, 0.03"
    })
    void widthIsAFewNaturalLengthsWhateverTheSiteEnergies(double foreignOverBulk, double width, double plateau) {
        FrontProfile profile = partial(siteEnergies(), foreignOverBulk);
        assertThat(profile.plateauFraction()).isCloseTo(plateau, within(1e-12));
        assertThat(profile.width()).isCloseTo(width, within(1.1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 6.0490666", "0.01, 3.9877105", "0.05, 2.5204355", "0.1, 1.8612515", "0.2, 1.1550656",
        "0.3, 0.6954467", "0.4, 0.3278285", "0.5, 0", "0.6, -0.3173892", "0.7, -0.6520456",
        "0.8, -1.0520935", "0.9, -1.6876508", "0.95, -2.4299358", "0.98, -3.9837841", "0.99, -6.1595666"
    })
    void shapeOfTheFrontThatLeaves15PercentBehind(double share, double position) {
        FrontProfile profile = partial(siteEnergies(), 1.6375892372914e-4);
        assertThat(profile.position(share)).isCloseTo(position, within(1e-7 + 1e-7 * Math.abs(position)));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1e-4, 4.28964650, 2.02615444, 0.76792321, -0.72798843, -1.73013408",
        "4, 1e-3, 4.06545391, 1.90422019, 0.71358870, -0.65868075, -1.55653905",
        "6, 1e-4, 3.85869879, 1.79424939, 0.66540587, -0.59458509, -1.33318837"
    })
    void shapeOfThePowerLawFront(
            double exponent, double ratio, double at01, double at10, double at30, double at70, double at90) {
        FrontProfile profile = partial(new PowerLaw(BULK, exponent), ratio);
        assertThat(profile.position(0.01)).isCloseTo(at01, within(1e-8));
        assertThat(profile.position(0.1)).isCloseTo(at10, within(1e-8));
        assertThat(profile.position(0.3)).isCloseTo(at30, within(1e-8));
        assertThat(profile.position(0.7)).isCloseTo(at70, within(1e-8));
        assertThat(profile.position(0.9)).isCloseTo(at90, within(1e-8));
    }

    /** Constant coefficients, D_1 = R D_2: X = delta ln((1-u)/u), delta = R/(R-1), in natural lengths. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 1000})
    void constantCoefficientsGiveALogisticFront(double ratio) {
        CompleteReplacement replacement =
                (CompleteReplacement) new IonPair(new ConstantDiffusivity(BULK), BULK / ratio).replacement();
        FrontProfile profile = replacement.frontProfile();
        double delta = ratio / (ratio - 1);
        for (double u : new double[] {1e-6, 0.1, 0.4, 0.9, 1 - 1e-6}) {
            double expected = delta * Math.log((1 - u) / u);
            assertThat(profile.position(u)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
        assertThat(profile.width()).isCloseTo(2 * delta * Math.log(9), within(1e-10));
    }

    /** Own computation: differences of the field in Python. Constant R: (1 - 1/R)^2/4. */
    @ParameterizedTest
    @CsvSource({
        "1.6375892372914e-4, -0.353528, 0.8922470",
        "2.4529220105181e-5, -0.281850, 0.9526370",
        "4.3083236282992e-6, -0.261006, 0.9807884"
    })
    void excessChargeAndLeadingEdgeOfTheSiteEnergyFront(double foreignOverBulk, double excess, double decay) {
        FrontProfile profile = partial(siteEnergies(), foreignOverBulk);
        assertThat(profile.peakExcessCharge()).isCloseTo(excess, within(2e-6));
        assertThat(profile.decayLength()).isCloseTo(decay, within(5e-7));
    }

    @Test
    void theLeadingEdgeDecaysOverTheDecayLength() {
        FrontProfile profile = partial(siteEnergies(), 1.6375892372914e-4);
        double length = profile.position(1e-9) - profile.position(1e-8);
        assertThat(length / Math.log(10)).isCloseTo(profile.decayLength(), within(1e-6));
    }

    @Test
    void theExcessChargeIsTheSlopeOfTheField() {
        FrontProfile profile = partial(siteEnergies(), 2.4529220105181e-5);
        for (double share : new double[] {0.02, 0.3, 0.55, 0.9}) {
            double step = 1e-5 * share;
            double slope = (profile.field(share + step) - profile.field(share - step))
                    / (profile.position(share + step) - profile.position(share - step));
            assertThat(profile.excessCharge(share)).isCloseTo(slope, within(1e-6));
        }
    }

    /** Field linear in u, excess charge (1 - 1/R)^2 u (u - 1): the closed forms of constant coefficients. */
    @ParameterizedTest
    @CsvSource({"2, 0.0625", "10, 0.2025", "100, 0.245025"})
    void constantCoefficientsGiveALinearField(double ratio, double peak) {
        FrontProfile profile = ((CompleteReplacement)
                        new IonPair(new ConstantDiffusivity(BULK), BULK / ratio).replacement())
                .frontProfile();
        assertThat(profile.peakExcessCharge()).isCloseTo(-peak, within(1e-12));
        assertThat(profile.decayLength()).isCloseTo(ratio / (ratio - 1), within(1e-12));
        for (double u : new double[] {0, 0.2, 0.7, 1}) {
            assertThat(profile.field(u)).isCloseTo(1 / ratio + (1 - 1 / ratio) * u, within(1e-12));
        }
    }

    @Test
    void rejectsSharesOutsideTheFront() {
        FrontProfile profile = partial(siteEnergies(), 1e-4);
        assertThatThrownBy(() -> profile.position(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile.position(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile.position(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrontProfile(profile.pair(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

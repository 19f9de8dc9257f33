package org.ionfront.material.conductivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;

class ArrheniusFitTest {
    private static ConductivityPoint onTheLine(double temperature) {
        double sigma = 3e5 / temperature * Math.exp(-0.42 / (PhysicalConstants.BOLTZMANN_EV * temperature));
        return new ConductivityPoint(temperature, sigma);
    }

    @Test
    void pointsOnALineGiveItBack() {
        ArrheniusFit fit = ArrheniusFit.of(List.of(onTheLine(300), onTheLine(350), onTheLine(420), onTheLine(500)));
        assertThat(fit.activationEnergy().value()).isCloseTo(0.42, within(1e-13));
        assertThat(fit.logPrefactor().value()).isCloseTo(Math.log(3e5), within(1e-11));
        assertThat(fit.activationEnergy().standardError()).isLessThan(1e-13);
    }

    /** Reference: numpy, (X'WX)^-1 X'Wy with the scatter 0.4897 and scipy's t(0.975, 3). */
    @Test
    void aWeightedFitAgreesWithTheNormalEquations() {
        ArrheniusFit fit = ArrheniusFit.of(List.of(
                new ConductivityPoint(300, 1.2e-3, 0.05),
                new ConductivityPoint(320, 2.6e-3, 0.03),
                new ConductivityPoint(345, 6.0e-3, 0.03),
                new ConductivityPoint(370, 1.31e-2, 0.04),
                new ConductivityPoint(400, 2.9e-2, 0.08)));
        Estimate energy = fit.activationEnergy();
        assertThat(energy.value()).isCloseTo(0.3568376300555711, within(1e-12));
        assertThat(energy.standardError()).isCloseTo(0.004704044307578556, within(1e-12));
        assertThat(energy.degreesOfFreedom()).isEqualTo(3);
        assertThat(energy.halfWidth95()).isCloseTo(0.014970368426544232, within(1e-9));
        assertThat(energy.upper95() - energy.lower95()).isCloseTo(2 * energy.halfWidth95(), within(1e-15));
        assertThat(fit.logPrefactor().value()).isCloseTo(12.755491970895347, within(1e-10));
        assertThat(fit.logPrefactor().standardError()).isCloseTo(0.1625327140602498, within(1e-10));
        assertThat(fit.scatter()).isCloseTo(0.48971163550004176, within(1e-10));
        assertThat(fit.logConductivity(350).value()).isCloseTo(-4.9336661676762805, within(1e-11));
        assertThat(fit.logConductivity(350).standardError()).isCloseTo(0.01346775609072655, within(1e-11));
    }

    /** 95 % of 4000 intervals from five points hold the truth, give or take 1 % (three standard errors). */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(4101);
        int held = 0;
        for (int run = 0; run < 4000; run++) {
            List<ConductivityPoint> points = random.doubles(5, 300, 500)
                    .mapToObj(ArrheniusFitTest::onTheLine)
                    .map(p -> new ConductivityPoint(
                            p.temperature(), p.conductivity() * Math.exp(0.05 * random.nextGaussian())))
                    .toList();
            Estimate energy = ArrheniusFit.of(points).activationEnergy();
            if (energy.lower95() < 0.42 && 0.42 < energy.upper95()) {
                held++;
            }
        }
        assertThat(held / 4000.0).isCloseTo(0.95, within(0.0105));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        assertThatThrownBy(() -> ArrheniusFit.of(List.of(onTheLine(300), onTheLine(310))))
                .hasMessageContaining("there are 2 points");
        assertThatThrownBy(() -> ArrheniusFit.of(List.of(onTheLine(300), onTheLine(300), onTheLine(300))))
                .hasMessageContaining("at the same place");
        assertThatThrownBy(() -> new ConductivityPoint(300, 0)).hasMessageContaining("the conductivity is 0.0 S/m");
    }

    /** Three points on a line by chance: by their scatter it would be known exactly. */
    @Test
    void knownErrorsAreTheLeastOfALine() {
        double error = 0.08;
        List<ConductivityPoint> points = new ArrayList<>();
        for (double temperature : new double[] {600, 700, 800}) {
            points.add(new ConductivityPoint(temperature, Math.exp(-3000 / temperature) / temperature, error));
        }
        assertThat(ArrheniusFit.of(points).activationEnergy().standardError()).isLessThan(1e-12);
        Estimate known = ArrheniusFit.ofKnownErrors(points, 15).activationEnergy();
        // k error/sqrt(sum of (1/T - mean)^2), by hand: 1/T = 1.66667e-3, 1.42857e-3, 1.25e-3.
        assertThat(known.standardError()).isCloseTo(8.617333e-5 * error / 2.956283e-4, within(1e-6));
        assertThat(known.degreesOfFreedom()).isEqualTo(15);
    }
}

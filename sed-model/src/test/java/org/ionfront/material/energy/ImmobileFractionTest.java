package org.ionfront.material.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.junit.jupiter.api.Test;

/** Ions of which five percent never move. */
class ImmobileFractionTest {
    private static final double IMMOBILE = 0.05;
    private static final FermiLevel LEVEL = new FermiLevel(new GaussianDistribution(0, 0.25), 0.10);
    private static final SiteEnergyLaw LAW = new SiteEnergyLaw(LEVEL, 300, 1e-18, IMMOBILE);

    private static double diffusivity(SiteEnergyLaw law, double fraction) {
        return law.evaluate(new double[] {fraction, 1 - fraction}, 0, new double[2]);
    }

    @Test
    void theMobileIonsFillTheRestOfTheSites() {
        SiteEnergyLaw all = new SiteEnergyLaw(LEVEL, 300, 1e-18);
        assertThat(diffusivity(LAW, IMMOBILE + (1 - IMMOBILE) * 0.3))
                .isCloseTo(diffusivity(all, 0.3), within(1e-12 * diffusivity(all, 0.3)));
        assertThat(diffusivity(LAW, 1)).isEqualTo(1e-18);
        assertThat(diffusivity(LAW, IMMOBILE)).isZero();
        assertThat(diffusivity(LAW, 0.3 * IMMOBILE)).isZero();
    }

    @Test
    void otherParametersKeepTheFraction() {
        assertThat(LAW.with(new double[] {0.2, 2e-18}).immobileFraction()).isEqualTo(IMMOBILE);
    }

    @Test
    void allIonsOrLessThanNoneAreRefused() {
        for (double fraction : new double[] {1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> new SiteEnergyLaw(LEVEL, 300, 1e-18, fraction))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("immobile");
        }
    }

    /*
     * D_foreign/D_b = 4.308e-6 puts the plateau of the mobile ions at 3 % behind the front and 0.8 % at a tenth of its
     * depth; with the others as an offset the plateau falls from 0.079 to 0.058 and never below 0.05.
     */
    @Test
    void thePlateauEndsAtTheIonsThatStay() {
        Ion lithium = new Ion("Li+", 1);
        Ion potassium = new Ion("K+", 1);
        double duration = 1.2e7;
        Experiment experiment = new Experiment(
                new Sample(1e-4, 300, 8),
                List.of(
                        new Species(lithium, 1.4e28, LAW),
                        new Species(potassium, 0, new ConstantDiffusivity(4.308e-24))),
                List.of(new Stage(potassium, new Drive.Current(PiecewiseLinear.constant(1e-5, duration)), duration)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-3);
        Solution solution = new Simulator().simulate(experiment, SimulationListener.NONE);
        assertThat(solution.termination()).isEqualTo(Termination.FINISHED);
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-10);
        Profile profile = solution.last();
        double[] natives = profile.fractions().get(0);
        double depth = profile.depthOfLevel(0, 0.5);
        double least = 1;
        for (int k = 0; k < profile.cells(); k++) {
            least = Math.min(least, natives[k]);
            if (profile.centre(k) < 0.9 * depth) {
                assertThat(natives[k]).isLessThan(0.079);
            }
        }
        // Nothing moves below 5 %, but a step held to 1e-3 may pass that by 1e-6; the first cell averages over the
        // first of the
        // plateau's rise.
        assertThat(least).isBetween(IMMOBILE - 1e-6, IMMOBILE + 1e-4);
    }
}

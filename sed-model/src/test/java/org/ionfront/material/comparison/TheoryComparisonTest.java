package org.ionfront.material.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.SimulationListener;
import org.ionfront.transport.simulation.Simulator;
import org.ionfront.transport.simulation.Solution;
import org.junit.jupiter.api.Test;

/** Li+ glass 0.5 mm thick at 353.15 K, foreign ion with 1e-21 m^2/s. */
class TheoryComparisonTest {
    private static final Ion LITHIUM = new Ion("Li+", 1);
    private static final Ion POTASSIUM = new Ion("K+", 1);
    private static final SiteEnergyLaw SITE_ENERGIES =
            new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, 0.25), 0.1), 353.15, 1e-18);

    private static Drive current(double density, double duration) {
        return new Drive.Current(PiecewiseLinear.constant(density, duration));
    }

    private static Drive potential(double volts, double duration) {
        return new Drive.SurfacePotential(PiecewiseLinear.constant(volts, duration));
    }

    private static Stage stage(Drive drive, double duration) {
        return new Stage(POTASSIUM, drive, duration);
    }

    private static TheoryComparison compare(DiffusivityLaw law, Species foreign, Stage... stages) {
        Experiment experiment = new Experiment(
                new Sample(0.5e-3, 353.15, 8),
                List.of(new Species(LITHIUM, 1.4e28, law), foreign),
                List.of(stages),
                BackCondition.OUTFLOW,
                List.of(),
                1e-3);
        Solution solution = new Simulator().simulate(experiment, SimulationListener.NONE);
        return TheoryComparison.of(solution);
    }

    private static Species foreign(double diffusivity) {
        return new Species(POTASSIUM, 0, new ConstantDiffusivity(diffusivity));
    }

    private static double difference(TheoryComparison comparison, String name) {
        return comparison.quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .relativeDifference();
    }

    /* The sum of two effects that fall with depth: the plateau side of the front is algebraic, and the start. */
    @Test
    void aFrontOfFiftyNaturalLengthsComesToAFewPercentOfTheTheory() {
        TheoryComparison comparison = compare(SITE_ENERGIES, foreign(1e-21), stage(current(1e-3, 2.2e5), 2.2e5));
        assertThat(comparison.reason()).isEmpty();
        assertThat(difference(comparison, "front_depth_m")).isBetween(0.0, 0.01);
        assertThat(difference(comparison, "native_fraction_at_front")).isCloseTo(0, within(0.04));
        assertThat(difference(comparison, "native_fraction_at_half_depth")).isBetween(0.0, 0.05);
        assertThat(difference(comparison, "mean_residual")).isBetween(0.0, 0.07);
        assertThat(difference(comparison, "width_10_90_m")).isCloseTo(0, within(0.02));
        assertThat(difference(comparison, "peak_excess_charge_fraction")).isCloseTo(0, within(0.02));
        assertThat(difference(comparison, "surface_potential_V")).isCloseTo(0, within(3e-3));
        // The published claim for this relation.
        assertThat(difference(comparison, "foreign_diffusivity_m2_s")).isCloseTo(0, within(0.1));
    }

    @Test
    void atConstantPotentialCurrentAndChargeFollowTheRootOfTime() {
        TheoryComparison comparison = compare(SITE_ENERGIES, foreign(1e-21), stage(potential(8, 2.2e5), 2.2e5));
        assertThat(difference(comparison, "current_density_A_m2")).isCloseTo(0, within(2e-3));
        assertThat(difference(comparison, "charge_C_m2")).isCloseTo(0, within(2e-3));
    }

    /* Depth and potential have no correction at all: the front's resistance cancels its diffusion potential. */
    @Test
    void constantCoefficientsAgreeToTheAccuracyOfTheRun() {
        TheoryComparison comparison =
                compare(new ConstantDiffusivity(1e-18), foreign(1e-21), stage(current(1e-3, 2.2e5), 2.2e5));
        assertThat(difference(comparison, "front_depth_m")).isCloseTo(0, within(1e-3));
        assertThat(difference(comparison, "surface_potential_V")).isCloseTo(0, within(1e-3));
        assertThat(difference(comparison, "width_10_90_m")).isCloseTo(0, within(0.02));
        // R/(R+2) with R = 1000; a slope between two cells is a little smaller than the steepest one.
        assertThat(difference(comparison, "foreign_diffusivity_m2_s")).isCloseTo(-0.002, within(0.02));
        assertThat(comparison.quantities())
                .noneMatch(quantity -> quantity.name().equals("mean_residual"));
    }

    @Test
    void whereTheTheoryDoesNotApplyItSaysWhy() {
        assertThat(compare(SITE_ENERGIES, foreign(1e-21), stage(current(1e-3, 1e4), 1e4))
                        .reason())
                .contains("2.2")
                .contains("natural lengths deep");
        assertThat(compare(new ConstantDiffusivity(1e-18), foreign(1e-17), stage(current(1e-3, 1e3), 1e3))
                        .reason())
                .contains("runs ahead");
        assertThat(compare(
                                SITE_ENERGIES,
                                foreign(1e-21),
                                stage(current(1e-3, 1e3), 1e3),
                                stage(current(2e-3, 1e3), 1e3))
                        .reason())
                .isEqualTo("it is for a single stage; here are 2");
        Drive ramp = new Drive.Current(new PiecewiseLinear(new double[] {0, 1e3}, new double[] {0, 1e-3}));
        assertThat(compare(SITE_ENERGIES, foreign(1e-21), stage(ramp, 1e3)).reason())
                .isEqualTo("it is for a constant current");
        assertThat(compare(
                                SITE_ENERGIES,
                                new Species(new Ion("Ca2+", 2), 0, new ConstantDiffusivity(1e-21)),
                                new Stage(new Ion("Ca2+", 2), current(1e-3, 1e3), 1e3))
                        .reason())
                .isEqualTo("it is for monovalent ions");
    }
}

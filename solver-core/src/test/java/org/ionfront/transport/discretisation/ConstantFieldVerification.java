package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.time.TimeIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trace of ions in a field that stays as it is, because the screening length is huge or nothing is charged. */
class ConstantFieldVerification {
    private static final double TRACE = 1e-3;
    private static final double IMMOBILE = 1e-30;

    /* Goldman 1943: J = (D/L) v (n0 - nL e^-v)/(1 - e^-v) with v = z e E L/kT; numbers for the case of the annotation. */
    @ParameterizedTest
    @CsvSource({"1, 2.5819767e18", "5, 1.00339183e19", "-2, -1.68696471e18", "40, 8e19"})
    void oneFaceCarriesTheGoldmanFlux(double drift, double expected) {
        double length = 1e-6;
        FaceFluxes fluxes = new FaceFluxes(1, 1, new double[] {1});
        fluxes.setFace(0.5 * length, 0.5 * length, drift / length);
        fluxes.between(0, 0, 2e27, 1e27, 1e-15, 1e-15, false);
        assertThat(fluxes.flux[0]).isCloseTo(expected, Percentage.withPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 2.5819767e18", "5, 1.00339183e19", "-2, -1.68696471e18", "40, 8e19"})
    void theSteadyStateOfManyCellsCarriesItToo(double drift, double expected) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(1, 10),
                1e10,
                new double[] {1, 1},
                new double[] {TRACE, 1 - TRACE},
                List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(IMMOBILE)),
                new FrontCondition.Reservoir(new double[] {2 * TRACE, 1 - 2 * TRACE}),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, TRACE);
        system.setCircuit(new CircuitCondition.Potential(0));
        double[] y = system.uniformState(drift);
        TimeIntegration.adaptive(system, y, 0, 20, 1e-6);
        // Units: D/L = 1e-9 m/s, trace = 1e27 per m^3.
        system.observe(20, y);
        double flux = system.current() / TRACE * 1e-9 * 1e27;
        assertThat(flux).isCloseTo(expected, Percentage.withPercentage(1e-5));
    }

    /* Fick: a surface held at 1; erfc(x/(2 sqrt(D t))). Equal coefficients of both ions leave no field. */
    @Test
    void diffusionFromAConstantSurfaceConvergesWithOrderTwo() {
        assertThat(diffusionError(80)).isLessThan(6e-4);
        assertThat(Math.log(diffusionError(40) / diffusionError(80)) / Math.log(2))
                .isBetween(1.95, 2.1);
        assertThat(Math.log(diffusionError(80) / diffusionError(160)) / Math.log(2))
                .isBetween(1.95, 2.1);
    }

    private static double diffusionError(int cells) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(10, cells),
                1e-4,
                new double[] {1, 1},
                new double[] {0, 1},
                List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(1)),
                new FrontCondition.Reservoir(new double[] {1, 0}),
                BackCondition.RESERVOIR);
        system.setTolerances(1e-7, 1e-7, 1);
        double[] y = system.uniformState(0);
        TimeIntegration.adaptive(system, y, 0, 1, 1e-7);
        double largest = 0;
        for (int k = 0; k < cells; k++) {
            double x = (k + 0.5) * 10 / cells;
            largest = Math.max(largest, Math.abs(system.fraction(y, 0, k) - Erf.erfc(0.5 * x)));
        }
        return largest;
    }

    /*
     * TMAP8 verification and validation, case ver-1n: ions enter a constant field from a surface held at C0; L = 10 mm, a =
     * 30024.63 1/m, D = 3.6572e-11 m^2/s. TMAP8's own root mean square errors: 0.86 % (30 s) and 0.11 % (500 s).
     */
    @Test
    void migrationFromAConstantSurfaceIsMuchCloserThanThePublishedRuns() {
        double coarse = migrationError(1000, 500);
        double fine = migrationError(2000, 500);
        assertThat(fine).isLessThan(3e-4);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(1.95, 2.1);
        assertThat(migrationError(2000, 30)).isLessThan(2e-3);
    }

    @Test
    void migrationGivesThePublishedDensities() {
        // Exact solution at 500 s, recomputed independently, per cubic micrometre.
        double surface = 1918565.65886;
        assertThat(surface * exactMigration(1e-4, 500)).isCloseTo(1913773.1, offset(1.0));
        NernstPlanckPoisson system = migration(2000);
        double[] y = system.uniformState(30024.63);
        TimeIntegration.adaptive(system, y, 0, 500, 1e-6);
        assertThat(surface * between(system, y, 1e-4)).isCloseTo(1913773.1, Percentage.withPercentage(0.01));
        assertThat(surface * between(system, y, 3e-4)).isCloseTo(1804135.2, Percentage.withPercentage(0.02));
        assertThat(surface * between(system, y, 5e-4)).isCloseTo(1284331.7, Percentage.withPercentage(0.1));
    }

    private static double between(NernstPlanckPoisson system, double[] y, double depth) {
        int right = (int) Math.round(depth / 1e-2 * 2000);
        return 0.5 * (system.fraction(y, 0, right - 1) + system.fraction(y, 0, right)) / TRACE;
    }

    private static double exactMigration(double x, double t) {
        double a = 30024.63;
        double d = 3.6572e-11;
        double root = 2 * Math.sqrt(d * t);
        double ahead = Erf.erfc((x + a * d * t) / root);
        // exp overflows where erfc is zero.
        return 0.5 * ((ahead == 0 ? 0 : Math.exp(a * x) * ahead) + Erf.erfc((x - a * d * t) / root));
    }

    private static NernstPlanckPoisson migration(int cells) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(1e-2, cells),
                1,
                new double[] {1, 1},
                new double[] {0, 1},
                List.of(new ConstantDiffusivity(3.6572e-11), new ConstantDiffusivity(IMMOBILE)),
                new FrontCondition.Reservoir(new double[] {TRACE, 1 - TRACE}),
                BackCondition.OUTFLOW);
        // The charge passed is no scale here, because the field hardly changes.
        system.setTolerances(1e-6, 1e-6, 1e-6);
        return system;
    }

    private static double migrationError(int cells, double time) {
        NernstPlanckPoisson system = migration(cells);
        double[] y = system.uniformState(30024.63);
        TimeIntegration.adaptive(system, y, 0, time, 1e-6);
        double squares = 0;
        double size = 0;
        for (int k = 0; k < cells; k++) {
            double exact = exactMigration((k + 0.5) * 1e-2 / cells, time);
            squares += Math.pow(system.fraction(y, 0, k) / TRACE - exact, 2);
            size += exact * exact;
        }
        return Math.sqrt(squares / size);
    }
}

package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients of the chemical potential of a site energy distribution: J = -D (Gamma dn/dx + n field). */
class ThermodynamicFactorVerification {
    private static final DiffusivityLaw LAW = GaussianSiteLaw.of250MeV(1);

    /* Equilibrium, eta_r - eta_l = z psi_l - z psi_r, at every inner face: no flux, whatever the composition. */
    @Test
    void nothingFlowsWhereTheFieldBalancesTheChemicalPotential() {
        int cells = 40;
        NernstPlanckPoisson system = blocked(cells, new ConstantDiffusivity(1));
        double[] y = system.uniformState(0);
        Random random = new Random(5);
        double[] w = new double[cells];
        double width = 1.0 / cells;
        for (int k = 0; k < cells; k++) {
            w[k] = 0.01 + random.nextDouble();
            y[system.contentIndex(0, k)] = (w[k] - 0.5) * width;
        }
        w[7] = w[6] * (1 + 1e-6);
        y[system.contentIndex(0, 7)] = (w[7] - 0.5) * width;
        for (int f = 1; f < cells; f++) {
            y[system.fieldIndex(f)] = LAW.reducedChemicalPotential(w[f]) - LAW.reducedChemicalPotential(w[f - 1]);
        }
        double[] rates = new double[y.length];
        system.rates(0, y, rates);
        for (int k = 0; k < cells; k++) {
            // Rounding of terms of order C w Gamma = 40 * 1 * 20.
            assertThat(rates[system.contentIndex(0, k)]).isCloseTo(0, offset(1e-11));
        }
    }

    @Test
    void theMatrixIsTheDerivativeOfTheRates() {
        int cells = 8;
        NernstPlanckPoisson system = blocked(cells, LAW);
        Random random = new Random(3);
        double[] y = system.uniformState(0);
        for (int m = 0; m < y.length - 2; m++) {
            y[m] += (random.nextDouble() - 0.5) * (y[m] == 0 ? 0.1 : 1.4 * y[m]);
        }
        // Two neighbours so alike that the mean of their factors is taken.
        y[system.contentIndex(0, 4)] = y[system.contentIndex(0, 3)] + 3e-5 * system.fraction(y, 0, 3) / cells;
        MatrixCheck.assertDerivative(system, y);
    }

    private static NernstPlanckPoisson blocked(int cells, DiffusivityLaw second) {
        return new NernstPlanckPoisson(
                Grid.uniform(1, cells),
                new IonicMaterial(
                        Permittivity.uniform(0.01),
                        new double[] {1, 1},
                        new double[] {0.5, 0.5},
                        List.of(LAW, second),
                        true),
                new FrontCondition.Blocking(),
                BackCondition.BLOCKING);
    }

    /*
     * Reference: quadrature of the travelling front with the factor in its diffusivity (10-90 % widths in natural lengths),
     * the closed speed v N/I and the native fraction half-way to the front. What finite time adds to speed and fraction
     * falls as 1/t and is extrapolated away; 0.4 % of width, 0.2 % of speed and 2 % of fraction are left of it.
     */
    @ParameterizedTest
    @CsvSource({
        "0.15, 1.637589e-4, 3.549, 9.389, 1.120930, 0.11537",
        "0.07, 2.452922e-5, 3.897, 10.252, 1.049742, 0.05074",
        "0.03, 4.308324e-6, 4.138, 10.825, 1.019591, 0.02052"
    })
    void theFactorWidensTheFrontAndChangesNeitherSpeedNorPlateau(
            double plateau, double ratio, double ideal, double real, double speed, double half) {
        for (boolean factor : new boolean[] {false, true}) {
            FrontProblem front = new FrontProblem(140, 840, 0.02, GaussianSiteLaw.of250MeV(1 / ratio), 3e-5, factor);
            double u = 1 - plateau;
            double first = front.to(60).depthOf(u / 2);
            double firstHalf = front.nativeAt(0.5 * first);
            double second = front.to(90).depthOf(u / 2);
            double secondHalf = front.nativeAt(0.5 * second);
            double width = front.depthOf(0.1 * u) - front.depthOf(0.9 * u);
            double expected = factor ? real : ideal;
            assertThat(width).isCloseTo(expected, offset(4e-3 * expected));
            assertThat((second - first) / 30).isCloseTo(speed, offset(2e-3 * speed));
            assertThat((90 * secondHalf - 60 * firstHalf) / 30).isCloseTo(half, offset(0.02 * half));
        }
    }
}

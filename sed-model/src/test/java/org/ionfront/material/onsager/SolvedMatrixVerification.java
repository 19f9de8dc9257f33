package org.ionfront.material.onsager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.IonicMaterial;
import org.ionfront.transport.discretisation.NernstPlanckPoisson;
import org.ionfront.transport.discretisation.Permittivity;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.UniformCommonMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix that the fluxes of the transport equations answer to two forces with is that of the table. */
class SolvedMatrixVerification {
    private static final int CELLS = 4;
    private static final int FACE = 2;
    private static final double WIDTH = 0.25;
    private static final double SMALL = 3e-6;
    private static final double BACKGROUND = 1.4e28;
    private static final double TEMPERATURE = 350;
    private static final double FIRST = 3e-18;
    private static final double SECOND = 2e-20;

    /**
     * Charge fluxes of both ions through the middle face, over 1e-18 m^2/s.
     *
     * @param step by how much the first fraction falls there
     * @param field reduced field
     */
    private static double[] fluxes(double w, double share, double[] charge, double step, double field) {
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                Grid.uniform(CELLS * WIDTH, CELLS),
                new IonicMaterial(
                        Permittivity.uniform(1),
                        charge,
                        new double[] {w, 1 - w},
                        List.of(new ConstantDiffusivity(FIRST / 1e-18), new ConstantDiffusivity(SECOND / 1e-18)),
                        false,
                        Optional.of(new UniformCommonMotion(share))),
                new FrontCondition.Blocking(),
                BackCondition.BLOCKING);
        system.setCircuit(new CircuitCondition.Current(0, 0, 0));
        double[] y = system.uniformState(field);
        for (int k = 0; k < CELLS; k++) {
            y[system.contentIndex(0, k)] = (k < FACE ? 0.5 : -0.5) * step * WIDTH;
        }
        double[] rates = new double[system.size()];
        system.rates(0, y, rates);
        double first = 0;
        for (int k = 0; k < FACE; k++) {
            first -= rates[system.contentIndex(0, k)];
        }
        // The field equation of an inner face: its range, a cell, times the current less what ions carry.
        double all = -rates[system.fieldIndex(FACE)] / WIDTH;
        return new double[] {first, all - first};
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.5, 1, 1", "0.9, 0.5, 1, 1", "0.3, -2, 1, 1", "0.6, 0.4, 1, 2", "0.2, 0.9, 2, 1"})
    void theTransportEquationsHaveTheMatrixOfTheTable(double w, double share, int z1, int z2) {
        double[] charge = {z1, z2};
        double[] byField = fluxes(w, share, charge, 0, 1);
        double[] up = fluxes(w, share, charge, SMALL, 0);
        double[] down = fluxes(w, share, charge, -SMALL, 0);
        double unit = 1e-18 * BACKGROUND / (PhysicalConstants.BOLTZMANN * TEMPERATURE);
        double[][] response = new double[2][2];
        for (int i = 0; i < 2; i++) {
            // Numbers of ions over kT; forces z_j e and -d ln n_j/dx.
            response[i][0] = byField[i] / charge[i] * unit;
            response[i][1] = (up[i] - down[i]) / (2 * SMALL) * WIDTH / charge[i] * unit;
        }
        double[][] force = {{z1, 1 / w}, {z2, -1 / (1 - w)}};
        double determinant = force[0][0] * force[1][1] - force[0][1] * force[1][0];
        OnsagerMatrix table = OnsagerCoefficients.ofDiffusivities(
                        IonMixture.ofFraction(w, BACKGROUND, z1, z2), TEMPERATURE, FIRST, SECOND, new CrossTerms(share))
                .matrix();
        double[][] expected = {{table.l11(), table.l12()}, {table.l21(), table.l22()}};
        for (int i = 0; i < 2; i++) {
            double first = (response[i][0] * force[1][1] - response[i][1] * force[1][0]) / determinant;
            double second = (response[i][1] * force[0][0] - response[i][0] * force[0][1]) / determinant;
            // Rounding of fractions, 1e-16, over the step of 3e-6.
            assertThat(first).isCloseTo(expected[i][0], within(1e-10 * table.l11()));
            assertThat(second).isCloseTo(expected[i][1], within(1e-10 * table.l11()));
        }
    }
}

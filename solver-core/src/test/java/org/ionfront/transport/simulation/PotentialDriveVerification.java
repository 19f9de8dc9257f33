package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ionfront.transport.simulation.Cases.DENSITY;
import static org.ionfront.transport.simulation.Cases.PLATE;
import static org.ionfront.transport.simulation.Cases.potential;
import static org.ionfront.transport.simulation.Cases.rubidium;
import static org.ionfront.transport.simulation.Cases.simulate;

import org.assertj.core.data.Percentage;
import org.ionfront.transport.model.PhysicalConstants;
import org.junit.jupiter.api.Test;

/**
 * A constant surface potential of 2 V over 0.1 mm with D1 = 1e-17 and D2 = 1e-20 m^2/s at 300 K: the layer of slow ions
 * grows as a resistance in series. Closed form for a sharp front: j(0) = 1.71051e-2 A/m^2, j(t)/j(0) = 1/sqrt(1 + 2 psi t
 * (1/D2 - 1/D1) D1^2/L^2); half at t = 19408 s with the front at 100.10 nm. The smooth front and the diffusion potential
 * ln(D1/D2) = 6.9 of 77 change it by the tenths of a percent allowed here, as another program's full solution did.
 */
class PotentialDriveVerification {
    private static final double HALF_TIME = 19408;

    @Test
    void theCurrentFallsAsTheClosedFormSays() {
        Solution solution = simulate(rubidium(potential(2, HALF_TIME), HALF_TIME, 1e-4));
        Trace trace = solution.trace();
        double reduced = 2 / PLATE.thermalVoltage();
        double initial = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY * 1e-17 * reduced / PLATE.thickness();
        assertThat(initial).isCloseTo(1.71051e-2, Percentage.withPercentage(1e-3));
        for (int r = 0; r < trace.size(); r++) {
            double t = trace.time()[r];
            double closed =
                    initial / Math.sqrt(1 + 2 * reduced * t * (1e20 - 1e17) * 1e-34 / Math.pow(PLATE.thickness(), 2));
            if (t > 2000) {
                assertThat(trace.currentDensity()[r])
                        .as("at %s s", t)
                        .isCloseTo(closed, Percentage.withPercentage(0.3));
            }
        }
        assertThat(trace.currentDensity()[trace.size() - 1]).isCloseTo(0.5 * initial, Percentage.withPercentage(0.05));
        assertThat(solution.last().depthOfLevel(1, 0.5)).isCloseTo(100.10e-9, Percentage.withPercentage(0.05));
        assertThat(solution.diagnostics().chargeBalance()).isLessThan(1e-10);
    }

    @Test
    void theFirstCurrentIsThatOfTheUntouchedGlass() {
        Trace trace = simulate(rubidium(potential(2, 10), 10, 1e-4)).trace();
        assertThat(trace.time()[0]).isZero();
        assertThat(trace.currentDensity()[0]).isCloseTo(1.71051e-2, Percentage.withPercentage(0.01));
        assertThat(trace.surfacePotential()[0]).isCloseTo(2, Percentage.withPercentage(1e-10));
    }
}

package org.ionfront.transport.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The energy that follows from rows of potential and charge. */
class TraceRowsTest {
    private static final double START = 1e10;

    private static void add(TraceRows rows, double time, double potential, double charge) {
        rows.add(time, 1, potential, 0, charge, 0, 0);
    }

    @Test
    void ofAPotentialThatRisesWithTheChargeTheEnergyIsTheTriangle() {
        TraceRows rows = new TraceRows(0, 0, 0);
        for (int k = 0; k <= 5; k++) {
            add(rows, START + k * k, 2.0 * k * k, k * k);
        }
        assertThat(rows.trace().energy()[5]).isCloseTo(25.0 * 25.0, within(1e-9));
    }

    /** Steps after a jump can be shorter than the rounding of a late time. */
    @Test
    void stepsThatTheRoundingOfTimeDoesNotTellApartPassTheirChargeAtTheMean() {
        TraceRows rows = new TraceRows(0, 0, 0);
        add(rows, START, 3, 0);
        rows.breakHere();
        add(rows, START, 5, 1);
        add(rows, START, 5, 2);
        add(rows, START, 7, 3);
        add(rows, START + 1, 7, 4);
        add(rows, START + 2, 7, 5);
        double[] energy = rows.trace().energy();
        assertThat(energy).containsExactly(new double[] {0, 4, 9, 15, 22, 29}, within(1e-9));
    }
}

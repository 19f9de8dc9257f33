package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

/** Holds the matrix of a system of given current against central differences of its rates. */
final class MatrixCheck {
    private MatrixCheck() {}

    static void assertDerivative(NernstPlanckPoisson system, double[] y) {
        double[] rates = new double[y.length];
        for (int column = 0; column < y.length - 2; column++) {
            double[] x = new double[y.length];
            x[column] = 1;
            double h = 1e-6 * (0.01 + Math.abs(y[column]));
            double[] above = y.clone();
            double[] below = y.clone();
            above[column] += h;
            below[column] -= h;
            double[] b = new double[y.length];
            double[] low = new double[y.length];
            system.rates(0, above, b);
            system.rates(0, below, low);
            for (int m = 0; m < b.length; m++) {
                b[m] = 2 * x[m] - (b[m] - low[m]) / (2 * h);
            }
            system.linearise(0, y, rates, new double[y.length]);
            assertThat(system.factorise(2)).isTrue();
            system.solve(b);
            for (int m = 0; m < b.length; m++) {
                assertThat(b[m]).as("column %d, row %d", column, m).isCloseTo(x[m], offset(2e-5));
            }
        }
    }
}

package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ionfront.transport.time.TimeIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManufacturedSolutionVerification {
    private static double contentError(int cells) {
        ManufacturedProblem problem = new ManufacturedProblem(cells);
        double[] y = problem.exactState(0);
        TimeIntegration.equalSteps(problem, y, 0, 0.1, 40);
        double largest = 0;
        for (int k = 0; k < cells; k++) {
            double difference = y[problem.system.contentIndex(0, k)] - problem.exactContent(k, 0.1);
            largest = Math.max(largest, cells * Math.abs(difference));
        }
        return largest;
    }

    private static double fieldError(int cells) {
        ManufacturedProblem problem = new ManufacturedProblem(cells);
        double[] y = problem.exactState(0);
        TimeIntegration.equalSteps(problem, y, 0, 0.1, 40);
        double largest = 0;
        for (int f = 0; f <= cells; f++) {
            double exact = ManufacturedProblem.field((double) f / cells);
            largest = Math.max(largest, Math.abs(problem.system.field(y, f) - exact));
        }
        return largest;
    }

    @Test
    void densitiesAndFieldConvergeWithOrderTwoInSpace() {
        assertThat(contentError(80)).isLessThan(4e-5);
        assertThat(Math.log(contentError(20) / contentError(40)) / Math.log(2)).isGreaterThan(1.95);
        assertThat(Math.log(contentError(40) / contentError(80)) / Math.log(2)).isGreaterThan(1.95);
        assertThat(Math.log(fieldError(20) / fieldError(40)) / Math.log(2)).isGreaterThan(1.95);
        assertThat(Math.log(fieldError(40) / fieldError(80)) / Math.log(2)).isGreaterThan(1.95);
    }

    /* Against 500 steps on the same grid. */
    private static double timeError(int steps, double[] reference) {
        ManufacturedProblem problem = new ManufacturedProblem(20);
        double[] y = problem.exactState(0);
        TimeIntegration.equalSteps(problem, y, 0, 1, steps);
        double largest = 0;
        for (int k = 0; k < 20; k++) {
            int p = problem.system.contentIndex(0, k);
            largest = Math.max(largest, 20 * Math.abs(y[p] - reference[p]));
        }
        return largest;
    }

    @Test
    void densitiesConvergeWithOrderFourInTimeAlsoWhereStepsExceedTheDielectricRelaxation() {
        ManufacturedProblem problem = new ManufacturedProblem(20);
        double[] reference = problem.exactState(0);
        TimeIntegration.equalSteps(problem, reference, 0, 1, 500);
        // The relaxation time of the field is lambda^2/S = 0.01; the first steps are twelve times that.
        double[] error = {
            timeError(8, reference), timeError(16, reference), timeError(32, reference), timeError(64, reference)
        };
        for (int level = 1; level < error.length; level++) {
            assertThat(Math.log(error[level - 1] / error[level]) / Math.log(2)).isGreaterThan(3.85);
        }
    }

    /* Values of the sources written down with the problem, from symbolic differentiation by another program. */
    @ParameterizedTest
    @CsvSource({".25, .5, .79666994, 2.71952934", ".75, 0, -.79694035, -2.22598048"})
    void theSourcesAreThoseOfTheWrittenProblem(double x, double t, double first, double second) {
        double d = 1e-4;
        double densityRate = -0.2 * Math.cos(Math.PI * x) * Math.exp(-t);
        double firstSource = densityRate
                + (ManufacturedProblem.firstFlux(x + d, t) - ManufacturedProblem.firstFlux(x - d, t)) / (2 * d);
        double secondSource = -densityRate
                + (ManufacturedProblem.secondFlux(x + d, t) - ManufacturedProblem.secondFlux(x - d, t)) / (2 * d);
        assertThat(firstSource).isCloseTo(first, offset(1e-6));
        assertThat(secondSource).isCloseTo(second, offset(1e-6));
    }
}

package org.ionfront.transport.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RODAS is of order 4 with an error estimate of order 3: Hairer and Wanner 1996, section VI.4. */
class RosenbrockStepperVerification {
    /** y1 = cos t and y2 = 2 + sin t, coupled, nonlinear and driven by explicit functions of time. */
    private static final class Driven extends SmallSystem {
        private final double stiffness;

        Driven(double stiffness) {
            super(2);
            this.stiffness = stiffness;
        }

        static double[] exact(double t) {
            return new double[] {Math.cos(t), 2 + Math.sin(t)};
        }

        @Override
        public void rates(double t, double[] y, double[] rates) {
            double[] e = exact(t);
            rates[0] = -stiffness * (y[0] * y[1] - e[0] * e[1]) - Math.sin(t);
            rates[1] = y[0] * y[0] - e[0] * e[0] + e[0] * y[1] / e[1];
        }

        @Override
        void timeDerivative(double t, double[] y, double[] derivative) {
            double[] e = exact(t);
            derivative[0] = stiffness * (-Math.sin(t) * e[1] + e[0] * e[0]) - Math.cos(t);
            derivative[1] = 2 * e[0] * Math.sin(t) + y[1] * (-Math.sin(t) * e[1] - e[0] * e[0]) / (e[1] * e[1]);
        }

        @Override
        double[][] jacobian(double t, double[] y) {
            double[] e = exact(t);
            return new double[][] {{-stiffness * y[1], -stiffness * y[0]}, {2 * y[0], e[0] / e[1]}};
        }
    }

    /**
     * y' = -z with epsilon z' = y^2 - z^3; for epsilon to 0 a differential-algebraic problem of index 1 with the solution
     * y = (1 - t/3)^3, z = (1 - t/3)^2.
     */
    private static final class SingularlyPerturbed extends SmallSystem {
        private final double epsilon;

        SingularlyPerturbed(double epsilon) {
            super(2);
            this.epsilon = epsilon;
        }

        @Override
        public void rates(double t, double[] y, double[] rates) {
            rates[0] = -y[1];
            rates[1] = (y[0] * y[0] - y[1] * y[1] * y[1]) / epsilon;
        }

        @Override
        void timeDerivative(double t, double[] y, double[] derivative) {
            derivative[0] = 0;
            derivative[1] = 0;
        }

        @Override
        double[][] jacobian(double t, double[] y) {
            return new double[][] {{0, -1}, {2 * y[0] / epsilon, -3 * y[1] * y[1] / epsilon}};
        }
    }

    @Test
    void theSolutionConvergesWithOrderFour() {
        assertThat(drivenOrder(5.0, 20, 40)).isBetween(3.9, 4.3);
        assertThat(drivenOrder(5.0, 40, 80)).isBetween(3.9, 4.2);
    }

    private static double drivenOrder(double stiffness, int coarse, int fine) {
        return Math.log(drivenError(stiffness, coarse) / drivenError(stiffness, fine))
                / Math.log((double) fine / coarse);
    }

    private static double drivenError(double stiffness, int steps) {
        double[] y = Driven.exact(0);
        TimeIntegration.equalSteps(new Driven(stiffness), y, 0, 2, steps);
        double[] exact = Driven.exact(2);
        return Math.max(Math.abs(y[0] - exact[0]), Math.abs(y[1] - exact[1]));
    }

    @Test
    void theErrorEstimateOfOneStepFallsWithItsFourthPower() {
        Driven system = new Driven(5);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        double coarse = stepper.attempt(0.7, Driven.exact(0.7), 0.01);
        double fine = stepper.attempt(0.7, Driven.exact(0.7), 0.005);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(3.8, 4.2);
        assertThat(RosenbrockStepper.ERROR_ORDER).isEqualTo(3);
    }

    @Test
    void theErrorEstimateIsNotBelowTheTrueErrorOfAStep() {
        RosenbrockStepper stepper = new RosenbrockStepper(new Driven(5));
        for (double step : new double[] {0.1, 0.05, 0.02}) {
            double estimate = stepper.attempt(0.7, Driven.exact(0.7), step);
            double[] exact = Driven.exact(0.7 + step);
            double error = Math.max(Math.abs(stepper.result()[0] - exact[0]), Math.abs(stepper.result()[1] - exact[1]));
            assertThat(error).isLessThan(estimate);
        }
    }

    @Test
    void orderFourIsKeptInTheDifferentialAlgebraicLimit() {
        double[] error = new double[3];
        for (int level = 0; level < error.length; level++) {
            double[] y = {1, 1};
            TimeIntegration.equalSteps(new SingularlyPerturbed(1e-13), y, 0, 1, 4 << level);
            error[level] = Math.max(Math.abs(y[0] - 8.0 / 27), Math.abs(y[1] - 4.0 / 9));
        }
        assertThat(Math.log(error[0] / error[1]) / Math.log(2)).isGreaterThan(3.9);
        assertThat(Math.log(error[1] / error[2]) / Math.log(2)).isGreaterThan(3.9);
    }

    @Test
    void aStiffComponentIsDampedInOneStep() {
        // L-stability: the stability function tends to 0, not to 1.
        SmallSystem decay = new SmallSystem(1) {
            @Override
            public void rates(double t, double[] y, double[] rates) {
                rates[0] = -1e12 * y[0];
            }

            @Override
            void timeDerivative(double t, double[] y, double[] derivative) {
                derivative[0] = 0;
            }

            @Override
            double[][] jacobian(double t, double[] y) {
                return new double[][] {{-1e12}};
            }
        };
        double[] y = {1};
        TimeIntegration.equalSteps(decay, y, 0, 1, 1);
        assertThat(Math.abs(y[0])).isLessThan(1e-10);
    }

    @Test
    void aStageOutsideTheDomainGivesNoNumber() {
        SmallSystem root = new SmallSystem(1) {
            @Override
            public void rates(double t, double[] y, double[] rates) {
                rates[0] = -Math.sqrt(y[0]);
            }

            @Override
            void timeDerivative(double t, double[] y, double[] derivative) {
                derivative[0] = 0;
            }

            @Override
            double[][] jacobian(double t, double[] y) {
                return new double[][] {{-0.5 / Math.sqrt(y[0])}};
            }
        };
        assertThat(new RosenbrockStepper(root).attempt(0, new double[] {1e-3}, 1))
                .isNaN();
    }

    @Test
    void theStateAtTheStartIsLeftAlone() {
        double[] y = Driven.exact(0);
        new RosenbrockStepper(new Driven(5)).attempt(0, y, 0.1);
        assertThat(y).containsExactly(Driven.exact(0));
    }
}

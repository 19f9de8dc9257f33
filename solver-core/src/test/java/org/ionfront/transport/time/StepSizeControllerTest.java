package org.ionfront.transport.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepSizeControllerTest {
    @Test
    void aStepIsAcceptedUpToNormOne() {
        assertThat(new StepSizeController(1).accept(1, 1.0)).isTrue();
        assertThat(new StepSizeController(1).accept(1, Math.nextUp(1.0))).isFalse();
    }

    @Test
    void aRejectedStepIsRepeatedShorterAsTheErrorOrderSays() {
        StepSizeController controller = new StepSizeController(1);
        assertThat(controller.accept(1, 16)).isFalse();
        // 16^(-1/4) = 1/2, times the safety factor.
        assertThat(controller.step()).isBetween(0.4, 0.5);
    }

    @Test
    void everyRejectionShortensTheStep() {
        for (double norm : new double[] {1.0000001, 2, 1e10, 1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
            StepSizeController controller = new StepSizeController(1);
            assertThat(controller.accept(1, norm)).isFalse();
            assertThat(controller.step()).as("after a norm of %s", norm).isBetween(0.1, 0.95);
        }
    }

    @Test
    void repeatedFailureDrivesTheStepToZero() {
        StepSizeController controller = new StepSizeController(1);
        for (int n = 0; n < 30; n++) {
            controller.accept(controller.step(), Double.NaN);
        }
        assertThat(controller.step()).isPositive().isLessThan(1e-15);
    }

    @Test
    void theStepDoesNotGrowRightAfterARejection() {
        StepSizeController controller = new StepSizeController(1);
        controller.accept(1, 10);
        double repeated = controller.step();
        controller.accept(repeated, 1e-6);
        assertThat(controller.step()).isLessThanOrEqualTo(repeated);
        controller.accept(controller.step(), 1e-6);
        assertThat(controller.step()).isGreaterThan(repeated);
    }

    @Test
    void growthIsBoundedAlsoWithNoErrorAtAll() {
        StepSizeController controller = new StepSizeController(1);
        assertThat(controller.accept(1, 0)).isTrue();
        assertThat(controller.step()).isBetween(2.0, 10.0);
    }

    @Test
    void aStepCutShortDoesNotDestroyThePlannedOne() {
        StepSizeController controller = new StepSizeController(1);
        controller.accept(1, 0.5);
        double planned = controller.step();
        assertThat(controller.accept(0.3 * planned, 0.004)).isTrue();
        assertThat(controller.step()).isGreaterThanOrEqualTo(planned);
    }

    @Test
    void aConstantErrorNormJustBelowOneHoldsTheStep() {
        StepSizeController controller = new StepSizeController(1);
        double norm = Math.pow(0.9, 4);
        for (int n = 0; n < 20; n++) {
            double step = controller.step();
            controller.accept(step, norm);
            assertThat(controller.step() / step).isBetween(0.999, 1.001);
        }
    }
}

package org.ionfront.verification;

import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.StepSizeController;
import org.ionfront.transport.time.StiffSystem;

/** Carries the state of a system through time. */
final class Stepping {
    private static final double SMALLEST = 1e-14;

    private Stepping() {}

    /**
     * Equal steps, whatever their error.
     *
     * @param y state at the start; overwritten by that at the end
     */
    static void equalSteps(StiffSystem system, double[] y, double from, double to, int steps) {
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        double step = (to - from) / steps;
        for (int n = 0; n < steps; n++) {
            if (Double.isNaN(stepper.attempt(from + n * step, y, step))) {
                throw new IllegalStateException("step " + n + " left the domain of the problem");
            }
            System.arraycopy(stepper.result(), 0, y, 0, y.length);
        }
    }

    /**
     * Steps sized by their error.
     *
     * @param y state at the start; overwritten by that at the end
     * @param firstStep length to try first
     */
    static void adaptive(StiffSystem system, double[] y, double from, double to, double firstStep) {
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        StepSizeController controller = new StepSizeController(firstStep);
        double time = from;
        while (time < to) {
            double step = Math.min(controller.step(), to - time);
            if (controller.accept(step, stepper.attempt(time, y, step))) {
                time = step == to - time ? to : time + step;
                System.arraycopy(stepper.result(), 0, y, 0, y.length);
            } else if (controller.step() < SMALLEST * (to - from)) {
                throw new IllegalStateException("no acceptable step at " + time);
            }
        }
    }
}

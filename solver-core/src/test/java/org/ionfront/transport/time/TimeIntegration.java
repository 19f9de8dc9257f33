package org.ionfront.transport.time;

/** Carries a state through time for tests. */
public final class TimeIntegration {
    private TimeIntegration() {}

    /**
     * Equal steps, whatever their error.
     *
     * @param y state at the start; overwritten by that at the end
     */
    public static void equalSteps(StiffSystem system, double[] y, double from, double to, int steps) {
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        double step = (to - from) / steps;
        for (int n = 0; n < steps; n++) {
            double norm = stepper.attempt(from + n * step, y, step);
            if (Double.isNaN(norm)) {
                throw new IllegalStateException("step " + n + " left the domain");
            }
            System.arraycopy(stepper.result(), 0, y, 0, y.length);
        }
    }

    /**
     * Steps sized by the controller.
     *
     * @param y state at the start; overwritten by that at the end
     * @param firstStep length to try first
     * @return number of accepted steps
     */
    public static int adaptive(StiffSystem system, double[] y, double from, double to, double firstStep) {
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        StepSizeController controller = new StepSizeController(firstStep);
        double time = from;
        int accepted = 0;
        while (time < to) {
            double step = Math.min(controller.step(), to - time);
            if (controller.accept(step, stepper.attempt(time, y, step))) {
                time = step == to - time ? to : time + step;
                System.arraycopy(stepper.result(), 0, y, 0, y.length);
                accepted++;
            } else if (controller.step() < 1e-14 * (to - from)) {
                throw new IllegalStateException("no acceptable step at " + time);
            }
        }
        return accepted;
    }
}

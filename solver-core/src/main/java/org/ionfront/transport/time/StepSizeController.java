package org.ionfront.transport.time;

/**
 * Sizes steps from error norms with the predictive controller of Gustafsson, as described by Hairer and Wanner,
 * Solving Ordinary Differential Equations II, section IV.8. Mutable, for one run.
 */
public final class StepSizeController {
    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 6;
    private static final double SMALLEST_GROWTH = 0.2;
    private static final double AFTER_LEAVING_DOMAIN = 0.25;
    private static final double SMALLEST_NORM = 1e-8;

    private final double exponent = 1.0 / (RosenbrockStepper.ERROR_ORDER + 1);
    private double step;
    private double lastStep;
    private double lastNorm;
    private boolean rejectedBefore;

    /** Starts with a first step to try. */
    public StepSizeController(double firstStep) {
        step = firstStep;
    }

    /** Length of the step to try next. */
    public double step() {
        return step;
    }

    /**
     * Judges an attempt and sizes the next one.
     *
     * @param tried length of the step that was tried; may be shorter than {@link #step()}, to land on a time
     * @param norm its error norm
     * @return whether the step is accepted
     */
    public boolean accept(double tried, double norm) {
        if (!(norm <= 1)) {
            double factor = Double.isFinite(norm)
                    ? Math.max(SMALLEST_GROWTH, SAFETY * Math.pow(norm, -exponent))
                    : AFTER_LEAVING_DOMAIN;
            step = tried * Math.min(factor, SAFETY);
            rejectedBefore = true;
            return false;
        }
        double bounded = Math.max(norm, SMALLEST_NORM);
        double factor = SAFETY * Math.pow(bounded, -exponent);
        if (lastStep > 0) {
            factor = Math.min(factor, factor * tried / lastStep * Math.pow(lastNorm / bounded, exponent));
        }
        factor = Math.min(rejectedBefore ? 1 : LARGEST_GROWTH, Math.max(SMALLEST_GROWTH, factor));
        double proposed = tried * factor;
        // A step cut short to land on a time says nothing against the longer one that was planned.
        step = tried < step && !rejectedBefore
                ? Math.max(proposed, Math.min(step, LARGEST_GROWTH * proposed))
                : proposed;
        lastStep = tried;
        lastNorm = bounded;
        rejectedBefore = false;
        return true;
    }
}

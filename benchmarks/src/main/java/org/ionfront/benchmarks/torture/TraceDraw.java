package org.ionfront.benchmarks.torture;

import org.ionfront.transport.model.PiecewiseLinear;

/** Draws traces of a drive over a stage, relative to its largest value: steps, spikes, ramps, walks. */
final class TraceDraw {
    private static final int MOST_POINTS = 24;
    /** A step takes this part of the stage at least, and up to a hundredth. */
    private static final double STEEPEST = 1e-9;

    private final Dice dice;

    TraceDraw(Dice dice) {
        this.dice = dice;
    }

    /**
     * A trace on [0, 1].
     *
     * @param signed whether values may be negative
     */
    PiecewiseLinear relative(boolean signed) {
        return switch (dice.whole(0, 3)) {
            case 0 -> steps(signed);
            case 1 -> spikes(signed);
            case 2 -> points(signed);
            default -> ramp(signed);
        };
    }

    /** Constant between steps. */
    private PiecewiseLinear steps(boolean signed) {
        int levels = dice.whole(2, MOST_POINTS / 2);
        double rise = dice.logarithmic(STEEPEST, 1e-2) / levels;
        double[] times = new double[2 * levels];
        double[] values = new double[2 * levels];
        for (int k = 0; k < levels; k++) {
            double value = value(signed);
            times[2 * k] = k == 0 ? 0 : (double) k / levels + rise;
            times[2 * k + 1] = (k + 1.0) / levels;
            values[2 * k] = value;
            values[2 * k + 1] = value;
        }
        return new PiecewiseLinear(times, values);
    }

    /** A low level with short spikes to the largest value. */
    private PiecewiseLinear spikes(boolean signed) {
        int count = dice.whole(1, MOST_POINTS / 4);
        double width = dice.logarithmic(STEEPEST, 1e-1) / count;
        double low = dice.logarithmic(1e-4, 0.5);
        double[] times = new double[3 * count + 2];
        double[] values = new double[3 * count + 2];
        values[0] = low;
        for (int k = 0; k < count; k++) {
            double middle = (k + 0.5) / count;
            for (int part = 0; part < 3; part++) {
                times[3 * k + part + 1] = middle + (part - 1) * 0.5 * width;
                values[3 * k + part + 1] = part == 1 ? (signed && dice.chance(0.5) ? -1 : 1) : low;
            }
        }
        times[times.length - 1] = 1;
        values[values.length - 1] = low;
        return new PiecewiseLinear(times, values);
    }

    /** Points at random times. */
    private PiecewiseLinear points(boolean signed) {
        int count = dice.whole(3, MOST_POINTS);
        double[] times = new double[count];
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            times[k] = k == 0 ? 0 : times[k - 1] + dice.logarithmic(1e-4, 1);
            values[k] = value(signed);
        }
        double whole = times[count - 1];
        for (int k = 0; k < count; k++) {
            times[k] = k == count - 1 ? 1 : times[k] / whole;
        }
        return new PiecewiseLinear(times, values);
    }

    /** From one value to another; half of them begin or end at 0. */
    private PiecewiseLinear ramp(boolean signed) {
        double first = dice.chance(0.5) ? 0 : value(signed);
        boolean falling = dice.chance(0.5);
        return new PiecewiseLinear(new double[] {0, 1}, falling ? new double[] {1, first} : new double[] {first, 1});
    }

    private double value(boolean signed) {
        double size = dice.chance(0.15) ? 0 : dice.chance(0.5) ? dice.uniform(0, 1) : dice.logarithmic(1e-4, 1);
        return signed && dice.chance(0.4) ? -size : size;
    }
}

package org.ionfront.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places and labels of the ticks of one axis.
 *
 * @param major places with a label, increasing
 * @param labels one per major tick
 * @param minor places without a label, increasing
 */
record Ticks(List<Double> major, List<String> labels, List<Double> minor) {
    /** Relative distance at which a value counts as lying on the end of the range, against rounding. */
    private static final double ROUNDING = 1e-9;

    Ticks {
        major = List.copyOf(major);
        labels = List.copyOf(labels);
        minor = List.copyOf(minor);
    }

    /**
     * Ticks at round values.
     *
     * @param count largest number of labels that there is room for, at least 2
     */
    static Ticks of(Axis.Scale scale, Range range, int count) {
        return scale == Axis.Scale.LINEAR ? linear(range, count) : logarithmic(range, count);
    }

    private static Ticks linear(Range range, int count) {
        double step = roundStep(range.length() / Math.max(1, count - 1));
        List<Double> major = multiples(range, step);
        boolean scientific = step < 1e-4 || Math.max(Math.abs(range.low()), Math.abs(range.high())) >= 1e6;
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + ROUNDING));
        List<String> labels = new ArrayList<>();
        for (double value : major) {
            labels.add(scientific ? power(value) : fixed(value, decimals));
        }
        List<Double> minor = multiples(range, step / 2);
        minor.removeIf(value -> major.stream().anyMatch(tick -> Math.abs(tick - value) < 0.1 * step));
        return new Ticks(major, labels, minor);
    }

    /** The smallest of 1, 2 or 5 times a power of ten that is not below the wish. */
    private static double roundStep(double wish) {
        double power = Math.pow(10, Math.floor(Math.log10(wish)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wish * (1 - ROUNDING)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static List<Double> multiples(Range range, double step) {
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(range.low() / step - ROUNDING);
        long last = (long) Math.floor(range.high() / step + ROUNDING);
        for (long k = first; k <= last; k++) {
            values.add(k * step);
        }
        return values;
    }

    private static Ticks logarithmic(Range range, int count) {
        int first = (int) Math.ceil(Math.log10(range.low()) - ROUNDING);
        int last = (int) Math.floor(Math.log10(range.high()) + ROUNDING);
        int decades = last - first + 1;
        if (decades < 2) {
            return withinOneDecade(range, count);
        }
        int stride = Math.max(1, (int) Math.ceil(decades / (double) count));
        boolean plain = first >= -3 && last <= 3 && stride == 1;
        List<Double> major = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        for (int exponent = first - 1; exponent <= last; exponent++) {
            double decade = decimal(1, exponent);
            if (exponent >= first && Math.floorMod(exponent, stride) == 0) {
                major.add(decade);
                labels.add(plain ? fixed(decade, Math.max(0, -exponent)) : "10" + Superscript.of(exponent));
            } else if (exponent >= first) {
                minor.add(decade);
            }
            addBetweenDecades(minor, range, exponent, stride);
        }
        return new Ticks(major, labels, minor);
    }

    private static void addBetweenDecades(List<Double> minor, Range range, int exponent, int stride) {
        if (stride > 1) {
            return;
        }
        for (int factor = 2; factor <= 9; factor++) {
            double value = decimal(factor, exponent);
            if (range.contains(value)) {
                minor.add(value);
            }
        }
    }

    /** On a short logarithmic axis, ticks at 1, 2 and 5 where there are enough of them, else at equal steps. */
    private static Ticks withinOneDecade(Range range, int count) {
        List<Double> major = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(range.low()));
        for (int exponent = first; decimal(1, exponent) <= range.high(); exponent++) {
            for (int factor : new int[] {1, 2, 5}) {
                double value = decimal(factor, exponent);
                if (range.contains(value)) {
                    major.add(value);
                }
            }
        }
        if (major.size() < 2) {
            return linear(range, count);
        }
        boolean plain = range.low() >= 1e-3 && range.high() <= 1e4;
        List<String> labels = new ArrayList<>();
        for (double value : major) {
            int decimals = Math.max(0, (int) -Math.floor(Math.log10(value) + ROUNDING));
            labels.add(plain ? fixed(value, decimals) : power(value));
        }
        return new Ticks(major, labels, List.of());
    }

    /** The nearest double to a decimal number; a product with a power of ten would often be the one beside it. */
    private static double decimal(int factor, int exponent) {
        return Double.parseDouble(factor + "e" + exponent);
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }

    private static String power(double value) {
        if (value == 0) {
            return "0";
        }
        String[] parts = String.format(Locale.ROOT, "%.6e", value).split("e", 2);
        String mantissa = parts[0].replaceAll("0+$", "").replaceAll("\\.$", "").replace('-', '−');
        return mantissa + "×10" + Superscript.of(Integer.parseInt(parts[1]));
    }
}

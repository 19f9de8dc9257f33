package org.ionfront.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.cli.figure.Tone;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.ScientificText;

/** Which temperatures and compositions of a model its tables and figures show, and in which colours. */
final class ModelSweep {
    /** Compositions that are of interest, the untouched glass first. */
    private static final double[] FRACTIONS = {1, 0.8, 0.5, 0.2, 0.1, 0.05};

    private static final int LINES = 6;
    private static final double MILLI = 1e3;

    private static final double LEAST_ERROR = 0.001;

    private ModelSweep() {}

    /** Places in a list of temperatures, evenly spread and at most six. */
    static List<Integer> temperatures(int count) {
        List<Integer> places = new ArrayList<>();
        int shown = Math.min(LINES, count);
        for (int k = 0; k < shown; k++) {
            places.add(shown == 1 ? 0 : (int) Math.round((double) k * (count - 1) / (shown - 1)));
        }
        return places;
    }

    /** Places in a list of fractions, next to round ones, by decreasing fraction. */
    static List<Integer> fractions(double[] fractions) {
        List<Integer> places = new ArrayList<>();
        for (double wanted : FRACTIONS) {
            int nearest = 0;
            for (int k = 1; k < fractions.length; k++) {
                if (Math.abs(fractions[k] - wanted) < Math.abs(fractions[nearest] - wanted)) {
                    nearest = k;
                }
            }
            if (!places.contains(nearest)) {
                places.add(nearest);
            }
        }
        return places;
    }

    /** The place of the temperature next to another one. */
    static int nearest(double[] temperatures, double wanted) {
        int nearest = 0;
        for (int k = 1; k < temperatures.length; k++) {
            if (Math.abs(temperatures[k] - wanted) < Math.abs(temperatures[nearest] - wanted)) {
                nearest = k;
            }
        }
        return nearest;
    }

    /** Colour of line number {@code index} of several, the first in black. */
    static Tone tone(int index) {
        return index == 0 ? Tone.INK : Tone.ofSeries(index - 1);
    }

    /** A temperature with its unit. */
    static String kelvin(double temperature) {
        return NumberText.brief(temperature, 5) + " K";
    }

    /** A number of a table; empty where there is none. */
    static String cell(double value, int digits) {
        return Double.isNaN(value) ? "" : ScientificText.of(value, digits);
    }

    /** The standard error of an energy in meV; what is left by rounding is told as less than can be seen. */
    static String errorInMeV(double error) {
        double milli = MILLI * error;
        return milli < LEAST_ERROR ? "< " + LEAST_ERROR : ScientificText.of(milli, 2);
    }

    /** An energy of a table in meV; empty where there is none. */
    static String meV(double energy) {
        return Double.isNaN(energy) ? "" : ScientificText.of(Math.abs(energy) < 1e-9 ? 0 : MILLI * energy, 4);
    }
}

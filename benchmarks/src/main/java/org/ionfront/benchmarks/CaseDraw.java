package org.ionfront.benchmarks;

import java.util.Locale;
import java.util.Random;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Draws the cases {@code drawn-1} to {@code drawn-8} of {@code cases.txt}: the first four with a constant current, two with a
 * current trace, two with a constant potential.
 *
 * <p>"log" means uniform in the logarithm. Temperature 300 to 450 K; thickness 0.1 to 1 mm (log); relative permittivity 5 to
 * 12; density 0.5e28 to 2e28 1/m^3; distribution 100 to 350 meV wide; vacancies 0.05 to 0.20; bulk diffusivity 1e-19 to
 * 1e-16 m^2/s (log); its ratio to the foreign one 10 to 1e5 (log); natural length 0.5 to 10 nm (log); charge depth 20 to 200
 * natural lengths (log). A trace has 4 to 8 points at random times and 0.3 to 1 of the largest current. At given potential,
 * natural length and charge depth are those of the largest, initial current and of constant coefficients. Drawn again: a case
 * that needs or reaches less than 1 V or more than 1 kV, lasts less than an hour or more than half a year.
 */
public final class CaseDraw {
    static final long SEED = 20261121;
    static final int COUNT = 8;
    private static final double SHORTEST = 3600;
    private static final double LONGEST = 1.6e7;

    private final Random random = new Random(SEED);

    private CaseDraw() {}

    /** Prints the cases. */
    public static void main(String[] arguments) {
        System.out.print(draw());
    }

    /** The cases in the format of {@code cases.txt}. */
    static String draw() {
        CaseDraw draw = new CaseDraw();
        StringBuilder text = new StringBuilder();
        for (int k = 1; k <= COUNT; k++) {
            text.append(draw.one(k));
        }
        return text.toString();
    }

    private String one(int number) {
        while (true) {
            double temperature = uniform(300, 450);
            double thickness = logarithmic(1e-4, 1e-3);
            double permittivity = uniform(5, 12);
            double density = uniform(0.5e28, 2e28);
            double fwhm = uniform(0.10, 0.35);
            double vacancies = uniform(0.05, 0.20);
            double bulk = logarithmic(1e-19, 1e-16);
            double foreign = bulk / logarithmic(10, 1e5);
            double length = logarithmic(0.5e-9, 10e-9);
            double depth = length * logarithmic(20, 200);
            double thermal = PhysicalConstants.BOLTZMANN_EV * temperature;
            double flow = foreign / length;
            double volts = thermal * flow * (thickness / bulk + depth * (1 / foreign - 1 / bulk));
            double drop = thermal * flow * thickness / bulk;
            double duration = number > 6
                    ? thermal * depth * (thickness / bulk + 0.5 * depth * (1 / foreign - 1 / bulk)) / drop
                    : depth / flow;
            double needed = number > 6 ? drop : volts;
            String drive = number > 6
                    ? String.format(Locale.ROOT, "  potential_s_V 0 %.4e %.4e %.4e%n", drop, duration, drop)
                    : "  current_s_A_per_m2 "
                            + (number > 4
                                    ? trace(flow * density * PhysicalConstants.ELEMENTARY_CHARGE, duration)
                                    : constant(flow * density * PhysicalConstants.ELEMENTARY_CHARGE, duration));
            if (needed < 1 || needed > 1000 || duration < SHORTEST || duration > LONGEST) {
                continue;
            }
            return String.format(Locale.ROOT, "case drawn-%d%n", number)
                    + String.format(Locale.ROOT, "  temperature_K %.2f%n", temperature)
                    + String.format(Locale.ROOT, "  thickness_m %.4e%n", thickness)
                    + String.format(Locale.ROOT, "  permittivity %.2f%n", permittivity)
                    + String.format(Locale.ROOT, "  density_per_m3 %.4e%n", density)
                    + String.format(
                            Locale.ROOT,
                            "  native_gaussian_eV_vacancies_m2_per_s %.4f %.3f %.4e%n",
                            fwhm,
                            vacancies,
                            bulk)
                    + String.format(Locale.ROOT, "  foreign_m2_per_s %.4e%n", foreign)
                    + drive
                    + String.format(Locale.ROOT, "end%n");
        }
    }

    private static String constant(double current, double duration) {
        return String.format(Locale.ROOT, "0 %.4e %.4e %.4e%n", current, duration, current);
    }

    /* Same charge as the constant current would bring, about: the time is stretched by the mean of the factors. */
    private String trace(double current, double duration) {
        int points = 4 + random.nextInt(5);
        double[] factor = new double[points];
        double[] time = new double[points];
        double largest = 0;
        for (int k = 0; k < points; k++) {
            factor[k] = uniform(0.3, 1);
            largest = Math.max(largest, factor[k]);
            time[k] = k == 0 ? 0 : time[k - 1] + uniform(0.3, 1);
        }
        double charge = 0;
        for (int k = 1; k < points; k++) {
            charge += 0.5 * (factor[k] + factor[k - 1]) / largest * (time[k] - time[k - 1]);
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < points; k++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%.4e %.4e",
                    k == 0 ? "" : " ",
                    time[k] / charge * duration,
                    current * factor[k] / largest));
        }
        return text.append(String.format(Locale.ROOT, "%n")).toString();
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double logarithmic(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}

package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one process measured and computed; the C drivers write the same file.
 *
 * @param cells number of cells
 * @param steps number of steps
 * @param wall median wall time of a solution [s]
 * @param cpu median processor time of the solving thread [s]
 * @param surfacePotential at the end [V]
 * @param dose charge passed [C/m^2]
 * @param profile native fraction at the end
 */
record Outcome(
        int cells, long steps, double wall, double cpu, double surfacePotential, double dose, DepthProfile profile) {
    /** Writes keys and values, then the profile. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "cells %d%nsteps %d%n", cells, steps));
        text.append(String.format(Locale.ROOT, "wall_s %.6e%ncpu_s %.6e%n", wall, cpu));
        text.append(String.format(Locale.ROOT, "surface_potential_V %.15e%n", surfacePotential));
        text.append(String.format(Locale.ROOT, "dose_C_per_m2 %.15e%nprofile%n", dose));
        for (int k = 0; k < profile.depth().length; k++) {
            text.append(String.format(Locale.ROOT, "%.12e %.12e%n", profile.depth()[k], profile.fraction()[k]));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static Outcome read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int start = lines.indexOf("profile") + 1;
        Map<String, Double> values = new HashMap<>();
        for (String line : lines.subList(0, start - 1)) {
            String[] words = line.split(" ", 2);
            values.put(words[0], Double.parseDouble(words[1]));
        }
        double[] depth = new double[lines.size() - start];
        double[] fraction = new double[depth.length];
        for (int k = 0; k < depth.length; k++) {
            String[] words = lines.get(start + k).split(" ", 2);
            depth[k] = Double.parseDouble(words[0]);
            fraction[k] = Double.parseDouble(words[1]);
        }
        return new Outcome(
                (int) value(values, "cells"),
                (long) value(values, "steps"),
                value(values, "wall_s"),
                value(values, "cpu_s"),
                value(values, "surface_potential_V"),
                value(values, "dose_C_per_m2"),
                new DepthProfile(depth, fraction));
    }

    private static double value(Map<String, Double> values, String key) {
        Double found = values.get(key);
        if (found == null) {
            throw new IllegalArgumentException("a file of results says nothing about " + key);
        }
        return found;
    }

    /**
     * The limit of vanishing cells, from this outcome and one on cells of half the width whose error is a quarter. Holds
     * where the cells of both are nested, which is as deep as they are equal.
     */
    Outcome extrapolated(Outcome finer) {
        double[] depth = profile.depth().clone();
        double[] fraction = profile.fraction().clone();
        for (int k = 0; k < depth.length && 2 * k + 1 < finer.profile.depth().length; k++) {
            double pair = 0.5 * (finer.profile.depth()[2 * k] + finer.profile.depth()[2 * k + 1]);
            if (Math.abs(pair - depth[k]) > 1e-6 * depth[k]) {
                break;
            }
            double mean = 0.5 * (finer.profile.fraction()[2 * k] + finer.profile.fraction()[2 * k + 1]);
            fraction[k] = (4 * mean - fraction[k]) / 3;
        }
        return new Outcome(
                cells,
                steps,
                wall,
                cpu,
                (4 * finer.surfacePotential - surfacePotential) / 3,
                (4 * finer.dose - dose) / 3,
                new DepthProfile(depth, fraction));
    }
}

package org.ionfront.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ionfront.material.energy.FermiLevel;
import org.ionfront.material.energy.GaussianDistribution;
import org.ionfront.material.energy.SiteEnergyLaw;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/** Reads {@code cases.txt}, which the C drivers read too; the format is described at its head. */
final class CaseFile {
    private CaseFile() {}

    /**
     * All cases of a file, in its order.
     *
     * @throws IllegalArgumentException where a line cannot be understood; the message names it
     */
    static List<BenchmarkCase> read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    /** The case of one name. */
    static BenchmarkCase find(Path file, String name) throws IOException {
        return read(file).stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " holds no case " + name));
    }

    static List<BenchmarkCase> parse(List<String> lines) {
        List<BenchmarkCase> cases = new ArrayList<>();
        Map<String, double[]> values = new HashMap<>();
        String name = "";
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+");
            if (words[0].equals("case") && words.length == 2) {
                name = words[1];
                values.clear();
            } else if (words[0].equals("end")) {
                cases.add(new BenchmarkCase(name, experiment(name, values)));
            } else {
                values.put(words[0], numbers(words, k + 1));
            }
        }
        return cases;
    }

    private static double[] numbers(String[] words, int line) {
        try {
            return Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": numbers must follow " + words[0], e);
        }
    }

    private static Experiment experiment(String name, Map<String, double[]> values) {
        double temperature = only(name, values, "temperature_K");
        Sample sample = new Sample(only(name, values, "thickness_m"), temperature, only(name, values, "permittivity"));
        Ion fast = new Ion("Li+", 1);
        Ion slow = new Ion("K+", 1);
        DiffusivityLaw foreign = new ConstantDiffusivity(only(name, values, "foreign_m2_per_s"));
        boolean current = values.containsKey("current_s_A_per_m2");
        PiecewiseLinear trace = trace(need(name, values, current ? "current_s_A_per_m2" : "potential_s_V"));
        Drive drive = current ? new Drive.Current(trace) : new Drive.SurfacePotential(trace);
        return new Experiment(
                sample,
                List.of(
                        new Species(fast, only(name, values, "density_per_m3"), nativeLaw(name, values, temperature)),
                        new Species(slow, 0, foreign)),
                List.of(new Stage(slow, drive, trace.end())),
                BackCondition.OUTFLOW,
                List.of(),
                Experiment.DEFAULT_ACCURACY);
    }

    private static DiffusivityLaw nativeLaw(String name, Map<String, double[]> values, double temperature) {
        if (values.containsKey("native_constant_m2_per_s")) {
            return new ConstantDiffusivity(only(name, values, "native_constant_m2_per_s"));
        }
        double[] law = need(name, values, "native_gaussian_eV_vacancies_m2_per_s");
        return new SiteEnergyLaw(new FermiLevel(new GaussianDistribution(0, law[0]), law[1]), temperature, law[2]);
    }

    private static PiecewiseLinear trace(double[] pairs) {
        double[] times = new double[pairs.length / 2];
        double[] values = new double[pairs.length / 2];
        for (int k = 0; k < times.length; k++) {
            times[k] = pairs[2 * k];
            values[k] = pairs[2 * k + 1];
        }
        return new PiecewiseLinear(times, values);
    }

    private static double only(String name, Map<String, double[]> values, String key) {
        return need(name, values, key)[0];
    }

    private static double[] need(String name, Map<String, double[]> values, String key) {
        double[] found = values.get(key);
        if (found == null || found.length == 0) {
            throw new IllegalArgumentException("the case " + name + " says nothing about " + key);
        }
        return found;
    }
}

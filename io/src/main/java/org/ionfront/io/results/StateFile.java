package org.ionfront.io.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ionfront.io.InputException;
import org.ionfront.io.config.DataFile;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.transport.simulation.Checkpoint;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/**
 * {@code state.json}: mesh, unknowns and record of a simulation with the values of its configuration, for
 * {@code --continue}. Numbers are written so that they read back as the same bits; a hash tells a file that was changed.
 */
public final class StateFile {
    /** Name within a folder of results. */
    public static final String NAME = "state.json";

    private static final int FORMAT = 2;

    private StateFile() {}

    /** Writes the state a simulation ended with; nothing where no other run can go on from there. */
    public static void write(OutputDirectory out, ExperimentConfig config, Solution solution, RunStamp stamp) {
        if (solution.checkpoint().isEmpty()) {
            return;
        }
        ObjectNode content = Json.object();
        ObjectNode settings = content.putObject("settings");
        config.settings().forEach(setting -> settings.put(setting.key(), setting.text()));
        ObjectNode data = content.putObject("data");
        config.provenance().data().forEach(file -> data.put(file.name(), file.sha256()));
        put(content, solution.checkpoint().get());
        ObjectNode json = Json.object();
        json.put("program", "ionfront");
        json.put("version", stamp.version());
        json.put("format", FORMAT);
        json.put("content_sha256", hash(content));
        json.set("content", content);
        out.writeText(NAME, Json.text(json));
    }

    /**
     * Reads a state to go on from with another configuration.
     *
     * @param path the file, or the folder of results that holds it
     * @param config with a longer protocol
     * @throws InputException where the file cannot be used, or what was simulated before differs in the configuration
     */
    public static Checkpoint read(Path path, ExperimentConfig config) {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        JsonNode content = content(file);
        try {
            Checkpoint checkpoint = checkpoint(content);
            new StateComparison(file, config, checkpoint.state())
                    .check(texts(content.required("settings")), texts(content.required("data")));
            return checkpoint;
        } catch (IllegalArgumentException incomplete) {
            throw InputException.of(file, "is no complete state of a simulation (" + incomplete.getMessage() + ")");
        }
    }

    private static JsonNode content(Path file) {
        if (!Files.isRegularFile(file)) {
            throw InputException.of(
                    file, "there is no such file; simulate leaves a state.json in its folder of results");
        }
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            throw InputException.of(file, "is no state of a simulation: it is not JSON");
        } catch (IOException failure) {
            throw InputException.of(file, "cannot be read", failure);
        }
        JsonNode content = json.path("content");
        if (!json.path("program").asText().equals("ionfront") || !content.isObject()) {
            throw InputException.of(file, "is no state of a simulation; simulate writes one as state.json");
        }
        if (json.path("format").asInt() != FORMAT) {
            throw InputException.of(
                    file,
                    "has the format " + json.path("format").asText() + " of version "
                            + json.path("version").asText() + "; this version reads format " + FORMAT);
        }
        if (!hash(content).equals(json.path("content_sha256").asText())) {
            throw InputException.of(file, "was changed or damaged: its content does not have the hash it names");
        }
        return content;
    }

    private static String hash(JsonNode content) {
        return DataFile.hash(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static void put(ObjectNode json, Checkpoint checkpoint) {
        Checkpoint.State state = checkpoint.state();
        json.put("time_s", state.time());
        json.put("stage", state.stage());
        json.put("next_step_s", state.nextStep());
        ArrayNode order = json.putArray("order");
        checkpoint.order().forEach(order::add);
        put(json, "faces_m", state.faces());
        put(json, "unknowns", state.unknowns());
        ArrayNode fronts = json.putArray("fronts_m");
        for (double[] one : state.fronts()) {
            put(fronts.addArray(), one);
        }
        put(json, "left_m", checkpoint.account().left());
        ArrayNode crossed = json.putArray("crossed");
        for (boolean one : checkpoint.account().crossed()) {
            crossed.add(one);
        }
        json.put("moved_C_m2", checkpoint.account().moved());
        Checkpoint.Tally tally = checkpoint.tally();
        json.put("steps", tally.steps());
        json.put("rejected_steps", tally.rejectedSteps());
        json.put("minimum_fraction", tally.minimumFraction());
        json.put("largest_field_V_m", tally.largestField());
        json.put("redistributed_m", tally.redistributed());
        ObjectNode trace = json.putObject("trace");
        columns(checkpoint.trace()).forEach((name, values) -> put(trace, name, values));
        ArrayNode profiles = json.putArray("profiles");
        for (Profile profile : checkpoint.profiles()) {
            put(profiles.addObject(), profile);
        }
    }

    private static void put(ObjectNode json, Profile profile) {
        json.put("time_s", profile.time());
        put(json, "faces_m", profile.faces());
        ArrayNode fractions = json.putArray("fractions");
        profile.fractions().forEach(fraction -> put(fractions.addArray(), fraction));
        put(json, "potential_V", profile.potential());
        put(json, "excess_charge_fraction", profile.excessCharge());
        json.put("surface_potential_V", profile.surfacePotential());
        json.put("sheet_charge_C_m2", profile.sheetCharge());
    }

    private static Map<String, double[]> columns(Trace trace) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("time_s", trace.time());
        columns.put("current_density_A_m2", trace.currentDensity());
        columns.put("surface_potential_V", trace.surfacePotential());
        columns.put("foreign_per_m2", trace.foreignContent());
        columns.put("charge_C_m2", trace.charge());
        columns.put("replaced_charge_C_m2", trace.replacedCharge());
        columns.put("energy_J_m2", trace.energy());
        columns.put("front_excess_charge_C_m2", trace.frontExcessCharge());
        return columns;
    }

    private static Checkpoint checkpoint(JsonNode json) {
        JsonNode crossed = json.required("crossed");
        boolean[] flags = new boolean[crossed.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = crossed.required(i).asBoolean();
        }
        List<Profile> profiles = new ArrayList<>();
        json.required("profiles").forEach(profile -> profiles.add(profile(profile)));
        List<Integer> order = new ArrayList<>();
        json.required("order").forEach(index -> order.add(index.asInt()));
        JsonNode frontArrays = json.required("fronts_m");
        double[][] fronts = new double[frontArrays.size()][];
        for (int k = 0; k < fronts.length; k++) {
            fronts[k] = numbers(frontArrays.required(k));
        }
        JsonNode trace = json.required("trace");
        return new Checkpoint(
                new Checkpoint.State(
                        number(json, "time_s"),
                        json.required("stage").asInt(),
                        numbers(json.required("faces_m")),
                        numbers(json.required("unknowns")),
                        number(json, "next_step_s"),
                        fronts),
                new Checkpoint.Account(numbers(json.required("left_m")), flags, number(json, "moved_C_m2")),
                new Checkpoint.Tally(
                        json.required("steps").asInt(),
                        json.required("rejected_steps").asInt(),
                        number(json, "minimum_fraction"),
                        number(json, "largest_field_V_m"),
                        number(json, "redistributed_m")),
                profiles,
                new Trace(
                        numbers(trace.required("time_s")),
                        numbers(trace.required("current_density_A_m2")),
                        numbers(trace.required("surface_potential_V")),
                        numbers(trace.required("foreign_per_m2")),
                        numbers(trace.required("charge_C_m2")),
                        numbers(trace.required("replaced_charge_C_m2")),
                        numbers(trace.required("energy_J_m2")),
                        numbers(trace.required("front_excess_charge_C_m2"))),
                order);
    }

    private static Profile profile(JsonNode json) {
        List<double[]> fractions = new ArrayList<>();
        json.required("fractions").forEach(each(fractions));
        return new Profile(
                number(json, "time_s"),
                numbers(json.required("faces_m")),
                fractions,
                numbers(json.required("potential_V")),
                numbers(json.required("excess_charge_fraction")),
                number(json, "surface_potential_V"),
                number(json, "sheet_charge_C_m2"));
    }

    private static Consumer<JsonNode> each(List<double[]> list) {
        return array -> list.add(numbers(array));
    }

    private static double number(JsonNode json, String key) {
        JsonNode value = json.required(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(key + " is no number");
        }
        return value.doubleValue();
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.required(k).doubleValue();
        }
        return values;
    }

    private static void put(ObjectNode json, String key, double[] values) {
        put(json.putArray(key), values);
    }

    private static void put(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value);
        }
    }
}

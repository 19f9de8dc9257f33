package org.ionfront.io.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.io.InputException;
import org.ionfront.io.config.DataFile;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.Setting;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Checkpoint;

/**
 * Whether a configuration agrees with a state in everything that was simulated already: all values but those of later
 * stages, of the duration of the stage that goes on, and of the output.
 */
final class StateComparison {
    /** Times closer than this, relative to the protocol, are one. */
    private static final double SAME = 1e-12;

    private static final Pattern STAGE = Pattern.compile("protocol\\.(\\d+)\\.(.*)");
    private static final Pattern ONLY_STAGE = Pattern.compile("protocol\\.(?!\\d)");

    private final Path file;
    private final ExperimentConfig config;
    private final Checkpoint.State state;

    StateComparison(Path file, ExperimentConfig config, Checkpoint.State state) {
        this.file = file;
        this.config = config;
        this.state = state;
    }

    /**
     * Compares.
     *
     * @param settings of the state by key
     * @param data hashes of the files of the state by name
     * @throws InputException at the first difference
     */
    void check(Map<String, String> settings, Map<String, String> data) {
        Map<String, String> before = relevant(settings);
        Map<String, String> now = new LinkedHashMap<>();
        for (Setting setting : config.settings()) {
            now.put(setting.key(), setting.text());
        }
        now = relevant(now);
        for (Map.Entry<String, String> entry : before.entrySet()) {
            String present = now.get(entry.getKey());
            if (present == null) {
                throw differs(entry.getKey(), "is missing; it was '" + entry.getValue() + "'");
            }
            if (!present.equals(entry.getValue())) {
                throw differs(entry.getKey(), "is '" + present + "'; it was '" + entry.getValue() + "'");
            }
        }
        for (Map.Entry<String, String> entry : now.entrySet()) {
            if (!before.containsKey(entry.getKey())) {
                throw differs(entry.getKey(), "is '" + entry.getValue() + "'; it was not there");
            }
        }
        for (DataFile present : config.provenance().data()) {
            String hash = data.getOrDefault(present.name(), present.sha256());
            if (!hash.equals(present.sha256())) {
                throw InputException.of(
                        present.path(),
                        "has changed since the simulation in " + file + " read it, so that it cannot be continued");
            }
        }
        checkDuration();
    }

    private InputException differs(String key, String how) {
        return InputException.atKey(
                config.provenance().config(),
                key,
                how + " in the simulation of " + file + ", which can only go on with what it began with. Free to change"
                        + " are later stages, the duration of the last one, and the output");
    }

    private void checkDuration() {
        List<Stage> protocol = config.experiment().protocol();
        double before = 0;
        for (Stage stage : protocol.subList(0, Math.min(state.stage(), protocol.size()))) {
            before += stage.duration();
        }
        double margin = SAME * config.experiment().duration();
        boolean shorter = state.stage() >= protocol.size()
                || before + protocol.get(state.stage()).duration() < state.time() - margin;
        if (shorter || config.experiment().duration() <= state.time() + margin) {
            throw InputException.atKey(
                    config.provenance().config(),
                    "protocol",
                    (shorter ? "is shorter than what the simulation of " : "ends where the simulation of ") + file
                            + (shorter ? " has done already: " : " ended: ") + state.time()
                            + " s; give its last stage a longer duration, or add a stage");
        }
    }

    private Map<String, String> relevant(Map<String, String> settings) {
        Map<String, String> relevant = new LinkedHashMap<>();
        settings.forEach((written, text) -> {
            String key = ONLY_STAGE.matcher(written).replaceFirst("protocol.0.");
            Matcher stage = STAGE.matcher(key);
            boolean free = key.startsWith("output.");
            if (stage.matches()) {
                int index = Integer.parseInt(stage.group(1));
                free = index > state.stage()
                        || (index == state.stage() && stage.group(2).equals("duration"));
            }
            if (!free) {
                relevant.put(key, text);
            }
        });
        return relevant;
    }
}

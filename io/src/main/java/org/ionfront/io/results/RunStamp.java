package org.ionfront.io.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ionfront.io.config.DataFile;
import org.ionfront.io.config.Provenance;

/**
 * What every result file says about the run it came from. The seed is none but where samples were drawn, which say theirs.
 *
 * @param version of the program
 * @param provenance the files it was made from
 * @param wallTime how long the run took [s], the only thing that differs between equal runs; empty where that is not told
 */
public record RunStamp(String version, Provenance provenance, OptionalDouble wallTime) {
    /** A run that took a time [s]. */
    public RunStamp(String version, Provenance provenance, double wallTime) {
        this(version, provenance, OptionalDouble.of(wallTime));
    }

    /**
     * The head of a table.
     *
     * @param content what the table holds
     * @param state how the run ended
     * @return comment lines, each ended by a line feed
     */
    String comments(String content, String state) {
        List<String> lines = new ArrayList<>();
        lines.add("ionfront " + version + ": " + content);
        lines.add("config " + provenance.config().getFileName() + " sha256 " + provenance.configHash());
        for (DataFile file : provenance.data()) {
            lines.add("data " + file.name() + " sha256 " + file.sha256());
        }
        lines.add("seed none");
        lines.add("run " + state);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("# ").append(line).append('\n'));
        return text.toString();
    }

    /** Puts program, version, hashes and seed at the head of a JSON result. */
    void putInto(ObjectNode json) {
        json.put("program", "ionfront");
        json.put("version", version);
        json.put("config", String.valueOf(provenance.config().getFileName()));
        json.put("config_hash", provenance.configHash());
        ArrayNode data = json.putArray("data");
        for (DataFile file : provenance.data()) {
            data.addObject().put("file", file.name()).put("sha256", file.sha256());
        }
        json.putNull("seed");
        wallTime.ifPresent(seconds -> Json.put(json, "wall_time_s", seconds));
    }
}

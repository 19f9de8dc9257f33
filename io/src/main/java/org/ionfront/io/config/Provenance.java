package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What a result was made from.
 *
 * @param config the configuration file
 * @param configHash SHA-256 of its content with the settings of the command line laid over it; comments, layout and the
 *     order of keys do not change it
 * @param data every further file that was read, in the order of reading
 */
public record Provenance(Path config, String configHash, List<DataFile> data) {
    /** Copies the list. */
    public Provenance {
        data = List.copyOf(data);
    }
}

package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.List;

/** Reads experiment files. */
public final class ExperimentReader {
    /**
     * Reads and checks an experiment and every file it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the file in this order before anything is checked
     * @throws org.ionfront.io.InputException for everything that is wrong with these files
     */
    public ExperimentConfig read(Path file, List<ConfigOverride> overrides) {
        throw new IllegalStateException("under construction");
    }
}

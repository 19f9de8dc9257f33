package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.List;

/** Reads fit files with the experiments and measured profiles they name. */
public final class FitReader {
    /**
     * Reads and checks a fit and every file it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the fit file in this order before anything is checked
     * @throws org.ionfront.io.InputException for everything that is wrong with these files
     */
    public FitConfig read(Path file, List<ConfigOverride> overrides) {
        throw new IllegalStateException("under construction");
    }
}

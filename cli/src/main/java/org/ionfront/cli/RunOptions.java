package org.ionfront.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.results.OutputDirectory;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the commands that read a configuration and write a folder of results. */
final class RunOptions {
    /** What the folder of results is called after the configuration, unless a command has a word of its own for it. */
    static final String USUAL_SUFFIX = "results";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Folder for the results. Default, beside NAME.yaml: NAME-results of fit and simulate, and of the others"
                            + " NAME-plan, NAME-comparison, NAME-onsager, NAME-law and NAME-conductivity, or NAME-results"
                            + " where NAME ends with that word already.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--force",
            description = "Replace the results of an earlier run; files of others are never touched.")
    private boolean force;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            converter = OverrideConverter.class,
            description = "Use another value for a key of the file, as in --set \"sample.temperature=70 degC\"."
                    + " Can be given several times.")
    private List<ConfigOverride> overrides = new ArrayList<>();

    /** Values that replace those of the file. */
    List<ConfigOverride> overrides() {
        return List.copyOf(overrides);
    }

    /**
     * Makes the folder for results ready.
     *
     * @param suffix what the default folder is called after the configuration
     * @param goesOn whether results of an earlier run in it are gone on with
     * @throws org.ionfront.io.InputException where it cannot be used
     */
    OutputDirectory open(Path config, String suffix, boolean goesOn) {
        return OutputDirectory.open(out.orElseGet(() -> beside(config, suffix)), force || goesOn);
    }

    private static Path beside(Path config, String suffix) {
        String file = String.valueOf(config.getFileName());
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        // Not plan-plan for plan.yaml.
        return config.resolveSibling(name + "-" + (name.endsWith(suffix) ? USUAL_SUFFIX : suffix));
    }

    /** Reads {@code path.to.key=value}; a fault in it is one of usage. */
    static final class OverrideConverter implements ITypeConverter<ConfigOverride> {
        @Override
        public ConfigOverride convert(String value) {
            try {
                return ConfigOverride.parse(value);
            } catch (IllegalArgumentException fault) {
                throw new TypeConversionException(fault.getMessage());
            }
        }
    }
}

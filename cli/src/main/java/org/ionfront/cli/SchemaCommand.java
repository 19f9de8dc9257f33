package org.ionfront.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ionfront.io.config.ConfigKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ionfront schema}: what an editor needs to complete and check a configuration. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Print the JSON Schema of a configuration, for editors.",
        description = {
            "Keys, units, defaults and what they mean, as the program itself reads them (JSON Schema, draft 2020-12)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront schema fit > fit.schema.json",
            "  ionfront schema experiment > experiment.schema.json",
            "",
            "An editor with a YAML language server then completes and checks a file whose",
            "first line is",
            "  # yaml-language-server: $schema=fit.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "KIND",
            converter = KindConverter.class,
            completionCandidates = Candidates.Kinds.class,
            description = "experiment, fit (also for plan and compare), model or conductivity.")
    private ConfigKind kind = ConfigKind.EXPERIMENT;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        common.trace("the schema of a file of the kind " + kind.label(), terminal);
        JsonOutput.print(kind.schema(), terminal);
        return ExitCode.DONE;
    }

    /** Reads a kind; a fault in it is one of usage. */
    static final class KindConverter implements ITypeConverter<ConfigKind> {
        @Override
        public ConfigKind convert(String value) {
            List<String> labels =
                    Arrays.stream(ConfigKind.values()).map(ConfigKind::label).toList();
            return ConfigKind.of(value)
                    .orElseThrow(() -> new TypeConversionException("found '" + value + "'"
                            + CommandText.hint(value, labels)
                            + "; valid: " + String.join(", ", labels)));
        }
    }
}

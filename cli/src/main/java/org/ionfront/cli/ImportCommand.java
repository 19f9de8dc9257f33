package org.ionfront.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ionfront.cli.report.ImportReport;
import org.ionfront.io.results.OutputDirectory;
import org.ionfront.io.sims.Axis;
import org.ionfront.io.sims.DecimalSign;
import org.ionfront.io.sims.DepthProfile;
import org.ionfront.io.sims.DepthProfileCsv;
import org.ionfront.io.sims.DepthProfileReader;
import org.ionfront.io.sims.Format;
import org.ionfront.io.sims.ProfileDescription;
import org.ionfront.io.sims.ReadOptions;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityException;
import org.ionfront.io.units.QuantityKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ionfront import}: what is in an instrument's export, and a clean table from it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Show what is in an instrument's export; make a clean CSV of it.",
        description = {
            "Reads ION-TOF SurfaceLab text, Cameca ASCII and plain tables; the format is recognised by the content."
                    + " A file that is no depth profile is refused with the reason (exit code 3)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ionfront import lbo_K.txt --signals",
            "  ionfront import lbo_K.txt --plot lbo_K",
            "  ionfront import sample.dp_rpc_asc --out sample.csv",
            "  ionfront import table.csv --decimal comma --signals",
            "  ionfront import experiment-results/profiles.csv --at-time '1e4 s'",
            "",
            "Files to try it on: ionfront example lbo"
        })
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The instrument's export.")
    private Path file = Path.of("");

    @Option(names = "--signals", description = "List every signal with its m/z.")
    private boolean signals;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "CSV",
            description = "Write all signals as a table: time in s or depth in nm, then one column per signal.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--plot",
            paramLabel = "DIR",
            description = "Draw all signals: a page to look at in a browser, and figures, in this folder.")
    private Optional<Path> plot = Optional.empty();

    @Option(names = "--force", description = "Replace a table or a page that this program wrote earlier.")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            completionCandidates = Candidates.Formats.class,
            description = "Read the file as ion-tof, cameca or csv, whatever it looks like.")
    private Optional<Format.Family> format = Optional.empty();

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            converter = DecimalConverter.class,
            completionCandidates = Candidates.Signs.class,
            description = "Decimal sign of the data: point or comma.")
    private Optional<DecimalSign> decimal = Optional.empty();

    @Option(
            names = "--axis",
            paramLabel = "AXIS",
            converter = AxisConverter.class,
            completionCandidates = Candidates.Axes.class,
            description = "Axis to use where the file has both: time or depth.")
    private Optional<Axis.Kind> axis = Optional.empty();

    @Option(
            names = "--at-time",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Of a table with profiles at several times, such as profiles.csv of a simulation: which one, as in"
                            + " '1e4 s' or '2 h'.")
    private Optional<Quantity> atTime = Optional.empty();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<OutputDirectory> folder = plot.map(directory -> OutputDirectory.open(directory, force));
        OptionalDouble time = atTime.map(at -> OptionalDouble.of(at.value())).orElse(OptionalDouble.empty());
        DepthProfile profile = DepthProfileReader.read(file, new ReadOptions(format, decimal, axis, time));
        ProfileDescription description = new ProfileDescription(profile);
        out.ifPresent(target -> write(profile, target));
        Optional<Path> page = folder.map(directory -> draw(profile, directory));
        if (common.json()) {
            ObjectNode json = description.json();
            out.ifPresent(target -> json.put("written", target.toString()));
            page.ifPresent(target -> json.put("page", target.toString()));
            JsonOutput.print(json, terminal);
        } else {
            print(description.lines(), profile.warnings());
            if (common.chatty()) {
                out.ifPresent(target -> terminal.out().println("Written  " + target));
                page.ifPresent(target -> terminal.out().println("Drawn    " + target));
            }
        }
        return ExitCode.DONE;
    }

    private Path draw(DepthProfile profile, OutputDirectory folder) {
        return ReportFiles.write(
                folder, ImportReport.of(profile, CommandText.of(spec), Version.ofProgram()), () -> {}, terminal);
    }

    private void write(DepthProfile profile, Path target) {
        if (force) {
            DepthProfileCsv.replace(profile, target, Version.ofProgram());
        } else {
            DepthProfileCsv.write(profile, target, Version.ofProgram());
        }
    }

    /** What was asked for in full; else the head of the description, with the warnings on standard error. */
    private void print(List<String> description, List<String> warnings) {
        if (signals) {
            description.forEach(terminal.out()::println);
        } else if (common.chatty()) {
            description.stream().takeWhile(line -> !line.isEmpty()).forEach(terminal.out()::println);
        }
        if (!signals) {
            warnings.forEach(text -> terminal.say("ionfront: warning: " + text));
        }
    }

    /** A word out of the few that are valid. */
    private static <T> T choice(String found, T[] valid, Function<T, String> key) {
        return Arrays.stream(valid)
                .filter(candidate -> key.apply(candidate).equals(found))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("found '" + found + "'; valid: "
                        + String.join(", ", Arrays.stream(valid).map(key).toList())));
    }

    static final class FormatConverter implements ITypeConverter<Format.Family> {
        @Override
        public Format.Family convert(String value) {
            return choice(value, Format.Family.values(), Format.Family::key);
        }
    }

    static final class DecimalConverter implements ITypeConverter<DecimalSign> {
        @Override
        public DecimalSign convert(String value) {
            return choice(value, DecimalSign.values(), DecimalSign::key);
        }
    }

    static final class TimeConverter implements ITypeConverter<Quantity> {
        @Override
        public Quantity convert(String value) {
            try {
                return Quantity.parse(value, QuantityKind.TIME);
            } catch (QuantityException wrong) {
                throw new TypeConversionException(wrong.text());
            }
        }
    }

    static final class AxisConverter implements ITypeConverter<Axis.Kind> {
        @Override
        public Axis.Kind convert(String value) {
            return choice(value, Axis.Kind.values(), Axis.Kind::key);
        }
    }
}

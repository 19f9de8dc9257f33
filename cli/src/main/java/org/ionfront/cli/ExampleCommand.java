package org.ionfront.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ionfront.cli.text.NumberText;
import org.ionfront.cli.text.Wrapped;
import org.ionfront.io.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ionfront example}: folders to start from, kept inside the program. */
@Command(
        name = "example",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Make a ready-to-run folder to start from.",
        description = {
            "Copies the example NAME, its files and all they need, into a new folder. Without a name it lists the"
                    + " examples."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ionfront example", "  ionfront example lbo", "  ionfront example lbo-a my-glass"})
final class ExampleCommand implements Callable<Integer> {
    private static final String FOLDER = "examples";
    private static final int GAP = 2;
    private static final int LEAST = 20;

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Candidates.Examples.class,
            description = "Which example.")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The new folder. Default: NAME.")
    private Optional<Path> directory = Optional.empty();

    ExampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Something to do in the folder with the examples, inside the program. */
    private interface InExamples<T> {
        T with(Path examples) throws IOException;
    }

    /** All examples. */
    static List<String> names() {
        return inExamples(ExampleCommand::names);
    }

    @Override
    public Integer call() {
        return inExamples(this::run);
    }

    private static <T> T inExamples(InExamples<T> work) {
        try {
            URI program = ExampleCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path home = Path.of(program);
            if (Files.isDirectory(home)) {
                return work.with(home.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return work.with(jar.getPath(FOLDER));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int run(Path examples) throws IOException {
        List<String> names = names(examples);
        if (name.isEmpty()) {
            list(examples, names);
            return ExitCode.DONE;
        }
        if (!names.contains(name.get())) {
            terminal.say("ionfront: there is no example '" + name.get() + "'" + CommandText.hint(name.get(), names)
                    + "; there are: " + String.join(", ", names));
            return ExitCode.USAGE;
        }
        Path target = directory.orElseGet(() -> Path.of(name.get()));
        List<Path> files = copy(examples.resolve(name.get()), target);
        if (common.json()) {
            ObjectNode json = JsonOutput.object();
            json.put("directory", target.toString());
            JsonOutput.putTexts(
                    json, "files", files.stream().map(Path::toString).toList());
            JsonOutput.print(json, terminal);
        } else if (common.chatty()) {
            terminal.out()
                    .println("Made " + target + " with " + NumberText.count(files.size(), "file", "files") + ". Next:");
            terminal.out().println("  ionfront " + next(target));
        }
        return ExitCode.DONE;
    }

    private static List<String> names(Path examples) throws IOException {
        if (!Files.isDirectory(examples)) {
            throw new IllegalStateException("the program lacks its examples");
        }
        try (Stream<Path> folders = Files.list(examples)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()).replace("/", ""))
                    .sorted()
                    .toList();
        }
    }

    private void list(Path examples, List<String> names) throws IOException {
        if (common.json()) {
            ObjectNode json = JsonOutput.object();
            JsonOutput.putTexts(json, "examples", names);
            JsonOutput.print(json, terminal);
            return;
        }
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (String found : names) {
            List<String> lines =
                    Wrapped.lines(purpose(examples.resolve(found)), Math.max(LEAST, terminal.columns() - width - GAP));
            terminal.out().println(found + " ".repeat(width - found.length() + GAP) + lines.get(0));
            lines.stream().skip(1).forEach(line -> terminal.out().println(" ".repeat(width + GAP) + line));
        }
        if (common.chatty()) {
            terminal.out().println();
            terminal.out().println("ionfront example NAME makes a folder with the example NAME.");
        }
    }

    /** What the example shows: the first heading of its README, or the first comment of its main file. */
    private static String purpose(Path example) throws IOException {
        for (String file : List.of("README.md", "fit.yaml", "experiment.yaml", "model.yaml", "conductivity.yaml")) {
            if (Files.exists(example.resolve(file))) {
                try (Stream<String> lines = Files.lines(example.resolve(file))) {
                    return lines.filter(line -> line.startsWith("#"))
                            .findFirst()
                            .orElse("")
                            .replaceFirst("^#+ *", "");
                }
            }
        }
        return "";
    }

    private static List<Path> copy(Path example, Path target) throws IOException {
        if (Files.exists(target) && (!Files.isDirectory(target) || !isEmpty(target))) {
            throw InputException.of(
                    target,
                    "is there already and not an empty folder; name another one: ionfront" + " example "
                            + example.getFileName() + " DIR");
        }
        List<Path> sources;
        try (Stream<Path> tree = Files.walk(example)) {
            sources = tree.filter(Files::isRegularFile).sorted().toList();
        }
        try {
            for (Path source : sources) {
                Path file = target.resolve(example.relativize(source).toString());
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (InputStream in = Files.newInputStream(source)) {
                    Files.copy(in, file);
                }
            }
        } catch (IOException failure) {
            throw InputException.of(target, "cannot be written", failure);
        }
        return sources.stream()
                .map(source -> target.resolve(example.relativize(source).toString()))
                .toList();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static String next(Path target) {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("fit.yaml", "fit ");
        commands.put("experiment.yaml", "simulate ");
        commands.put("model.yaml", "law ");
        commands.put("conductivity.yaml", "conductivity ");
        return commands.entrySet().stream()
                .filter(one -> Files.exists(target.resolve(one.getKey())))
                .findFirst()
                .map(one -> one.getValue() + target.resolve(one.getKey()))
                .orElseThrow();
    }
}

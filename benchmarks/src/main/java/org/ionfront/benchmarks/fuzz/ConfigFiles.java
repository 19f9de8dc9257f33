package org.ionfront.benchmarks.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.io.config.ConductivityConfig;
import org.ionfront.io.config.ConductivityReader;
import org.ionfront.io.config.ConfigOverride;
import org.ionfront.io.config.ExperimentConfig;
import org.ionfront.io.config.ExperimentReader;
import org.ionfront.io.config.FitConfig;
import org.ionfront.io.config.FitReader;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelReader;
import org.ionfront.io.config.Provenance;
import org.ionfront.io.config.Setting;

/** The configurations of the examples, in a copy with everything that they name. */
final class ConfigFiles {
    /**
     * What was read.
     *
     * @param settings as the user wrote them
     * @param provenance with the hash of the configuration
     * @param meaning everything that is computed with
     */
    record Read(List<Setting> settings, Provenance provenance, Object meaning) {}

    /** Reads a configuration of one kind. */
    private interface Reader {
        Read read(Path file, List<ConfigOverride> overrides);
    }

    /**
     * A configuration.
     *
     * @param file in the copy
     * @param text of it
     * @param reader for its kind
     * @param asItIs what the reader makes of the file unchanged
     */
    record Source(Path file, String text, Reader reader, Read asItIs) {
        /** Reads another text in its place, from beside it. */
        Read read(byte[] changed, List<ConfigOverride> overrides) throws IOException {
            return reader.read(Files.write(changedFile(), changed), overrides);
        }

        /** Puts another text beside it. */
        Path write(String changed) throws IOException {
            return Files.write(changedFile(), bytes(changed));
        }

        Path changedFile() {
            return file.resolveSibling("changed.yaml");
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final List<Path> data = new ArrayList<>();

    /**
     * Copies and reads them.
     *
     * @param root of the project
     * @param scratch a folder to write in
     */
    ConfigFiles(Path root, Path scratch) throws IOException {
        Path examples = root.resolve("examples");
        List<Path> files;
        try (Stream<Path> found = Files.walk(examples, 2)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> configs = new ArrayList<>();
        for (Path file : files) {
            Path copy = scratch.resolve(examples.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            if (copy.toString().endsWith(".yaml")) {
                configs.add(copy);
            } else if (!copy.toString().endsWith(".md")) {
                data.add(copy);
            }
        }
        for (Path config : configs) {
            String text = Files.readString(config);
            Reader reader = reader(config);
            sources.add(new Source(config, text, reader, reader.read(config, List.of())));
        }
    }

    Source any(Random random) {
        return sources.get(random.nextInt(sources.size()));
    }

    /** Configurations of a kind, by the beginning of their names. */
    List<Source> startingWith(String kind) {
        return sources.stream()
                .filter(source -> String.valueOf(source.file().getFileName()).startsWith(kind))
                .toList();
    }

    /** A file that configurations name. */
    Path anyData(Random random) {
        return data.get(random.nextInt(data.size()));
    }

    /** The configurations in the folder of a file. */
    List<Source> beside(Path file) {
        return sources.stream()
                .filter(source -> source.file().resolveSibling("x").equals(file.resolveSibling("x")))
                .toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Reader reader(Path config) {
        String name = config.getFileName().toString();
        if (name.startsWith("fit")) {
            return (file, overrides) -> fit(new FitReader().read(file, overrides));
        } else if (name.startsWith("plan")) {
            return (file, overrides) -> fit(new FitReader().readPlan(file, overrides));
        } else if (name.startsWith("conductivity")) {
            return (file, overrides) -> {
                ConductivityConfig read = new ConductivityReader().read(file, overrides);
                return new Read(
                        read.settings(),
                        read.provenance(),
                        List.of(read.currents(), read.points(), read.predictions()));
            };
        } else if (name.startsWith("model")) {
            return (file, overrides) -> {
                ModelConfig read = new ModelReader().read(file, overrides, ModelReader.Purpose.LAW);
                return new Read(
                        read.settings(),
                        read.provenance(),
                        List.of(read.sample(), read.states(), read.fractions(), read.havenRatio(), read.crossTerms()));
            };
        }
        return (file, overrides) -> {
            ExperimentConfig read = new ExperimentReader().read(file, overrides);
            return new Read(read.settings(), read.provenance(), read.experiment());
        };
    }

    private static Read fit(FitConfig read) {
        return new Read(read.settings(), read.provenance(), List.of(read.problem(), read.planned()));
    }
}

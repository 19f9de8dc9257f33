package org.ionfront.io.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ionfront.io.InputException;

/**
 * A configuration file with the settings of the command line laid over it.
 *
 * @param file the file
 * @param root its content
 */
record ConfigTree(Path file, Node.Mapping root) {
    private static final long LARGEST_FILE = 1 << 20;
    private static final int LISTED = 5;
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,5}");
    private static final Pattern DOT = Pattern.compile("\\.");

    /**
     * Reads a configuration.
     *
     * @param overrides laid over the file, in this order
     * @throws InputException where the file cannot be read, or an override leads nowhere
     */
    static ConfigTree read(Path file, List<ConfigOverride> overrides) {
        if (Files.isDirectory(file)) {
            throw InputException.of(file, "is a folder; a file is needed" + configurationsIn(file));
        }
        Node.Mapping root = ConfigParser.parseFile(TextFile.read(file, LARGEST_FILE));
        for (ConfigOverride override : overrides) {
            List<String> keys = List.of(DOT.split(override.path(), -1));
            root = replaceIn(root, keys, override, file);
        }
        return new ConfigTree(file, root);
    }

    /** The configurations in a folder, to choose from. */
    private static String configurationsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .limit(LISTED)
                    .toList();
            return found.isEmpty() ? "" : "; in it are " + String.join(", ", found);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The whole configuration as a section to read from. */
    Section section() {
        return new Section(file, "", root);
    }

    /** All values as the user wrote them, in the order of the file. */
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        collect("", root, settings);
        return settings;
    }

    /** SHA-256 of the content: keys sorted, texts without quotes; layout and comments do not matter. */
    String hash() {
        StringBuilder canonical = new StringBuilder();
        canonical(root, canonical);
        return DataFile.hash(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Node.Mapping replaceIn(Node.Mapping mapping, List<String> keys, ConfigOverride override, Path file) {
        String key = keys.get(0);
        Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
        Node.Entry old = entries.get(key);
        Node value = old == null
                ? created(keys, override, file)
                : replaced(old.value(), keys.subList(1, keys.size()), override, file);
        Place place = old == null || keys.size() == 1 ? Place.COMMAND_LINE : old.place();
        entries.put(key, new Node.Entry(place, value));
        return new Node.Mapping(mapping.place(), entries);
    }

    private static Node replaced(Node old, List<String> keys, ConfigOverride override, Path file) {
        if (keys.isEmpty()) {
            return parsed(override, file);
        }
        if (old instanceof Node.Mapping mapping) {
            return replaceIn(mapping, keys, override, file);
        }
        if (old instanceof Node.Sequence sequence) {
            String index = keys.get(0);
            if (!INDEX.matcher(index).matches()
                    || Integer.parseInt(index) >= sequence.items().size()) {
                throw fault(override, file, noItem(keys, sequence, override));
            }
            List<Node> items = new ArrayList<>(sequence.items());
            int k = Integer.parseInt(index);
            items.set(k, replaced(items.get(k), keys.subList(1, keys.size()), override, file));
            return new Node.Sequence(sequence.place(), items);
        }
        throw fault(override, file, "there is nothing below the value '" + ((Node.Scalar) old).text() + "'");
    }

    private static String noItem(List<String> keys, Node.Sequence list, ConfigOverride override) {
        String found = keys.get(0);
        int last = list.items().size() - 1;
        String text = "'" + found + "' is no item of that list, which has "
                + (last < 0 ? "no items" : last == 0 ? "the item 0 only" : "the items 0 to " + last);
        if (last < 0 || INDEX.matcher(found).matches()) {
            return text;
        }
        String rest = String.join(".", keys);
        String before = override.path().substring(0, override.path().length() - rest.length());
        return text + " (did you mean '" + before
                + named(found, list)
                        .map(k -> k + rest.substring(found.length()))
                        .orElse("0." + rest) + "'?)";
    }

    /** The number of the item in which a key has this value, such as an id. */
    private static Optional<Integer> named(String value, Node.Sequence list) {
        return IntStream.range(0, list.items().size())
                .filter(k -> list.items().get(k) instanceof Node.Mapping item
                        && item.entries().values().stream()
                                .anyMatch(entry -> entry.value() instanceof Node.Scalar scalar
                                        && scalar.text().equals(value)))
                .boxed()
                .findFirst();
    }

    /** Keys that the file does not have; whether they mean anything is checked like everything else afterwards. */
    private static Node created(List<String> keys, ConfigOverride override, Path file) {
        Node value = parsed(override, file);
        for (int k = keys.size() - 1; k > 0; k--) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            entries.put(keys.get(k), new Node.Entry(Place.COMMAND_LINE, value));
            value = new Node.Mapping(Place.COMMAND_LINE, entries);
        }
        return value;
    }

    private static Node parsed(ConfigOverride override, Path file) {
        try {
            return ConfigParser.parseSetting(file, override.value());
        } catch (InputException fault) {
            throw fault(override, file, fault.text());
        }
    }

    private static InputException fault(ConfigOverride override, Path file, String text) {
        return InputException.atKey(file, "--set " + override.path(), text);
    }

    private static void collect(String path, Node node, List<Setting> settings) {
        if (node instanceof Node.Scalar scalar) {
            settings.add(new Setting(path, scalar.text()));
        } else if (node instanceof Node.Sequence sequence) {
            for (int k = 0; k < sequence.items().size(); k++) {
                collect(path + "." + k, sequence.items().get(k), settings);
            }
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach((key, entry) -> collect(path.isEmpty() ? key : path + "." + key, entry.value(), settings));
        }
    }

    private static void canonical(Node node, StringBuilder out) {
        if (node instanceof Node.Scalar scalar) {
            out.append(scalar.text().length()).append(':').append(scalar.text());
        } else if (node instanceof Node.Sequence sequence) {
            out.append('[');
            sequence.items().forEach(item -> canonical(item, out));
            out.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            out.append('{');
            new TreeMap<>(mapping.entries()).forEach((key, entry) -> {
                out.append(key.length()).append(':').append(key);
                canonical(entry.value(), out);
            });
            out.append('}');
        }
    }
}

package org.ionfront.io.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ionfront.io.InputException;

/**
 * Turns YAML or JSON text into nodes.
 *
 * <p>Only the tokens of Jackson are used: it reports an unknown key at the end of its object and reads {@code 010} as 8,
 * whereas here every key keeps its place and every value its text. Nodes that stand for something written elsewhere
 * (YAML aliases) are refused, and so is a key that occurs twice.
 */
final class ConfigParser {
    private static final int DEEPEST = 20;
    private static final Pattern YAML_FAULT = Pattern.compile("(.*)\\n in '[^']*', line (\\d+), column (\\d+):");

    private final Path file;
    private final boolean commandLine;

    private ConfigParser(Path file, boolean commandLine) {
        this.file = file;
        this.commandLine = commandLine;
    }

    /**
     * The content of a configuration file.
     *
     * @throws InputException where it is no valid YAML or JSON, or has no keys
     */
    static Node.Mapping parseFile(TextFile source) {
        Path name = source.path().getFileName();
        boolean json = name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        ConfigParser parser = new ConfigParser(source.path(), false);
        Node root = parser.parse(json ? new JsonFactory() : new YAMLFactory(), source.text());
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        Place place = root.place();
        throw InputException.atColumn(
                source.path(),
                place.line(),
                place.column(),
                "a configuration begins with a key, as in 'sample:'; an instrument's export is read by ionfront import");
    }

    /**
     * A value of the command line, written as in a YAML file.
     *
     * @throws InputException where it is no valid YAML
     */
    static Node parseSetting(Path file, String value) {
        return value.isBlank()
                ? new Node.Scalar(Place.COMMAND_LINE, "")
                : new ConfigParser(file, true).parse(new YAMLFactory(), value);
    }

    private Node parse(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                throw InputException.of(file, "the file holds nothing but blanks and comments");
            }
            Node root = node(parser, 0);
            if (parser.nextToken() != null) {
                throw fault(parser, "the file goes on after its end; only one document is allowed");
            }
            return root;
        } catch (JsonProcessingException invalid) {
            throw syntaxFault(invalid, factory instanceof YAMLFactory ? "YAML" : "JSON");
        } catch (IOException failure) {
            throw InputException.of(file, "cannot be read", failure);
        }
    }

    private Node node(JsonParser parser, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw fault(parser, "values are nested more than " + DEEPEST + " deep");
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw fault(parser, "found the alias '*" + parser.getText() + "'; write the value itself");
        }
        Place place = place(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Node.Sequence(place, items);
        }
        return new Node.Scalar(
                place, token == JsonToken.VALUE_NULL ? "" : parser.getText().strip());
    }

    private Node.Mapping mapping(JsonParser parser, Place place, int depth) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place(parser.currentTokenLocation());
            Node.Entry first = entries.get(key);
            if (first != null) {
                throw fault(
                        keyPlace,
                        "the key '" + key + "' occurs twice; first in line "
                                + first.place().line());
            }
            parser.nextToken();
            entries.put(key, new Node.Entry(keyPlace, node(parser, depth + 1)));
        }
        return new Node.Mapping(place, entries);
    }

    private Place place(JsonLocation location) {
        return commandLine ? Place.COMMAND_LINE : new Place(location.getLineNr(), location.getColumnNr());
    }

    private InputException fault(JsonParser parser, String text) {
        return fault(place(parser.currentTokenLocation()), text);
    }

    private InputException fault(Place place, String text) {
        return commandLine
                ? InputException.of(file, text)
                : InputException.atColumn(file, place.line(), place.column(), text);
    }

    private InputException syntaxFault(JsonProcessingException invalid, String format) {
        JsonLocation location = invalid.getLocation();
        Place place = location == null ? new Place(1, 1) : place(location);
        String message = invalid.getOriginalMessage();
        String context = "";
        Matcher matcher = YAML_FAULT.matcher(message);
        while (matcher.find()) {
            if (!context.isEmpty()) {
                context = context + " in line " + place.line() + "; ";
            }
            context = context + matcher.group(1);
            place = new Place(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        }
        String detail = context.isEmpty() ? message.lines().findFirst().orElse("") : context;
        return fault(place, "is not valid " + format + ": " + detail + hint(detail));
    }

    private static String hint(String detail) {
        if (detail.contains("mapping values are not allowed")) {
            return "; look for a wrong indentation or a colon without a blank after it, or put a text that holds ': ' in quotes";
        }
        if (detail.contains("could not find expected ':'")) {
            return "; look for a colon without a blank after it";
        }
        if (detail.contains("<block end>")) {
            return "; keys of one level begin in the same column";
        }
        if (detail.contains("<stream end>") || detail.contains("end-of-input")) {
            return "; a bracket, a brace or a quote was opened and not closed";
        }
        return detail.contains("TAB") ? "; indent by blanks" : "";
    }
}

package org.ionfront.io.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** JSON objects as we write them: keys in a fixed order, no NaN and no infinity, line feeds. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** Puts a number, or null where it is not finite. */
    static void put(ObjectNode object, String key, double number) {
        if (Double.isFinite(number)) {
            object.put(key, number);
        } else {
            object.putNull(key);
        }
    }

    /** Puts a number, or null where there is none or it is not finite. */
    static void put(ObjectNode object, String key, OptionalDouble number) {
        put(object, key, number.orElse(Double.NaN));
    }

    /** Puts a text, or null where there is none. */
    static void put(ObjectNode object, String key, Optional<String> text) {
        if (text.isPresent()) {
            object.put(key, text.get());
        } else {
            object.putNull(key);
        }
    }

    /** Appends a number, or null where it is not finite. */
    static void add(ArrayNode array, double number) {
        if (Double.isFinite(number)) {
            array.add(number);
        } else {
            array.addNull();
        }
    }

    static void putTexts(ObjectNode object, String key, List<String> texts) {
        ArrayNode array = object.putArray(key);
        texts.forEach(array::add);
    }

    /**
     * The text of a file, ending with a line feed.
     *
     * <p>Jackson's own way leads through an {@code ObjectMapper}, whose calendars alone take 30 ms of a start.
     */
    static String text(ObjectNode object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(object, out);
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree of nodes can always be written", impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, JsonGenerator out) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    out.writeFieldName(entry.getKey());
                    write(entry.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode item : node) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.textValue());
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            case NUMBER -> {
                if (node.isIntegralNumber()) {
                    out.writeNumber(node.longValue());
                } else {
                    out.writeNumber(node.doubleValue());
                }
            }
            default -> throw new IllegalArgumentException("no result is a " + node.getNodeType());
        }
    }
}

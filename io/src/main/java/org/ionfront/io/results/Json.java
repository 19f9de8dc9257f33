package org.ionfront.io.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** JSON objects as we write them: keys in a fixed order, no NaN and no infinity, line feeds. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
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

    /** The text of a file, ending with a line feed. */
    static String text(ObjectNode object) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(object) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of nodes can always be written", impossible);
        }
    }
}

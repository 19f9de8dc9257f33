package org.ionfront.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Results of small commands as JSON. */
final class JsonOutput {
    private JsonOutput() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void putTexts(ObjectNode object, String key, List<String> texts) {
        ArrayNode array = object.putArray(key);
        texts.forEach(array::add);
    }

    /** Prints an object over several lines. */
    static void print(ObjectNode object, Terminal terminal) {
        try {
            terminal.out()
                    .println(new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(object)
                            .replace(System.lineSeparator(), "\n"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of nodes can always be written", impossible);
        }
    }
}

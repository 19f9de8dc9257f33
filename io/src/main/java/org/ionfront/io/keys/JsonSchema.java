package org.ionfront.io.keys;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ionfront.io.units.Quantity;
import org.ionfront.io.units.QuantityKind;

/**
 * Writes groups of keys as a JSON Schema (draft 2020-12).
 *
 * <p>What the schema refuses, the readers refuse; not the other way round. A schema knows units, but not of which kind a unit is, and
 * nothing of what one value has to do with another.
 */
public final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "#/$defs/";

    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    private JsonSchema() {}

    /**
     * The schema of a whole configuration.
     *
     * @param title what it is of
     * @param root the keys at its top
     */
    public static ObjectNode of(String title, KeyGroup root) {
        JsonSchema schema = new JsonSchema();
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("$schema", DRAFT);
        top.put("title", title);
        top.setAll(schema.section(root));
        top.set("$defs", schema.definitions);
        return top;
    }

    private ObjectNode section(KeyGroup group) {
        ObjectNode node = object("object");
        ObjectNode properties = node.putObject("properties");
        for (Key key : group.keys()) {
            ObjectNode value = form(key.form());
            value.put("description", key.meaning());
            key.usual().ifPresent(usual -> value.put("default", usual));
            properties.set(key.name(), value);
        }
        if (!group.patterns().isEmpty()) {
            ObjectNode patterns = node.putObject("patternProperties");
            group.patterns().forEach((pattern, form) -> patterns.set(whole(pattern), form(form)));
        }
        node.put("additionalProperties", false);
        List<String> required =
                group.keys().stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            required.forEach(node.putArray("required")::add);
        }
        if (!group.alternatives().isEmpty()) {
            ArrayNode all = node.putArray("allOf");
            for (List<String> names : group.alternatives()) {
                ArrayNode one = all.addObject().putArray("oneOf");
                names.forEach(name -> one.addObject().putArray("required").add(name));
            }
        }
        return node;
    }

    private ObjectNode form(Form form) {
        if (form instanceof Form.Quantity quantity) {
            return reference(name(quantity.kind()), () -> quantity(quantity.kind()));
        }
        if (form instanceof Form.BareNumber) {
            return number(Quantity.NUMBER);
        }
        if (form instanceof Form.Whole whole) {
            ObjectNode node = number(Quantity.NUMBER);
            return node.put("minimum", whole.least()).put("maximum", whole.most());
        }
        if (form instanceof Form.Choice choice) {
            return choice(choice.words());
        }
        if (form instanceof Form.Text text) {
            ObjectNode node = object("string").put("pattern", whole(text.pattern()));
            node.putArray("examples").add(text.example());
            return node;
        }
        return composed(form);
    }

    private ObjectNode composed(Form form) {
        if (form instanceof Form.Section section) {
            return reference(section.group().name(), () -> section(section.group()));
        }
        if (form instanceof Form.Chosen chosen) {
            return chosen(chosen);
        }
        if (form instanceof Form.ByName byName) {
            ObjectNode node = object("object");
            node.set("additionalProperties", form(byName.value()));
            return node;
        }
        if (form instanceof Form.Items items) {
            ObjectNode node = object("array").put("minItems", 1);
            node.set("items", form(items.item()));
            return node;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode any = node.putArray("anyOf");
        ((Form.AnyOf) form).forms().forEach(one -> any.add(form(one)));
        return node;
    }

    /** By the word under one key the group that holds; editors then name the one key that is wrong, not all groups. */
    private ObjectNode chosen(Form.Chosen chosen) {
        ObjectNode node = object("object");
        node.putObject("properties")
                .set(chosen.key(), choice(List.copyOf(chosen.groups().keySet())));
        node.putArray("required").add(chosen.key());
        ArrayNode all = node.putArray("allOf");
        for (Map.Entry<String, KeyGroup> one : chosen.groups().entrySet()) {
            ObjectNode rule = all.addObject();
            ObjectNode condition = rule.putObject("if");
            condition.putObject("properties").putObject(chosen.key()).put("const", one.getKey());
            condition.putArray("required").add(chosen.key());
            rule.set("then", reference(one.getValue().name(), () -> section(one.getValue())));
        }
        return node;
    }

    private static ObjectNode choice(List<String> words) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("enum");
        for (String word : words) {
            all.add(word);
            // Without quotes these are no texts in YAML, the latter in its version 1.1.
            if (List.of("true", "false", "on", "off").contains(word)) {
                all.add(word.equals("true") || word.equals("on"));
            }
        }
        return node;
    }

    private static ObjectNode quantity(QuantityKind kind) {
        ObjectNode node = kind == QuantityKind.FRACTION ? number(Quantity.pattern(kind)) : object("string");
        node.put("pattern", whole(Quantity.pattern(kind)));
        ArrayNode examples = node.putArray("examples");
        kind.examples().forEach(unit -> examples.add("1 " + unit));
        node.put("title", kind.noun());
        return node;
    }

    private static ObjectNode number(String pattern) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("type").add("number").add("string");
        return node.put("pattern", whole(pattern));
    }

    private ObjectNode reference(String name, Supplier<ObjectNode> definition) {
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, definition.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", DEFINITIONS + name);
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static String name(QuantityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

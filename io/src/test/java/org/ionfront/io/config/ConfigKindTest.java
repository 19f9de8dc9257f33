package org.ionfront.io.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ionfront.io.InputException;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas against all examples, an independent validator and the readers. */
class ConfigKindTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Map<ConfigKind, JsonSchema> SCHEMAS = new EnumMap<>(ConfigKind.class);

    @TempDir
    private static Path scratch = Path.of("");

    /** A configuration file that can be spoiled: a copy of it with all its neighbours. */
    record Sample(Path file, ConfigKind kind, ObjectNode content) {
        /** What the reader says of other content, empty if it takes it. */
        Optional<InputException> refusal(ObjectNode other) throws IOException {
            Path changed = file.resolveSibling("changed.json");
            Files.writeString(changed, other.toString());
            return Optional.ofNullable(catchThrowableOfType(InputException.class, () -> read(changed)));
        }

        private void read(Path changed) {
            switch (kind) {
                case EXPERIMENT -> new ExperimentReader().read(changed, List.of());
                case FIT -> new FitReader().readPlan(changed, List.of());
                case MODEL -> new ModelReader().read(changed, List.of(), ModelReader.Purpose.LAW);
                default -> new ConductivityReader().read(changed, List.of());
            }
        }

        @Override
        public String toString() {
            return file.getParent().getFileName() + "/" + file.getFileName();
        }
    }

    @BeforeAll
    static void readSchemas() throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (ConfigKind kind : ConfigKind.values()) {
            SCHEMAS.put(kind, factory.getSchema(kind.schema()));
        }
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = scratch.resolve(EXAMPLES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(scratch.resolve("more"));
        Files.writeString(scratch.resolve("more").resolve("rare.yaml"), RARE);
    }

    /** Laws and keys that no example has. */
    private static final String RARE = """
            sample:
              thickness: 1 mm
              temperature: 70 degC
              relative_permittivity: 7
              area: 40 mm²
              regions: [{from: 0 nm, to: 100 nm, relative_permittivity: 6}]
            native:
              ion: 6Li+
              bulk_density: 1.4e28/m^3
              diffusion:
                law: vacancy
                defects: {kind: schottky, cation_sites: 1.5e28 m^-3, anion_sites: 0.75e28 1/m^3, cations_per_anion: 2, formation_energy: 1 eV, formation_entropy: 2}
                hop_distance: 3 Å
                attempt_frequency: 10 THz
                migration_energy: 20 kJ/mol
                isotope: {mass: 6.015 u, reference_mass: 7.016 u, exponent: 0.5}
            foreign:
              - ion: K+
                diffusion: {law: phonon-assisted, prefactor: 1e-8 m^2/s, activation_energy: 0.8 eV, mode_coupling: 0.5 eV/Å, mode_energy: 20 meV, mode_mass: 16 g/mol, statistics: classical}
              - ion: NH4+
                diffusion: {law: high-field, prefactor: 1e-8 m^2 s^-1, activation_energy: 0.8 eV, hop_distance: 0.3 nm, field: 1e7 V/m}
            protocol:
              - {ion: K+, drive: {beam: {current: 20 nA, repelling_potential: 50 V, energy_width: 200 mV}}, duration: 1 h, front: attached}
              - {drive: {rest: true}, duration: 10 min}
            output: {times: [10 min, 1 h], doses: [1 C/m^2]}
            haven_ratio: 40 %
            cross_terms: off
            thermodynamic_factor: off
            transport: nernst-planck-poisson
            back: selective
            accuracy: 1e-3
            """;

    static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> all = Files.walk(scratch)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                // As in YAML 1.2, where these two are words.
                String text = Files.readString(file).replaceAll(": (on|off)\\b", ": \"$1\"");
                ObjectNode content = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(text);
                ConfigKind kind = content.has("profiles")
                        ? ConfigKind.FIT
                        : content.has("green_kubo")
                                ? ConfigKind.CONDUCTIVITY
                                : content.has("protocol") ? ConfigKind.EXPERIMENT : ConfigKind.MODEL;
                samples.add(new Sample(file, kind, content));
            }
        }
        return samples;
    }

    private static boolean isValid(ConfigKind kind, JsonNode content) {
        return SCHEMAS.get(kind).validate(content).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyExampleIsValid(Sample sample) throws IOException {
        assertThat(SCHEMAS.get(sample.kind()).validate(sample.content())).isEmpty();
        assertThat(sample.refusal(sample.content())).isEmpty();
        JsonNode withBooleans = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(sample.file()));
        assertThat(SCHEMAS.get(sample.kind()).validate(withBooleans)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aKeyThatIsNoneIsRefusedEverywhereByBoth(Sample sample) throws IOException {
        for (ObjectNode spoiled : spoiled(sample, (parent, key) -> {
            if (parent.get(key) instanceof ObjectNode section) {
                section.put("no_such_key", "1");
            }
        })) {
            assertThat(isValid(sample.kind(), spoiled)).as(spoiled.toString()).isFalse();
            assertThat(sample.refusal(spoiled)).as(spoiled.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMissingKeyThatTheSchemaMissesTheReaderMissesToo(Sample sample) throws IOException {
        for (ObjectNode spoiled : spoiled(sample, (parent, key) -> {
            if (parent instanceof ObjectNode section) {
                section.remove(key);
            }
        })) {
            if (!isValid(sample.kind(), spoiled)) {
                assertThat(sample.refusal(spoiled)).as(spoiled.toString()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothSayTheSameOfAWrongValue(Sample sample) throws IOException {
        List<String> wrong = new ArrayList<>();
        Form root = Form.section(sample.kind().keys());
        leaves(sample.content(), List.of(root), (parent, key, forms) -> {
            JsonNode right = child(parent, key);
            set(parent, key, TextNode.valueOf("7 parsec"));
            boolean valid = isValid(sample.kind(), sample.content());
            Optional<String> said = sample.refusal(sample.content()).map(InputException::text);
            set(parent, key, right);
            boolean own =
                    forms.stream().anyMatch(form -> form instanceof Form.Text text && ".+".equals(text.pattern()));
            if (own == valid && (own || said.map(text -> names(text, forms)).orElse(false))) {
                return;
            }
            wrong.add(key + ": the schema says " + valid + ", the reader " + said + ", the table " + forms);
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ConfigKind.class)
    void everyKeyIsInTheDocumentation(ConfigKind kind) throws IOException {
        String pages = "";
        for (String page : List.of("config.md", "superionic.md", "conductivity.md")) {
            pages += Files.readString(DOCS.resolve(page));
        }
        List<String> missing = new ArrayList<>();
        for (String key : names(Form.section(kind.keys()), new TreeSet<>())) {
            if (!pages.matches("(?s).*\\b" + key + "\\b.*")) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void schemasAreTheSameBytesTwiceAndNameTheirDraft() {
        for (ConfigKind kind : ConfigKind.values()) {
            assertThat(kind.schema().toPrettyString()).isEqualTo(kind.schema().toPrettyString());
            assertThat(kind.schema().path("$schema").asText())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(ConfigKind.of(kind.label())).contains(kind);
        }
    }

    /** Whether a message of a reader names the kind of quantity, the words or the range of one of the forms. */
    private static boolean names(String text, List<Form> forms) {
        return forms.stream().anyMatch(form -> {
            if (form instanceof Form.Quantity quantity) {
                return text.contains(quantity.kind().noun());
            }
            if (form instanceof Form.Choice choice) {
                return text.contains(String.join(", ", choice.words()));
            }
            return true;
        });
    }

    private interface Leaf {
        void at(JsonNode parent, String key, List<Form> forms) throws IOException;
    }

    /** Every single value below a node, with the forms it may have. */
    private static void leaves(JsonNode node, List<Form> forms, Leaf leaf) throws IOException {
        List<String> keys = keys(node);
        for (String key : keys) {
            JsonNode value = child(node, key);
            List<Form> below = new ArrayList<>();
            forms.forEach(form -> below.addAll(flat(below(form, node, key))));
            if (value.isContainerNode()) {
                leaves(value, below, leaf);
            } else {
                leaf.at(node, key, below);
            }
        }
    }

    private static List<Form> below(Form form, JsonNode node, String key) {
        if (form instanceof Form.Section section && node.isObject()) {
            return inGroup(section.group(), key);
        }
        if (form instanceof Form.Chosen chosen && node.isObject()) {
            if (chosen.key().equals(key)) {
                return List.of(new Form.Choice(List.copyOf(chosen.groups().keySet())));
            }
            KeyGroup group = chosen.groups().get(node.path(chosen.key()).asText());
            return group == null ? List.of() : inGroup(group, key);
        }
        if (form instanceof Form.ByName byName && node.isObject()) {
            return List.of(byName.value());
        }
        return form instanceof Form.Items items && node.isArray() ? List.of(items.item()) : List.of();
    }

    private static List<Form> inGroup(KeyGroup group, String name) {
        Stream<Form> named =
                group.keys().stream().filter(key -> key.name().equals(name)).map(Key::form);
        Stream<Form> patterned = group.patterns().entrySet().stream()
                .filter(entry -> name.matches(entry.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(named, patterned).toList();
    }

    private static List<Form> flat(List<Form> forms) {
        List<Form> flat = new ArrayList<>();
        for (Form form : forms) {
            flat.addAll(form instanceof Form.AnyOf any ? flat(any.forms()) : List.of(form));
        }
        return flat;
    }

    private static Set<String> names(Form form, Set<String> names) {
        for (Form one : flat(List.of(form))) {
            if (one instanceof Form.Section section) {
                collect(section.group(), names);
            } else if (one instanceof Form.Chosen chosen) {
                chosen.groups().values().forEach(group -> collect(group, names));
            } else if (one instanceof Form.ByName byName) {
                names(byName.value(), names);
            } else if (one instanceof Form.Items items) {
                names(items.item(), names);
            }
        }
        return names;
    }

    private static void collect(KeyGroup group, Set<String> names) {
        for (Key key : group.keys()) {
            names.add(key.name());
            names(key.form(), names);
        }
    }

    private interface Spoiler {
        void spoil(JsonNode parent, String key);
    }

    /** Copies of a sample's content, each spoiled at one place. */
    private static List<ObjectNode> spoiled(Sample sample, Spoiler spoiler) {
        List<ObjectNode> all = new ArrayList<>();
        ObjectNode top = sample.content().deepCopy();
        List<List<String>> paths = new ArrayList<>();
        paths(top, List.of(), paths::add);
        for (List<String> path : paths) {
            ObjectNode copy = sample.content().deepCopy();
            JsonNode parent = copy;
            for (String key : path.subList(0, path.size() - 1)) {
                parent = child(parent, key);
            }
            spoiler.spoil(parent, path.get(path.size() - 1));
            if (!copy.equals(sample.content()) && !isPerName(path)) {
                all.add(copy);
            }
        }
        return all;
    }

    /** Below these, keys are ions or profiles, and a new one is wrong for the reader only. */
    private static boolean isPerName(List<String> path) {
        String last = path.get(path.size() - 1);
        boolean lawsOfAStage = last.equals("diffusion") && path.get(0).equals("protocol");
        return lawsOfAStage || last.equals("start");
    }

    private static void paths(JsonNode node, List<String> path, Consumer<List<String>> found) {
        for (String key : keys(node)) {
            List<String> below = new ArrayList<>(path);
            below.add(key);
            found.accept(below);
            paths(child(node, key), below, found);
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        for (int k = 0; node.isArray() && k < node.size(); k++) {
            keys.add(Integer.toString(k));
        }
        return keys;
    }

    private static JsonNode child(JsonNode parent, String key) {
        return parent.isArray() ? parent.path(Integer.parseInt(key)) : parent.path(key);
    }

    private static void set(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    @Test
    void labelsAreThoseOfTheCommand() {
        assertThat(Arrays.stream(ConfigKind.values()).map(ConfigKind::label))
                .containsExactly("experiment", "fit", "model", "conductivity");
    }
}

package org.ionfront.io.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.ObservationParameter;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.model.Experiment;

/** An experiment file with the values of a fit in it, as text that reads back to the same experiment. */
public final class ExperimentText {
    /** Keys that say how fast ions are; a fitted diffusivity replaces them. */
    private static final List<String> SCALES = List.of("dc_conductivity", "bulk_diffusivity", "prefactor");

    private static final String DIFFUSIVITY = "diffusivity";
    private static final String ACCURACY = "accuracy";

    private final ProfileSource source;
    private final ParameterValues values;

    private ExperimentText(ProfileSource source, ParameterValues values) {
        this.source = source;
        this.values = values;
    }

    /**
     * The text of an experiment.
     *
     * @param config the fit
     * @param profile id of the profile whose experiment it is
     * @param values of all parameters of the fit
     * @param accuracy to ask for where it is coarser than that of the file
     * @param folder that the text will lie in: files are named from there
     */
    public static String of(FitConfig config, String profile, ParameterValues values, double accuracy, Path folder) {
        ProfileSource source = config.sources().stream()
                .filter(one -> one.id().equals(profile))
                .findFirst()
                .orElseThrow();
        Path file = source.experiment().provenance().config();
        ObjectNode root = (ObjectNode) copied(ConfigTree.read(file, List.of()).root(), file, folder);
        if (accuracy > source.experiment().experiment().accuracy()) {
            root.put(ACCURACY, Double.toString(accuracy));
        }
        ExperimentText text = new ExperimentText(source, values);
        config.problem().parameters().stream()
                .map(FitParameter::name)
                .distinct()
                .filter(name -> ObservationParameter.named(name).isEmpty())
                .forEach(name -> text.put(root, name));
        try {
            return new YAMLMapper().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A configuration as a tree that can be changed, with files named from another folder. */
    private static JsonNode copied(Node node, Path file, Path folder) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((key, entry) -> copy.set(key, copied(entry.value(), file, folder)));
            return copy;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> copy.add(copied(item, file, folder)));
            return copy;
        }
        return JsonNodeFactory.instance.textNode(relocated(((Node.Scalar) node).text(), file, folder));
    }

    private static String relocated(String text, Path file, Path folder) {
        try {
            Path named = file.resolveSibling(text);
            if (text.isEmpty() || !Files.isRegularFile(named)) {
                return text;
            }
            Path absolute = named.toAbsolutePath().normalize();
            Path from = folder.toAbsolutePath().normalize();
            boolean oneDisk = Optional.ofNullable(absolute.getRoot()).equals(Optional.ofNullable(from.getRoot()));
            return (oneDisk ? from.relativize(absolute) : absolute).toString().replace('\\', '/');
        } catch (InvalidPathException noFile) {
            return text;
        }
    }

    private void put(ObjectNode root, String name) {
        OptionalDouble value = values.find(name, source.id());
        Optional<ParameterName> known = ParameterName.named(name);
        if (value.isEmpty() || known.isEmpty()) {
            return;
        }
        String unit = known.get().kind().baseUnit();
        String quantity = value.getAsDouble() + (unit.equals("1") ? "" : " " + unit);
        Optional<LawKeys> key = ParameterName.keys().contains(name) ? Optional.empty() : LawKeys.named(name);
        boolean ofNative = key.map(LawKeys::ofNative).orElse(!name.equals(ParameterName.FOREIGN_DIFFUSIVITY.key()));
        ObjectNode law = law(root, ofNative);
        if (name.equals(ParameterName.FWHM.key())) {
            ((ObjectNode) law.required("distribution")).put(name, quantity);
        } else if (key.isPresent()) {
            law.put(key.get().name(), quantity);
        } else if (law.has(DIFFUSIVITY)) {
            law.put(DIFFUSIVITY, quantity);
        } else {
            law.remove(SCALES);
            law.put(ParameterName.BULK_DIFFUSIVITY.key(), quantity);
        }
    }

    /** The law of the profile's native or foreign ion. */
    private ObjectNode law(ObjectNode root, boolean ofNative) {
        Experiment experiment = source.experiment().experiment();
        String signal = ofNative ? source.nativeSignal() : source.foreignSignal();
        List<String> symbols = experiment.species().stream()
                .filter(species -> species.isNative() == ofNative)
                .map(species -> species.ion().symbol())
                .toList();
        JsonNode group = root.required(ofNative ? "native" : "foreign");
        JsonNode ion = group.isArray() ? group.required(Math.max(0, symbols.indexOf(signal))) : group;
        return (ObjectNode) ion.required("diffusion");
    }
}

package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ionfront.io.units.QuantityKind;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;

/** Reads experiment files. */
public final class ExperimentReader {
    private static final double COLDEST = 50;
    private static final double HOTTEST = 3000;
    private static final double COARSEST = 0.1;
    private static final Map<String, BackCondition> BACK_CONDITIONS = backConditions();

    /**
     * Reads and checks an experiment and every file it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the file in this order before anything is checked
     * @throws org.ionfront.io.InputException for everything that is wrong with these files
     */
    public ExperimentConfig read(Path file, List<ConfigOverride> overrides) {
        ConfigTree tree = ConfigTree.read(file, overrides);
        Section root = checked(tree.section());
        Section sampleSection =
                root.required("sample").section().allow("thickness", "temperature", "relative_permittivity", "area");
        Sample sample = sample(sampleSection);
        OptionalDouble area = sampleSection
                .optional("area")
                .map(a -> OptionalDouble.of(a.positive(QuantityKind.AREA).value()))
                .orElse(OptionalDouble.empty());
        SpeciesReader speciesReader = new SpeciesReader(sample);
        List<Species> species = speciesReader.read(root);
        String backWord = root.optional("back")
                .map(b -> b.choice(List.copyOf(BACK_CONDITIONS.keySet()), List.of()))
                .orElse("outflow");
        BackCondition back = BACK_CONDITIONS.getOrDefault(backWord, BackCondition.OUTFLOW);
        FrontMode front = root.optional("front").map(ProtocolReader::front).orElse(FrontMode.ATTACHED);
        DriveReader drives = new DriveReader(area, back);
        List<Stage> stages = new ProtocolReader(species, front, drives, speciesReader).read(root);
        double end = stages.stream().mapToDouble(Stage::duration).sum();
        Experiment experiment = new Experiment(
                sample, species, stages, front, back, OutputReader.read(root, end, sample.thickness()), accuracy(root));
        try {
            experiment = experiment.withModel(transport(root));
        } catch (ModelRestrictionException restriction) {
            throw root.required("transport").fault(restriction.advice());
        }
        Provenance provenance = new Provenance(file, tree.hash(), drives.data());
        return new ExperimentConfig(experiment, area, physics(experiment, backWord), tree.settings(), provenance);
    }

    /** The keys are those of an experiment, and the physics is what this version offers. */
    private static Section checked(Section root) {
        if (root.has("profiles") && !root.has("protocol")) {
            throw root.required("profiles").fault("this is a fit file; an experiment file is needed here");
        }
        root.allow("sample", "native", "foreign", "protocol", "transport", "front", "back", "output", "accuracy");
        return root;
    }

    private static Sample sample(Section section) {
        double thickness =
                section.required("thickness").positive(QuantityKind.LENGTH).value();
        Value temperature = section.required("temperature");
        double kelvin = temperature.quantity(QuantityKind.TEMPERATURE).value();
        if (!(kelvin >= COLDEST && kelvin <= HOTTEST)) {
            throw temperature.fault("found '" + temperature.text() + "'; the temperature must lie in 50 to 3000 K");
        }
        Value permittivity = section.required("relative_permittivity");
        double relative = permittivity.number();
        if (!(relative >= 1)) {
            throw permittivity.fault(
                    "found '" + permittivity.text() + "'; the relative permittivity must be 1 or more");
        }
        return new Sample(thickness, kelvin, relative);
    }

    private static TransportModel transport(Section root) {
        Optional<Value> value = root.optional("transport");
        if (value.isEmpty()) {
            return TransportModel.NERNST_PLANCK_POISSON;
        }
        List<String> labels =
                Stream.of(TransportModel.values()).map(TransportModel::label).toList();
        String chosen = value.get().choice(labels, List.of());
        return Stream.of(TransportModel.values())
                .filter(model -> model.label().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    private static double accuracy(Section root) {
        Optional<Value> value = root.optional("accuracy");
        if (value.isEmpty()) {
            return Experiment.DEFAULT_ACCURACY;
        }
        double accuracy = value.get().positive(QuantityKind.FRACTION).value();
        if (accuracy > COARSEST) {
            throw value.get()
                    .fault("found '" + value.get().text() + "'; the accuracy must lie above 0 and not above 0.1");
        }
        return accuracy;
    }

    private static Map<String, String> physics(Experiment experiment, String back) {
        Map<String, String> switches = new LinkedHashMap<>();
        switches.put("transport", experiment.model().label());
        switches.put("front", fronts(experiment));
        switches.put("back", back);
        switches.put("filling", "step");
        switches.put("thermodynamic_factor", "off");
        switches.put("immobile_native_fraction", "0");
        switches.put("haven_ratio", "0.5");
        return switches;
    }

    /** The front faces of the stages in order, each said once as long as it does not change. */
    private static String fronts(Experiment experiment) {
        List<String> words = new ArrayList<>();
        for (Stage stage : experiment.protocol()) {
            String word = experiment.frontIn(stage).name().toLowerCase(Locale.ROOT);
            if (words.isEmpty() || !words.get(words.size() - 1).equals(word)) {
                words.add(word);
            }
        }
        return String.join(", then ", words);
    }

    private static Map<String, BackCondition> backConditions() {
        Map<String, BackCondition> conditions = new LinkedHashMap<>();
        conditions.put("outflow", BackCondition.OUTFLOW);
        conditions.put("selective", BackCondition.SELECTIVE);
        conditions.put("reservoir", BackCondition.RESERVOIR);
        conditions.put("blocking", BackCondition.BLOCKING);
        return conditions;
    }
}

package org.ionfront.io.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        SampleReader sampleReader = new SampleReader(root.required("sample"));
        Sample sample = sampleReader.sample();
        OptionalDouble area = sampleReader.area();
        SpeciesReader speciesReader = new SpeciesReader(sample);
        Optional<OnsagerTableReader> table = root.has(OnsagerTableReader.KEY)
                ? Optional.of(OnsagerTableReader.read(root, sample))
                : Optional.empty();
        List<Species> species = table.map(OnsagerTableReader::species).orElseGet(() -> speciesReader.read(root));
        String backWord = root.optional("back")
                .map(b -> b.choice(List.copyOf(BACK_CONDITIONS.keySet())))
                .orElse("outflow");
        BackCondition back = BACK_CONDITIONS.getOrDefault(backWord, BackCondition.OUTFLOW);
        FrontMode front = root.optional("front").map(ProtocolReader::front).orElse(FrontMode.ATTACHED);
        DriveReader drives = new DriveReader(area, back);
        List<Stage> stages = new ProtocolReader(species, front, drives, speciesReader).read(root);
        double end = stages.stream().mapToDouble(Stage::duration).sum();
        Experiment experiment = new Experiment(
                sample, species, stages, front, back, OutputReader.read(root, end, sample.thickness()), accuracy(root));
        CrossTermsReader crossTerms = CrossTermsReader.read(root);
        Experiment solved = withEquations(experiment, root);
        experiment = table.isPresent() ? table.get().in(solved, root) : crossTerms.in(solved, root);
        List<DataFile> data = new ArrayList<>(speciesReader.data());
        table.ifPresent(read -> data.addAll(read.data()));
        data.addAll(drives.data());
        Provenance provenance = new Provenance(file, tree.hash(), data);
        return new ExperimentConfig(
                experiment, area, PhysicsSwitches.of(experiment, crossTerms.havenRatio()), tree.settings(), provenance);
    }

    /** The keys are those of an experiment, and the physics is what this version offers. */
    private static Section checked(Section root) {
        return ConfigKind.EXPERIMENT.checked(root);
    }

    private static Experiment withEquations(Experiment experiment, Section root) {
        Experiment chosen = experiment;
        try {
            chosen = chosen.withModel(transport(root));
        } catch (ModelRestrictionException restriction) {
            throw root.required("transport").fault(restriction.advice());
        }
        Optional<Value> factor = root.optional("thermodynamic_factor");
        if (factor.isEmpty()) {
            return chosen;
        }
        try {
            return chosen.withThermodynamicFactor(
                    factor.get().choice(List.of("on", "off")).equals("on"));
        } catch (ModelRestrictionException restriction) {
            throw factor.get().fault(restriction.advice());
        }
    }

    private static TransportModel transport(Section root) {
        Optional<Value> value = root.optional("transport");
        if (value.isEmpty()) {
            return TransportModel.NERNST_PLANCK_POISSON;
        }
        List<String> labels =
                Stream.of(TransportModel.values()).map(TransportModel::label).toList();
        String chosen = value.get().choice(labels);
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

    private static Map<String, BackCondition> backConditions() {
        Map<String, BackCondition> conditions = new LinkedHashMap<>();
        conditions.put("outflow", BackCondition.OUTFLOW);
        conditions.put("selective", BackCondition.SELECTIVE);
        conditions.put("reservoir", BackCondition.RESERVOIR);
        conditions.put("blocking", BackCondition.BLOCKING);
        return conditions;
    }
}

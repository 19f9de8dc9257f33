package org.ionfront.io.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ionfront.fit.problem.FitParameter;
import org.ionfront.fit.problem.FitProblem;
import org.ionfront.fit.problem.PlannedProfile;
import org.ionfront.fit.problem.Sampling;
import org.ionfront.fit.problem.UncertaintyMethod;
import org.ionfront.io.Spelling;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;

/** Reads fit files with the experiments and measured profiles they name. */
public final class FitReader {
    /** A signal named like the ion of one element; clusters such as CsK+ and isotopes such as 41K+ are not. */
    private static final Pattern ONE_ELEMENT = Pattern.compile("[A-Z][a-z]?[2-9]?\\+");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+.-]{0,39}");

    /**
     * Reads and checks a fit and every file it names.
     *
     * @param file YAML, or JSON where the name ends in {@code .json}
     * @param overrides laid over the fit file in this order before anything is checked
     * @throws org.ionfront.io.InputException for everything that is wrong with these files
     */
    public FitConfig read(Path file, List<ConfigOverride> overrides) {
        return read(file, overrides, false, FitVariant.AS_GIVEN);
    }

    /**
     * Reads and checks a fit whose profiles may be planned instead of recorded, and every file it names.
     *
     * @param file as above
     * @param overrides as above
     * @throws org.ionfront.io.InputException for everything that is wrong with these files
     */
    public FitConfig readPlan(Path file, List<ConfigOverride> overrides) {
        return read(file, overrides, true, FitVariant.AS_GIVEN);
    }

    /**
     * Reads and checks a fit with another model.
     *
     * @param file as above
     * @param overrides as above
     * @param variant what is other than in the files
     * @throws org.ionfront.io.InputException for everything that is wrong with these files, or where the model does not fit
     *     them
     */
    public FitConfig read(Path file, List<ConfigOverride> overrides, FitVariant variant) {
        return read(file, overrides, false, variant);
    }

    private static FitConfig read(Path file, List<ConfigOverride> overrides, boolean mayBePlanned, FitVariant variant) {
        ConfigTree tree = ConfigTree.read(file, overrides);
        Section root = tree.section();
        ConfigKind.FIT.checked(root);
        Section parameterSection = root.required("parameters").section();
        UncertaintyMethod uncertainty = uncertainty(root);
        List<DataFile> data = new ArrayList<>();
        List<FitProfileEntry> entries = profiles(root.required("profiles"), data, mayBePlanned, variant);
        FitParameterReader parameterReader = new FitParameterReader(parameterSection, entries);
        List<FitParameter> parameters = parameterReader.read(variant.without());
        Map<String, ExperimentModel.Entry> models = new LinkedHashMap<>();
        entries.forEach(entry -> models.put(entry.id(), entry.model()));
        FitProblem problem = new FitProblem(
                entries.stream().map(entry -> entry.measured().profile()).toList(),
                parameters,
                new ExperimentModel(models),
                uncertainty,
                sampling(root, uncertainty),
                entries.stream().flatMap(entry -> entry.traces().stream()).toList(),
                SearchReader.read(root),
                FreeFormReader.read(root, entries, parameters));
        Map<String, PlannedProfile> planned = new LinkedHashMap<>();
        entries.forEach(entry -> entry.planned().ifPresent(plan -> planned.put(entry.id(), plan)));
        return new FitConfig(
                problem,
                planned,
                entries.stream().map(FitReader::source).toList(),
                parameterReader.units(),
                parameterReader.origins(),
                warnings(entries),
                tree.settings(),
                new Provenance(file, tree.hash(), data));
    }

    private static UncertaintyMethod uncertainty(Section root) {
        Optional<Value> value = root.optional("uncertainty");
        if (value.isEmpty()) {
            return UncertaintyMethod.COVARIANCE;
        }
        List<String> offered = Arrays.stream(UncertaintyMethod.values())
                .map(UncertaintyMethod::label)
                .toList();
        Section section = value.get().section().allow(FitKeys.UNCERTAINTY);
        String method = section.required("method").choice(offered);
        return Arrays.stream(UncertaintyMethod.values())
                .filter(one -> one.label().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static Sampling sampling(Section root, UncertaintyMethod method) {
        if (!root.has("uncertainty")) {
            return Sampling.DEFAULT;
        }
        Section section = root.required("uncertainty").section();
        boolean drawn = method == UncertaintyMethod.BOOTSTRAP || method == UncertaintyMethod.POSTERIOR;
        for (String key : List.of("samples", "seed")) {
            if (section.has(key) && !drawn) {
                throw section.required(key)
                        .fault("nothing is drawn at random for the method " + method.label()
                                + "; it is for bootstrap and posterior");
            }
        }
        return new Sampling(
                section.optional("samples")
                        .map(value -> value.whole(40, 1_000_000))
                        .orElse(Sampling.DEFAULT.samples()),
                section.optional("seed")
                        .map(value -> (long) value.whole(0, Integer.MAX_VALUE))
                        .orElse(Sampling.DEFAULT.seed()));
    }

    private static List<FitProfileEntry> profiles(
            Value list, List<DataFile> data, boolean mayBePlanned, FitVariant variant) {
        List<FitProfileEntry> entries = new ArrayList<>();
        for (Value item : list.items()) {
            Section section = item.section().allow(FitKeys.PROFILE);
            if (section.has("planned") && !mayBePlanned) {
                throw section.required("planned")
                        .fault(
                                "this profile has not been recorded; 'ionfront plan' tells the errors to expect, a fit needs"
                                        + " file instead");
            }
            Value id = section.required("id");
            if (!ID.matcher(id.text()).matches()) {
                throw id.fault(
                        "found '" + id.text()
                                + "'; an id has up to 40 letters, digits and the signs _ + - . and begins with a letter or digit");
            }
            if (entries.stream().anyMatch(entry -> entry.id().equals(id.text()))) {
                throw id.fault("found '" + id.text() + "', the id of another profile; ids must differ");
            }
            entries.add(profile(section, id.text(), data, mayBePlanned, variant));
        }
        return entries;
    }

    private static FitProfileEntry profile(
            Section section, String id, List<DataFile> data, boolean mayBePlanned, FitVariant variant) {
        Value name = section.required("experiment");
        Path path = name.pathOfFile();
        if (!Files.exists(path)) {
            throw name.fault("there is no file " + path + Spelling.ofMissing(path));
        }
        ExperimentConfig config = new ExperimentReader().read(path, variant.changes());
        Experiment experiment = config.experiment();
        int nativeIndex = species(experiment, section.required("native"), true);
        int foreignIndex = species(experiment, section.required("foreign"), false);
        MeasuredProfileReader.Ions ions =
                new MeasuredProfileReader.Ions(symbol(experiment, nativeIndex), symbol(experiment, foreignIndex));
        ExperimentModel.Entry model = new ExperimentModel.Entry(experiment, nativeIndex, foreignIndex);
        data.add(DataFile.of(name.text(), path));
        data.addAll(config.provenance().data());
        RecordedTraceReader traces = new RecordedTraceReader(id, config, mayBePlanned, data);
        if (section.has("planned")) {
            PlannedProfileReader.Planned planned = new PlannedProfileReader(section, id, path).read(ions);
            return new FitProfileEntry(
                    id, config, model, planned.measured(), Optional.of(planned.plan()), traces.read(section));
        }
        MeasuredProfileReader.Measured measured = new MeasuredProfileReader(section, id).read(ions);
        data.add(DataFile.of(section.required("file").text(), measured.path()));
        return new FitProfileEntry(id, config, model, measured, Optional.empty(), traces.read(section));
    }

    /** The ion that a signal stands for: the one of that name, or else the only one there is. */
    private static int species(Experiment experiment, Value signal, boolean isNative) {
        List<Species> species = experiment.species();
        int[] candidates = IntStream.range(0, species.size())
                .filter(i -> species.get(i).isNative() == isNative)
                .toArray();
        for (int i : candidates) {
            if (symbol(experiment, i).equals(signal.text())) {
                return i;
            }
        }
        String role = isNative ? "native" : "foreign";
        List<String> symbols =
                IntStream.of(candidates).mapToObj(i -> symbol(experiment, i)).toList();
        if (!symbols.isEmpty() && ONE_ELEMENT.matcher(signal.text()).matches()) {
            throw signal.fault("found '" + signal.text() + "', another ion than the " + role
                    + " one of the experiment: " + String.join(", ", symbols)
                    + "; is the experiment file the right one, or are native and foreign swapped?");
        }
        if (candidates.length == 1) {
            return candidates[0];
        }
        throw signal.fault("found '" + signal.text() + "', but the experiment has "
                + (symbols.isEmpty()
                        ? "no " + role + " ion"
                        : "several " + role + " ions; the signal must be named like one of them: "
                                + String.join(", ", symbols)));
    }

    private static String symbol(Experiment experiment, int index) {
        return experiment.species().get(index).ion().symbol();
    }

    private static ProfileSource source(FitProfileEntry entry) {
        List<String> signals = entry.measured().signals();
        return new ProfileSource(
                entry.id(),
                entry.experiment(),
                entry.measured().path(),
                signals.get(0),
                signals.get(1),
                signals.size() > 2 ? signals.get(2) : "",
                entry.measured().readings());
    }

    private static List<String> warnings(List<FitProfileEntry> entries) {
        List<String> warnings = new ArrayList<>();
        for (FitProfileEntry entry : entries) {
            entry.measured().warnings().forEach(text -> warnings.add(entry.id() + ": " + text));
        }
        return warnings;
    }
}

package org.ionfront.io.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.fit.problem.ParameterValues;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.sensitivity.Parameter;

/** Puts the values of a fit into the laws of the experiments; what a fit does not name stays as in the file. */
final class ExperimentModel implements ForwardModel {
    /**
     * The experiment behind one profile.
     *
     * @param experiment as in its file
     * @param nativeIndex species of the native signal
     * @param foreignIndex species of the foreign signal
     */
    record Entry(Experiment experiment, int nativeIndex, int foreignIndex) {}

    private static final String DIFFUSIVITY = "diffusivity";

    private final Map<String, Entry> entries;

    ExperimentModel(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    @Override
    public Experiment experimentFor(String profile, ParameterValues values) {
        Entry entry = entry(profile);
        Experiment experiment = entry.experiment();
        for (ParameterName name : List.of(ParameterName.FWHM, ParameterName.BULK_DIFFUSIVITY)) {
            experiment = with(experiment, entry.nativeIndex(), name, values.find(name.key(), profile));
        }
        ParameterName foreign = ParameterName.FOREIGN_DIFFUSIVITY;
        experiment = with(experiment, entry.foreignIndex(), foreign, values.find(foreign.key(), profile));
        experiment = withLawKeys(experiment, entry.nativeIndex(), true, values, profile);
        return withLawKeys(experiment, entry.foreignIndex(), false, values, profile);
    }

    /** What belongs to a profile. */
    Entry entry(String profile) {
        return Optional.ofNullable(entries.get(profile))
                .orElseThrow(() -> new IllegalArgumentException("there is no profile " + profile));
    }

    private static Experiment withLawKeys(
            Experiment experiment, int species, boolean ofNative, ParameterValues values, String profile) {
        DiffusivityLaw law = experiment.species().get(species).law();
        List<LawKeys> given = LawKeys.of(law, ofNative).stream()
                .filter(key -> values.find(key.key(), profile).isPresent())
                .toList();
        if (given.isEmpty() || !(law instanceof ParametricLaw parametric)) {
            return experiment;
        }
        double[] parameters = parametric.parameterValues();
        for (LawKeys key : given) {
            parameters[parametric.parameterNames().indexOf(key.name())] = values.get(key.key(), profile);
        }
        return experiment.withLaw(species, parametric.with(parameters));
    }

    @Override
    public Optional<Parameter> derivative(String profile, String name) {
        Entry entry = entries.get(profile);
        Optional<ParameterName> known = ParameterName.named(name);
        if (entry == null || known.isEmpty()) {
            return Optional.empty();
        }
        Optional<LawKeys> key = ParameterName.keys().contains(name) ? Optional.empty() : LawKeys.named(name);
        boolean ofNative = key.map(LawKeys::ofNative).orElse(!known.get().equals(ParameterName.FOREIGN_DIFFUSIVITY));
        int index = ofNative ? entry.nativeIndex() : entry.foreignIndex();
        Species species = entry.experiment().species().get(index);
        if (key.isPresent()) {
            return LawKeys.of(species.law(), ofNative).contains(key.get())
                    ? Optional.of(
                            new Parameter.LawParameter(species.ion(), key.get().name()))
                    : Optional.empty();
        }
        if (!(species.law() instanceof ParametricLaw law) || indexOf(law, known.get()) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Parameter.LawParameter(species.ion(), law.parameterNames().get(indexOf(law, known.get()))));
    }

    /** Whether a law has the parameter that a fit calls by a name. */
    static boolean has(DiffusivityLaw law, ParameterName name) {
        return law instanceof ParametricLaw parametric && indexOf(parametric, name) >= 0;
    }

    private static Experiment with(Experiment experiment, int species, ParameterName name, OptionalDouble value) {
        if (value.isEmpty()) {
            return experiment;
        }
        DiffusivityLaw law = experiment.species().get(species).law();
        if (!(law instanceof ParametricLaw parametric) || indexOf(parametric, name) < 0) {
            throw new IllegalArgumentException("the law of "
                    + experiment.species().get(species).ion().symbol() + " has no parameter " + name.key());
        }
        double[] parameters = parametric.parameterValues();
        parameters[indexOf(parametric, name)] = value.getAsDouble();
        return experiment.withLaw(species, parametric.with(parameters));
    }

    /** A constant law has its only diffusivity in the bulk as everywhere. */
    static int indexOf(ParametricLaw law, ParameterName name) {
        int index = law.parameterNames().indexOf(name.key());
        return index < 0 && !name.equals(ParameterName.FWHM)
                ? law.parameterNames().indexOf(DIFFUSIVITY)
                : index;
    }
}

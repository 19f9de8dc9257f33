package org.ionfront.transport.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything the simulator needs to know.
 *
 * @param sample the glass plate
 * @param species all mobile cations, natives first; at least one native
 * @param protocol stages in order, at least one
 * @param back condition at the back face
 * @param outputTimes requested times of profiles, from the start of the protocol [s], increasing; the end is always added
 * @param accuracy relative accuracy asked of profile, surface potential and dose, in (0, 0.1]
 */
public record Experiment(
        Sample sample,
        List<Species> species,
        List<Stage> protocol,
        BackCondition back,
        List<Double> outputTimes,
        double accuracy) {
    /** Accuracy used where none is asked for. */
    public static final double DEFAULT_ACCURACY = 1e-4;

    /** Copies the lists and checks that the parts fit together. */
    public Experiment {
        species = List.copyOf(species);
        protocol = List.copyOf(protocol);
        outputTimes = List.copyOf(outputTimes);
        if (species.isEmpty() || !species.get(0).isNative()) {
            throw new IllegalArgumentException("an experiment needs at least one native ion, listed first");
        }
        if (protocol.isEmpty()) {
            throw new IllegalArgumentException("an experiment needs at least one stage");
        }
        for (Stage stage : protocol) {
            if (species.stream().noneMatch(s -> s.ion().equals(stage.ion()))) {
                throw new IllegalArgumentException(
                        "the protocol uses " + stage.ion().symbol() + ", which is not declared");
            }
        }
        if (!(accuracy > 0 && accuracy <= 0.1)) {
            throw new IllegalArgumentException("the accuracy is " + accuracy + "; it must lie in (0, 0.1]");
        }
    }

    /** Density of the fixed negative background N = sum of z_i n_i in the untouched glass [1/m^3]. */
    public double backgroundDensity() {
        return species.stream()
                .mapToDouble(s -> s.ion().valence() * s.initialDensity())
                .sum();
    }

    /** Total duration of the protocol [s]. */
    public double duration() {
        return protocol.stream().mapToDouble(Stage::duration).sum();
    }

    /** The same experiment with the law of one species replaced. */
    public Experiment withLaw(int index, DiffusivityLaw law) {
        List<Species> changed = new ArrayList<>(species);
        changed.set(index, species.get(index).withLaw(law));
        return new Experiment(sample, changed, protocol, back, outputTimes, accuracy);
    }

    /** The same experiment with another accuracy. */
    public Experiment withAccuracy(double newAccuracy) {
        return new Experiment(sample, species, protocol, back, outputTimes, newAccuracy);
    }
}

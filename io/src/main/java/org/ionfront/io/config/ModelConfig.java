package org.ionfront.io.config;

import java.util.List;
import org.ionfront.material.onsager.CrossTerms;
import org.ionfront.material.onsager.OnsagerModel;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;

/**
 * A model file, read and checked: its laws hold at all its temperatures and compositions.
 *
 * @param sample the plate
 * @param states the ions at every temperature, by increasing temperature
 * @param fractions charge fractions to evaluate at [-], increasing, above 0 to 1
 * @param havenRatio tracer over effective diffusivity [-]
 * @param crossTerms what is common to the motion of two ions
 * @param settings all values as the user wrote them, in the order of the file
 * @param provenance the files it came from
 */
public record ModelConfig(
        Sample sample,
        List<ModelState> states,
        List<Double> fractions,
        double havenRatio,
        CrossTerms crossTerms,
        List<Setting> settings,
        Provenance provenance) {
    /** Copies the lists. */
    public ModelConfig {
        states = List.copyOf(states);
        fractions = List.copyOf(fractions);
        settings = List.copyOf(settings);
    }

    /** All ions with their laws at the temperature of the first state, natives first. */
    public List<Species> species() {
        return states.get(0).species();
    }

    /** Charge density of the fixed background in elementary charges N [1/m^3]. */
    public double background() {
        return species().stream()
                .mapToDouble(s -> s.ion().valence() * s.initialDensity())
                .sum();
    }

    /** The Onsager coefficients of the first two ions in a state. */
    public OnsagerModel onsager(ModelState state) {
        return new OnsagerModel(
                state.species().get(0),
                state.species().get(1),
                background(),
                state.temperature(),
                havenRatio,
                crossTerms);
    }
}

package org.ionfront.io.config;

import java.util.List;
import org.ionfront.transport.model.Species;

/**
 * The ions of a model with their laws at one temperature.
 *
 * @param temperature [K]
 * @param species natives first
 */
public record ModelState(double temperature, List<Species> species) {
    /** Copies the list. */
    public ModelState {
        species = List.copyOf(species);
    }
}

package org.ionfront.io.config;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ionfront.transport.model.Experiment;

/**
 * An experiment file, read and checked.
 *
 * @param experiment what to simulate
 * @param area bombarded area [m^2], where the file gives one
 * @param physics every switch of the physics and its position, for reports: {@code transport}, {@code filling},
 *     {@code thermodynamic_factor}, ...
 * @param settings all values as the user wrote them, in the order of the file
 * @param provenance the files it came from
 */
public record ExperimentConfig(
        Experiment experiment,
        OptionalDouble area,
        Map<String, String> physics,
        List<Setting> settings,
        Provenance provenance) {}

package org.ionfront.io.config;

import java.util.List;
import org.ionfront.material.conductivity.ConductivityPoint;
import org.ionfront.material.conductivity.CurrentSeries;
import org.ionfront.material.conductivity.GreenKubo;

/**
 * A conductivity file, read and checked, with all the data it names.
 *
 * @param currents recorded currents, by the order of the file
 * @param points conductivities against temperature; empty where there is no table
 * @param table name of the file of the points; empty where there is none
 * @param predictions temperatures at which lines are evaluated [K]
 * @param settings all values as the user wrote them, in the order of the file
 * @param provenance the files it came from
 */
public record ConductivityConfig(
        List<Recording> currents,
        List<ConductivityPoint> points,
        String table,
        List<Double> predictions,
        List<Setting> settings,
        Provenance provenance) {
    /**
     * The current of a cell in equilibrium.
     *
     * @param name of the file
     * @param series what is in it
     * @param method with volume, temperature and number of blocks
     */
    public record Recording(String name, CurrentSeries series, GreenKubo method) {}

    /** Copies the lists. */
    public ConductivityConfig {
        currents = List.copyOf(currents);
        points = List.copyOf(points);
        predictions = List.copyOf(predictions);
        settings = List.copyOf(settings);
    }
}

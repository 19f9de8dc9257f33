package org.ionfront.io.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelState;
import org.ionfront.material.onsager.OnsagerChecks;
import org.ionfront.material.onsager.OnsagerPoint;
import org.ionfront.material.onsager.OnsagerSeries;

/**
 * The Onsager coefficients of a model at all its temperatures, or at those that were reached.
 *
 * @param series one per temperature
 * @param complete whether all temperatures are there
 */
public record OnsagerTable(List<OnsagerSeries> series, boolean complete) {
    /** Copies the list. */
    public OnsagerTable {
        series = List.copyOf(series);
    }

    /**
     * Computes the coefficients.
     *
     * @param goOn told the number of temperatures done, from 1; false ends the work
     */
    public static OnsagerTable of(ModelConfig config, IntPredicate goOn) {
        List<OnsagerSeries> done = new ArrayList<>();
        for (ModelState state : config.states()) {
            if (!done.isEmpty() && !goOn.test(done.size())) {
                return new OnsagerTable(done, false);
            }
            done.add(OnsagerSeries.of(config.onsager(state), config.fractions()));
        }
        return new OnsagerTable(done, true);
    }

    /** All points, by temperature and then by fraction. */
    public List<OnsagerPoint> points() {
        return series.stream().flatMap(one -> one.points().stream()).toList();
    }

    /** What must hold of the table, and how well it does. */
    public OnsagerChecks checks() {
        return OnsagerChecks.of(points());
    }

    String state() {
        return complete ? "finished" : "stopped";
    }
}

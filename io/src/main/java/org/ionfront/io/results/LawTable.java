package org.ionfront.io.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ionfront.io.config.ModelConfig;
import org.ionfront.io.config.ModelState;
import org.ionfront.material.evaluation.LawSeries;
import org.ionfront.transport.model.Species;

/**
 * The laws of all ions of a model at all its temperatures, or at those that were reached.
 *
 * @param series by temperature, then by ion
 * @param complete whether all temperatures are there
 */
public record LawTable(List<LawSeries> series, boolean complete) {
    /** Copies the list. */
    public LawTable {
        series = List.copyOf(series);
    }

    /**
     * Evaluates the laws.
     *
     * @param goOn told the number of temperatures done, from 1; false ends the work
     */
    public static LawTable of(ModelConfig config, IntPredicate goOn) {
        List<LawSeries> series = new ArrayList<>();
        int done = 0;
        for (ModelState state : config.states()) {
            if (done > 0 && !goOn.test(done)) {
                return new LawTable(series, false);
            }
            for (Species one : state.species()) {
                series.add(LawSeries.of(one, state.temperature(), config.background(), config.fractions()));
            }
            done++;
        }
        return new LawTable(series, true);
    }

    /** The series of one ion, by temperature. */
    public List<LawSeries> of(Species species) {
        return series.stream()
                .filter(one -> one.species().ion().equals(species.ion()))
                .toList();
    }

    String state() {
        return complete ? "finished" : "stopped";
    }
}

package org.ionfront.transport.simulation;

import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.Experiment;

/** Where the cells of a run are (docs/solver.md, section 4). */
enum Cells {
    /** Around the fronts that theory foresees, wherever those go. */
    FOLLOWING,
    /** Where the profile changes, whatever it is. */
    ADAPTED,
    /** As planned for what the protocol should produce; planned anew if a front comes deeper. */
    FIXED;

    /** A plan with more cells than this takes longer than it is worth. */
    private static final int MANY = 2500;

    /** What to try, in this order. */
    static List<Cells> of(Experiment experiment, ScaledExperiment scaled, GridPlan plan) {
        boolean follows = GridMotion.suits(experiment, scaled);
        int planned = plan.grid(experiment.sample().thickness()).cells();
        // What is planned knows nothing of the layer of ions that a back face holds back.
        boolean layer = experiment.back() == BackCondition.BLOCKING;
        if (planned > MANY || !plan.resolves() || layer) {
            return follows ? List.of(FOLLOWING, ADAPTED, FIXED) : List.of(ADAPTED, FIXED);
        }
        return follows ? List.of(FOLLOWING, FIXED, ADAPTED) : List.of(FIXED, ADAPTED);
    }
}

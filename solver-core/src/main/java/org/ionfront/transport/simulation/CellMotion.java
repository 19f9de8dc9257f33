package org.ionfront.transport.simulation;

import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.TransportEquations;

/** Where the faces of a run are and how they move, during one stage or more (docs/solver.md, section 4). Mutable. */
interface CellMotion {
    /** Faces for the profile as it was last observed [m]; a fresh array. */
    double[] faces();

    /** Scale of the narrowest thing the cells resolve [m]. */
    double smallestWidth();

    /** Share of the charge depth that the cells cannot tell, because a front is shorter than they are; 0 where they resolve it. */
    default double unresolved() {
        return 0;
    }

    /** Depths and widths of the fronts the cells follow [m]; none where they follow the profile itself. */
    double[][] fronts();

    /** What a user should know about the cells. */
    default List<String> warnings() {
        return List.of();
    }

    /** Divides anew if what there is to resolve has outgrown the cells; the faces to go on with are then {@link #faces()}. */
    boolean outgrown();

    /** Takes note of a state at rest that has just been observed. */
    void observe(TransportEquations system, double[] y, double time);

    /**
     * Sets the faces of a system in motion, to be where they are wanted at the end of a step.
     *
     * @param circuit what it prescribes during the step
     * @return length of the step the cells can take [s], at most the one asked for
     */
    double start(TransportEquations system, double[] y, CircuitCondition circuit, double time, double step);
}

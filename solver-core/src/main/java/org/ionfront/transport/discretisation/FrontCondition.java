package org.ionfront.transport.discretisation;

/** What happens at the front face x = 0. */
public sealed interface FrontCondition {
    /**
     * Ions attach to the face as a charge sheet and enter as the first cell, which stays neutral, lets them; no other ion
     * crosses the face (docs/solver.md, Eqs. 13 and 14).
     *
     * @param species index of the arriving ion
     */
    record Attached(int species) implements FrontCondition {}

    /** Nothing crosses the face; charge collects before it and the layer is the grid's to resolve. */
    record Blocking() implements FrontCondition {}

    /**
     * A reservoir holds the composition at the face.
     *
     * @param fractions charge fraction of every species at the face; treat as read-only
     */
    record Reservoir(double[] fractions) implements FrontCondition {}
}

package org.ionfront.transport.simulation;

import java.util.List;

/**
 * Everything a simulation needs to go on from where it ended (docs/solver.md, section 3). Arrays are the record's own: treat
 * them as read-only.
 *
 * @param state of the glass
 * @param account of the charge that has moved
 * @param tally of the work done
 * @param profiles that were asked for and recorded so far
 * @param trace so far
 * @param order index in the experiment of the ion that comes at an index of the solver; unknowns, account and profiles are
 *     in the solver's order
 */
public record Checkpoint(
        State state, Account account, Tally tally, List<Profile> profiles, Trace trace, List<Integer> order) {
    /** Copies the lists. */
    public Checkpoint {
        profiles = List.copyOf(profiles);
        order = List.copyOf(order);
    }

    /** The same, said to be in an order. */
    Checkpoint inOrder(List<Integer> newOrder) {
        return new Checkpoint(state, account, tally, profiles, trace, newOrder);
    }

    /**
     * Mesh and unknowns.
     *
     * @param time from the start of the protocol [s]
     * @param stage in which the state was reached, from 0
     * @param faces depths of the cell faces [m], length K + 1
     * @param unknowns of the equations of that stage on these cells, in the order those equations have them
     * @param nextStep length of step that error control would have tried next [s]
     * @param fronts depths and widths of the fronts the cells follow [m], two arrays of one length; none for fixed cells
     */
    public record State(double time, int stage, double[] faces, double[] unknowns, double nextStep, double[][] fronts) {
        /** Rejects what no run can have ended with. */
        public State {
            if (!(time > 0 && nextStep > 0) || stage < 0 || faces.length < 2 || unknowns.length == 0) {
                throw new IllegalArgumentException("no state of a simulation: time " + time + " s, stage " + stage
                        + ", " + faces.length + " faces, " + unknowns.length + " unknowns, next step " + nextStep
                        + " s");
            }
        }
    }

    /**
     * Charge as depths, charge per area over eN.
     *
     * @param left of every species through the back face [m], length M
     * @param crossed whether a species has been free to cross the front face, length M
     * @param moved sum of the charges moved either way [C/m^2]
     */
    public record Account(double[] left, boolean[] crossed, double moved) {}

    /**
     * What the run has cost and seen, as in {@link Diagnostics}.
     *
     * @param steps accepted
     * @param rejectedSteps repeated with a smaller size
     * @param minimumFraction smallest charge fraction at any accepted step [-]
     * @param largestField at any accepted step [V/m]
     * @param redistributed charge fraction times depth moved between cells [m]
     */
    public record Tally(
            int steps, int rejectedSteps, double minimumFraction, double largestField, double redistributed) {}
}

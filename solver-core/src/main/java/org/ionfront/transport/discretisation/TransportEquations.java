package org.ionfront.transport.discretisation;

import java.util.List;
import org.ionfront.transport.time.StiffSystem;

/**
 * The transport of M cations through K cells, which may move, as a stiff system; what a simulation needs to know of its
 * equations. Contents of the cells, charge depth and prescribed potential are linear in the unknowns; everything else
 * follows from a state that was {@linkplain #observe observed}. Mutable, for one run on one thread.
 */
public interface TransportEquations extends StiffSystem {
    /** Number of cells K. */
    int cells();

    /** Number of species M. */
    int species();

    /** Prescribes current or potential until further notice. */
    void setCircuit(CircuitCondition condition);

    /**
     * What the error norm measures against.
     *
     * @param content tolerable error of one step in the L1 distance of all contents, relative to the charge depth
     * @param potential tolerable error of one step in the surface potential, relative to it
     * @param length natural length of the front [m]; added to the charge depth, and no content error above a twentieth of
     *     it is tolerable
     * @param drop a reduced potential below which no relative error is asked for
     */
    void setTolerances(double content, double potential, double length, double drop);

    /** The same where a drop of kT/e counts as nothing. */
    default void setTolerances(double content, double potential, double length) {
        setTolerances(content, potential, length, 1);
    }

    /** Tolerates no content error above another share of the natural length than a twentieth. */
    void setLargestContentError(double share);

    /**
     * Adds to the tolerances set last that there are no fronts as short as their length in some cells.
     *
     * @param lengths of what there is in every cell [m], at least that length; a content error may be a twentieth of it there
     * @param charge charge depth now [m]
     */
    void setLengths(double[] lengths, double charge);

    /**
     * Sets the faces in motion.
     *
     * @param time from which on they move [s]
     * @param velocity velocity of every face [m/s], length K + 1; the outer faces stay whatever it says
     */
    void setMotion(double time, double[] velocity);

    /**
     * Stops the faces where they are at a time and goes on from there; {@link #faces()} are those places then.
     *
     * @param time [s]
     */
    void fixGrid(double time);

    /**
     * Ends a step: stops the faces like {@link #fixGrid}, and makes a prescribed surface potential hold to rounding, which
     * moving faces let it do to the error of the step.
     *
     * @param time end of the step [s]
     * @param y unknowns there; may be modified
     */
    void comeToRest(double time, double[] y);

    /**
     * Unknowns that these equations would have for a state at rest had they been made for the faces as they are now.
     *
     * @param y unknowns; not modified
     */
    default double[] unknownsAnew(double[] y) {
        return y.clone();
    }

    /**
     * Solves the systems of the stages to the rounding of the fluxes from now on, or no longer; where fluxes are differences of
     * numbers many times as large, plain solutions lose ions.
     */
    default void refine(boolean wanted) {}

    /**
     * Lets faces give up the exponential fit of the drift where fractions are smooth, from the start of the next step on, or no longer: for
     * cells that resolve what is not (docs/solver.md, Eq. 10a).
     */
    void relaxFit(boolean wanted);

    /** Depths of the faces at rest [m], or before the present motion; treat as read-only. */
    double[] faces();

    /**
     * Position of the content of a species (not the last one) in a cell among the unknowns; where it is counted from is the
     * equations' own affair.
     */
    int contentIndex(int speciesIndex, int cell);

    /** Position of the charge depth among the unknowns. */
    int chargeIndex();

    /** Position of the prescribed reduced surface potential among the unknowns. */
    int potentialIndex();

    /**
     * Charge that has left through the back face since the start, as a depth [m]; without a displacement current it is the
     * charge passed.
     */
    default double dischargedThroughBack(double[] y) {
        return y[chargeIndex()];
    }

    /** Unknowns of the untouched glass in a uniform field [1/m]. */
    double[] uniformState(double reducedField);

    /**
     * Changes the surface potential at once, with the displacement charge that takes.
     *
     * @param y unknowns; modified
     * @param reducedPotential new reduced surface potential
     */
    void jumpToPotential(double[] y, double reducedPotential);

    /**
     * Makes a state of equations with another front condition, on the same grid, one of these equations.
     *
     * @param y unknowns; modified
     * @param earlier front condition they belong to
     */
    default void takeOver(double[] y, FrontCondition earlier) {}

    /**
     * Moves ions from cell to cell, with the changes of the fields between that takes.
     *
     * @param y unknowns; modified
     * @param speciesIndex which ions
     * @param from cell they leave
     * @param to another cell
     * @param amount as a depth [m]
     * @return whether that was possible; cells that are neutral by construction have no charge to give or take
     */
    default boolean shift(double[] y, int speciesIndex, int from, int to, double amount) {
        return false;
    }

    /** Width of a cell [m], in the place the grid was last evaluated at. */
    double width(int cell);

    /**
     * Unknowns of these equations for the state of others on another grid of the same sample: contents, charge depth and
     * potential are kept, what follows from them quickly need not be.
     *
     * @param source equations the state belongs to, at rest
     * @param y unknowns of the source; not modified
     */
    double[] adopt(TransportEquations source, double[] y);

    /**
     * Derivatives of these equations' unknowns by parameters.
     *
     * @param directions one per parameter
     */
    TransportTangents tangents(List<TransportDirection> directions);

    /** Content of a species in a cell beyond that of the untouched glass, as a depth [m]; in the place as below. */
    double contentBeyondBulk(double[] y, int speciesIndex, int cell);

    /** Charge fraction of a species in a cell, in the place the grid was last evaluated at. */
    double fraction(double[] y, int speciesIndex, int cell);

    /**
     * The same of all cells.
     *
     * @param into receives the charge fractions [-], at least K entries
     */
    void fractions(double[] y, int speciesIndex, double[] into);

    /**
     * The same as laws of diffusion see them: the last of several species is what the others leave of one, whatever the space charge.
     *
     * @param into receives the charge fractions [-], at least K entries
     */
    default void neutralFractions(double[] y, int speciesIndex, double[] into) {
        int last = species() - 1;
        if (speciesIndex < last || last == 0) {
            fractions(y, speciesIndex, into);
            return;
        }
        for (int k = 0; k < cells(); k++) {
            double rest = 1;
            for (int j = 0; j < last; j++) {
                rest -= fraction(y, j, k);
            }
            into[k] = rest;
        }
    }

    /**
     * Evaluates a state, for {@link #current()}, {@link #field}, {@link #surfacePotential()} and {@link #sheetCharge()} to
     * answer about until the next evaluation of any kind.
     *
     * @param time [s]
     * @param y unknowns; not modified
     */
    void observe(double time, double[] y);

    /**
     * What a step is off by at least, by its end: the fluxes there, times its length, differ from the current by no more than what
     * displacements change by, unless a law or a field has changed so much that the slopes at its start say nothing of its end. The
     * error estimate, which knows those slopes only, does not see that.
     *
     * @param time end of the step [s]
     * @param before unknowns at its start
     * @param after unknowns at its end
     * @param step its length [s]
     * @return sum over the faces, in what contents may be off by; 0 where fields follow from the composition
     */
    default double defect(double time, double[] before, double[] after, double step) {
        return 0;
    }

    /** Total current of the observed state as a velocity i = j/(eN) [m/s]. */
    double current();

    /** Reduced field of a face in the observed state [1/m]; a neutral first cell has one field, also at x = 0. */
    double field(int face);

    /** Reduced potential of the front face in the observed state. */
    double surfacePotential();

    /** Charge that sits on the front face itself in the observed state, as a depth sigma/(eN) [m]. */
    double sheetCharge();

    /** The same of any state, which is not observed for it. */
    default double sheetCharge(double[] y) {
        return 0;
    }
}

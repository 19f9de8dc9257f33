package org.ionfront.transport.simulation;

import java.util.List;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.FrontCondition;
import org.ionfront.transport.discretisation.IonTransfer;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.time.RosenbrockStepper;

/** Is told what a run does to its unknowns, in that order; a run that starts anew begins with {@link #start} again. */
interface RunObserver {
    /** Looks at nothing. */
    RunObserver NONE = new RunObserver() {};

    /** A run begins with the untouched glass. */
    default void start(StageModel stage, TransportEquations system) {}

    /** The unknowns become those of other equations on the same grid, before they do. */
    default void takeOver(StageModel stage, TransportEquations system, FrontCondition earlier, double[] y) {}

    /** The unknowns have become those of equations on another grid; y is what they were. */
    default void adopt(StageModel stage, TransportEquations before, double[] y, TransportEquations system) {}

    /** The surface potential is about to jump to what is prescribed now. */
    default void regainPotential(double[] y) {}

    /** The grid is about to come to rest at the end of a step; y is what the step led to. */
    default void comeToRest(double time, double[] y) {}

    /** Ions have been moved between two steps; y is what that has led to. */
    default void moved(List<IonTransfer> transfers, double[] y) {}

    /** The surface potential is about to jump to a reduced value. */
    default void jump(double[] y, double reducedPotential) {}

    /** The circuit prescribes something else from now on. */
    default void circuit(CircuitCondition circuit) {}

    /** A step has been accepted; the grid still moves, and the unknowns are those at its start. */
    default void step(RosenbrockStepper stepper, double time, double[] y, double step) {}

    /** A row of the trace has been recorded. */
    default void row(double time, double[] y) {}

    /** A profile has been recorded. */
    default void profile(double time, double[] y) {}
}

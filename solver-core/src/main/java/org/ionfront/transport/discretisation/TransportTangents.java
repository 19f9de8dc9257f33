package org.ionfront.transport.discretisation;

import java.util.List;
import org.ionfront.transport.time.TangentSystem;

/**
 * Derivatives of the unknowns of {@link TransportEquations} by parameters: through steps, sudden changes and new grids, and
 * what follows from them (docs/sensitivities.md). Tangents are arrays in an order of their own. Mutable, for one run on one
 * thread.
 */
public interface TransportTangents {
    /** What takes tangents through steps. */
    TangentSystem steps();

    /** Says how what the circuit prescribes changes from now on, one per parameter, of the kind of the circuit. */
    void setCircuit(List<CircuitCondition> changes);

    /** Tangents of the untouched glass in no field. */
    double[][] uniform();

    /**
     * Takes tangents through the end of a step, where the grid comes to rest.
     *
     * @param time end of the step [s]
     * @param y unknowns there, the grid still moving
     * @param tangents modified
     */
    void comeToRest(double time, double[] y, double[][] tangents);

    /**
     * Takes tangents through a transfer of ions between two steps.
     *
     * @param transfer what went where
     * @param y unknowns before it
     * @param tangents modified
     */
    void follow(IonTransfer transfer, double[] y, double[][] tangents);

    /** Takes tangents through a jump to the potential that is prescribed now. */
    void regainPotential(double[] y, double[][] tangents);

    /**
     * Tangents of these equations for those of others of the same kind, on another grid of the same sample.
     *
     * @param before tangents' equations, at rest
     * @param y unknowns of those
     * @param tangents derivatives of y
     */
    double[][] adopt(TransportTangents before, double[] y, double[][] tangents);

    /**
     * Takes tangents through a sudden change of the surface potential.
     *
     * @param y unknowns before it
     * @param reducedPotential new reduced potential
     * @param changes derivatives of that, one per parameter
     * @param tangents modified
     */
    void jump(double[] y, double reducedPotential, double[] changes, double[][] tangents);

    /**
     * Takes tangents of equations with another front condition on the same grid over to these.
     *
     * @param y unknowns of those
     * @param earlier front condition they belong to
     * @param tangents modified
     */
    void takeOver(double[] y, FrontCondition earlier, double[][] tangents);

    /**
     * Looks at a state on a grid at rest, for {@link #current} and {@link #surfacePotential} to answer about.
     *
     * @param time of the state [s]
     * @param y unknowns
     * @param tangents derivatives of y
     */
    void observe(double time, double[] y, double[][] tangents);

    /** Derivative of the current of the observed state by a parameter [m/s]. */
    double current(int parameter);

    /** Derivative of the reduced surface potential of the observed state by a parameter. */
    double surfacePotential(int parameter);

    /**
     * Derivatives of the charge fractions of a state [-].
     *
     * @param parameter its index
     * @param y unknowns, on a grid at rest
     * @param tangent derivatives of y
     * @return species by cell
     */
    double[][] fractions(int parameter, double[] y, double[] tangent);

    /** Derivative of the charge on the front face, as a depth [m]; arguments as of {@link #fractions}. */
    double sheetCharge(int parameter, double[] y, double[] tangent);

    /** Derivative of the charge depth [m]. */
    double charge(double[] tangent);
}

package org.ionfront.transport.time;

/**
 * A stiff system whose solution is differentiated by several parameters along with it. Tangents, the derivatives of the
 * unknowns, are arrays of {@link #size()} in an order of the system's own.
 */
public interface TangentSystem {
    /** Length of a tangent. */
    int size();

    /**
     * Turns to a step that has been taken; the system still holds the factors of its matrix.
     *
     * @param time start of the step
     * @param y unknowns there
     * @param tangents derivatives of y, one per parameter
     */
    void begin(double time, double[] y, double[][] tangents);

    /**
     * Adds the derivatives of all that a stage of the step evaluates: of the right-hand side at its point, of the Jacobian at
     * the start times its increment, and of the time derivative at the start times its share.
     *
     * @param stage what the stage has done
     * @param tangents derivatives of the point, one per parameter
     * @param right receives the sum on top of what it holds
     */
    void addStage(TangentStage stage, double[][] tangents, double[][] right);

    /**
     * Solves with the matrix of the step.
     *
     * @param x right-hand sides; overwritten by the solutions
     */
    void solve(double[][] x);
}

package org.ionfront.transport.time;

/** A stiff system dy/dt = f(t, y) that can solve linear systems with its own Jacobian. */
public interface StiffSystem {
    /** Number of unknowns. */
    int size();

    /**
     * Right-hand side.
     *
     * @param time t
     * @param y unknowns; not modified
     * @param rates receives f(t, y); NaN where y lies outside the domain of the problem
     */
    void rates(double time, double[] y, double[] rates);

    /**
     * Evaluates the right-hand side with its derivatives and keeps what {@link #factorise} needs.
     *
     * @param time t
     * @param y unknowns; not modified
     * @param rates receives f(t, y)
     * @param timeDerivative receives the partial derivative df/dt
     */
    void linearise(double time, double[] y, double[] rates, double[] timeDerivative);

    /**
     * Prepares {@link #solve} for the matrix (shift I - df/dy) at the point of the last {@link #linearise}.
     *
     * @return false where the matrix is singular or not finite
     */
    boolean factorise(double shift);

    /**
     * Solves (shift I - df/dy) x = b.
     *
     * @param x holds b; overwritten by the solution
     */
    void solve(double[] x);

    /**
     * Size of a local error relative to what is tolerable.
     *
     * @param error estimated local error
     * @param y unknowns at the end of the step
     * @return a step is acceptable up to 1; NaN never is
     */
    double errorNorm(double[] error, double[] y);
}

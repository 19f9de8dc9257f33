package org.ionfront.fit.observation;

/** The weights with which an instrument at one depth averages a piecewise linear function; moved from depth to depth. */
interface DepthWindow {
    /** Places the window around a depth between the first and the last node [m]. */
    void moveTo(double depth);

    /**
     * Averages a function over the window.
     *
     * @param values of the function at the nodes
     * @param i entry of the signal to write
     * @param signal receives the average and its derivatives
     */
    void average(double[] values, int i, BlurredSignal signal);

    /** The average alone. */
    double average(double[] values);
}

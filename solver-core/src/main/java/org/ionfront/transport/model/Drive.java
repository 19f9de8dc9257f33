package org.ionfront.transport.model;

/** What the front face is subjected to during one stage; times count from the start of the stage. */
public sealed interface Drive {
    /**
     * A prescribed current density into the front face.
     *
     * @param trace current density [A/m^2] against time [s]; covers the stage
     */
    record Current(PiecewiseLinear trace) implements Drive {}

    /**
     * A prescribed potential of the front face against the grounded back.
     *
     * @param trace potential [V] against time [s]; covers the stage
     */
    record SurfacePotential(PiecewiseLinear trace) implements Drive {}
}

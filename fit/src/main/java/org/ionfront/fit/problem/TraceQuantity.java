package org.ionfront.fit.problem;

import org.ionfront.transport.simulation.Trace;
import org.ionfront.transport.simulation.TraceDerivatives;

/** What was recorded against time while the profile came about. */
public enum TraceQuantity {
    /** Potential of the front face [V]. */
    SURFACE_POTENTIAL("surface_potential", ObservationParameter.POTENTIAL_OFFSET),
    /** Current density [A/m^2]. */
    CURRENT_DENSITY("current_density", ObservationParameter.CURRENT_OFFSET);

    private final String label;
    private final ObservationParameter offset;

    TraceQuantity(String label, ObservationParameter offset) {
        this.label = label;
        this.offset = offset;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }

    /** What the instrument adds to every reading: a contact potential, or a leakage current. */
    public ObservationParameter offset() {
        return offset;
    }

    /** The simulated quantity, row by row; read-only. */
    public double[] of(Trace trace) {
        return this == SURFACE_POTENTIAL ? trace.surfacePotential() : trace.currentDensity();
    }

    /** Its derivative, row by row; read-only. */
    public double[] of(TraceDerivatives derivatives) {
        return this == SURFACE_POTENTIAL ? derivatives.surfacePotential() : derivatives.currentDensity();
    }
}

package org.ionfront.transport.model;

/** What the front face does with ions. */
public enum FrontMode {
    /** Arriving ions attach as a sheet of charge and enter from there; no other ion crosses the face. */
    ATTACHED,
    /** Nothing crosses the face: an inert electrode, before which the space charge is resolved. */
    BLOCKING,
    /** A reservoir of the arriving ion: pure arriving ion at the face, and every ion may cross it. */
    OPEN
}

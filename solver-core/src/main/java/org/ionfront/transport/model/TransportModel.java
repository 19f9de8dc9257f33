package org.ionfront.transport.model;

/** Which equations of transport are solved. */
public enum TransportModel {
    /** Nernst-Planck fluxes with Poisson's equation: space charge, and charge that sits on the front face. */
    NERNST_PLANCK_POISSON("nernst-planck-poisson"),
    /** Nernst-Planck fluxes of a glass that is neutral everywhere: the limit of a vanishing permittivity. */
    ELECTRONEUTRAL("electroneutral");

    private final String label;

    TransportModel(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }
}

package org.ionfront.material.defect;

/** Which defect carries the ions. */
public enum Mechanism {
    /** Ions jump into empty lattice sites. */
    VACANCY("vacancy"),
    /** Ions jump between interstitial sites. */
    INTERSTITIAL("interstitial");

    private final String label;

    Mechanism(String label) {
        this.label = label;
    }

    /** The word for it in configuration files. */
    public String label() {
        return label;
    }
}

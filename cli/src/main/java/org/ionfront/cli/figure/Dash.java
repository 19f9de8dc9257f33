package org.ionfront.cli.figure;

/** How a line is drawn. */
public enum Dash {
    /** Without gaps. */
    SOLID,
    /** Dashes of 4 pt with gaps of 2 pt. */
    DASHED,
    /** Dots of 1 pt with gaps of 2 pt. */
    DOTTED;

    /** Lengths of dash and gap [pt]; empty for a solid line. Not to be modified. */
    float[] pattern() {
        return switch (this) {
            case SOLID -> new float[] {};
            case DASHED -> new float[] {4, 2};
            case DOTTED -> new float[] {1, 2};
        };
    }
}

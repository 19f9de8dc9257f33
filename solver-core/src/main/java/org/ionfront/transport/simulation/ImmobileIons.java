package org.ionfront.transport.simulation;

import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.TabulatedLaw;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.DiffusivityLaw;

/** Ions that never move by the laws of a stage, and what no cell can therefore have less of. */
final class ImmobileIons {
    /** All ions move. */
    static final ImmobileIons NONE = new ImmobileIons();

    private final double[] least;
    private final boolean any;

    private ImmobileIons() {
        least = new double[0];
        any = false;
    }

    /**
     * Looks at the state in which a stage begins.
     *
     * @param y unknowns, at rest
     */
    ImmobileIons(TransportEquations system, double[] y, List<DiffusivityLaw> laws) {
        least = new double[laws.size()];
        double[] fraction = new double[system.cells()];
        for (int i = 0; i < least.length; i++) {
            if (laws.get(i) instanceof TabulatedLaw law && law.immobile() > 0) {
                system.neutralFractions(y, i, fraction);
                // Where a stage with another law has left fewer, those stay.
                least[i] =
                        Math.min(law.immobile(), Arrays.stream(fraction).min().orElse(0));
            }
        }
        any = Arrays.stream(least).anyMatch(fewest -> fewest > 0);
    }

    /** Whether there are such ions. */
    boolean exist() {
        return any;
    }

    /** Charge fraction that a cell has at least, for every species; not positive where all ions of a kind move. */
    double[] least() {
        return least;
    }
}

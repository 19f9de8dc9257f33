package org.ionfront.transport.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /**
     * A beam of ions that the potential of the face holds back once it comes near their kinetic energy: the current density is
     * {@code currentDensity / (1 + exp((U - repellingPotential) / energyWidth))} (docs/solver.md, Eq. 24).
     *
     * @param currentDensity of the unhindered beam [A/m^2], above 0
     * @param repellingPotential potential of the face that holds half of the ions back [V], above 0
     * @param energyWidth spread of their kinetic energy over their charge [V], above 0
     */
    record Beam(double currentDensity, double repellingPotential, double energyWidth) implements Drive {
        /** Spread used where none is given [V]; our choice, of the order of a thermionic emitter's. */
        public static final double DEFAULT_ENERGY_WIDTH = 0.2;

        /** Rejects values that are not positive and finite. */
        public Beam {
            positive(currentDensity, "current density of a beam", "A/m^2");
            positive(repellingPotential, "repelling potential of a beam", "V");
            positive(energyWidth, "energy width of a beam", "V");
        }

        private static void positive(double value, String what, String unit) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "the " + what + " is " + value + " " + unit + "; it must be positive");
            }
        }
    }

    /** No beam and an open circuit: no current. Ions that have attached before still enter. */
    record Rest() implements Drive {}

    /** The trace that is followed; empty for a beam and for a rest. */
    default Optional<PiecewiseLinear> followed() {
        if (this instanceof Current current) {
            return Optional.of(current.trace());
        }
        return this instanceof SurfacePotential potential ? Optional.of(potential.trace()) : Optional.empty();
    }

    /** The same with the trace that is followed replaced; itself where there is none. */
    default Drive following(UnaryOperator<PiecewiseLinear> change) {
        if (this instanceof Current current) {
            return new Current(change.apply(current.trace()));
        }
        return this instanceof SurfacePotential potential
                ? new SurfacePotential(change.apply(potential.trace()))
                : this;
    }
}

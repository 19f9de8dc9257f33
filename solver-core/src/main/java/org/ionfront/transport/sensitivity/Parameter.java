package org.ionfront.transport.sensitivity;

import java.util.OptionalInt;
import org.ionfront.transport.model.Ion;

/** A parameter of an experiment that its solution can be differentiated by. */
public sealed interface Parameter {
    /**
     * A named parameter of the law of an ion, in the units of the law.
     *
     * @param ion whose law it is
     * @param name as the law calls it
     * @param stage the stage whose own law it is, counted from 0; empty for that of the ion, which holds in all other stages
     */
    record LawParameter(Ion ion, String name, OptionalInt stage) implements Parameter {
        /** Of the law of the ion. */
        public LawParameter(Ion ion, String name) {
            this(ion, name, OptionalInt.empty());
        }
    }

    /**
     * A factor on the diffusion coefficient of an ion in all stages, at 1 [-]; whatever the law.
     *
     * @param ion whose coefficient it is
     */
    record DiffusivityFactor(Ion ion) implements Parameter {}

    /**
     * A factor on what drives, prescribed current density, prescribed potential or unhindered beam, at 1 [-].
     *
     * @param stage the stage, counted from 0; empty for all
     */
    record DriveFactor(OptionalInt stage) implements Parameter {
        /** The drives of all stages. */
        public DriveFactor() {
            this(OptionalInt.empty());
        }
    }

    /**
     * A factor on all times of all stages or one, those of traces and requested profiles included, at 1 [-]: on the length of a stage,
     * with its drive stretched along.
     *
     * @param stage the stage, counted from 0; empty for all
     */
    record TimeFactor(OptionalInt stage) implements Parameter {
        /** The times of all stages. */
        public TimeFactor() {
            this(OptionalInt.empty());
        }
    }

    /** The potential that holds back half of the ions of a beam, in all stages that have one [V]. */
    record RepellingPotential() implements Parameter {}

    /** The spread of the kinetic energy of the ions of a beam over their charge, in all stages that have one [V]. */
    record EnergyWidth() implements Parameter {}

    /**
     * The density of an ion in the untouched glass [1/m^3], and with it that of the negative background.
     *
     * @param ion a mobile ion
     */
    record BulkDensity(Ion ion) implements Parameter {}

    /** The relative permittivity of the glass outside all regions [-]. */
    record RelativePermittivity() implements Parameter {}

    /**
     * The relative permittivity of a region [-].
     *
     * @param index of the region, counted from 0
     */
    record RegionPermittivity(int index) implements Parameter {}

    /** The share of their motion that the ions have in common, where it is the same everywhere [-]; docs/solver.md, Eq. 9c. */
    record CommonShare() implements Parameter {}

    /**
     * The temperature of the sample [K]; laws that are {@link org.ionfront.transport.model.ThermalLaw thermal} follow it, others
     * stay as they are.
     */
    record Temperature() implements Parameter {}
}

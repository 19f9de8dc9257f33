package org.ionfront.transport.sensitivity;

import java.util.OptionalInt;
import org.ionfront.transport.model.Ion;

/** A parameter of an experiment that its solution can be differentiated by. */
public sealed interface Parameter {
    /**
     * A named parameter of the law of an ion, in the units of the law; laws of a stage's own do not count.
     *
     * @param ion whose law it is
     * @param name as the law calls it
     */
    record LawParameter(Ion ion, String name) implements Parameter {}

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

    /** A factor on all times, those of traces and requested profiles included, at 1 [-]. */
    record TimeFactor() implements Parameter {}

    /**
     * The density of an ion in the untouched glass [1/m^3], and with it that of the negative background.
     *
     * @param ion a mobile ion
     */
    record BulkDensity(Ion ion) implements Parameter {}

    /** The relative permittivity of the glass outside all regions [-]. */
    record RelativePermittivity() implements Parameter {}

    /**
     * The temperature of the sample [K]; laws that are {@link org.ionfront.transport.model.ThermalLaw thermal} follow it, others
     * stay as they are.
     */
    record Temperature() implements Parameter {}
}

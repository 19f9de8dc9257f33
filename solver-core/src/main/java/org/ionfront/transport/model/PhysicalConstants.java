package org.ionfront.transport.model;

/** Exact SI constants (2019 redefinition; the vacuum permittivity is the CODATA 2018 value). */
public final class PhysicalConstants {
    /** Boltzmann constant [J/K]. */
    public static final double BOLTZMANN = 1.380649e-23;
    /** Elementary charge [C]. */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;
    /** Boltzmann constant [eV/K]. */
    public static final double BOLTZMANN_EV = BOLTZMANN / ELEMENTARY_CHARGE;
    /** Vacuum permittivity [F/m]. */
    public static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;

    private PhysicalConstants() {}
}

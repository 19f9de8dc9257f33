package org.ionfront.io.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a number in a file or on screen can be, the unit it has inside the program, and units that users write. */
@SuppressWarnings("ImmutableEnumChecker") // the checker takes List.of and a record of ints for mutable
public enum QuantityKind {
    /** Depth, thickness [m]. */
    LENGTH("a length", "m", new Dimension(1, 0, 0, 0, 0), List.of("nm", "um", "mm", "cm", "m", "A")),
    /** Time [s]. */
    TIME("a time", "s", new Dimension(0, 0, 1, 0, 0), List.of("s", "ms", "min", "h", "d")),
    /** Absolute temperature [K]. */
    TEMPERATURE("a temperature", "K", new Dimension(0, 0, 0, 0, 1), List.of("K", "degC")),
    /** Energy per particle [eV]. */
    ENERGY("an energy", "eV", new Dimension(2, 1, -2, 0, 0), List.of("meV", "eV", "J", "kJ/mol", "kcal/mol")),
    /** Number of particles per volume [1/m^3]. */
    NUMBER_DENSITY("a number density", "1/m^3", new Dimension(-3, 0, 0, 0, 0), List.of("1/m^3", "1/cm^3", "1/nm^3")),
    /** Diffusion coefficient [m^2/s]. */
    DIFFUSIVITY("a diffusivity", "m^2/s", new Dimension(2, 0, -1, 0, 0), List.of("m^2/s", "cm^2/s", "nm^2/s")),
    /** Electrical conductivity [S/m]. */
    CONDUCTIVITY("a conductivity", "S/m", new Dimension(-3, -1, 3, 2, 0), List.of("S/m", "S/cm", "mS/cm", "uS/cm")),
    /** Electrical current per area [A/m^2]. */
    CURRENT_DENSITY(
            "a current density",
            "A/m^2",
            new Dimension(-2, 0, 0, 1, 0),
            List.of("A/m^2", "mA/cm^2", "uA/cm^2", "nA/cm^2")),
    /** Electrical current [A]. */
    CURRENT("a current", "A", new Dimension(0, 0, 0, 1, 0), List.of("A", "uA", "nA", "pA")),
    /** Electrical potential [V]. */
    POTENTIAL("a potential", "V", new Dimension(2, 1, -3, -1, 0), List.of("V", "mV", "kV")),
    /** Area [m^2]. */
    AREA("an area", "m^2", new Dimension(2, 0, 0, 0, 0), List.of("cm^2", "mm^2", "m^2")),
    /** Charge per area [C/m^2]. */
    CHARGE_PER_AREA("a charge per area", "C/m^2", new Dimension(-2, 0, 1, 1, 0), List.of("C/m^2", "C/cm^2", "mC/cm^2")),
    /** Number of particles per area [1/m^2]. */
    NUMBER_PER_AREA("a number per area", "1/m^2", new Dimension(-2, 0, 0, 0, 0), List.of("1/m^2", "1/cm^2")),
    /** Volume [m^3]. */
    VOLUME("a volume", "m^3", new Dimension(3, 0, 0, 0, 0), List.of("nm^3", "cm^3", "m^3")),
    /** Charge times velocity, the total current of a simulated cell [A m]. */
    CHARGE_VELOCITY(
            "a charge times a velocity", "A m", new Dimension(1, 0, 0, 1, 0), List.of("A m", "C m/s", "e nm/ps")),
    /** Electric field [V/m]. */
    FIELD("an electric field", "V/m", new Dimension(1, 1, -3, -1, 0), List.of("V/m", "kV/cm", "V/nm")),
    /** Number of events per time [1/s]. */
    FREQUENCY("a frequency", "1/s", new Dimension(0, 0, -1, 0, 0), List.of("THz", "Hz", "1/s")),
    /** Mass of a particle [kg]. */
    MASS("a mass", "kg", new Dimension(0, 1, 0, 0, 0), List.of("u", "g/mol", "kg")),
    /** Energy per length, a force [eV/m]. */
    ENERGY_PER_LENGTH("an energy per length", "eV/m", new Dimension(1, 1, -2, 0, 0), List.of("eV/Å", "eV/nm", "eV/m")),
    /** A share or a ratio, without a unit or in per cent [-]. */
    FRACTION("a number without a unit", "1", Dimension.NONE, List.of("%"));

    private final String noun;
    private final String baseUnit;
    private final Dimension dimension;
    private final List<String> examples;

    QuantityKind(String noun, String baseUnit, Dimension dimension, List<String> examples) {
        this.noun = noun;
        this.baseUnit = baseUnit;
        this.dimension = dimension;
        this.examples = examples;
    }

    /** The kind in words with its article, such as {@code a length}. */
    public String noun() {
        return noun;
    }

    /** The unit of this kind inside the program, such as {@code m}. */
    public String baseUnit() {
        return baseUnit;
    }

    /** Units that fit, the most usual first. */
    public List<String> examples() {
        return examples;
    }

    Dimension dimension() {
        return dimension;
    }

    /** The kind that has a dimension, if we know one. */
    static Optional<QuantityKind> of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(kind -> kind.dimension.equals(dimension))
                .findFirst();
    }
}

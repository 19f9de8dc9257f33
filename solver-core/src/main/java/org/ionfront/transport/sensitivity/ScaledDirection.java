package org.ionfront.transport.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.DiffusivityDirection;
import org.ionfront.transport.discretisation.LawDerivative;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.ThermalLaw;
import org.ionfront.transport.model.UniformCommonMotion;

/**
 * How the solver's variables change with a parameter during one stage, per unit of the parameter (docs/sensitivities.md,
 * section 4).
 *
 * @param diffusivities of every species, length M
 * @param permittivity relative change of the squared screening length
 * @param bulk change of the charge fractions of the untouched glass [-], length M
 * @param circuit relative changes of what the circuit prescribes
 * @param units relative changes of the units
 * @param commonShare change of the common share of the motion [-]
 */
public record ScaledDirection(
        List<DiffusivityDirection> diffusivities,
        PermittivityChange permittivity,
        double[] bulk,
        CircuitChange circuit,
        UnitChange units,
        double commonShare) {
    /** Copies the list. */
    public ScaledDirection {
        diffusivities = List.copyOf(diffusivities);
    }

    /**
     * Relative change of the squared screening length.
     *
     * @param everywhere in all of the sample
     * @param part where only one permittivity changes, relative change there, on top of that
     * @param region of that one; empty for the glass outside all regions
     */
    public record PermittivityChange(double everywhere, double part, OptionalInt region) {
        private static final PermittivityChange NONE = everywhere(0);

        private static PermittivityChange everywhere(double relative) {
            return new PermittivityChange(relative, 0, OptionalInt.empty());
        }
    }

    /**
     * Relative changes of what the circuit prescribes, in the solver's units.
     *
     * @param current of currents, as velocities
     * @param potential of potentials, reduced
     * @param repelling of the repelling potential of a beam, reduced
     * @param energyWidth of its energy width, reduced
     */
    public record CircuitChange(double current, double potential, double repelling, double energyWidth) {
        private static final CircuitChange NONE = new CircuitChange(0, 0, 0, 0);
    }

    /**
     * Relative changes of the units.
     *
     * @param thermalVoltage of kT/e
     * @param density of the background density N
     * @param time of the unit of time
     */
    public record UnitChange(double thermalVoltage, double density, double time) {
        private static final UnitChange NONE = new UnitChange(0, 0, 0);
    }

    /**
     * The direction of a parameter.
     *
     * @param experiment what is simulated
     * @param parameter by what it is differentiated
     * @param stage index of the stage in the protocol
     * @throws IllegalArgumentException where the experiment does not have the parameter
     */
    public static ScaledDirection of(Experiment experiment, Parameter parameter, int stage) {
        List<DiffusivityDirection> laws = new ArrayList<>();
        for (int i = 0; i < experiment.species().size(); i++) {
            laws.add(law(experiment, parameter, i, stage));
        }
        double[] bulk = new double[laws.size()];
        PermittivityChange permittivity = PermittivityChange.NONE;
        CircuitChange circuit = CircuitChange.NONE;
        UnitChange units = UnitChange.NONE;
        double share = 0;
        if (parameter instanceof Parameter.DriveFactor drive) {
            double factor = holds(drive.stage(), stage, experiment) ? 1 : 0;
            circuit = new CircuitChange(factor, factor, 0, 0);
        } else if (parameter instanceof Parameter.RepellingPotential) {
            circuit = new CircuitChange(0, 0, beam(experiment, stage, Drive.Beam::repellingPotential), 0);
        } else if (parameter instanceof Parameter.EnergyWidth) {
            circuit = new CircuitChange(0, 0, 0, beam(experiment, stage, Drive.Beam::energyWidth));
        } else if (parameter instanceof Parameter.TimeFactor time && holds(time.stage(), stage, experiment)) {
            // In units of time that grow along, everything is faster and the steps stay as they are.
            circuit = new CircuitChange(1, 0, 0, 0);
            units = new UnitChange(0, 0, 1);
        } else if (parameter instanceof Parameter.RelativePermittivity) {
            double relative = 1 / experiment.sample().relativePermittivity();
            permittivity = new PermittivityChange(0, relative, OptionalInt.empty());
        } else if (parameter instanceof Parameter.RegionPermittivity region) {
            permittivity = ofRegion(experiment, region.index());
        } else if (parameter instanceof Parameter.CommonShare) {
            share = commonShare(experiment);
        } else if (parameter instanceof Parameter.Temperature) {
            double relative = 1 / experiment.sample().temperature();
            permittivity = PermittivityChange.everywhere(relative);
            circuit = new CircuitChange(0, -relative, -relative, -relative);
            units = new UnitChange(relative, 0, 0);
        } else if (parameter instanceof Parameter.BulkDensity density) {
            double relative = density.ion().valence() / experiment.backgroundDensity();
            fillBulk(experiment, density.ion(), relative, bulk);
            permittivity = PermittivityChange.everywhere(-relative);
            circuit = new CircuitChange(-relative, 0, 0, 0);
            units = new UnitChange(0, relative, 0);
        }
        return new ScaledDirection(laws, permittivity, bulk, circuit, units, share);
    }

    private static boolean holds(OptionalInt only, int stage, Experiment experiment) {
        if (only.isPresent() && only.getAsInt() >= experiment.protocol().size()) {
            throw new IllegalArgumentException("the protocol has no stage " + only.getAsInt() + "; it has "
                    + experiment.protocol().size());
        }
        return only.isEmpty() || only.getAsInt() == stage;
    }

    private static double beam(Experiment experiment, int stage, ToDoubleFunction<Drive.Beam> value) {
        if (experiment.protocol().stream().noneMatch(one -> one.drive() instanceof Drive.Beam)) {
            throw new IllegalArgumentException("no stage of the protocol has a beam");
        }
        return experiment.protocol().get(stage).drive() instanceof Drive.Beam beam ? 1 / value.applyAsDouble(beam) : 0;
    }

    private static PermittivityChange ofRegion(Experiment experiment, int index) {
        List<Region> regions = experiment.sample().regions();
        if (index < 0 || index >= regions.size()) {
            throw new IllegalArgumentException("the sample has no region " + index + "; it has " + regions.size());
        }
        return new PermittivityChange(0, 1 / regions.get(index).relativePermittivity(), OptionalInt.of(index));
    }

    private static double commonShare(Experiment experiment) {
        if (experiment.commonMotion().orElse(new UniformCommonMotion(0)) instanceof UniformCommonMotion) {
            return experiment.commonMotion().isPresent() ? 1 : refuseShare("there are no cross terms");
        }
        return refuseShare("it depends on the composition");
    }

    private static double refuseShare(String reason) {
        throw new IllegalArgumentException("the common share of the motion is no parameter here: " + reason);
    }

    private static void fillBulk(Experiment experiment, Ion ion, double relative, double[] bulk) {
        int index = indexOf(experiment, ion);
        for (int i = 0; i < bulk.length; i++) {
            Species species = experiment.species().get(i);
            double fraction = species.ion().valence() * species.initialDensity() / experiment.backgroundDensity();
            bulk[i] = relative * ((i == index ? 1 : 0) - fraction);
        }
    }

    private static DiffusivityDirection law(Experiment experiment, Parameter parameter, int index, int place) {
        Stage stage = experiment.protocol().get(place);
        Species species = experiment.species().get(index);
        DiffusivityLaw active = stage.laws().getOrDefault(species.ion(), species.law());
        if (parameter instanceof Parameter.TimeFactor time && holds(time.stage(), place, experiment)) {
            return new DiffusivityDirection.Factor(1);
        }
        if (parameter instanceof Parameter.DiffusivityFactor factor && indexOf(experiment, factor.ion()) == index) {
            return new DiffusivityDirection.Factor(1);
        }
        if (parameter instanceof Parameter.Temperature && active instanceof ThermalLaw thermal) {
            return new DiffusivityDirection.OfLaw(
                    () -> thermal::temperatureDerivative, () -> thermal::potentialTemperatureDerivative);
        }
        if (parameter instanceof Parameter.LawParameter wanted && indexOf(experiment, wanted.ion()) == index) {
            if (wanted.stage().isEmpty()) {
                return ofParameter(
                        species, species.law(), wanted.name(), !stage.laws().containsKey(species.ion()));
            }
            boolean here = holds(wanted.stage(), place, experiment);
            return here ? ofParameter(species, active, wanted.name(), true) : new DiffusivityDirection.None();
        }
        return new DiffusivityDirection.None();
    }

    private static DiffusivityDirection ofParameter(
            Species species, DiffusivityLaw given, String name, boolean active) {
        if (!(given instanceof ParametricLaw law) || !law.parameterNames().contains(name)) {
            throw new IllegalArgumentException("the law of " + species.ion().symbol() + " has no parameter " + name
                    + (given instanceof ParametricLaw other ? "; it has " + other.parameterNames() : ""));
        }
        int index = law.parameterNames().indexOf(name);
        if (!active) {
            return new DiffusivityDirection.None();
        }
        if (law.isFactor(index)) {
            return new DiffusivityDirection.Factor(1 / law.parameterValues()[index]);
        }
        return new DiffusivityDirection.OfLaw(() -> derivative(law, index), () -> ofPotential(law, index));
    }

    private static LawDerivative derivative(ParametricLaw law, int index) {
        double[] derivatives = new double[law.parameterNames().size()];
        return (fractions, species) -> {
            law.parameterDerivatives(fractions, species, derivatives);
            return derivatives[index];
        };
    }

    private static DoubleUnaryOperator ofPotential(ParametricLaw law, int index) {
        double[] derivatives = new double[law.parameterNames().size()];
        return fraction -> {
            law.potentialDerivatives(fraction, derivatives);
            return derivatives[index];
        };
    }

    private static int indexOf(Experiment experiment, Ion ion) {
        for (int i = 0; i < experiment.species().size(); i++) {
            if (experiment.species().get(i).ion().equals(ion)) {
                return i;
            }
        }
        throw new IllegalArgumentException(ion.symbol() + " is not declared");
    }

    /** Derivative of what a circuit prescribes. */
    public CircuitCondition of(CircuitCondition condition) {
        double factor = circuit.current();
        if (condition instanceof CircuitCondition.Current given) {
            return new CircuitCondition.Current(factor * given.start(), factor * given.slope(), given.reference());
        }
        if (condition instanceof CircuitCondition.Beam beam) {
            return new CircuitCondition.Beam(
                    factor * beam.unhindered(),
                    circuit.repelling() * beam.repelling(),
                    circuit.energyWidth() * beam.width());
        }
        return new CircuitCondition.Potential(circuit.potential() * ((CircuitCondition.Potential) condition).slope());
    }
}

package org.ionfront.transport.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ionfront.transport.discretisation.CircuitCondition;
import org.ionfront.transport.discretisation.DiffusivityDirection;
import org.ionfront.transport.discretisation.LawDerivative;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ParametricLaw;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.ThermalLaw;

/**
 * How the solver's variables change with a parameter during one stage, per unit of the parameter (docs/sensitivities.md,
 * section 4).
 *
 * @param diffusivities of every species, length M
 * @param screening relative change of the squared screening length everywhere
 * @param glass relative change of it outside all regions, on top of that
 * @param bulk change of the charge fractions of the untouched glass [-], length M
 * @param current relative change of prescribed currents, as velocities
 * @param potential relative change of prescribed potentials, reduced
 * @param beamPotentials relative change of the potentials of a beam, reduced
 * @param thermalVoltage relative change of kT/e
 * @param density relative change of the background density N
 * @param time relative change of the unit of time
 */
public record ScaledDirection(
        List<DiffusivityDirection> diffusivities,
        double screening,
        double glass,
        double[] bulk,
        double current,
        double potential,
        double beamPotentials,
        double thermalVoltage,
        double density,
        double time) {
    /** Copies the list. */
    public ScaledDirection {
        diffusivities = List.copyOf(diffusivities);
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
            laws.add(law(experiment, parameter, i, experiment.protocol().get(stage)));
        }
        double[] bulk = new double[laws.size()];
        if (parameter instanceof Parameter.DriveFactor drive) {
            double share = drive.stage().isEmpty() || drive.stage().getAsInt() == stage ? 1 : 0;
            return new ScaledDirection(laws, 0, 0, bulk, share, share, 0, 0, 0, 0);
        }
        if (parameter instanceof Parameter.TimeFactor) {
            // In units of time that grow along, everything is faster and the steps stay as they are.
            return new ScaledDirection(laws, 0, 0, bulk, 1, 0, 0, 0, 0, 1);
        }
        if (parameter instanceof Parameter.RelativePermittivity) {
            double relative = 1 / experiment.sample().relativePermittivity();
            return new ScaledDirection(laws, 0, relative, bulk, 0, 0, 0, 0, 0, 0);
        }
        if (parameter instanceof Parameter.Temperature) {
            double relative = 1 / experiment.sample().temperature();
            return new ScaledDirection(laws, relative, 0, bulk, 0, -relative, -relative, relative, 0, 0);
        }
        if (parameter instanceof Parameter.BulkDensity density) {
            int index = indexOf(experiment, density.ion());
            double relative = density.ion().valence() / experiment.backgroundDensity();
            for (int i = 0; i < bulk.length; i++) {
                Species species = experiment.species().get(i);
                double fraction = species.ion().valence() * species.initialDensity() / experiment.backgroundDensity();
                bulk[i] = relative * ((i == index ? 1 : 0) - fraction);
            }
            return new ScaledDirection(laws, -relative, 0, bulk, -relative, 0, 0, 0, relative, 0);
        }
        return new ScaledDirection(laws, 0, 0, bulk, 0, 0, 0, 0, 0, 0);
    }

    private static DiffusivityDirection law(Experiment experiment, Parameter parameter, int index, Stage stage) {
        Species species = experiment.species().get(index);
        DiffusivityLaw active = stage.laws().getOrDefault(species.ion(), species.law());
        if (parameter instanceof Parameter.TimeFactor) {
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
            return ofParameter(species, wanted.name(), !stage.laws().containsKey(species.ion()));
        }
        return new DiffusivityDirection.None();
    }

    private static DiffusivityDirection ofParameter(Species species, String name, boolean active) {
        if (!(species.law() instanceof ParametricLaw law)
                || !law.parameterNames().contains(name)) {
            throw new IllegalArgumentException("the law of " + species.ion().symbol() + " has no parameter " + name
                    + (species.law() instanceof ParametricLaw other ? "; it has " + other.parameterNames() : ""));
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
    public CircuitCondition of(CircuitCondition circuit) {
        if (circuit instanceof CircuitCondition.Current given) {
            return new CircuitCondition.Current(current * given.start(), current * given.slope(), given.reference());
        }
        if (circuit instanceof CircuitCondition.Beam beam) {
            return new CircuitCondition.Beam(
                    current * beam.unhindered(), beamPotentials * beam.repelling(), beamPotentials * beam.width());
        }
        return new CircuitCondition.Potential(potential * ((CircuitCondition.Potential) circuit).slope());
    }
}

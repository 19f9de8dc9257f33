package org.ionfront.transport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the simulator needs to know.
 *
 * @param sample the glass plate
 * @param species all mobile cations; at least one native, in files they come first
 * @param protocol stages in order, at least one
 * @param front what the front face does with ions, in stages that do not say otherwise
 * @param back condition at the back face
 * @param output when profiles are wanted; the end is always added
 * @param accuracy relative accuracy asked of profile, surface potential and dose, in (0, 0.1]
 * @param model equations of transport
 * @param thermodynamicFactor whether gradients act on the chemical potential where a law knows it, instead of on the density
 * @param commonMotion what the ions have in common in their motion, from which cross terms follow; empty for none
 */
public record Experiment(
        Sample sample,
        List<Species> species,
        List<Stage> protocol,
        FrontMode front,
        BackCondition back,
        OutputRequests output,
        double accuracy,
        TransportModel model,
        boolean thermodynamicFactor,
        Optional<CommonMotion> commonMotion) {
    /** Accuracy used where none is asked for. */
    public static final double DEFAULT_ACCURACY = 1e-4;

    /** Copies the lists and checks that the parts fit together. */
    public Experiment {
        species = List.copyOf(species);
        protocol = List.copyOf(protocol);
        if (species.stream().noneMatch(Species::isNative)) {
            throw new IllegalArgumentException("an experiment needs at least one native ion");
        }
        if (protocol.isEmpty()) {
            throw new IllegalArgumentException("an experiment needs at least one stage");
        }
        for (Stage stage : protocol) {
            stage.ion().ifPresent(new Declared(species)::require);
            stage.laws().keySet().forEach(new Declared(species)::require);
            new StageCheck(stage, stage.front().orElse(front), back).run();
        }
        if (!(accuracy > 0 && accuracy <= 0.1)) {
            throw new IllegalArgumentException("the accuracy is " + accuracy + "; it must lie in (0, 0.1]");
        }
        if (model == TransportModel.ELECTRONEUTRAL) {
            boolean blocked = false;
            for (Stage stage : protocol) {
                blocked |= stage.front().orElse(front) == FrontMode.BLOCKING;
            }
            checkElectroneutral(species.size(), blocked, back);
            if (thermodynamicFactor) {
                throw new ModelRestrictionException("the electroneutral model knows no thermodynamic factor; choose"
                        + " nernst-planck-poisson, or switch the factor off");
            }
        }
        if (commonMotion.isPresent()) {
            checkCommonMotion(species.size(), model);
        }
    }

    private static void checkCommonMotion(int species, TransportModel model) {
        if (model == TransportModel.ELECTRONEUTRAL) {
            throw new ModelRestrictionException("the electroneutral model knows no cross terms; choose"
                    + " nernst-planck-poisson, or switch them off");
        }
        if (species < 2) {
            throw new ModelRestrictionException("cross terms are between two or more ions; here is a single one");
        }
    }

    /** An experiment without cross terms. */
    public Experiment(
            Sample sample,
            List<Species> species,
            List<Stage> protocol,
            FrontMode front,
            BackCondition back,
            OutputRequests output,
            double accuracy,
            TransportModel model,
            boolean thermodynamicFactor) {
        this(sample, species, protocol, front, back, output, accuracy, model, thermodynamicFactor, Optional.empty());
    }

    private static void checkElectroneutral(int species, boolean blocked, BackCondition back) {
        if (species < 2) {
            throw new ModelRestrictionException(
                    "the electroneutral model needs two or more ions: a single one stays where it"
                            + " is; choose nernst-planck-poisson");
        }
        if (blocked || back == BackCondition.BLOCKING) {
            throw new ModelRestrictionException("no current passes a blocking face of neutral glass; choose"
                    + " nernst-planck-poisson, or another condition at the "
                    + (blocked ? "front" : "back") + " face");
        }
    }

    /** An experiment with the Nernst-Planck-Poisson equations and gradients of the density. */
    public Experiment(
            Sample sample,
            List<Species> species,
            List<Stage> protocol,
            FrontMode front,
            BackCondition back,
            OutputRequests output,
            double accuracy) {
        this(sample, species, protocol, front, back, output, accuracy, TransportModel.NERNST_PLANCK_POISSON, false);
    }

    /**
     * An experiment with an attached front and profiles at times.
     *
     * @param outputTimes requested times of profiles, from the start of the protocol [s], increasing
     */
    public Experiment(
            Sample sample,
            List<Species> species,
            List<Stage> protocol,
            BackCondition back,
            List<Double> outputTimes,
            double accuracy) {
        this(sample, species, protocol, FrontMode.ATTACHED, back, OutputRequests.atTimes(outputTimes), accuracy);
    }

    private record Declared(List<Species> species) {
        void require(Ion ion) {
            if (species.stream().noneMatch(s -> s.ion().equals(ion))) {
                throw new IllegalArgumentException("the protocol uses " + ion.symbol() + ", which is not declared");
            }
        }
    }

    /** Density of the fixed negative background N = sum of z_i n_i in the untouched glass [1/m^3]. */
    public double backgroundDensity() {
        return species.stream()
                .mapToDouble(s -> s.ion().valence() * s.initialDensity())
                .sum();
    }

    /** Total duration of the protocol [s]. */
    public double duration() {
        double sum = 0;
        for (Stage stage : protocol) {
            sum += stage.duration();
        }
        return sum;
    }

    /** What the front face does with ions in a stage. */
    public FrontMode frontIn(Stage stage) {
        return stage.front().orElse(front);
    }

    /** The same experiment with the law of one species replaced; laws of a stage's own stay. */
    public Experiment withLaw(int index, DiffusivityLaw law) {
        List<Species> changed = new ArrayList<>(species);
        changed.set(index, species.get(index).withLaw(law));
        return new Experiment(
                sample, changed, protocol, front, back, output, accuracy, model, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with another accuracy. */
    public Experiment withAccuracy(double newAccuracy) {
        return new Experiment(
                sample, species, protocol, front, back, output, newAccuracy, model, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with another front face. */
    public Experiment withFront(FrontMode mode) {
        return new Experiment(
                sample, species, protocol, mode, back, output, accuracy, model, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with another protocol. */
    public Experiment withProtocol(List<Stage> stages) {
        return new Experiment(
                sample, species, stages, front, back, output, accuracy, model, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with other profiles asked for. */
    public Experiment withOutput(OutputRequests requests) {
        return new Experiment(
                sample, species, protocol, front, back, requests, accuracy, model, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with other equations of transport. */
    public Experiment withModel(TransportModel equations) {
        return new Experiment(
                sample, species, protocol, front, back, output, accuracy, equations, thermodynamicFactor, commonMotion);
    }

    /** The same experiment with gradients of the chemical potential, or of the density. */
    public Experiment withThermodynamicFactor(boolean wanted) {
        return new Experiment(sample, species, protocol, front, back, output, accuracy, model, wanted, commonMotion);
    }

    /** The same experiment with ions that have some of their motion in common. */
    public Experiment withCommonMotion(CommonMotion motion) {
        return new Experiment(
                sample,
                species,
                protocol,
                front,
                back,
                output,
                accuracy,
                model,
                thermodynamicFactor,
                Optional.of(motion));
    }
}

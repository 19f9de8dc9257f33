package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.FractionRange;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.ModelRestrictionException;
import org.ionfront.transport.model.Region;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.model.UniformCommonMotion;

/**
 * The order in which the solver takes the ions: foreign ones first, and of the natives the most abundant one last. The equations carry the contents of all ions but the last,
 * which is what the charge leaves; a foreign ion got in that way would be the difference of two numbers of the size of the
 * sample, and 1e-16 of a millimetre is 1e-6 of what arrives in an hour.
 */
final class SpeciesOrder {
    /** Space charge, as a share of the asked accuracy, that a law need not see. */
    private static final double NEGLIGIBLE = 0.05;

    private final Experiment experiment;
    /** Index in the experiment of the ion that comes at an index of the solver. */
    private final int[] original;

    SpeciesOrder(Experiment experiment) {
        this.experiment = experiment;
        List<Species> species = experiment.species();
        boolean foreignFirst = foreignIonsFirst();
        original = IntStream.range(0, species.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> foreignFirst ? place(species.get(i)) : 0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The order of an earlier run, for one that goes on from there.
     *
     * @param earlier as {@link #order} gave it
     * @throws ModelRestrictionException where that order does not serve the experiment
     */
    SpeciesOrder(Experiment experiment, List<Integer> earlier) {
        this.experiment = experiment;
        original = earlier.stream().mapToInt(Integer::intValue).toArray();
        boolean asDeclared = IntStream.range(0, original.length).allMatch(i -> original[i] == i);
        if (original.length != experiment.species().size() || !(asDeclared || foreignIonsFirst())) {
            throw new ModelRestrictionException("the simulation to go on from took the ions in an order that does not"
                    + " serve the new stages, which resolve space charge; simulate the whole protocol from the start");
        }
    }

    /* The first of the natives is the one that a selective back face lets out. */
    private double place(Species one) {
        if (!one.isNative()) {
            return 0;
        }
        return experiment.back() == BackCondition.SELECTIVE ? 1 : one.ion().valence() * one.initialDensity();
    }

    /** Index in the experiment by index in the solver. */
    List<Integer> order() {
        return IntStream.of(original).boxed().toList();
    }

    /*
     * A law sees the last fraction without its space charge, which at a front is of the order of the screening length over the
     * natural one, squared; before a blocking face it is anything.
     */
    private boolean foreignIonsFirst() {
        boolean constant = experiment.species().stream().allMatch(one -> one.law() instanceof ConstantDiffusivity);
        boolean blocked = experiment.back() == BackCondition.BLOCKING;
        for (Stage stage : experiment.protocol()) {
            constant &= stage.laws().isEmpty();
            blocked |= experiment.frontIn(stage) == FrontMode.BLOCKING;
        }
        if (constant || experiment.model() == TransportModel.ELECTRONEUTRAL) {
            return true;
        }
        ScaledExperiment scaled = new ScaledExperiment(experiment);
        double permittivity = experiment.sample().regions().stream()
                .mapToDouble(Region::relativePermittivity)
                .reduce(experiment.sample().relativePermittivity(), Math::max);
        double screening = scaled.lambda2() * permittivity / experiment.sample().relativePermittivity();
        double natural = GridPlan.of(experiment, scaled).naturalLength();
        return !blocked && screening <= NEGLIGIBLE * experiment.accuracy() * natural * natural;
    }

    /** The experiment with its ions in the solver's order. */
    Experiment forSolver() {
        List<Species> ordered = new ArrayList<>();
        for (int i : original) {
            Species one = experiment.species().get(i);
            ordered.add(one.withLaw(ordered(one.law())));
        }
        List<Stage> protocol = experiment.protocol().stream()
                .map(stage -> stage.withLaws(ordered(stage.laws())))
                .toList();
        return new Experiment(
                experiment.sample(),
                ordered,
                protocol,
                experiment.front(),
                experiment.back(),
                experiment.output(),
                experiment.accuracy(),
                experiment.model(),
                experiment.thermodynamicFactor(),
                experiment.commonMotion().map(this::ordered));
    }

    private CommonMotion ordered(CommonMotion motion) {
        return motion instanceof UniformCommonMotion ? motion : new OrderedMotion(motion, original);
    }

    private Map<Ion, DiffusivityLaw> ordered(Map<Ion, DiffusivityLaw> laws) {
        Map<Ion, DiffusivityLaw> all = new LinkedHashMap<>();
        laws.forEach((ion, law) -> all.put(ion, ordered(law)));
        return all;
    }

    private DiffusivityLaw ordered(DiffusivityLaw law) {
        return law.dependsOnOwnFractionOnly() ? law : new OrderedLaw(law, original);
    }

    /** A solution with its ions in the order of the experiment. */
    Solution restore(Solution solution) {
        List<Profile> profiles = solution.profiles().stream().map(this::restore).toList();
        return new Solution(
                experiment,
                profiles,
                solution.trace(),
                solution.diagnostics(),
                solution.termination(),
                solution.message(),
                solution.checkpoint().map(checkpoint -> checkpoint.inOrder(order())),
                solution.frames().stream().map(this::restore).toList());
    }

    /** Derivatives with their ions in the order of the experiment. */
    ProfileDerivatives restore(ProfileDerivatives derivatives) {
        return new ProfileDerivatives(
                derivatives.time(),
                restore(derivatives.fractions()),
                derivatives.surfacePotential(),
                derivatives.sheetCharge());
    }

    private List<double[]> restore(List<double[]> ofSolver) {
        double[][] fractions = new double[original.length][];
        for (int k = 0; k < original.length; k++) {
            fractions[original[k]] = ofSolver.get(k);
        }
        return List.of(fractions);
    }

    private Profile restore(Profile profile) {
        return new Profile(
                profile.time(),
                profile.faces(),
                restore(profile.fractions()),
                profile.potential(),
                profile.excessCharge(),
                profile.surfacePotential(),
                profile.sheetCharge());
    }

    private static double[] asDeclared(double[] fractions, int[] original) {
        double[] given = new double[original.length];
        for (int k = 0; k < original.length; k++) {
            given[original[k]] = fractions[k];
        }
        return given;
    }

    private static void takeOver(double[] found, int[] original, double[] partials) {
        for (int k = 0; k < original.length; k++) {
            partials[k] = found[original[k]];
        }
    }

    /**
     * A common share that is asked with the fractions of the solver.
     *
     * @param motion of the experiment
     * @param original index in the experiment by index in the solver
     */
    private record OrderedMotion(CommonMotion motion, int[] original) implements CommonMotion {
        @Override
        public double evaluate(double[] fractions, double[] partials) {
            double[] found = new double[original.length];
            double share = motion.evaluate(asDeclared(fractions, original), found);
            takeOver(found, original, partials);
            return share;
        }
    }

    /**
     * A law of several fractions that is asked with those of the solver.
     *
     * @param law of the experiment
     * @param original index in the experiment by index in the solver
     */
    private record OrderedLaw(DiffusivityLaw law, int[] original) implements DiffusivityLaw {
        @Override
        public double evaluate(double[] fractions, int species, double[] partials) {
            double[] found = new double[original.length];
            double diffusivity = law.evaluate(asDeclared(fractions, original), original[species], found);
            takeOver(found, original, partials);
            return diffusivity;
        }

        @Override
        public FractionRange range() {
            return law.range();
        }

        @Override
        public boolean hasChemicalPotential() {
            return law.hasChemicalPotential();
        }

        @Override
        public double reducedChemicalPotential(double fraction) {
            return law.reducedChemicalPotential(fraction);
        }

        @Override
        public double thermodynamicFactor(double fraction) {
            return law.thermodynamicFactor(fraction);
        }
    }
}

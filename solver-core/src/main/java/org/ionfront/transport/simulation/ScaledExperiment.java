package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ionfront.transport.discretisation.Grid;
import org.ionfront.transport.discretisation.IonicMaterial;
import org.ionfront.transport.discretisation.Permittivity;
import org.ionfront.transport.discretisation.TabulatedLaw;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/**
 * An experiment in the solver's variables: densities as charge fractions of N, potentials in kT/e, currents as velocities
 * j/(eN). Lengths stay metres and times seconds. Equations 4 to 6 of docs/solver.md. For one run on one thread, which share
 * the tables of its laws.
 */
final class ScaledExperiment {
    private static final int COMPOSITIONS = 20;

    private final Experiment experiment;
    private final double background;
    private final double[] charge;
    private final double[] bulk;
    private final List<DiffusivityLaw> laws;
    /** Laws as they are evaluated, one for each species and law given. */
    private final List<Map<DiffusivityLaw, DiffusivityLaw>> evaluated = new ArrayList<>();

    ScaledExperiment(Experiment experiment) {
        this.experiment = experiment;
        background = experiment.backgroundDensity();
        List<Species> species = experiment.species();
        charge = species.stream().mapToDouble(s -> s.ion().valence()).toArray();
        bulk = species.stream()
                .mapToDouble(s -> s.ion().valence() * s.initialDensity() / background)
                .toArray();
        for (int i = 0; i < charge.length; i++) {
            evaluated.add(new IdentityHashMap<>());
        }
        laws = laws(Map.of());
    }

    int species() {
        return charge.length;
    }

    double[] charge() {
        return charge.clone();
    }

    double[] bulk() {
        return bulk.clone();
    }

    List<DiffusivityLaw> laws() {
        return laws;
    }

    /** Laws of all species in one stage. */
    List<DiffusivityLaw> laws(Stage stage) {
        return laws(stage.laws());
    }

    private List<DiffusivityLaw> laws(Map<Ion, DiffusivityLaw> replaced) {
        List<DiffusivityLaw> active = new ArrayList<>();
        for (int i = 0; i < charge.length; i++) {
            Species species = experiment.species().get(i);
            DiffusivityLaw law = replaced.getOrDefault(species.ion(), species.law());
            int index = i;
            active.add(evaluated.get(i).computeIfAbsent(law, given -> TabulatedLaw.of(given, index, charge.length)));
        }
        return List.copyOf(active);
    }

    /** N [1/m^3]. */
    double background() {
        return background;
    }

    /** kT/e [V]. */
    double thermalVoltage() {
        return experiment.sample().thermalVoltage();
    }

    /** Square of the screening length [m^2]. */
    double lambda2() {
        return experiment.sample().permittivity() * thermalVoltage() / chargePerMetre();
    }

    /** Square of the screening length against depth [m^2]. */
    Permittivity permittivity() {
        double perUnit = lambda2() / experiment.sample().relativePermittivity();
        return new Permittivity(
                lambda2(),
                experiment.sample().regions().stream()
                        .map(region -> new Permittivity.Region(
                                region.from(), region.to(), perUnit * region.relativePermittivity()))
                        .toList());
    }

    /**
     * Relative change of the squared screening length of every face with that of one kind of glass: its part in the series of two
     * half ranges.
     *
     * @param faces depths of the faces [m]
     * @param neutralFirstCell whether the first cell has the displacement of its right face
     * @param region which region; empty for the glass outside all of them
     */
    double[] shareOfPart(double[] faces, boolean neutralFirstCell, OptionalInt region) {
        Permittivity given = permittivity();
        List<Permittivity.Region> regions = new ArrayList<>(given.regions());
        region.ifPresent(index -> {
            Permittivity.Region one = regions.get(index);
            regions.set(index, new Permittivity.Region(one.from(), one.to(), 2 * one.lambda2()));
        });
        Permittivity twice = new Permittivity(region.isPresent() ? given.lambda2() : 2 * given.lambda2(), regions);
        double[] here = given.atFaces(new Grid(faces), neutralFirstCell);
        double[] there = twice.atFaces(new Grid(faces), neutralFirstCell);
        double[] share = new double[faces.length];
        for (int f = 0; f < share.length; f++) {
            // Reciprocals add up, and that of the part is half as large with twice its permittivity.
            share[f] = 2 * (1 - here[f] / there[f]);
        }
        return share;
    }

    /** What is between the faces, with the laws of one stage. */
    IonicMaterial material(List<DiffusivityLaw> active) {
        return new IonicMaterial(
                permittivity(), charge(), bulk(), active, experiment.thermodynamicFactor(), experiment.commonMotion());
    }

    /** eN, which turns a velocity into a current density [C/m^3]. */
    double chargePerMetre() {
        return PhysicalConstants.ELEMENTARY_CHARGE * background;
    }

    int indexOf(Ion ion) {
        List<Species> species = experiment.species();
        for (int i = 0; i < species.size(); i++) {
            if (species.get(i).ion().equals(ion)) {
                return i;
            }
        }
        throw new IllegalArgumentException(ion.symbol() + " is not declared");
    }

    /** Sum of z_i D_i w_i, the mobility sum S of the untouched glass [m^2/s]. */
    double bulkMobility() {
        double[] shares = conductances(bulk, laws);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    /**
     * Share of every species in the mobility sum, z_i D_i w_i [m^2/s].
     *
     * @param fractions composition, length M
     * @param active laws that hold
     */
    double[] conductances(double[] fractions, List<DiffusivityLaw> active) {
        double[] partials = new double[fractions.length];
        double[] shares = new double[fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            if (fractions[i] > 0) {
                shares[i] = charge[i] * fractions[i] * active.get(i).evaluate(fractions, i, partials);
            }
        }
        experiment.commonMotion().ifPresent(motion -> pool(shares, motion.evaluate(fractions, partials)));
        return shares;
    }

    /* What ions that are pooled carry: of the same charge the same (docs/solver.md, Eq. 9c). */
    private void pool(double[] shares, double common) {
        double pooled = 0;
        double coefficients = 0;
        for (int i = 0; i < shares.length; i++) {
            pooled += shares[i] / charge[i];
            coefficients += shares[i] / (charge[i] * charge[i]);
        }
        for (int i = 0; i < shares.length && coefficients > 0; i++) {
            double taken = shares[i] / (charge[i] * charge[i]) / coefficients;
            shares[i] += common * (charge[i] * taken * pooled - shares[i]);
        }
    }

    /**
     * By how much gradients drive less than a field does: the width of a front is this times the natural length of ions without
     * cross terms. Where it depends on composition the least of what is known.
     */
    double gradientFactor() {
        if (experiment.commonMotion().isEmpty()) {
            return 1;
        }
        double least = Double.POSITIVE_INFINITY;
        double[] composition = new double[bulk.length];
        for (int i = 0; i < bulk.length; i++) {
            for (int n = 0; n <= COMPOSITIONS; n++) {
                double pure = (double) n / COMPOSITIONS;
                for (int j = 0; j < bulk.length; j++) {
                    composition[j] = (1 - pure) * bulk[j] + (j == i ? pure : 0);
                }
                double share = experiment.commonMotion().get().evaluate(composition, new double[bulk.length]);
                least = share < 1 ? Math.min(least, 1 - share) : least;
            }
        }
        return least < Double.POSITIVE_INFINITY ? least : 1;
    }

    /**
     * Diffusion coefficient of an ion where it is alone [m^2/s].
     *
     * @throws IllegalArgumentException where its law has none
     */
    double pureDiffusivity(int index) {
        return pureDiffusivity(index, laws);
    }

    /** The same with the laws of a stage [m^2/s]. */
    double pureDiffusivity(int index, List<DiffusivityLaw> active) {
        double[] pure = new double[bulk.length];
        pure[index] = 1;
        double diffusivity = active.get(index).evaluate(pure, index, new double[bulk.length]);
        if (Double.isNaN(diffusivity)) {
            throw new IllegalArgumentException("the diffusivity law of "
                    + experiment.species().get(index).ion().symbol() + " has no value where that ion is alone");
        }
        return diffusivity;
    }
}

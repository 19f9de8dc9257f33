package org.ionfront.material.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ionfront.material.onsager.FrontReading;
import org.ionfront.material.theory.CompleteReplacement;
import org.ionfront.material.theory.FrontProfile;
import org.ionfront.material.theory.IonPair;
import org.ionfront.material.theory.PartialReplacement;
import org.ionfront.material.theory.Replacement;
import org.ionfront.material.theory.ReplacementCircuit;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Trace;

/** Compares one simulation to which the assumptions of the theory apply; built for it and used once. */
final class FrontQuantities {
    /** A front less deep than this many natural lengths still shows how it began. */
    private static final double LEAST_DEPTH = 10;

    /** Lengths of the leading edge that must lie between front and back. */
    private static final double DISTANCE_FROM_BACK = 20;

    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;

    private final Experiment experiment;
    private final Solution solution;
    private final ReplacementCircuit circuit;
    private final SimulatedFront simulated;
    private final double charge;
    private final double naturalLength;
    private final List<ComparedQuantity> found = new ArrayList<>();

    private FrontQuantities(Solution solution, Replacement replacement) {
        this.solution = solution;
        this.experiment = solution.experiment();
        Sample sample = experiment.sample();
        circuit = new ReplacementCircuit(
                replacement, experiment.backgroundDensity(), sample.thickness(), sample.temperature());
        simulated = new SimulatedFront(solution.last());
        Trace trace = solution.trace();
        charge = trace.charge()[trace.size() - 1];
        naturalLength = circuit.naturalLength(trace.currentDensity()[trace.size() - 1]);
    }

    static TheoryComparison compare(Solution solution) {
        Experiment experiment = solution.experiment();
        ConstantDiffusivity foreign =
                (ConstantDiffusivity) experiment.species().get(1).law();
        Replacement replacement = new IonPair(experiment.species().get(0).law(), foreign.diffusivity()).replacement();
        FrontQuantities quantities = new FrontQuantities(solution, replacement);
        if (replacement instanceof PartialReplacement partial) {
            return quantities.ofFront(partial.frontProfile());
        }
        if (replacement instanceof CompleteReplacement complete) {
            return quantities.ofFront(complete.frontProfile());
        }
        return TheoryComparison.none("there is no steady front: the foreign ion is faster and runs ahead");
    }

    private TheoryComparison ofFront(FrontProfile front) {
        double depth = circuit.frontDepth(charge);
        if (!(depth >= LEAST_DEPTH * naturalLength)) {
            return TheoryComparison.none(String.format(
                    Locale.ROOT,
                    "the front is %.3g natural lengths deep; it must be at least %.0f",
                    depth / naturalLength,
                    LEAST_DEPTH));
        }
        double leadingEdge = front.decayLength() * naturalLength;
        if (!(depth + DISTANCE_FROM_BACK * leadingEdge <= experiment.sample().thickness())) {
            return TheoryComparison.none("the front is too close to the back of the sample");
        }
        addDepths(front);
        addShape(front);
        addCircuit();
        addForeignDiffusivity(front);
        return new TheoryComparison("", found);
    }

    private void addDepths(FrontProfile front) {
        double foreign = 1 - front.plateauFraction();
        double depth = simulated.depthOf(HALF * foreign);
        add(
                "front_depth_m",
                "depth of the front, at half the step of the foreign ion",
                "m",
                circuit.frontDepth(charge),
                depth);
        if (circuit.replacement() instanceof PartialReplacement partial) {
            add(
                    "native_fraction_at_front",
                    "native fraction directly behind the front",
                    "",
                    partial.plateauFraction(),
                    simulated.nativeFractionAtLargestField());
            add(
                    "native_fraction_at_half_depth",
                    "native fraction at half the depth of the front",
                    "",
                    partial.fan(HALF),
                    simulated.nativeFractionAt(HALF * depth));
            add(
                    "mean_residual",
                    "mean native fraction behind the front",
                    "",
                    partial.meanResidual(),
                    1 - circuit.chargeDepth(charge) / depth);
        }
    }

    private void addShape(FrontProfile front) {
        double foreign = 1 - front.plateauFraction();
        add(
                "width_10_90_m",
                "width of the front, 10 to 90 %",
                "m",
                front.width() * naturalLength,
                simulated.width((1 - TENTH) * foreign, TENTH * foreign));
        double screening = experiment.sample().permittivity()
                * experiment.sample().thermalVoltage()
                / (PhysicalConstants.ELEMENTARY_CHARGE * experiment.backgroundDensity());
        add(
                "peak_excess_charge_fraction",
                "largest excess charge in the front",
                "",
                front.peakExcessCharge() * screening / (naturalLength * naturalLength),
                simulated.peakExcessCharge());
    }

    private void addCircuit() {
        Trace trace = solution.trace();
        int end = trace.size() - 1;
        double time = solution.last().time();
        if (experiment.protocol().get(0).drive() instanceof Drive.SurfacePotential drive) {
            double potential = drive.trace().value(0);
            add(
                    "current_density_A_m2",
                    "current density at the end",
                    "A/m2",
                    circuit.currentDensity(potential, time),
                    trace.currentDensity()[end]);
            add("charge_C_m2", "charge passed", "C/m2", circuit.charge(potential, time), charge);
        } else {
            double current = trace.currentDensity()[end];
            add(
                    "surface_potential_V",
                    "surface potential at the end",
                    "V",
                    circuit.surfacePotential(current, charge),
                    trace.surfacePotential()[end]);
        }
    }

    /** The published relation that finds the foreign diffusivity in a profile, fed with the simulated one. */
    private void addForeignDiffusivity(FrontProfile front) {
        // A simulated fraction may be below 0 by rounding.
        double plateau = front.plateauFraction() == 0 ? 0 : Math.max(0, simulated.nativeFractionAtLargestField());
        double middle = 0.5 * (1 + plateau);
        double gradient = simulated.nativeGradientAt(simulated.depthOf(1 - middle));
        double field = front.pair().foreignDiffusivity() / (front.pair().nativeDiffusivity(1) * naturalLength);
        double found = gradient > 0 && plateau < 1
                ? new FrontReading(
                                plateau,
                                front.pair().nativeDiffusivity(1),
                                front.pair().nativeDiffusivity(middle),
                                front.pair().nativeDiffusivity(plateau),
                                gradient,
                                field)
                        .asPublished()
                : Double.NaN;
        add(
                "foreign_diffusivity_m2_s",
                "D of the foreign ion: given, and by the published closed relation from the profile",
                "m2/s",
                front.pair().foreignDiffusivity(),
                found);
    }

    private void add(String name, String meaning, String unit, double theory, double value) {
        found.add(new ComparedQuantity(name, meaning, unit, theory, value));
    }
}

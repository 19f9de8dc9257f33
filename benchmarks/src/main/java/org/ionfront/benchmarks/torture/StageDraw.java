package org.ionfront.benchmarks.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.FrontMode;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;

/**
 * Draws the stages of a protocol. Potential and depth come first; the current that belongs to them, and the duration, follow
 * from the resistances of the bulk and of what has come in. Mutable: it remembers the layers.
 */
final class StageDraw {
    private static final double LARGEST_FIELD = 1e9;
    private static final double SHORTEST = 1e-6;
    private static final double LONGEST = 1e12;
    private static final int TRIES = 300;

    private final Dice dice;
    private final Sample sample;
    private final List<Species> species;
    private final BackCondition back;
    private final double chargePerMetre;
    /** Resistance of the bulk to a charge velocity, kT/e times 1/sum(z D w) [V s/m^2]. */
    private final double bulkResistivity;

    private double highestResistivity;
    private double layers;
    private double lastDuration;

    StageDraw(Dice dice, Sample sample, List<Species> species, BackCondition back) {
        this.dice = dice;
        this.sample = sample;
        this.species = species;
        this.back = back;
        double background = 0;
        double mobility = 0;
        for (Species one : species) {
            double share = one.ion().valence() * one.initialDensity();
            background += share;
            mobility += one.ion().valence() * share * bulkDiffusivity(one);
        }
        chargePerMetre = background * PhysicalConstants.ELEMENTARY_CHARGE;
        bulkResistivity = sample.thermalVoltage() * background / mobility;
        highestResistivity = bulkResistivity;
        lastDuration = 1;
    }

    private double bulkDiffusivity(Species one) {
        double[] alone = new double[species.size()];
        int index = species.indexOf(one);
        alone[index] = 1;
        return one.law().evaluate(alone, index, new double[alone.length]);
    }

    /** One stage; now and then one that the model refuses. */
    Stage stage(boolean first) {
        FrontMode front = dice.chance(0.72) ? FrontMode.ATTACHED : dice.oneOf(FrontMode.OPEN, FrontMode.BLOCKING);
        boolean ionArrives = front != FrontMode.BLOCKING || dice.chance(0.3);
        Optional<Species> arriving = ionArrives ? Optional.of(arriving()) : Optional.empty();
        boolean rests = dice.chance(first ? 0.03 : 0.2);
        Map<Ion, DiffusivityLaw> laws = new HashMap<>();
        if (!first && dice.chance(0.2)) {
            int index = dice.whole(0, species.size() - 1);
            double diffusivity = bulkDiffusivity(species.get(index)) * dice.logarithmic(0.1, 10);
            laws.put(species.get(index).ion(), new GlassDraw(dice).siteEnergies(sample, diffusivity));
        }
        Plan plan = rests ? rest() : front == FrontMode.BLOCKING ? blocked() : driven(front, arriving.orElseThrow());
        lastDuration = plan.duration();
        return new Stage(arriving.map(Species::ion), plan.drive(), plan.duration(), Optional.of(front), laws);
    }

    private record Plan(Drive drive, double duration) {}

    /** Mostly a foreign ion, where there is one. */
    private Species arriving() {
        List<Species> foreign = species.stream().filter(one -> !one.isNative()).toList();
        List<Species> from = foreign.isEmpty() || dice.chance(0.05) ? species : foreign;
        return from.get(dice.whole(0, from.size() - 1));
    }

    private Plan rest() {
        return new Plan(new Drive.Rest(), within(lastDuration * dice.logarithmic(1e-3, 1e3)));
    }

    private static double within(double duration) {
        return Math.max(SHORTEST, Math.min(LONGEST, duration));
    }

    /** An inert electrode: some part or multiple of the time its layer takes to form. */
    private Plan blocked() {
        double volts = potential();
        double reduced = volts / sample.thermalVoltage();
        double screening = Math.sqrt(sample.permittivity() * sample.thermalVoltage() / chargePerMetre);
        double layer = screening * Math.sqrt(2 * Math.max(reduced, 1));
        double flow = volts / (bulkResistivity * sample.thickness());
        double duration = within(layer / Math.max(flow, 1e-300) * dice.logarithmic(1e-2, 1e3));
        return new Plan(potentialDrive(volts, duration, true), duration);
    }

    private double potential() {
        double volts = dice.logarithmic(1e-4, 1e3);
        while (volts > LARGEST_FIELD * sample.thickness()) {
            volts = dice.logarithmic(1e-4, 1e3);
        }
        return volts;
    }

    /** A front: its depth from 1e-6 of the sample (0.1 nm at least) to 1.3 times the sample. */
    private Plan driven(FrontMode front, Species arriving) {
        double resistivity = sample.thermalVoltage() / (arriving.ion().valence() * bulkDiffusivity(arriving));
        double highest = Math.max(highestResistivity, resistivity);
        double thickness = sample.thickness();
        double volts = 0;
        double depth = 0;
        double flow = 0;
        double duration = 0;
        for (int k = 0; k < TRIES && !(duration >= SHORTEST && duration <= LONGEST); k++) {
            volts = potential();
            depth = dice.logarithmic(Math.max(1e-10, 1e-6 * thickness), 1.3 * thickness);
            double series = layers + bulkResistivity * Math.max(0, thickness - depth);
            flow = Math.min(volts / (series + resistivity * depth), LARGEST_FIELD / highest);
            duration = depth / flow;
        }
        highestResistivity = highest;
        int kind = dice.whole(0, 9);
        boolean signed = front == FrontMode.OPEN;
        if (kind >= 4 && kind < 8) {
            // Constant coefficients: the current falls while the layer grows.
            double series = layers + bulkResistivity * thickness;
            double needed = depth / volts * (series + 0.5 * depth * (resistivity - bulkResistivity));
            layers += depth * resistivity;
            duration = within(Math.max(needed, 0));
            return new Plan(potentialDrive(volts, duration, signed), duration);
        }
        layers += depth * resistivity;
        double current = flow * chargePerMetre;
        if (back == BackCondition.BLOCKING && dice.chance(0.9)) {
            duration = within(duration);
            return new Plan(potentialDrive(volts, duration, signed), duration);
        }
        if (kind >= 8) {
            double width = dice.logarithmic(1e-3, 10);
            duration = within(duration * dice.logarithmic(0.1, 10));
            return new Plan(new Drive.Beam(current, volts, width), duration);
        }
        duration = within(duration);
        return new Plan(new Drive.Current(trace(current, duration, signed)), duration);
    }

    private Drive potentialDrive(double volts, double duration, boolean signed) {
        return new Drive.SurfacePotential(trace(volts, duration, signed));
    }

    private PiecewiseLinear trace(double largest, double duration, boolean signed) {
        double sign = signed && dice.chance(0.25) ? -1 : 1;
        if (dice.chance(0.5)) {
            return PiecewiseLinear.constant(sign * largest, duration);
        }
        PiecewiseLinear relative = new TraceDraw(dice).relative(signed);
        double[] times = new double[relative.size()];
        double[] values = new double[relative.size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = relative.time(k) * duration;
            values[k] = sign * relative.value(k) * largest;
        }
        return new PiecewiseLinear(times, values);
    }
}

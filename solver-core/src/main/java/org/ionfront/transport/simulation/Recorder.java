package org.ionfront.transport.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ionfront.transport.discretisation.TransportEquations;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.time.RosenbrockStepper;

/** Collects traces, profiles and invariants in SI units while a run proceeds. */
final class Recorder {
    private static final int ENTRIES = 5;

    private final Experiment experiment;
    private final ScaledExperiment scaled;
    private TransportEquations system;
    private final List<Profile> profiles = new ArrayList<>();
    private double[] rows = new double[ENTRIES * 256];
    private int size;
    private double minimumFraction = Double.POSITIVE_INFINITY;
    private double largestField;
    private double absoluteCharge;

    Recorder(Experiment experiment, ScaledExperiment scaled, TransportEquations system) {
        this.experiment = experiment;
        this.scaled = scaled;
        this.system = system;
    }

    /** Goes on with the system of the next stage. */
    void continueWith(TransportEquations next) {
        system = next;
    }

    /** Notes one accepted state. */
    void step(double time, double[] y) {
        double charge = y[system.chargeIndex()] * scaled.chargePerMetre();
        double before = size == 0 ? 0 : rows[ENTRIES * (size - 1) + 4];
        absoluteCharge += Math.abs(charge - before);
        if (ENTRIES * (size + 1) > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        int p = ENTRIES * size++;
        rows[p] = time;
        system.observe(time, y);
        rows[p + 1] = system.current() * scaled.chargePerMetre();
        rows[p + 2] = system.surfacePotential() * scaled.thermalVoltage();
        rows[p + 3] = foreignContent(y);
        rows[p + 4] = charge;
        for (int k = 0; k < system.cells(); k++) {
            for (int i = 0; i < scaled.species(); i++) {
                minimumFraction = Math.min(minimumFraction, system.fraction(y, i, k));
            }
        }
        for (int f = 0; f <= system.cells(); f++) {
            largestField = Math.max(largestField, Math.abs(system.field(f)) * scaled.thermalVoltage());
        }
    }

    /** Keeps a profile, unless the last one is of the same time. */
    void profile(double time, double[] y) {
        if (!profiles.isEmpty() && profiles.get(profiles.size() - 1).time() == time) {
            return;
        }
        system.observe(time, y);
        double[] faces = system.faces();
        int cells = system.cells();
        List<double[]> fractions = new ArrayList<>();
        for (int i = 0; i < scaled.species(); i++) {
            double[] w = new double[cells];
            for (int k = 0; k < cells; k++) {
                w[k] = system.fraction(y, i, k);
            }
            fractions.add(w);
        }
        double[] excess = new double[cells];
        for (int k = 0; k < cells; k++) {
            excess[k] = scaled.lambda2() * (system.field(k + 1) - system.field(k)) / (faces[k + 1] - faces[k]);
        }
        profiles.add(new Profile(
                time,
                faces.clone(),
                fractions,
                potentials(),
                excess,
                system.surfacePotential() * scaled.thermalVoltage(),
                system.sheetCharge() * scaled.chargePerMetre()));
    }

    private double[] potentials() {
        double[] faces = system.faces();
        int cells = system.cells();
        double[] potential = new double[cells];
        double phi = 0;
        for (int k = cells - 1; k >= 0; k--) {
            double above = k == cells - 1 ? 0 : 0.5 * (faces[k + 2] - faces[k + 1]);
            phi += (above + 0.5 * (faces[k + 1] - faces[k])) * system.field(k + 1) * scaled.thermalVoltage();
            potential[k] = phi;
        }
        return potential;
    }

    /** Foreign ions per area, as numbers [1/m^2]. */
    private double foreignContent(double[] y) {
        double sum = 0;
        for (int i = 0; i < scaled.species(); i++) {
            if (!experiment.species().get(i).isNative()) {
                sum += content(y, i) / experiment.species().get(i).ion().valence();
            }
        }
        return sum * scaled.background();
    }

    /** Integral of a charge fraction over depth [m]. */
    private double content(double[] y, int i) {
        double[] faces = system.faces();
        double sum = 0;
        for (int k = 0; k < system.cells(); k++) {
            sum += system.fraction(y, i, k) * (faces[k + 1] - faces[k]);
        }
        return sum;
    }

    /** Foreign charge and sheet charge against the charge passed, relative to all charge moved. */
    private double chargeBalance(double time, double[] y) {
        system.observe(time, y);
        double foreign = 0;
        for (int i = 0; i < scaled.species(); i++) {
            if (!experiment.species().get(i).isNative()) {
                foreign += content(y, i);
            }
        }
        double sheet = system.sheetCharge();
        double defect = Math.abs(foreign + sheet - y[system.chargeIndex()]) * scaled.chargePerMetre();
        return absoluteCharge == 0 ? 0 : defect / absoluteCharge;
    }

    Trace trace() {
        double[][] columns = new double[ENTRIES][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < ENTRIES; c++) {
                columns[c][r] = rows[ENTRIES * r + c];
            }
        }
        return new Trace(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    Diagnostics diagnostics(double time, double[] y, int steps, int rejected, double moved, List<String> warnings) {
        double depth = absoluteCharge / scaled.chargePerMetre();
        return new Diagnostics(
                system.cells(),
                steps,
                rejected,
                (steps + rejected) * RosenbrockStepper.STAGES,
                chargeBalance(time, y),
                minimumFraction,
                depth == 0 ? 0 : moved / depth,
                largestField,
                warnings);
    }
}

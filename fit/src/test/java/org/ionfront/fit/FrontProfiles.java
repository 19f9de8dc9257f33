package org.ionfront.fit;

import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.ionfront.fit.forward.ProfileSolver;
import org.ionfront.fit.forward.Simulation;
import org.ionfront.fit.observation.DepthResolution;
import org.ionfront.fit.problem.ForwardModel;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.PiecewiseLinear;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.simulation.Diagnostics;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;
import org.ionfront.transport.simulation.Termination;
import org.ionfront.transport.simulation.Trace;

/**
 * Made-up fronts in place of simulated ones, fast and exactly known: behind the front a share of the native ions stays
 * that rises with the root of the depth, the front is an error function, and its depth follows from the charge. The two numbers of a front travel as the
 * diffusivities of its ions.
 */
public final class FrontProfiles {
    /** Charge depth x_Q = Q / (e N) [m]. */
    public static final double CHARGE_DEPTH = 100e-9;

    private static final double DENSITY = 1.4e28;
    private static final int CELLS = 300;
    private static final double DEPTH = 300e-9;

    private FrontProfiles() {}

    /** Native share left just behind the front {@code residual} [-], and standard deviation of the front {@code width} [m]. */
    public static Experiment experiment(double residual, double width) {
        Ion li = new Ion("Li+", 1);
        Ion k = new Ion("K+", 1);
        return new Experiment(
                new Sample(DEPTH, 350, 8),
                List.of(
                        new Species(li, DENSITY, new ConstantDiffusivity(residual)),
                        new Species(k, 0, new ConstantDiffusivity(width))),
                List.of(new Stage(k, new Drive.Current(PiecewiseLinear.constant(1, 1)), 1)),
                BackCondition.OUTFLOW,
                List.of(),
                1e-4);
    }

    /** Reads the parameters {@code residual} and {@code width}. */
    public static ForwardModel model() {
        return (profile, values) -> experiment(values.get("residual", profile), values.get("width", profile));
    }

    /** The same as a solver, without derivatives. */
    public static ProfileSolver solver() {
        return (experiment, parameters, listener) -> Simulation.plain(solve(experiment));
    }

    /** The made-up outcome; fails where less than nothing or more than all stays behind. */
    public static Solution solve(Experiment experiment) {
        double residual = number(experiment, 0);
        double width = number(experiment, 1);
        boolean possible = residual < 1;
        double front = CHARGE_DEPTH / (1 - 2.0 / 3 * Math.min(0.5, residual));
        double[] faces = new double[CELLS + 1];
        for (int k = 0; k <= CELLS; k++) {
            faces[k] = DEPTH * k / CELLS;
        }
        double[] foreign = new double[CELLS];
        double[] left = new double[CELLS];
        for (int k = 0; k < CELLS; k++) {
            double x = 0.5 * (faces[k] + faces[k + 1]);
            foreign[k] = (1 - residual * Math.sqrt(Math.min(1, x / front))) * normal((front - x) / width);
            left[k] = 1 - foreign[k];
        }
        double charge = PhysicalConstants.ELEMENTARY_CHARGE * DENSITY * CHARGE_DEPTH;
        return new Solution(
                experiment,
                List.of(new Profile(1, faces, List.of(left, foreign), new double[CELLS], new double[CELLS], 0, 0)),
                new Trace(
                        new double[] {0, 1},
                        new double[2],
                        new double[2],
                        new double[2],
                        new double[] {0, charge},
                        new double[2],
                        new double[2],
                        new double[2]),
                new Diagnostics(CELLS, 1, 0, 1, 0, 0, 0, 0, List.of()),
                possible ? Termination.FINISHED : Termination.FAILED,
                possible ? "" : "nothing can move");
    }

    /** Profile of a front that {@link #solve} would give. */
    public static Profile profile(double residual, double width) {
        return solve(experiment(residual, width)).last();
    }

    /** Blurred fractions, native and foreign, at the given depths. */
    public static List<double[]> blurred(double residual, double width, double sigma, double[] depths) {
        return new DepthResolution(sigma)
                .blur(profile(residual, width), new int[] {0, 1}, depths).stream()
                        .map(signal -> signal.value())
                        .toList();
    }

    private static double number(Experiment experiment, int species) {
        return ((ConstantDiffusivity) experiment.species().get(species).law()).diffusivity();
    }

    private static double normal(double t) {
        return 0.5 * Erf.erfc(-t / Math.sqrt(2));
    }
}

package org.ionfront.cli.report;

import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;

/**
 * The part of the sample that figures against depth show: a front of 0.1 um is invisible in a plate of 1 mm.
 *
 * @param depth shown from the surface to here [m]
 * @param unit name of the unit
 * @param metres length of the unit [m]
 */
record DepthWindow(double depth, String unit, double metres) {
    /** A composition that differs from that of the untouched glass by more than this counts as changed [-]. */
    private static final double CHANGED = 1e-3;
    /** Untouched glass shown behind the changed part, relative to its depth. */
    private static final double BEHIND = 0.5;

    private static final double NANOMETRE = 1e-9;
    private static final double MICROMETRE = 1e-6;

    /** Everything that changed in any of the profiles and half as much again behind it; at most the sample. */
    static DepthWindow of(Solution solution) {
        double thickness = solution.experiment().sample().thickness();
        double changed = solution.profiles().stream()
                .mapToDouble(profile -> changedDepth(solution.experiment(), profile))
                .max()
                .orElse(0);
        return upTo(changed > 0 ? Math.min(thickness, (1 + BEHIND) * changed) : thickness);
    }

    /** From the surface to the given depth [m], in a handy unit. */
    static DepthWindow upTo(double depth) {
        if (depth < 5 * MICROMETRE) {
            return new DepthWindow(depth, "nm", NANOMETRE);
        }
        return depth < 2e-3 ? new DepthWindow(depth, "µm", MICROMETRE) : new DepthWindow(depth, "mm", 1e-3);
    }

    private static double changedDepth(Experiment experiment, Profile profile) {
        double background = experiment.backgroundDensity();
        for (int k = profile.cells() - 1; k >= 0; k--) {
            for (int i = 0; i < profile.fractions().size(); i++) {
                Species species = experiment.species().get(i);
                double bulk = species.ion().valence() * species.initialDensity() / background;
                if (Math.abs(profile.fractions().get(i)[k] - bulk) > CHANGED) {
                    return profile.centre(k);
                }
            }
        }
        return 0;
    }

    /** End of the axis in its unit. */
    double end() {
        return depth / metres;
    }

    /** A depth in the unit of the axis. */
    double of(double depthInMetres) {
        return depthInMetres / metres;
    }

    /** Label of the axis. */
    String label() {
        return "Depth (" + unit + ")";
    }
}

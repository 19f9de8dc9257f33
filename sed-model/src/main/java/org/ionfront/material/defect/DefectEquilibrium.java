package org.ionfront.material.defect;

import java.util.List;
import org.ionfront.transport.model.LawRangeException;

/** How many defects there are in thermal equilibrium, as long as they are few and do not interact. */
public sealed interface DefectEquilibrium permits FrenkelDefects, SchottkyDefects, ReservoirDefects {
    /** Largest share of its sites that a defect may take before the law of mass action of dilute defects is off. */
    double DILUTE = 0.1;

    /** Names of the parameters, as in the configuration files; immutable. */
    List<String> parameterNames();

    /** Values of the parameters in the order of {@link #parameterNames()}; a fresh array. */
    double[] parameterValues();

    /**
     * The same kind of equilibrium with other parameter values.
     *
     * @param values one per parameter; not modified
     * @throws IllegalArgumentException if a value lies outside its range
     */
    DefectEquilibrium with(double[] values);

    /**
     * Density of the defects of a mechanism.
     *
     * @param temperature [K], positive
     * @throws LawRangeException where more than {@link #DILUTE} of the sites would be defects, or the equilibrium has no such
     *     defects
     */
    DefectDensity density(Mechanism mechanism, double temperature);

    /** Refuses a density of defects that is not dilute. */
    static void requireDilute(Mechanism mechanism, double density, double sites, double temperature) {
        if (!(density <= DILUTE * sites)) {
            throw new LawRangeException(
                    "at " + temperature + " K " + 100 * density / sites + " % of the sites would be "
                            + (mechanism == Mechanism.VACANCY ? "vacancies" : "interstitial ions"),
                    "the law of mass action of dilute defects holds up to " + 100 * DILUTE + " %");
        }
    }
}

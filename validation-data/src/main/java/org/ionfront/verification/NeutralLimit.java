package org.ionfront.verification;

import static org.ionfront.verification.PlateExperiments.STANDARD_DENSITY;
import static org.ionfront.verification.PlateExperiments.STANDARD_FOREIGN;
import static org.ionfront.verification.PlateExperiments.current;
import static org.ionfront.verification.PlateExperiments.potential;

import java.util.ArrayList;
import java.util.List;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.Drive;
import org.ionfront.transport.model.Experiment;
import org.ionfront.transport.model.Ion;
import org.ionfront.transport.model.PhysicalConstants;
import org.ionfront.transport.model.Sample;
import org.ionfront.transport.model.Species;
import org.ionfront.transport.model.Stage;
import org.ionfront.transport.model.TransportModel;
import org.ionfront.transport.simulation.Profile;
import org.ionfront.transport.simulation.Solution;

/**
 * The full equations tend to the electroneutral ones as the permittivity is shrunk: two ways of finding the field, and every
 * difference between them must fall as the square of the screening length (docs/electroneutral.md, Eq. 15). Permittivities far
 * above that of a glass make the differences larger than what either run is off by itself.
 */
final class NeutralLimit {
    private static final double ACCURACY = 5e-5;
    private static final double CURRENT = 1e-3;
    private static final double DURATION = 5.5e4;
    private static final double TEMPERATURE = 353.15;
    private static final double THICKNESS = 0.5e-3;

    /** How much smaller the second permittivity is: half the screening length. */
    private static final double SHRINKING = 4;

    private static final double SLACK = 0.2;
    private static final double[] LEVELS = {0.3, 0.5, 0.7, 0.9};

    private static final double CHARGE_PER_METRE = PhysicalConstants.ELEMENTARY_CHARGE * STANDARD_DENSITY;
    private static final double NATURAL_LENGTH = STANDARD_FOREIGN * CHARGE_PER_METRE / CURRENT;
    private static final double THERMAL_VOLTAGE = PhysicalConstants.BOLTZMANN_EV * TEMPERATURE;

    private static final Ion FIRST = new Ion("Li+", 1);
    private static final Ion SECOND = new Ion("Rb+", 1);
    private static final Ion FOREIGN = new Ion("Cs+", 1);

    private NeutralLimit() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "electroneutral-limit",
                "the electroneutral model of this program, which never meets the permittivity",
                NeutralLimit::checks);
    }

    private static List<Check> checks() {
        List<Species> glass = List.of(
                new Species(FIRST, STANDARD_DENSITY, PlateExperiments.standardLaw()),
                new Species(FOREIGN, 0, constant(STANDARD_FOREIGN)));
        Stage driven = new Stage(FOREIGN, current(CURRENT, DURATION), DURATION);
        List<Check> checks = new ArrayList<>();
        new Pair("site energies", 512, glass, List.of(driven)).addTo(checks);
        new Pair("8 V", 512, glass, List.of(new Stage(FOREIGN, potential(8, DURATION), DURATION))).addTo(checks);
        new Pair("rest", 2048, glass, List.of(driven, Stage.withoutIon(new Drive.Rest(), DURATION))).addTo(checks);
        new Pair(
                        "three ions",
                        2048,
                        List.of(
                                new Species(FIRST, 0.6 * STANDARD_DENSITY, constant(100 * STANDARD_FOREIGN)),
                                new Species(SECOND, 0.4 * STANDARD_DENSITY, constant(10 * STANDARD_FOREIGN)),
                                new Species(FOREIGN, 0, constant(STANDARD_FOREIGN))),
                        List.of(driven))
                .addTo(checks);
        new Pair(
                        "two stages",
                        2048,
                        List.of(glass.get(0), new Species(SECOND, 0, constant(0.3 * STANDARD_FOREIGN)), glass.get(1)),
                        List.of(driven, new Stage(SECOND, current(0.5 * CURRENT, DURATION), DURATION)))
                .addTo(checks);
        return checks;
    }

    private static DiffusivityLaw constant(double diffusivity) {
        return new ConstantDiffusivity(diffusivity);
    }

    /**
     * One experiment with both models.
     *
     * @param name of the rows
     * @param permittivity the larger of the two, relative
     */
    private record Pair(String name, double permittivity, List<Species> species, List<Stage> protocol) {
        void addTo(List<Check> checks) {
            Solution neutral =
                    PlateExperiments.simulate(experiment(permittivity).withModel(TransportModel.ELECTRONEUTRAL));
            Difference wide = difference(permittivity, neutral);
            Difference narrow = difference(permittivity / SHRINKING, neutral);
            double screening =
                    Math.sqrt(sample(permittivity / SHRINKING).permittivity() * THERMAL_VOLTAGE / CHARGE_PER_METRE)
                            / NATURAL_LENGTH;
            checks.add(
                    Check.atMost(name + ": depths of the front (ell)", narrow.depths(), 0.5 * screening * screening));
            checks.add(order(name + ": order of the depths in lambda", wide.depths(), narrow.depths()));
            checks.add(order(name + ": order of the dose", wide.dose(), narrow.dose()));
            boolean held = protocol.get(0).drive() instanceof Drive.SurfacePotential;
            if (protocol.get(protocol.size() - 1).drive() instanceof Drive.Rest) {
                checks.add(Check.atMost(
                        name + ": surface potential (kT/e)", narrow.potential(), 0.05 * screening * screening));
            } else if (held) {
                checks.add(order(name + ": order of the charge passed", wide.charge(), narrow.charge()));
            } else {
                checks.add(order(name + ": order of the surface potential", wide.potential(), narrow.potential()));
            }
        }

        private static Check order(String quantity, double wide, double narrow) {
            return Check.order(quantity, 2, 2 * Math.log(wide / narrow) / Math.log(SHRINKING), SLACK);
        }

        private static Sample sample(double relativePermittivity) {
            return new Sample(THICKNESS, TEMPERATURE, relativePermittivity);
        }

        private Experiment experiment(double relativePermittivity) {
            return new Experiment(
                    sample(relativePermittivity), species, protocol, BackCondition.OUTFLOW, List.of(), ACCURACY);
        }

        private Difference difference(double relativePermittivity, Solution neutral) {
            Solution full = PlateExperiments.simulate(experiment(relativePermittivity));
            return Difference.between(full, neutral);
        }
    }

    /**
     * Full model less electroneutral one at the end of a run.
     *
     * @param depths root mean square over some fractions of the first ion [ell]
     * @param potential of the surface [kT/e], absolute
     * @param charge passed, relative, absolute
     * @param dose foreign ions inside, relative, absolute
     */
    private record Difference(double depths, double potential, double charge, double dose) {
        static Difference between(Solution full, Solution neutral) {
            Profile a = full.last();
            Profile b = neutral.last();
            double bulk = neutral.experiment().species().get(0).initialDensity() / STANDARD_DENSITY;
            double squares = 0;
            for (double level : LEVELS) {
                double apart = (a.depthOfLevel(0, level * bulk) - b.depthOfLevel(0, level * bulk)) / NATURAL_LENGTH;
                squares += apart * apart;
            }
            return new Difference(
                    Math.sqrt(squares / LEVELS.length),
                    Math.abs(a.surfacePotential() - b.surfacePotential()) / THERMAL_VOLTAGE,
                    apart(full.trace().charge(), neutral.trace().charge()),
                    apart(full.trace().foreignContent(), neutral.trace().foreignContent()));
        }

        private static double apart(double[] full, double[] neutral) {
            double reference = neutral[neutral.length - 1];
            return Math.abs(full[full.length - 1] / reference - 1);
        }
    }
}

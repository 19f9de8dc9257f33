package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.CommonMotion;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.RosenbrockTangent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of fluxes with a thermodynamic factor and with cross terms, of one step and of the current of one state. */
class FluxTangentsTest {
    private static final double[] FACES = {0, 0.11, 0.3, 0.38, 0.62, 0.8, 1.0};
    private static final double[] VELOCITIES = {0, 0.2, -0.35, 0.4, -0.1, 0, 0};
    private static final double TIME = 2.1;
    private static final double STEP = 0.03;
    private static final double DISTANCE = 1e-5;
    private static final double BULK = 0.7;
    private static final double SIGMA = 2.5;
    private static final double SITES = 1.2;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** 0: start alone; 1: width of the site energies; 2: factor on D; 3: untouched glass; 4: common share. */
    private static final int PARAMETERS = 5;

    /** What is solved. */
    enum Kind {
        SINGLE,
        PAIR,
        MIXED,
        MIXED_OPEN;

        boolean isMixed() {
            return this == MIXED || this == MIXED_OPEN;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, SINGLE",
        "true, SINGLE",
        "false, PAIR",
        "true, PAIR",
        "false, MIXED",
        "true, MIXED",
        "false, MIXED_OPEN",
        "true, MIXED_OPEN"
    })
    void tangentsOfAStepAndOfTheCurrentAreDerivatives(boolean moving, Kind kind) {
        NernstPlanckPoisson system = system(moving, kind, -1, 0);
        double[] y = state(system);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(TIME, y, STEP)).isNotNaN();
        List<TransportDirection> directions = new ArrayList<>();
        List<CircuitCondition> circuits = new ArrayList<>();
        for (int q = 0; q < PARAMETERS; q++) {
            directions.add(direction(system.species(), q));
            circuits.add(new CircuitCondition.Potential(0));
        }
        TransportTangents tangents = system.tangents(directions);
        tangents.setCircuit(circuits);
        TangentLayout layout = new TangentLayout(system);
        double[][] start = startTangents(system, y);
        double[][] planes = new double[PARAMETERS][y.length];
        for (int q = 0; q < PARAMETERS; q++) {
            layout.arrange(start[q], planes[q]);
            planes[q][layout.potential] = start[q][layout.potential];
        }
        double[][] observed = Arrays.stream(planes).map(double[]::clone).toArray(double[][]::new);
        new RosenbrockTangent(tangents.steps(), system.size(), PARAMETERS).advance(stepper, TIME, y, STEP, planes);
        double[] weights = system.state.grid.swept.leftWeight.clone();
        FrozenFaces faces = new FrozenFaces(system);
        for (int q = 0; q < PARAMETERS; q++) {
            NernstPlanckPoisson above = frozen(system(moving, kind, q, DISTANCE), weights, faces);
            NernstPlanckPoisson below = frozen(system(moving, kind, q, -DISTANCE), weights, faces);
            double[] difference =
                    difference(result(above, y, start[q], DISTANCE), result(below, y, start[q], -DISTANCE));
            double largest = Arrays.stream(difference).map(Math::abs).max().orElseThrow();
            double[] actual = new double[y.length];
            layout.interleave(planes[q], actual);
            for (int m = 0; m < y.length; m++) {
                assertThat(actual[m])
                        .as("parameter %d, unknown %d", q, m)
                        .isCloseTo(difference[m], offset(5e-7 * largest));
            }
        }
        system.fixGrid(TIME);
        system.observe(TIME, y);
        system.current();
        tangents.observe(TIME, y, observed);
        faces = new FrozenFaces(system);
        for (int q = 0; q < PARAMETERS; q++) {
            double above = current(system(moving, kind, q, DISTANCE), y, start[q], DISTANCE, faces);
            double below = current(system(moving, kind, q, -DISTANCE), y, start[q], -DISTANCE, faces);
            assertThat(tangents.current(q))
                    .as("current by parameter %d", q)
                    .isCloseTo((above - below) / (2 * DISTANCE), offset(5e-7 * Math.abs(above)));
        }
    }

    private static double current(
            NernstPlanckPoisson system, double[] y, double[] change, double distance, FrozenFaces faces) {
        system.fixGrid(TIME);
        faces.imposeOn(system);
        system.observe(TIME, moved(y, change, distance));
        return system.current();
    }

    private static NernstPlanckPoisson frozen(NernstPlanckPoisson system, double[] weights, FrozenFaces faces) {
        System.arraycopy(weights, 0, system.state.grid.swept.leftWeight, 0, weights.length);
        system.state.grid.swept.hold();
        faces.imposeOn(system);
        return system;
    }

    private static double[] moved(double[] y, double[] change, double distance) {
        double[] moved = y.clone();
        for (int m = 0; m < y.length; m++) {
            moved[m] += distance * change[m];
        }
        return moved;
    }

    private static double[] result(NernstPlanckPoisson system, double[] y, double[] change, double distance) {
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(TIME, moved(y, change, distance), STEP)).isNotNaN();
        return stepper.result().clone();
    }

    private static double[] difference(double[] above, double[] below) {
        double[] difference = new double[above.length];
        for (int m = 0; m < above.length; m++) {
            difference[m] = (above[m] - below[m]) / (2 * DISTANCE);
        }
        return difference;
    }

    private static NernstPlanckPoisson system(boolean moving, Kind kind, int q, double change) {
        double width = SIGMA + (q == 1 ? change : 0);
        double factor = q == 2 ? 1 + 0.8 * change : 1;
        double share = q == 3 ? change : 0;
        DiffusivityLaw law = new GaussianSiteLaw(factor * BULK, width, SITES - 1);
        boolean single = kind == Kind.SINGLE;
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                new Grid(FACES.clone()),
                new IonicMaterial(
                        Permittivity.uniform(0.01),
                        single ? new double[] {1} : new double[] {1, kind.isMixed() ? 2 : 1},
                        single ? new double[] {1} : new double[] {0.6 + share, 0.4 - share},
                        single ? List.of(law) : List.of(law, new ConstantDiffusivity(0.05)),
                        !kind.isMixed(),
                        kind.isMixed() ? Optional.of(common(q == 4 ? change : 0)) : Optional.empty()),
                front(kind),
                kind == Kind.MIXED_OPEN ? BackCondition.RESERVOIR : BackCondition.OUTFLOW);
        system.setCircuit(new CircuitCondition.Potential(0.7));
        if (moving) {
            system.setMotion(TIME - 0.1, VELOCITIES);
        }
        return system;
    }

    private static FrontCondition front(Kind kind) {
        if (kind == Kind.MIXED_OPEN) {
            return new FrontCondition.Reservoir(new double[] {0.2, 0.8});
        }
        return kind == Kind.SINGLE ? new FrontCondition.Reservoir(new double[] {1}) : new FrontCondition.Attached(1);
    }

    private static CommonMotion common(double change) {
        return (fractions, partials) -> {
            Arrays.fill(partials, 0);
            partials[0] = 0.6 * fractions[0] - 0.2;
            return 0.2 + change - 0.2 * fractions[0] + 0.3 * fractions[0] * fractions[0];
        };
    }

    private static double[] state(NernstPlanckPoisson system) {
        Random random = new Random(4);
        double[] y = system.uniformState(1.5);
        for (int k = 0; k < system.cells() && system.species() > 1; k++) {
            y[system.contentIndex(0, k)] = (0.9 * random.nextDouble() - 0.5) * (FACES[k + 1] - FACES[k]);
        }
        if (system.species() == 1) {
            for (int f = 0; f <= system.cells(); f++) {
                y[system.fieldIndex(f)] *= 1 + 0.3 * random.nextDouble();
            }
        }
        y[system.potentialIndex()] = system.surfacePotential(y);
        return y;
    }

    private static TransportDirection direction(int species, int q) {
        List<DiffusivityDirection> laws = new ArrayList<>();
        for (int i = 0; i < species; i++) {
            laws.add(new DiffusivityDirection.None());
        }
        if (q == 1) {
            double top = NORMAL.inverseCumulativeProbability(1 / SITES);
            double[] partials = new double[species];
            DiffusivityLaw law = new GaussianSiteLaw(BULK, SIGMA, SITES - 1);
            laws.set(
                    0,
                    new DiffusivityDirection.OfLaw(
                            () -> (fractions, i) ->
                                    (quantile(fractions[i]) - top) * law.evaluate(fractions, i, partials),
                            () -> FluxTangentsTest::quantile));
        }
        if (q == 2) {
            laws.set(0, new DiffusivityDirection.Factor(0.8));
        }
        double[] bulk = new double[species];
        if (q == 3 && species > 1) {
            bulk[0] = 1;
            bulk[1] = -1;
        }
        return new TransportDirection(laws, new double[] {0}, bulk, q == 4 ? 1 : 0);
    }

    private static double quantile(double w) {
        return NORMAL.inverseCumulativeProbability(w / SITES);
    }

    private static double[][] startTangents(NernstPlanckPoisson system, double[] y) {
        Random random = new Random(5);
        double[][] tangents = new double[PARAMETERS][y.length];
        for (double[] tangent : tangents) {
            for (int m = 0; m < y.length - 2; m++) {
                tangent[m] = 0.02 * (random.nextDouble() - 0.5);
            }
            tangent[system.potentialIndex()] = system.surfacePotential(tangent);
        }
        return tangents;
    }
}

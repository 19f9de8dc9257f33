package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.RosenbrockTangent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeutralTangentsTest {
    private static final double STEP = 0.05;
    /** Of the central differences; their error is of the order of its square. */
    private static final double DISTANCE = 1e-5;

    private static final int PARAMETERS = 6;

    static Stream<NeutralProblem> problems() {
        return NeutralProblem.all();
    }

    /**
     * A change of the start, a factor on a coefficient, a change of a law with the composition, both numbers of the circuit and the
     * untouched glass, against differences of the step with means, fits and weights held.
     */
    @ParameterizedTest
    @MethodSource("problems")
    void tangentsOfAStepAreItsDerivatives(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        double[] y = problem.state(system, 11);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(NeutralProblem.TIME, y, STEP)).isNotNaN();
        List<TransportDirection> directions = new ArrayList<>();
        List<CircuitCondition> circuits = new ArrayList<>();
        for (int q = 0; q < PARAMETERS; q++) {
            directions.add(direction(problem, q));
            circuits.add(problem.circuitChange(q == 3 ? 1 : 0, q == 4 ? 1 : 0));
        }
        TransportTangents tangents = system.tangents(directions);
        tangents.setCircuit(circuits);
        double[][] start = startTangents(system, y);
        double[][] planes = rearranged(system, start, true);
        new RosenbrockTangent(tangents.steps(), system.size(), PARAMETERS)
                .advance(stepper, NeutralProblem.TIME, y, STEP, planes);
        double[] weights = system.grid.swept.leftWeight.clone();
        FrozenFaces faces = new FrozenFaces(system);
        double[][] actual = rearranged(system, planes, false);
        for (int q = 0; q < PARAMETERS; q++) {
            double[] above = changed(problem, q, y, start[q], DISTANCE, weights, faces);
            double[] below = changed(problem, q, y, start[q], -DISTANCE, weights, faces);
            double largest = 0;
            for (int m = 0; m < y.length; m++) {
                largest = Math.max(largest, Math.abs(above[m] - below[m]) / (2 * DISTANCE));
            }
            for (int m = 0; m < y.length; m++) {
                assertThat(actual[q][m])
                        .as("parameter %d, unknown %d, of %s", q, m, Arrays.toString(actual[q]))
                        .isCloseTo((above[m] - below[m]) / (2 * DISTANCE), offset(2e-7 * largest));
            }
        }
    }

    private static double[] changed(
            NeutralProblem problem,
            int q,
            double[] y,
            double[] change,
            double distance,
            double[] weights,
            FrozenFaces faces) {
        ElectroneutralTransport system = system(problem, q, distance);
        System.arraycopy(weights, 0, system.grid.swept.leftWeight, 0, weights.length);
        system.grid.swept.hold();
        faces.imposeOn(system);
        double[] moved = y.clone();
        for (int m = 0; m < y.length; m++) {
            moved[m] += distance * change[m];
        }
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(NeutralProblem.TIME, moved, STEP)).isNotNaN();
        return stepper.result().clone();
    }

    private static ElectroneutralTransport system(NeutralProblem problem, int q, double distance) {
        List<DiffusivityLaw> laws = new ArrayList<>(problem.laws());
        if (q == 1) {
            laws.set(0, scaled(laws.get(0), 1 + 0.8 * distance));
        }
        int last = problem.species() - 1;
        if (q == 2 && !(laws.get(last) instanceof ConstantDiffusivity)) {
            laws.set(last, bent(laws.get(last), distance));
        }
        double[] bulk = problem.bulk();
        if (q == 5) {
            bulk[0] += distance;
            bulk[last] -= distance;
        }
        ElectroneutralTransport system = problem.system(bulk, laws);
        system.setCircuit(problem.circuit(q == 3 ? distance : 0, q == 4 ? distance : 0));
        return system;
    }

    private static TransportDirection direction(NeutralProblem problem, int q) {
        List<DiffusivityDirection> laws = new ArrayList<>();
        int last = problem.species() - 1;
        for (int i = 0; i <= last; i++) {
            laws.add(new DiffusivityDirection.None());
        }
        if (q == 1) {
            laws.set(0, new DiffusivityDirection.Factor(0.8));
        }
        DiffusivityLaw law = problem.laws().get(last);
        if (q == 2 && !(law instanceof ConstantDiffusivity)) {
            double[] partials = new double[problem.species()];
            laws.set(
                    last,
                    new DiffusivityDirection.OfLaw(
                            () -> (fractions, species) -> fractions[0] * law.evaluate(fractions, species, partials)));
        }
        double[] bulk = new double[problem.species()];
        if (q == 5) {
            bulk[0] += 1;
            bulk[last] -= 1;
        }
        return new TransportDirection(laws, new double[] {0}, bulk);
    }

    private static DiffusivityLaw scaled(DiffusivityLaw law, double factor) {
        if (law instanceof ConstantDiffusivity constant) {
            return new ConstantDiffusivity(factor * constant.diffusivity());
        }
        return law instanceof GaussianSiteLaw gaussian
                ? new GaussianSiteLaw(factor * gaussian.bulk(), gaussian.reducedSigma(), gaussian.vacancies())
                : changed(law, factor, 0);
    }

    private static DiffusivityLaw bent(DiffusivityLaw law, double exponent) {
        return changed(law, 1, exponent);
    }

    /* D factor exp(exponent w_0). */
    private static DiffusivityLaw changed(DiffusivityLaw law, double factor, double exponent) {
        return (fractions, species, partials) -> {
            double change = factor * Math.exp(exponent * fractions[0]);
            double value = law.evaluate(fractions, species, partials);
            for (int j = 0; j < fractions.length; j++) {
                partials[j] = change * (partials[j] + (j == 0 ? exponent * value : 0));
            }
            return change * value;
        };
    }

    private static double[][] startTangents(ElectroneutralTransport system, double[] y) {
        Random random = new Random(5);
        double[][] tangents = new double[PARAMETERS][y.length];
        for (double[] tangent : tangents) {
            for (int m = 0; m < y.length; m++) {
                tangent[m] = (m < system.chargeIndex() ? 0.02 : 1) * (random.nextDouble() - 0.5);
            }
        }
        return tangents;
    }

    private static double[][] rearranged(ElectroneutralTransport system, double[][] given, boolean toPlanes) {
        int faces = system.cells() + 1;
        int last = system.species() - 1;
        int size = last * faces;
        double[][] result = new double[given.length][toPlanes ? size + 2 : system.size()];
        for (int q = 0; q < given.length; q++) {
            for (int i = 0; i < last; i++) {
                for (int k = 0; k < system.cells(); k++) {
                    int plane = i * faces + k + 1;
                    int plain = system.contentIndex(i, k);
                    result[q][toPlanes ? plane : plain] = given[q][toPlanes ? plain : plane];
                }
            }
            for (int m = 0; m < 2; m++) {
                int plain = system.chargeIndex() + m;
                result[q][toPlanes ? size + m : plain] = given[q][toPlanes ? plain : size + m];
            }
        }
        return result;
    }
}

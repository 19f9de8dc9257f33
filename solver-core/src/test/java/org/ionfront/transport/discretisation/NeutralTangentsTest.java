package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        StepDifferences differences = new StepDifferences(system, NeutralProblem.TIME, STEP);
        differences.hold((q, distance) -> system(problem, q, distance), y, start, rearranged(system, planes, false));
    }

    private static ElectroneutralTransport system(NeutralProblem problem, int q, double distance) {
        List<DiffusivityLaw> laws = new ArrayList<>(problem.laws());
        if (q == 1) {
            laws.set(0, scaled(laws.get(0), 1 + 0.8 * distance));
        }
        int last = problem.species() - 1;
        if (q == 2 && !(laws.get(last) instanceof ConstantDiffusivity)) {
            laws.set(last, StepDifferences.changed(laws.get(last), 1, distance));
        }
        double[] bulk = StepDifferences.shifted(problem.bulk(), q == 5 ? distance : 0);
        ElectroneutralTransport system = problem.system(bulk, laws);
        system.setCircuit(problem.circuit(q == 3 ? distance : 0, q == 4 ? distance : 0));
        return system;
    }

    private static TransportDirection direction(NeutralProblem problem, int q) {
        int last = problem.species() - 1;
        List<DiffusivityDirection> laws = StepDifferences.noLaws(problem.species());
        if (q == 1) {
            laws.set(0, new DiffusivityDirection.Factor(0.8));
        }
        DiffusivityLaw law = problem.laws().get(last);
        if (q == 2 && !(law instanceof ConstantDiffusivity)) {
            laws.set(last, StepDifferences.byExponent(law, problem.species()));
        }
        double[] bulk = StepDifferences.shifted(new double[problem.species()], q == 5 ? 1 : 0);
        return new TransportDirection(laws, new double[] {0}, bulk);
    }

    private static DiffusivityLaw scaled(DiffusivityLaw law, double factor) {
        if (law instanceof ConstantDiffusivity constant) {
            return new ConstantDiffusivity(factor * constant.diffusivity());
        }
        return law instanceof GaussianSiteLaw gaussian
                ? new GaussianSiteLaw(factor * gaussian.bulk(), gaussian.reducedSigma(), gaussian.vacancies())
                : StepDifferences.changed(law, factor, 0);
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

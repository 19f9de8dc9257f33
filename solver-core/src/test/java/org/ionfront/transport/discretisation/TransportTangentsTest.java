package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;
import org.ionfront.transport.time.RosenbrockTangent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportTangentsTest {
    private static final double STEP = 0.07;
    /** Of the central differences; their error is of the order of its square. */
    private static final double DISTANCE = 1e-5;

    private static final int PARAMETERS = 7;
    private static final List<DiffusivityDirection> NO_LAWS = Collections.nCopies(3, new DiffusivityDirection.None());

    static Stream<SmallProblem> problems() {
        return SmallProblem.all();
    }

    /** Five parameters and a change of the start alone, against differences of the step with all weights held. */
    @ParameterizedTest
    @MethodSource("problems")
    void tangentsOfAStepAreItsDerivatives(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double[] y = problem.state(system, 11);
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(SmallProblem.TIME, y, STEP)).isNotNaN();
        double[] reference = stepper.result().clone();
        List<TransportDirection> directions = new ArrayList<>();
        List<CircuitCondition> circuits = new ArrayList<>();
        for (int q = 0; q < PARAMETERS; q++) {
            directions.add(direction(problem, q));
            circuits.add(circuit(problem, q));
        }
        TransportTangents tangents = system.tangents(directions);
        tangents.setCircuit(circuits);
        double[][] start = startTangents(system, y);
        double[][] planes = toPlanes(system, start);
        new RosenbrockTangent(tangents.steps(), system.size(), PARAMETERS)
                .advance(stepper, SmallProblem.TIME, y, STEP, planes);
        double[] weights = system.state.grid.swept.leftWeight.clone();
        FrozenFaces faces = new FrozenFaces(system);
        double[][] actual = fromPlanes(system, planes);
        for (int q = 0; q < PARAMETERS; q++) {
            double[] above = changed(problem, q, y, start[q], DISTANCE, weights, faces);
            double[] below = changed(problem, q, y, start[q], -DISTANCE, weights, faces);
            double largest = 0;
            for (int m = 0; m < reference.length; m++) {
                largest = Math.max(largest, Math.abs(above[m] - below[m]) / (2 * DISTANCE));
            }
            for (int m = 0; m < reference.length; m++) {
                double expected = (above[m] - below[m]) / (2 * DISTANCE);
                assertThat(actual[q][m])
                        .as("parameter %d, unknown %d, of %s", q, m, Arrays.toString(actual[q]))
                        .isCloseTo(expected, org.assertj.core.data.Offset.offset(2e-7 * largest));
            }
        }
    }

    private static double[] changed(
            SmallProblem problem,
            int q,
            double[] y,
            double[] change,
            double distance,
            double[] weights,
            FrozenFaces faces) {
        NernstPlanckPoisson system = system(problem, q, distance);
        System.arraycopy(weights, 0, system.state.grid.swept.leftWeight, 0, weights.length);
        system.state.grid.swept.hold();
        faces.imposeOn(system);
        double[] moved = y.clone();
        for (int m = 0; m < y.length; m++) {
            moved[m] += distance * change[m];
        }
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        stepper.attempt(SmallProblem.TIME, moved, STEP);
        return stepper.result().clone();
    }

    private static NernstPlanckPoisson system(SmallProblem problem, int q, double distance) {
        List<DiffusivityLaw> laws = new ArrayList<>(problem.laws());
        if (q == 1) {
            laws.set(0, changed(problem.laws().get(0), 0.8 * distance, 0));
        }
        if (q == 2) {
            int i = problem.species() - 1;
            laws.set(i, changed(problem.laws().get(i), 0, distance));
        }
        double[] bulk = problem.bulk();
        if (q == 5) {
            bulk[0] += distance;
            bulk[problem.species() - 1] -= distance;
        }
        double lambda2 = SmallProblem.LAMBDA2 * (q == 3 ? 1 + distance : 1);
        NernstPlanckPoisson system = new NernstPlanckPoisson(
                new Grid(problem.grid()),
                lambda2,
                problem.charge(),
                bulk,
                laws,
                problem.frontCondition(),
                problem.back());
        if (problem.moving()) {
            problem.startMotion(system.state.grid);
        }
        double d = q == 4 ? distance : 0;
        double r = q == 6 ? distance : 0;
        system.setCircuit(
                switch (problem.circuit()) {
                    case CURRENT ->
                        new CircuitCondition.Current(
                                SmallProblem.CURRENT_START + d,
                                SmallProblem.CURRENT_SLOPE + 0.3 * d,
                                SmallProblem.REFERENCE_TIME);
                    case POTENTIAL -> new CircuitCondition.Potential(SmallProblem.POTENTIAL_SLOPE + d);
                    case BEAM ->
                        new CircuitCondition.Beam(
                                SmallProblem.BEAM + d,
                                SmallProblem.REPELLING_POTENTIAL + 0.7 * r,
                                SmallProblem.ENERGY_WIDTH + r);
                });
        return system;
    }

    private static TransportDirection direction(SmallProblem problem, int q) {
        List<DiffusivityDirection> laws = new ArrayList<>(NO_LAWS.subList(0, problem.species()));
        if (q == 1) {
            laws.set(0, new DiffusivityDirection.Factor(0.8));
        }
        if (q == 2) {
            DiffusivityLaw law = problem.laws().get(problem.species() - 1);
            double[] partials = new double[problem.species()];
            laws.set(
                    problem.species() - 1,
                    new DiffusivityDirection.OfLaw(
                            () -> (fractions, species) -> fractions[0] * law.evaluate(fractions, species, partials)));
        }
        double[] bulk = new double[problem.species()];
        if (q == 5) {
            bulk[0] += 1;
            bulk[problem.species() - 1] -= 1;
        }
        return new TransportDirection(laws, new double[] {q == 3 ? 1 : 0}, bulk);
    }

    private static CircuitCondition circuit(SmallProblem problem, int q) {
        double d = q == 4 ? 1 : 0;
        double r = q == 6 ? 1 : 0;
        return switch (problem.circuit()) {
            case CURRENT -> new CircuitCondition.Current(d, 0.3 * d, SmallProblem.REFERENCE_TIME);
            case POTENTIAL -> new CircuitCondition.Potential(d);
            case BEAM -> new CircuitCondition.Beam(d, 0.7 * r, r);
        };
    }

    /* D (1 + factor) exp(exponent w_0). */
    private static DiffusivityLaw changed(DiffusivityLaw law, double factor, double exponent) {
        return (fractions, species, partials) -> {
            double change = (1 + factor) * Math.exp(exponent * fractions[0]);
            double value = law.evaluate(fractions, species, partials);
            for (int j = 0; j < fractions.length; j++) {
                partials[j] = change * (partials[j] + (j == 0 ? exponent * value : 0));
            }
            return change * value;
        };
    }

    private static double[][] startTangents(NernstPlanckPoisson system, double[] y) {
        Random random = new Random(5);
        double[][] tangents = new double[PARAMETERS][y.length];
        for (double[] tangent : tangents) {
            for (int k = 0; k < system.cells(); k++) {
                for (int i = 0; i < system.species() - 1; i++) {
                    tangent[system.contentIndex(i, k)] = 0.02 * (random.nextDouble() - 0.5);
                }
            }
            for (int f = system.state.firstField(); f <= system.cells(); f++) {
                tangent[system.fieldIndex(f)] = 0.2 * (random.nextDouble() - 0.5);
            }
            tangent[system.chargeIndex()] = random.nextDouble();
            tangent[system.potentialIndex()] = system.surfacePotential(tangent);
        }
        return tangents;
    }

    private static double[][] toPlanes(NernstPlanckPoisson system, double[][] plain) {
        int faces = system.cells() + 1;
        double[][] planes = new double[plain.length][plain[0].length];
        for (int q = 0; q < plain.length; q++) {
            for (int f = 0; f < faces; f++) {
                for (int m = 0; m < system.species(); m++) {
                    planes[q][m * faces + f] = plain[q][f * system.species() + m];
                }
            }
            planes[q][system.chargeIndex()] = plain[q][system.chargeIndex()];
            planes[q][system.potentialIndex()] = plain[q][system.potentialIndex()];
        }
        return planes;
    }

    private static double[][] fromPlanes(NernstPlanckPoisson system, double[][] planes) {
        int faces = system.cells() + 1;
        double[][] plain = new double[planes.length][planes[0].length];
        for (int q = 0; q < plain.length; q++) {
            for (int f = 0; f < faces; f++) {
                for (int m = 0; m < system.species(); m++) {
                    plain[q][f * system.species() + m] = planes[q][m * faces + f];
                }
            }
            plain[q][system.chargeIndex()] = planes[q][system.chargeIndex()];
            plain[q][system.potentialIndex()] = planes[q][system.potentialIndex()];
        }
        return plain;
    }
}

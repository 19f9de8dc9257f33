package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
    private static final int PARAMETERS = 7;

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
        StepDifferences differences = new StepDifferences(system, SmallProblem.TIME, STEP);
        differences.hold((q, distance) -> system(problem, q, distance), y, start, fromPlanes(system, planes));
    }

    /** Of the first and the last ions, as many as a cell lacks and all that its donor has, with their charge. */
    @ParameterizedTest
    @MethodSource("problems")
    void tangentsFollowIonsThatTakeTheirChargeAlong(SmallProblem problem) {
        NernstPlanckPoisson system = problem.system();
        double[] y = problem.state(system, 11);
        double[][] start = startTangents(system, y);
        List<TransportDirection> directions = new ArrayList<>();
        for (int q = 0; q < PARAMETERS; q++) {
            directions.add(direction(problem, q));
        }
        int last = problem.species() - 1;
        for (IonTransfer transfer : List.of(
                new IonTransfer(0, IonTransfer.NONE, 3, 2, 0.01, false),
                new IonTransfer(last, IonTransfer.NONE, 1, 3, 0.02, true))) {
            double[][] planes = toPlanes(system, start);
            TransportTangents tangents = system.tangents(directions);
            tangents.follow(transfer, y, planes);
            double[][] actual = fromPlanes(system, planes);
            for (int q = 0; q < PARAMETERS; q++) {
                double[] above = transferred(problem, q, y, start[q], 1e-4, transfer);
                double[] below = transferred(problem, q, y, start[q], -1e-4, transfer);
                for (int m = 0; m < system.chargeIndex(); m++) {
                    double expected = (above[m] - below[m]) / 2e-4;
                    assertThat(actual[q][m])
                            .as("parameter %d, unknown %d, %s", q, m, transfer)
                            .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    private static double[] transferred(
            SmallProblem problem, int q, double[] y, double[] change, double distance, IonTransfer transfer) {
        NernstPlanckPoisson plain = problem.system();
        NernstPlanckPoisson system = system(problem, q, distance);
        double[] moved = y.clone();
        for (int m = 0; m < y.length; m++) {
            moved[m] += distance * change[m];
        }
        double donor = content(system, moved, transfer, transfer.from()) - content(plain, y, transfer, transfer.from());
        double receiver = content(system, moved, transfer, transfer.to()) - content(plain, y, transfer, transfer.to());
        double amount = transfer.amount() + transfer.change(donor, receiver);
        assertThat(system.shift(moved, transfer.species(), transfer.from(), transfer.to(), amount))
                .isTrue();
        return moved;
    }

    private static double content(NernstPlanckPoisson system, double[] y, IonTransfer transfer, int cell) {
        return system.fraction(y, transfer.species(), cell) * system.width(cell);
    }

    private static NernstPlanckPoisson system(SmallProblem problem, int q, double distance) {
        List<DiffusivityLaw> laws = new ArrayList<>(problem.laws());
        if (q == 1) {
            laws.set(0, StepDifferences.changed(problem.laws().get(0), 1 + 0.8 * distance, 0));
        }
        if (q == 2) {
            int i = problem.species() - 1;
            laws.set(i, StepDifferences.changed(problem.laws().get(i), 1, distance));
        }
        double[] bulk = StepDifferences.shifted(problem.bulk(), q == 5 ? distance : 0);
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
        int species = problem.species();
        List<DiffusivityDirection> laws = StepDifferences.noLaws(species);
        if (q == 1) {
            laws.set(0, new DiffusivityDirection.Factor(0.8));
        }
        if (q == 2) {
            laws.set(species - 1, StepDifferences.byExponent(problem.laws().get(species - 1), species));
        }
        double[] bulk = StepDifferences.shifted(new double[species], q == 5 ? 1 : 0);
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

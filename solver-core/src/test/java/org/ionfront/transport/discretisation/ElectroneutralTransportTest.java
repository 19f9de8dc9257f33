package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.ionfront.transport.model.BackCondition;
import org.ionfront.transport.model.ConstantDiffusivity;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.model.ModelRestrictionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that hold at any composition, tried at seeded random ones with every combination of ions, laws, faces and circuits. */
class ElectroneutralTransportTest {
    private static final String PROBLEMS = "org.ionfront.transport.discretisation.NeutralProblem#all";
    private static final long[] SEEDS = {1, 2};
    private static final double TIME = NeutralProblem.TIME;

    /* The full equations in the field found here: the same fluxes, and at every face the prescribed sum. */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theFluxesAreThoseOfTheFullEquationsInAFieldThatMakesTheCurrentUniform(NeutralProblem problem) {
        double lambda2 = 1e-9;
        ElectroneutralTransport system = problem.system();
        NernstPlanckPoisson full = problem.full(lambda2);
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] rates = rates(system, TIME, y);
            double[] z = new double[full.size()];
            int first = problem.front() >= 0 ? 1 : 0;
            for (int f = first; f <= problem.cells(); f++) {
                z[full.fieldIndex(f)] = system.field(f) * full.fieldScale(f);
            }
            for (int k = 0; k < problem.cells(); k++) {
                for (int i = 0; i < problem.species() - 1; i++) {
                    z[full.contentIndex(i, k)] = y[system.contentIndex(i, k)] - problem.bulk()[i] * problem.width(k);
                }
            }
            double[] expected = rates(full, TIME, z);
            double scale = Arrays.stream(rates).map(Math::abs).max().orElseThrow();
            for (int k = 0; k < problem.cells(); k++) {
                for (int i = 0; i < problem.species() - 1; i++) {
                    // The space charge of the full equations is lambda^2 de/dx, here 1e-9 times 1e3; they count
                    // contents from
                    // those of the untouched glass.
                    assertThat(rates[system.contentIndex(i, k)])
                            .isCloseTo(
                                    expected[full.contentIndex(i, k)] + problem.bulk()[i] * problem.widthRate(k),
                                    offset(1e-5 * (1 + scale)));
                }
            }
            if (problem.circuit() == SmallProblem.Circuit.CURRENT && !problem.moving()) {
                for (int f = first; f <= problem.cells(); f++) {
                    double missing = expected[full.fieldIndex(f)] * lambda2 / full.fieldScale(f);
                    assertThat(missing).isCloseTo(0, offset(1e-5 * (1 + scale)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theCircuitPrescribesCurrentOrPotential(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            system.observe(TIME, y);
            if (problem.potential()) {
                assertThat(system.surfacePotential()).isCloseTo(y[system.potentialIndex()], offset(1e-13));
            } else if (problem.circuit() == SmallProblem.Circuit.BEAM) {
                double arriving = NeutralProblem.BEAM.current(system.surfacePotential());
                assertThat(system.current()).isCloseTo(arriving, offset(1e-13));
            } else {
                double elapsed = TIME - NeutralProblem.REFERENCE_TIME;
                assertThat(system.current())
                        .isEqualTo(NeutralProblem.CURRENT_START + NeutralProblem.CURRENT_SLOPE * elapsed);
            }
            assertThat(rates(system, TIME, y)[system.chargeIndex()]).isCloseTo(system.current(), offset(1e-13));
        }
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void ratesDoNotDependOnWhatWasAskedBefore(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        double[] y = problem.state(system, 4);
        double[] fresh = new double[system.size()];
        system.linearise(TIME, y, fresh, new double[system.size()]);
        rates(system, TIME, problem.state(system, 5));
        double[] rates = rates(system, TIME, y);
        double size = Arrays.stream(fresh).map(Math::abs).max().orElseThrow();
        assertThat(largestDifference(rates, fresh)).isLessThan(1e-13 * (1 + size));
    }

    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theDerivativeByTimeIsThatOfTheRates(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            double[] derivative = new double[system.size()];
            system.linearise(TIME, y, new double[system.size()], derivative);
            double[] expected = differences(s -> rates(system, TIME + s, y), system.size());
            double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(largestDifference(derivative, expected)).isLessThan(1e-7 * (1 + size));
        }
    }

    /* (shift I - df/dy) x from a difference quotient of the rates, solved with the analytic matrix, must give x back; across a knot of
     * a tabulated law, whose second derivative jumps, to 2e-6. */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void theAnalyticMatrixIsTheDerivativeOfTheRates(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        double shift = 2.0;
        for (long seed : SEEDS) {
            double[] y = problem.state(system, seed);
            for (int direction = 0; direction < system.size(); direction++) {
                double[] x = new double[system.size()];
                x[direction] = 1;
                system.linearise(TIME, y, new double[y.length], new double[y.length]);
                double[] b = differences(s -> rates(system, TIME, displaced(y, x, s)), x.length);
                for (int m = 0; m < b.length; m++) {
                    b[m] = shift * x[m] - b[m];
                }
                system.linearise(TIME, y, new double[y.length], new double[y.length]);
                assertThat(system.factorise(shift)).isTrue();
                system.solve(b);
                assertThat(largestDifference(b, x))
                        .as("direction %d", direction)
                        .isLessThan(5e-6);
            }
        }
    }

    /* A face that sweeps through uniform glass must not see anything happen. */
    @ParameterizedTest
    @MethodSource(PROBLEMS)
    void uniformCompositionStaysUniformWhereFacesMove(NeutralProblem problem) {
        ElectroneutralTransport system = problem.system();
        double[] y = system.uniformState(0);
        double[] bulk = new double[problem.species() - 1];
        for (int i = 0; i < bulk.length; i++) {
            bulk[i] = system.fraction(y, i, 0);
        }
        for (int k = 0; k < problem.cells(); k++) {
            for (int i = 0; i < bulk.length; i++) {
                y[system.contentIndex(i, k)] = bulk[i] * problem.width(k);
            }
        }
        double[] rates = rates(system, TIME, y);
        double[] later = rates(system, TIME + 1e-3, y);
        for (int k = 1; k < problem.cells() - 1; k++) {
            for (int i = 0; i < bulk.length; i++) {
                double widening = problem.moving() ? wideningOf(problem, k) : 0;
                assertThat(rates[system.contentIndex(i, k)]).isCloseTo(bulk[i] * widening, offset(1e-13));
            }
        }
        assertThat(later).doesNotContain(Double.NaN);
    }

    private static double wideningOf(NeutralProblem problem, int cell) {
        NeutralProblem still = new NeutralProblem(
                problem.charge(), problem.law(), problem.front(), problem.back(), problem.circuit(), false);
        return (problem.width(cell) - still.width(cell)) / 0.1;
    }

    @Test
    void blockingFacesAndSingleIonsAreRefusedWithWhatToChange() {
        Grid grid = Grid.uniform(1, 4);
        List<DiffusivityLaw> laws = List.of(new ConstantDiffusivity(1), new ConstantDiffusivity(1));
        double[] charge = {1, 1};
        double[] bulk = {1, 0};
        FrontCondition sheet = new FrontCondition.Attached(1);
        assertThatExceptionOfType(ModelRestrictionException.class)
                .isThrownBy(() -> new ElectroneutralTransport(grid, charge, bulk, laws, sheet, BackCondition.BLOCKING))
                .withMessageContaining("nernst-planck-poisson")
                .withMessageContaining("back");
        FrontCondition blocking = new FrontCondition.Blocking();
        assertThatExceptionOfType(ModelRestrictionException.class)
                .isThrownBy(
                        () -> new ElectroneutralTransport(grid, charge, bulk, laws, blocking, BackCondition.OUTFLOW))
                .withMessageContaining("front");
        assertThatExceptionOfType(ModelRestrictionException.class)
                .isThrownBy(() -> new ElectroneutralTransport(
                        grid, new double[] {1}, new double[] {1}, laws.subList(0, 1), sheet, BackCondition.OUTFLOW))
                .withMessageContaining("two or more ions");
    }

    /** Derivative at zero of a vector function: fourth-order differences, extrapolated to order six. */
    private static double[] differences(DoubleFunction<double[]> function, int size) {
        double[] weights = {1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12};
        double[] result = new double[size];
        double[] coarse = new double[size];
        for (int level = 0; level < 2; level++) {
            double h = 1e-5 / (1 << level);
            double[] quotient = new double[size];
            for (int s = -2; s <= 2; s++) {
                double[] values = function.apply(s * h);
                for (int m = 0; m < size; m++) {
                    quotient[m] += weights[s + 2] / h * values[m];
                }
            }
            for (int m = 0; m < size; m++) {
                result[m] = quotient[m] + (quotient[m] - coarse[m]) / 15;
                coarse[m] = quotient[m];
            }
        }
        return result;
    }

    /** An ion a million times as fast as the two others, of which there are a little less than none in the first cell. */
    @Test
    void aCellWithLessThanNoneOfAFastIonConductsWithTheOthers() {
        List<DiffusivityLaw> laws =
                List.of(new ConstantDiffusivity(1e-12), new ConstantDiffusivity(1e-18), new ConstantDiffusivity(1e-18));
        ElectroneutralTransport system = new ElectroneutralTransport(
                Grid.uniform(1e-6, 4),
                new double[] {1, 1, 2},
                new double[] {0, 0.5, 0.5},
                laws,
                new FrontCondition.Attached(1),
                BackCondition.OUTFLOW);
        system.setCircuit(new CircuitCondition.Current(1e-12, 0, 0));
        double[] y = system.uniformState(0);
        assertThat(rates(system, 0, y)).doesNotContain(Double.NaN);
        y[system.contentIndex(0, 1)] = -1e-3 * system.width(1);
        assertThat(rates(system, 0, y)).doesNotContain(Double.NaN);
        // The others make half of the charge each, with 1 and 2 charges an ion.
        system.observe(0, y);
        assertThat(system.field(1)).isGreaterThan(0);
        assertThat(system.field(2)).isGreaterThan(0);
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int m = 0; m < a.length; m++) {
            // Math.max keeps what is not a number.
            largest = Math.max(largest, Math.abs(a[m] - b[m]));
        }
        return largest;
    }

    private static double[] displaced(double[] y, double[] x, double amount) {
        double[] point = y.clone();
        for (int m = 0; m < y.length; m++) {
            point[m] += amount * x[m];
        }
        return point;
    }

    private static double[] rates(TransportEquations system, double time, double[] y) {
        double[] rates = new double[system.size()];
        system.rates(time, y, rates);
        return rates;
    }
}

package org.ionfront.transport.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ionfront.transport.model.DiffusivityLaw;
import org.ionfront.transport.time.RosenbrockStepper;

/** Central differences of single steps, with weights, means and fits held, for the tangents of these. */
final class StepDifferences {
    /** Half of what parameters differ by; the error is of the order of its square. */
    private static final double DISTANCE = 1e-5;

    private final FrozenFaces faces;
    private final double[] weights;
    private final double time;
    private final double step;

    /** Keeps the step that a system has attempted last. */
    StepDifferences(TransportEquations taken, double time, double step) {
        faces = new FrozenFaces(taken);
        weights = FrozenFaces.grid(taken).swept.leftWeight.clone();
        this.time = time;
        this.step = step;
    }

    /** Equations with a parameter changed. */
    interface Changed {
        /** With parameter q changed by a distance. */
        TransportEquations system(int q, double distance);
    }

    /**
     * Holds tangents against differences.
     *
     * @param y unknowns at the start of the step
     * @param start derivatives of these
     * @param actual derivatives of the unknowns after it
     */
    void hold(Changed changed, double[] y, double[][] start, double[][] actual) {
        for (int q = 0; q < actual.length; q++) {
            double[] above = taken(changed.system(q, DISTANCE), y, start[q], DISTANCE);
            double[] below = taken(changed.system(q, -DISTANCE), y, start[q], -DISTANCE);
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

    private double[] taken(TransportEquations system, double[] y, double[] change, double distance) {
        SweptFractions swept = FrozenFaces.grid(system).swept;
        System.arraycopy(weights, 0, swept.leftWeight, 0, weights.length);
        swept.hold();
        faces.imposeOn(system);
        double[] moved = y.clone();
        for (int m = 0; m < y.length; m++) {
            moved[m] += distance * change[m];
        }
        RosenbrockStepper stepper = new RosenbrockStepper(system);
        assertThat(stepper.attempt(time, moved, step)).isNotNaN();
        return stepper.result().clone();
    }

    /** No change of any coefficient. */
    static List<DiffusivityDirection> noLaws(int species) {
        return new ArrayList<>(Collections.nCopies(species, new DiffusivityDirection.None()));
    }

    /** By the exponent of {@link #changed}. */
    static DiffusivityDirection byExponent(DiffusivityLaw law, int species) {
        double[] partials = new double[species];
        return new DiffusivityDirection.OfLaw(
                () -> (fractions, i) -> fractions[0] * law.evaluate(fractions, i, partials));
    }

    /** D factor exp(exponent w_0). */
    static DiffusivityLaw changed(DiffusivityLaw law, double factor, double exponent) {
        return (fractions, species, partials) -> {
            double change = factor * Math.exp(exponent * fractions[0]);
            double value = law.evaluate(fractions, species, partials);
            for (int j = 0; j < fractions.length; j++) {
                partials[j] = change * (partials[j] + (j == 0 ? exponent * value : 0));
            }
            return change * value;
        };
    }

    /** Untouched glass with more of the first ion for the last one. */
    static double[] shifted(double[] bulk, double amount) {
        double[] shifted = bulk.clone();
        shifted[0] += amount;
        shifted[bulk.length - 1] -= amount;
        return shifted;
    }
}

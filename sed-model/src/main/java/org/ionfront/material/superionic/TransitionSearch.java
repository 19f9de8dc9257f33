package org.ionfront.material.superionic;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Finds where the branch of P0 that begins at T = 0 ends.
 *
 * <p>P0 = A exp(B P0) has two solutions where d = -ln(A B) - 1 is positive, and none where it is negative. Below T_p the
 * distance d only falls with temperature, above T_p it falls until kT is the barrier and rises from there ({@code
 * docs/superionic.md}, section 5), so that its first zero is found without a search over branches.
 */
final class TransitionSearch {
    /* Where c is 1 the branches touch and go on; the same to a few roundings. */
    private static final double TOUCHING = 1e-15;
    private static final int MOST_STEPS = 200;

    private final MeanFieldParameters parameters;
    private final ProbabilityEquation equation;
    private final double transitionEnergy;
    private final double barrier;
    private final double concerted;

    TransitionSearch(MeanFieldParameters parameters, ProbabilityEquation equation) {
        this.parameters = parameters;
        this.equation = equation;
        transitionEnergy = equation.polarises() ? parameters.cellRepulsion() / 2 : 0;
        barrier = equation.depolarisedBarrier(parameters);
        concerted = parameters.cellConcertedHopping();
    }

    Transitions transitions() {
        return new Transitions(
                transitionEnergy > 0
                        ? OptionalDouble.of(transitionEnergy / PhysicalConstants.BOLTZMANN_EV)
                        : OptionalDouble.empty(),
                typeOne(),
                singleOccupation());
    }

    /**
     * d = -ln(A B) - 1 [-].
     *
     * @param theta kT [eV]
     * @param x reduced field, 0 above T_p
     */
    double distance(double theta, double x) {
        return barrier / theta - 1 - Math.log(concerted / (4 * theta)) + decay() * Polarisation.logCosh(x);
    }

    /** A B falls with this power of 1/cosh x: B brings 1/cosh^2, A may bring a cosh. */
    private int decay() {
        return 2 - equation.coshPower();
    }

    private OptionalDouble singleOccupation() {
        double largest = parameters.largestPolarisation();
        if (largest <= 0) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        if (largest >= 1 || transitionEnergy == 0) {
            return OptionalDouble.empty();
        }
        double x = (Math.log1p(largest) - Math.log1p(-largest)) / 2;
        return OptionalDouble.of(transitionEnergy / PhysicalConstants.BOLTZMANN_EV * largest / x);
    }

    private Optional<Transitions.TypeOne> typeOne() {
        if (concerted == 0) {
            return Optional.empty();
        }
        if (transitionEnergy > 0 && distance(transitionEnergy, 0) <= 0) {
            return Optional.of(whilePolarised());
        }
        double excess = concerted / (4 * barrier) - 1;
        if (excess <= TOUCHING) {
            return Optional.empty();
        }
        double end = barrier / SaddleNode.upper(Math.log1p(excess));
        if (end < transitionEnergy) {
            return Optional.empty();
        }
        return Optional.of(ending(end, 0));
    }

    /** The zero of d below T_p, in x: it fixes the temperature by kT = kT_p tanh(x)/x, so that no root is nested. */
    private Transitions.TypeOne whilePolarised() {
        double low = 0;
        double high = 1;
        while (distance(energyAt(high), high) < 0) {
            low = high;
            high *= 2;
        }
        for (int k = 0; k < MOST_STEPS; k++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (distance(energyAt(middle), middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return ending(energyAt(high), high);
    }

    private double energyAt(double x) {
        return x == 0 ? transitionEnergy : transitionEnergy * Math.tanh(x) / x;
    }

    private Transitions.TypeOne ending(double theta, double x) {
        double probability = 4 * theta / (concerted * Polarisation.openness(x));
        // d is 0 somewhere, so that c is at least 1 but for rounding.
        double logExcess = Math.max(0, Math.log(concerted / (4 * barrier)));
        double again = barrier / SaddleNode.lower(logExcess);
        return new Transitions.TypeOne(
                theta / PhysicalConstants.BOLTZMANN_EV,
                Math.tanh(x),
                probability,
                again / PhysicalConstants.BOLTZMANN_EV);
    }
}

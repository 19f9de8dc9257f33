package org.ionfront.material.superionic;

import java.util.OptionalDouble;
import org.ionfront.transport.model.PhysicalConstants;

/** The mean-field model for one set of parameters and one reading of the equation for P0. */
public final class MeanField {
    /* Where P0 (1 + gamma) is 1 exactly it comes out a few roundings above. */
    private static final double ROUNDING = 1e-14;

    private final MeanFieldParameters parameters;
    private final ProbabilityEquation equation;
    private final TransitionSearch search;
    private final Transitions transitions;

    /** The model with these parameters, solved with this equation for P0. */
    public MeanField(MeanFieldParameters parameters, ProbabilityEquation equation) {
        this.parameters = parameters;
        this.equation = equation;
        search = new TransitionSearch(parameters, equation);
        transitions = search.transitions();
    }

    /** What the model is made of. */
    public MeanFieldParameters parameters() {
        return parameters;
    }

    /** The equation for P0. */
    public ProbabilityEquation equation() {
        return equation;
    }

    /** Its transition temperatures. */
    public Transitions transitions() {
        return transitions;
    }

    /**
     * Solves the model at a temperature.
     *
     * @param temperature T [K]
     * @throws IllegalArgumentException if the temperature is not positive and finite
     */
    public MeanFieldState at(double temperature) {
        double x = reducedField(temperature);
        double gamma = Math.tanh(x);
        double largest = parameters.largestPolarisation();
        if (largest < 1 && gamma >= largest) {
            return new MeanFieldState.DoubleOccupation(temperature, gamma, largest);
        }
        if (transitions.typeOne().isPresent()) {
            double end = transitions.typeOne().get().temperature();
            if (temperature > end) {
                return new MeanFieldState.TypeOneSuperionic(temperature, end);
            }
        }
        double theta = PhysicalConstants.BOLTZMANN_EV * temperature;
        double relief = relief(theta, x);
        double probability = Math.exp(logAdiabaticProbability(theta, x) + relief);
        if (probability * (1 + gamma) > 1 + ROUNDING) {
            return new MeanFieldState.NoProbability(temperature, gamma, probability);
        }
        Phase phase = x > 0 ? Phase.POLARISED : Phase.DEPOLARISED;
        return new MeanFieldState.Conducting(temperature, phase, x, probability, relief);
    }

    /**
     * The second, larger solution for P0, which heating never reaches [-]; it meets the first one at T_I.
     *
     * @param temperature T [K], not above T_I
     * @return empty without concerted hopping and above T_I
     */
    public OptionalDouble upperHoppingProbability(double temperature) {
        double x = reducedField(temperature);
        boolean ended = transitions.typeOne().isPresent()
                && temperature > transitions.typeOne().get().temperature();
        if (ended || parameters.cellConcertedHopping() == 0) {
            return OptionalDouble.empty();
        }
        double theta = PhysicalConstants.BOLTZMANN_EV * temperature;
        double relief = SaddleNode.upper(Math.max(0, search.distance(theta, x)));
        return OptionalDouble.of(Math.exp(logAdiabaticProbability(theta, x) + relief));
    }

    /**
     * How the transport probability of a state changes with everything it depends on.
     *
     * @param state of this model
     */
    public TransportSlopes slopes(MeanFieldState.Conducting state) {
        return TransportSlopes.of(parameters, equation, state);
    }

    private double reducedField(double temperature) {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("the temperature is " + temperature + " K; it must be positive");
        }
        return equation.polarises() && transitions.typeTwo().isPresent()
                ? Polarisation.reducedField(temperature, transitions.typeTwo().getAsDouble())
                : 0;
    }

    /** u = B P0 on the branch that begins at T = 0. */
    private double relief(double theta, double x) {
        if (parameters.cellConcertedHopping() == 0) {
            return 0;
        }
        // Not above T_I, so that the distance is negative by rounding only.
        return SaddleNode.lower(Math.max(0, search.distance(theta, x)));
    }

    /** ln A, the logarithm of the probability without concerted hopping. */
    private double logAdiabaticProbability(double theta, double x) {
        return -equation.depolarisedBarrier(parameters) / theta + equation.coshPower() * Polarisation.logCosh(x);
    }
}

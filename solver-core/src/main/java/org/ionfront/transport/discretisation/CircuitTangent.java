package org.ionfront.transport.discretisation;

/**
 * How the current of a stage changes with one parameter (docs/sensitivities.md, section 4). Of a prescribed potential the
 * common current follows from the bordered system, and only what does not go with the ranges at the start is needed here.
 */
final class CircuitTangent {
    private CircuitTangent() {}

    /** Derivative of the prescribed current [m/s]. */
    static double current(CircuitCondition change, double time) {
        return change instanceof CircuitCondition.Current given
                ? given.start() + given.slope() * (time - given.reference())
                : 0;
    }

    /** Derivative of its slope [m/s^2]. */
    static double slope(CircuitCondition change) {
        return change instanceof CircuitCondition.Current given ? given.slope() : 0;
    }

    /** Derivative of the slope of a prescribed potential [1/s]. */
    static double potentialSlope(CircuitCondition change) {
        return change instanceof CircuitCondition.Potential given ? given.slope() : 0;
    }

    /** Derivative of the current of a beam [m/s], by its own parameters and by the potential. */
    static double beam(CircuitCondition.Beam beam, CircuitCondition change, double potential, double potentialChange) {
        double x = (potential - beam.repelling()) / beam.width();
        double passed = 1 / (1 + Math.exp(x));
        double bend = -passed * (1 - passed);
        double sum = beam.unhindered() * bend / beam.width() * potentialChange;
        if (change instanceof CircuitCondition.Beam own) {
            sum += own.unhindered() * passed
                    - beam.unhindered() * bend / beam.width() * (own.repelling() + own.width() * x);
        }
        return sum;
    }

    /** Derivative of its slope against the potential [m/s]. */
    static double beamSlope(
            CircuitCondition.Beam beam, CircuitCondition change, double potential, double potentialChange) {
        double width = beam.width();
        double x = (potential - beam.repelling()) / width;
        double passed = 1 / (1 + Math.exp(x));
        double bend = -passed * (1 - passed);
        double second = -bend * (1 - 2 * passed);
        double sum = beam.unhindered() * second / (width * width) * potentialChange;
        if (change instanceof CircuitCondition.Beam own) {
            sum += own.unhindered() * bend / width
                    - beam.unhindered() * second / (width * width) * (own.repelling() + own.width() * x)
                    - beam.unhindered() * bend / (width * width) * own.width();
        }
        return sum;
    }
}

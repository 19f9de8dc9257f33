package org.ionfront.material.conductivity;

import java.util.List;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Activation energy from conductivities, ln(sigma T) = ln A - E_a/kT; Eq. 4 of {@code docs/conductivity.md}.
 *
 * <p>Points weigh by 1/error^2 of ln sigma. The errors given are taken as relative to each other; how large they are follows
 * from the scatter about the line, which {@link #scatter} compares with them.
 */
public final class ArrheniusFit {
    private final StraightLine line;

    private ArrheniusFit(StraightLine line) {
        this.line = line;
    }

    /**
     * Fits a line to points.
     *
     * @throws IllegalArgumentException with fewer than three points or only one temperature
     */
    public static ArrheniusFit of(List<ConductivityPoint> points) {
        Columns columns = Columns.of(points);
        return new ArrheniusFit(StraightLine.through(columns.inverse, columns.logarithm, columns.weights));
    }

    /**
     * Fits a line to points whose errors are known in size, as those of blocks are: the scatter about the line, of few points a
     * matter of chance, makes the errors of the line larger but not smaller.
     *
     * @param degreesOfFreedom of the errors, 1 or more
     * @throws IllegalArgumentException with fewer than three points or only one temperature
     */
    public static ArrheniusFit ofKnownErrors(List<ConductivityPoint> points, int degreesOfFreedom) {
        Columns columns = Columns.of(points);
        return new ArrheniusFit(
                StraightLine.throughKnown(columns.inverse, columns.logarithm, columns.weights, degreesOfFreedom));
    }

    private record Columns(double[] inverse, double[] logarithm, double[] weights) {
        static Columns of(List<ConductivityPoint> points) {
            int count = points.size();
            Columns columns = new Columns(new double[count], new double[count], new double[count]);
            for (int k = 0; k < count; k++) {
                ConductivityPoint point = points.get(k);
                columns.inverse[k] = 1 / point.temperature();
                columns.logarithm[k] = Math.log(point.conductivity() * point.temperature());
                columns.weights[k] = 1 / (point.relativeError() * point.relativeError());
            }
            return columns;
        }
    }

    /** E_a [eV]. */
    public Estimate activationEnergy() {
        double k = PhysicalConstants.BOLTZMANN_EV;
        return new Estimate(-k * line.slope(), k * line.slopeError(), line.degreesOfFreedom());
    }

    /** ln A with A in S K/m. */
    public Estimate logPrefactor() {
        return new Estimate(line.intercept(), line.interceptError(), line.degreesOfFreedom());
    }

    /** Weighted sum of squares over the degrees of freedom [-]; about 1 where the errors given are right. */
    public double scatter() {
        return line.scatter();
    }

    /**
     * ln sigma on the line, sigma in S/m, with the error of the fit.
     *
     * @param temperature [K], positive
     */
    public Estimate logConductivity(double temperature) {
        Checks.positive("temperature", temperature, "K");
        double inverse = 1 / temperature;
        return new Estimate(
                line.value(inverse) - Math.log(temperature), line.valueError(inverse), line.degreesOfFreedom());
    }
}

package org.ionfront.material.superionic;

import org.apache.commons.math3.complex.Complex;

/**
 * Hops on a honeycomb lattice in a field; appendix A of the source, Eqs. 20 to 22 of {@code docs/superionic.md}.
 *
 * <p>The vectors of the hops from b to a are a (1/2, 1/(2 sqrt 3)), a (-1/2, 1/(2 sqrt 3)) and a (0, -1/sqrt 3).
 *
 * @param hoppingProbability P0 [-]
 * @param polarisation gamma [-]
 * @param workX work of the field over a along x that acts on the barriers, over kT [-]
 * @param workY the same along y [-]
 */
public record HoneycombHopping(double hoppingProbability, double polarisation, double workX, double workY) {
    private static final double HEIGHT = 1 / (2 * Math.sqrt(3));
    private static final double[] HOP_X = {0.5, -0.5, 0};
    private static final double[] HOP_Y = {HEIGHT, HEIGHT, -2 * HEIGHT};

    /**
     * The wave of a wave vector, with leaving probabilities that the field changes as it changes the hops, so that ions are
     * conserved in any field.
     *
     * @param waveX k_x a [-]
     * @param waveY k_y a [-]
     */
    public DensityWave wave(double waveX, double waveY, DensityWave.Branch branch) {
        return DensityWave.eigenvalue(
                leave(1 - polarisation, -1), leave(1 + polarisation, 1), product(waveX, waveY), branch);
    }

    /**
     * The wave as the source prints it in Eqs. 56 and 58: leaving probabilities without the field. Right to first order in
     * the field; beyond it the wave of k = 0 grows.
     *
     * @param waveX k_x a [-]
     * @param waveY k_y a [-]
     */
    public DensityWave printedWave(double waveX, double waveY, DensityWave.Branch branch) {
        return DensityWave.eigenvalue(
                hoppingProbability * (1 - polarisation),
                hoppingProbability * (1 + polarisation),
                product(waveX, waveY),
                branch);
    }

    /** The smaller one of the probabilities to stay on a site for a step [-]; below 0 the numbers are no probabilities. */
    public double stayProbability() {
        return 1 - Math.max(leave(1 - polarisation, -1), leave(1 + polarisation, 1));
    }

    /** Mean displacement of an ion per step along x, over a [-]. */
    public double driftX() {
        return drift(HOP_X);
    }

    /** Mean displacement of an ion per step along y, over a [-]. */
    public double driftY() {
        return drift(HOP_Y);
    }

    private double drift(double[] hops) {
        double leaveA = leave(1 - polarisation, -1);
        double leaveB = leave(1 + polarisation, 1);
        double fromA = 0;
        double fromB = 0;
        for (int j = 0; j < hops.length; j++) {
            double work = workX * HOP_X[j] + workY * HOP_Y[j];
            fromA -= hops[j] * Math.exp(-work) / hops.length;
            fromB += hops[j] * Math.exp(work) / hops.length;
        }
        // In the steady state as many ions leave a as leave b.
        double onA = leaveB / (leaveA + leaveB);
        return hoppingProbability * (onA * (1 - polarisation) * fromA + (1 - onA) * (1 + polarisation) * fromB);
    }

    private double leave(double weight, int direction) {
        return hoppingProbability * weight * structure(0, 0, direction).getReal();
    }

    private Complex product(double waveX, double waveY) {
        return structure(waveX, waveY, 1)
                .multiply(structure(-waveX, -waveY, -1))
                .multiply(hoppingProbability * hoppingProbability * (1 - polarisation * polarisation));
    }

    /** Omega(k, f) for direction 1, Omega(k, -f) for -1; Eq. 57 of the source. */
    private Complex structure(double waveX, double waveY, int direction) {
        Complex sum = Complex.ZERO;
        for (int j = 0; j < HOP_X.length; j++) {
            double work = direction * (workX * HOP_X[j] + workY * HOP_Y[j]);
            double phase = waveX * HOP_X[j] + waveY * HOP_Y[j];
            sum = sum.add(new Complex(work, phase).exp());
        }
        return sum.divide(HOP_X.length);
    }
}

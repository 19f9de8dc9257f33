package org.ionfront.material.superionic;

import org.apache.commons.math3.complex.Complex;

/**
 * Hops on a chain of sites a and b in a field; Eqs. 30 to 33 of the source, Eqs. 17 to 19 of {@code docs/superionic.md}.
 *
 * <p>Any numbers are taken, also those that are no probabilities, such as those printed with the source's Figure 3; see
 * {@link #stayProbability}.
 *
 * @param hoppingProbability P0 [-]
 * @param polarisation gamma [-]
 * @param cellWork work of the field over a cell that acts on the barriers, over kT [-]; s f a in the documentation
 */
public record ChainHopping(double hoppingProbability, double polarisation, double cellWork) {
    /**
     * The wave of a wave number.
     *
     * @param wave k a [-]
     */
    public DensityWave wave(double wave, DensityWave.Branch branch) {
        Complex structure =
                new Complex(Math.cos(wave / 2) * Math.cosh(cellWork / 2), Math.sin(wave / 2) * Math.sinh(cellWork / 2));
        double openness = 1 - polarisation * polarisation;
        Complex product = structure.multiply(structure).multiply(hoppingProbability * hoppingProbability * openness);
        return DensityWave.eigenvalue(leave(1 - polarisation), leave(1 + polarisation), product, branch);
    }

    /** The smaller one of the probabilities to stay on a site for a step [-]; below 0 the numbers are no probabilities. */
    public double stayProbability() {
        return 1 - leave(1 + Math.abs(polarisation));
    }

    /** Mean displacement of an ion along the field per step, over the lattice parameter a [-]; Eq. 41 of the source. */
    public double drift() {
        return hoppingProbability * (1 - polarisation * polarisation) * Math.sinh(cellWork / 2) / 2;
    }

    private double leave(double weight) {
        return hoppingProbability * weight * Math.cosh(cellWork / 2);
    }
}

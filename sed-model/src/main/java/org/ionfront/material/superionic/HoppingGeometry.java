package org.ionfront.material.superionic;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * Length and time of the hops, which turn probabilities into diffusivities and conductivities.
 *
 * @param lattice where the ions hop
 * @param latticeParameter a [m], positive
 * @param stepTime tau, the time of one step [s], positive
 * @param barrierShare how the field acts on a barrier
 */
public record HoppingGeometry(Lattice lattice, double latticeParameter, double stepTime, BarrierShare barrierShare) {
    /** Rejects values that are not positive and finite. */
    public HoppingGeometry {
        require("lattice parameter", latticeParameter, "m");
        require("step time", stepTime, "s");
    }

    private static void require(String name, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + name + " is " + value + " " + unit + "; it must be positive");
        }
    }

    /** The same hops with another lattice parameter and step time. */
    public HoppingGeometry with(double otherLatticeParameter, double otherStepTime) {
        return new HoppingGeometry(lattice, otherLatticeParameter, otherStepTime, barrierShare);
    }

    /** D_sigma of a transport probability (1 - gamma^2) P0 of 1 [m^2/s]; Eq. 16 of {@code docs/superionic.md}. */
    public double diffusivityScale() {
        return barrierShare.share() * latticeParameter * latticeParameter / (lattice.divisor() * stepTime);
    }

    /** Diffusion coefficient that carries the current, mobility times kT over charge [m^2/s]. */
    public double conductivityDiffusivity(MeanFieldState.Conducting state) {
        return diffusivityScale() * state.transportProbability();
    }

    /** Diffusion coefficient with which a density wave decays without a field [m^2/s]; Eq. 27 of the source. */
    public double diffusionCoefficient(MeanFieldState.Conducting state) {
        double half = BarrierShare.HALF_WORK.share() * latticeParameter * latticeParameter;
        return half / (lattice.divisor() * stepTime) * state.transportProbability();
    }

    /**
     * Conductivity in a weak field [S/m]; Eqs. 38 and 63 of the source, with n = n0/V.
     *
     * @param state of the ions
     * @param density n, mobile ions per volume [1/m^3]
     * @param charge Z in elementary charges [-]
     */
    public double conductivity(MeanFieldState.Conducting state, double density, double charge) {
        double q = charge * PhysicalConstants.ELEMENTARY_CHARGE;
        double thermal = PhysicalConstants.BOLTZMANN * state.temperature();
        return density * q * q / thermal * conductivityDiffusivity(state);
    }
}

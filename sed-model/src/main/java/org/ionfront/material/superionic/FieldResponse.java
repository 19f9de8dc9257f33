package org.ionfront.material.superionic;

import java.util.Optional;
import org.ionfront.transport.model.PhysicalConstants;

/**
 * Current in a field of any strength, along a chain or along x of the honeycomb lattice; Eqs. 23 to 25 of {@code
 * docs/superionic.md}.
 *
 * <p>The source's Eq. 42 is the differential conductivity and lacks the charge in its argument. Polarisation and P0 are
 * those without a field.
 *
 * @param weakFieldConductivity [S/m]
 * @param currentDensity J along the field [A/m^2]
 * @param chordConductivity J/E [S/m]
 * @param differentialConductivity dJ/dE [S/m]
 * @param stayProbability the smaller one of the probabilities to stay on a site for a step [-]
 */
public record FieldResponse(
        double weakFieldConductivity,
        double currentDensity,
        double chordConductivity,
        double differentialConductivity,
        double stayProbability) {

    /**
     * The response of ions to a field.
     *
     * @param geometry of the hops
     * @param state of the ions
     * @param density n, mobile ions per volume [1/m^3]
     * @param charge Z in elementary charges [-]
     * @param field E [V/m]
     * @return empty where the field is so strong that the probability to stay on a site would be negative
     */
    public static Optional<FieldResponse> of(
            HoppingGeometry geometry, MeanFieldState.Conducting state, double density, double charge, double field) {
        double thermal = PhysicalConstants.BOLTZMANN_EV * state.temperature();
        double work = geometry.barrierShare().share() * charge * field * geometry.latticeParameter() / thermal;
        double stay = geometry.lattice() == Lattice.CHAIN
                ? new ChainHopping(state.hoppingProbability(), state.polarisation(), work).stayProbability()
                : new HoneycombHopping(state.hoppingProbability(), state.polarisation(), work, 0).stayProbability();
        if (!(stay >= 0)) {
            return Optional.empty();
        }
        double weak = geometry.conductivity(state, density, charge);
        double q = work / 2;
        double chord = q == 0 ? weak : weak * Math.sinh(q) / q;
        return Optional.of(new FieldResponse(weak, chord * field, chord, weak * Math.cosh(q), stay));
    }
}

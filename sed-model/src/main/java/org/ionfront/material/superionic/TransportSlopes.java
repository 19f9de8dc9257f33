package org.ionfront.material.superionic;

import org.ionfront.transport.model.PhysicalConstants;

/**
 * Derivatives of ln[(1 - gamma^2) P0], exact; Eqs. 11 to 13 of {@code docs/superionic.md}.
 *
 * <p>At T_p they are those of the depolarised side. Where the branch of P0 ends they are infinite.
 *
 * @param byTemperature [1/K]
 * @param byIonsPerCell by n0 [-]
 * @param byRepulsion by K0 [1/eV]
 * @param byBarrier by Lambda0 [1/eV]
 * @param byConcertedHopping by M0 [1/eV]
 * @param activationEnergy -d ln(sigma T)/d(1/kT) [eV]
 */
public record TransportSlopes(
        double byTemperature,
        double byIonsPerCell,
        double byRepulsion,
        double byBarrier,
        double byConcertedHopping,
        double activationEnergy) {

    static TransportSlopes of(
            MeanFieldParameters parameters, ProbabilityEquation equation, MeanFieldState.Conducting state) {
        double theta = PhysicalConstants.BOLTZMANN_EV * state.temperature();
        double x = state.reducedField();
        double u = state.barrierRelief();
        double growth = 1 / (1 - u);
        double repulsion = parameters.cellRepulsion();
        int cosh = equation.coshPower();
        // d ln cosh x / d ln t with t = T/T_p = tanh(x)/x; -3/2 just below T_p, although x has an infinite slope there.
        double gamma = Math.tanh(x);
        double fieldSlope = x == 0 ? 0 : gamma * gamma / (Polarisation.lag(x) - gamma * gamma);
        double barrier = equation.depolarisedBarrier(parameters);
        // ln(P0 (1 - gamma^2)) = ln A + u - 2 ln cosh x, with u' = u/(1 - u) (ln AB)'.
        double viaField = cosh - 2 + u * growth * (cosh - 2);
        double byEnergy = (growth * barrier / theta - u * growth + viaField * fieldSlope) / theta;
        double byCellRepulsion = (equation == ProbabilityEquation.COMBINED ? -growth / (2 * theta) : 0)
                - (x == 0 ? 0 : viaField * fieldSlope / repulsion);
        double byCellConcerted = growth * state.transportProbability() / (4 * theta);
        return new TransportSlopes(
                PhysicalConstants.BOLTZMANN_EV * byEnergy,
                parameters.repulsion() * byCellRepulsion + parameters.concertedHopping() * byCellConcerted,
                parameters.ionsPerCell() * byCellRepulsion,
                -growth / theta,
                parameters.ionsPerCell() * byCellConcerted,
                theta * theta * byEnergy);
    }
}

package org.ionfront.transport.discretisation;

import java.util.List;

/**
 * How the problem changes with a parameter, per unit of it, during one stage of a protocol.
 *
 * @param diffusivities change of every species' diffusion coefficient, length M
 * @param permittivity relative change of the squared screening length at every face, length K + 1, or one number for all
 * @param bulk change of the charge fractions of the untouched glass [-], length M
 * @param commonShare change of the common share of the motion [-]
 */
public record TransportDirection(
        List<DiffusivityDirection> diffusivities, double[] permittivity, double[] bulk, double commonShare) {
    /** One that leaves the common share alone. */
    public TransportDirection(List<DiffusivityDirection> diffusivities, double[] permittivity, double[] bulk) {
        this(diffusivities, permittivity, bulk, 0);
    }

    /** Copies the list. */
    public TransportDirection {
        diffusivities = List.copyOf(diffusivities);
    }
}

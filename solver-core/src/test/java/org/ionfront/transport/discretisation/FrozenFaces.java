package org.ionfront.transport.discretisation;

import java.util.Optional;

/** Which means the faces of a system took, what they gave up of the exponential fit and from where they mixed, for equations with other parameters. */
public final class FrozenFaces {
    private final boolean[] arithmetic;
    private final double[] relaxed;
    private final double[] leftPart;
    private final int[] carrier;

    /** Keeps what holds now. */
    public FrozenFaces(TransportEquations system) {
        arithmetic = means(system).arithmetic.clone();
        relaxed = fit(system).relaxed.clone();
        leftPart = mixing(system).map(mixing -> mixing.leftPart.clone()).orElse(new double[0]);
        carrier = mixing(system).map(mixing -> mixing.carrier.clone()).orElse(new int[0]);
    }

    private static Optional<FluxMixing> mixing(TransportEquations system) {
        return system instanceof NernstPlanckPoisson full ? full.state.mixing : Optional.empty();
    }

    /** Makes another system do as much from now on. */
    public void imposeOn(TransportEquations system) {
        System.arraycopy(arithmetic, 0, means(system).arithmetic, 0, arithmetic.length);
        System.arraycopy(relaxed, 0, fit(system).relaxed, 0, relaxed.length);
        means(system).keep();
        mixing(system).ifPresent(mixing -> {
            System.arraycopy(leftPart, 0, mixing.leftPart, 0, leftPart.length);
            System.arraycopy(carrier, 0, mixing.carrier, 0, carrier.length);
        });
    }

    private static FaceMeans means(TransportEquations system) {
        return system instanceof NernstPlanckPoisson full
                ? full.state.fluxes.means
                : ((ElectroneutralTransport) system).faces.means();
    }

    private static DriftFit fit(TransportEquations system) {
        return system instanceof NernstPlanckPoisson full
                ? full.state.fluxes.fit
                : ((ElectroneutralTransport) system).faces.fit();
    }

    /** The grid of a system. */
    static MovingGrid grid(TransportEquations system) {
        return system instanceof NernstPlanckPoisson full ? full.state.grid : ((ElectroneutralTransport) system).grid;
    }
}

package org.ionfront.transport.discretisation;

/** Which means the faces of a system took and what they gave up of the exponential fit, for equations with other parameters. */
public final class FrozenFaces {
    private final boolean[] arithmetic;
    private final double[] relaxed;

    /** Keeps what holds now. */
    public FrozenFaces(TransportEquations system) {
        arithmetic = means(system).arithmetic.clone();
        relaxed = fit(system).relaxed.clone();
    }

    /** Makes another system do as much from now on. */
    public void imposeOn(TransportEquations system) {
        System.arraycopy(arithmetic, 0, means(system).arithmetic, 0, arithmetic.length);
        System.arraycopy(relaxed, 0, fit(system).relaxed, 0, relaxed.length);
        means(system).keep();
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

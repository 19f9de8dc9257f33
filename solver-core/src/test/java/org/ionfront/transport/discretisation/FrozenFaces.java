package org.ionfront.transport.discretisation;

/** Which means the faces of a system took and what they gave up of the exponential fit, for equations with other parameters. */
public final class FrozenFaces {
    private final boolean[] arithmetic;
    private final double[] relaxed;

    /** Keeps what holds now. */
    public FrozenFaces(NernstPlanckPoisson system) {
        arithmetic = system.state.fluxes.means.arithmetic.clone();
        relaxed = system.state.fluxes.fit.relaxed.clone();
    }

    /** Makes another system do as much from now on. */
    public void imposeOn(NernstPlanckPoisson system) {
        FaceFluxes fluxes = system.state.fluxes;
        System.arraycopy(arithmetic, 0, fluxes.means.arithmetic, 0, arithmetic.length);
        System.arraycopy(relaxed, 0, fluxes.fit.relaxed, 0, relaxed.length);
        fluxes.means.keep();
    }
}

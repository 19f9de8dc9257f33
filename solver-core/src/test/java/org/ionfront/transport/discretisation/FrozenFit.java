package org.ionfront.transport.discretisation;

/** What the faces of a system gave up of the exponential fit, to be given up again by equations with other parameters. */
public final class FrozenFit {
    private final double[] relaxed;

    /** Keeps what holds now. */
    public FrozenFit(NernstPlanckPoisson system) {
        relaxed = system.state.fluxes.fit.relaxed.clone();
    }

    /** Makes another system give up as much from now on. */
    public void imposeOn(NernstPlanckPoisson system) {
        DriftFit fit = system.state.fluxes.fit;
        System.arraycopy(relaxed, 0, fit.relaxed, 0, relaxed.length);
        fit.hold();
    }
}

package org.ionfront.fit.result;

import java.util.List;
import java.util.Optional;
import org.ionfront.transport.simulation.Solution;

/**
 * One measured profile beside the model at the estimate. Arrays have one entry per point and are the record's own.
 *
 * @param id of the profile
 * @param depth at the estimated crater depth [m]
 * @param included whether the point took part in the fit; near-surface points did not
 * @param nativeSignal native ion
 * @param foreignSignal foreign ion
 * @param referenceResiduals standardised residuals of the reference signal, where its counts are in the likelihood
 * @param dose foreign ions beside the charge passed
 * @param noise what was found out about it
 * @param solution the simulation at the estimate
 * @param traces recorded along with the profile
 */
public record ProfileFit(
        String id,
        double[] depth,
        boolean[] included,
        SignalFit nativeSignal,
        SignalFit foreignSignal,
        Optional<double[]> referenceResiduals,
        DoseCheck dose,
        NoiseReport noise,
        Solution solution,
        List<TraceFit> traces) {
    /** A profile with ordinary noise and without traces. */
    public ProfileFit(
            String id,
            double[] depth,
            boolean[] included,
            SignalFit nativeSignal,
            SignalFit foreignSignal,
            Optional<double[]> referenceResiduals,
            DoseCheck dose,
            Solution solution) {
        this(
                id,
                depth,
                included,
                nativeSignal,
                foreignSignal,
                referenceResiduals,
                dose,
                NoiseReport.NONE,
                solution,
                List.of());
    }

    /** Copies the list. */
    public ProfileFit {
        traces = List.copyOf(traces);
    }

    /** The same profile with traces. */
    public ProfileFit withTraces(List<TraceFit> recorded) {
        return new ProfileFit(
                id, depth, included, nativeSignal, foreignSignal, referenceResiduals, dose, noise, solution, recorded);
    }
}

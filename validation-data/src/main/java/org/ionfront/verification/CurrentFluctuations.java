package org.ionfront.verification;

import java.util.List;
import java.util.Random;
import org.ionfront.material.conductivity.CurrentSeries;
import org.ionfront.material.conductivity.Estimate;
import org.ionfront.material.conductivity.GreenKubo;
import org.ionfront.transport.model.PhysicalConstants;

/** A drawn current whose correlation decays exponentially: its conductivity is known exactly, that of a sample to an error. */
final class CurrentFluctuations {
    private static final int SAMPLES = 1_000_000;
    private static final double CORRELATION_STEPS = 10;
    private static final double STEP = 1e-15;
    private static final double SIZE = 3e-17;
    private static final double VOLUME = 8e-27;
    private static final double TEMPERATURE = 600;
    private static final long SEED = 20261121;

    private CurrentFluctuations() {}

    static VerificationCase verification() {
        return new VerificationCase(
                "green-kubo",
                "Closed form s^2 dt coth(dt/2tau)/(2 V kT) of a current with correlations s^2 exp(-t/tau)",
                CurrentFluctuations::checks);
    }

    private static List<Check> checks() {
        Random random = new Random(SEED);
        double kept = Math.exp(-1 / CORRELATION_STEPS);
        double fresh = Math.sqrt(1 - kept * kept);
        double[] current = new double[SAMPLES];
        double value = random.nextGaussian();
        for (int k = 0; k < SAMPLES; k++) {
            current[k] = SIZE * value;
            value = kept * value + fresh * random.nextGaussian();
        }
        GreenKubo.Result result = new GreenKubo(VOLUME, TEMPERATURE).of(new CurrentSeries(STEP, List.of(current)));
        Estimate sigma = result.conductivity().orElse(new Estimate(Double.NaN, Double.NaN, 1));
        double exact = SIZE
                * SIZE
                * STEP
                / Math.tanh(0.5 / CORRELATION_STEPS)
                / (2 * VOLUME * PhysicalConstants.BOLTZMANN * TEMPERATURE);
        return List.of(
                Check.relative("conductivity from 1e6 samples (S/m)", exact, sigma.value(), 0.05),
                Check.atMost(
                        "its distance in half widths of the 95 % interval",
                        (sigma.value() - exact) / sigma.halfWidth95(), 1),
                // 2 sqrt((2 k + 1)/N) sigma at the lag k = 5 tau where the plateau begins is 2 %.
                Check.between("its standard error, relative", 0.005, 0.03, sigma.standardError() / exact));
    }
}
